import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { minutesWords } from "~/components/state-words";
import type { ResumeView } from "./view";

interface ResumeProps {
  resume: ResumeView | null;
  /** True when no path has been assigned. */
  empty: boolean;
  scene?: ReactNode;
}

/** The card on top: the very next thing, and one button to it. */
export function Resume({ resume, empty, scene }: ResumeProps) {
  if (resume === null) return empty ? <NoPath /> : <AllDone />;
  const { title, words, minutesLeft, href, started } = resume;
  return (
    <section className={scene ? "resume" : "resume resume--plain"} aria-labelledby="next">
      <div className="resume__words">
        <p className="kicker">{kicker(resume)}</p>
        <h1 id="next">{title}</h1>
        {placeWords(resume) || words ? <p>{[placeWords(resume), words].filter(Boolean).join(" ")}</p> : null}
        <div className="resume__act">
          <Link className="btn btn--go" to={href}>
            {started ? "Resume" : "Start"}
          </Link>
          {minutesLeft === null ? null : (
            <span className="small quiet">
              About {minutesWords(minutesLeft)}
              {started ? " left" : ""}
            </span>
          )}
        </div>
      </div>
      {scene ? <div className="resume__scene">{scene}</div> : null}
    </section>
  );
}

function kicker({ module, kind }: ResumeView): string {
  if (module) return `Next, in ${module}`;
  return kind === "rehearsal" ? "Next, a rehearsal" : "Next";
}

/** Where a rehearsal was left: "You left this rehearsal at decision 2 of 5." */
function placeWords({ decision, kind, started }: ResumeView): string {
  if (kind !== "rehearsal" || !started || decision === null) return "";
  const of = decision.of === null ? "" : ` of ${decision.of}`;
  return `You left this rehearsal at decision ${decision.at}${of}.`;
}

function AllDone() {
  return (
    <section className="resume resume--plain" aria-labelledby="next">
      <div className="resume__words">
        <p className="kicker">Your path</p>
        <h1 id="next">Everything on it is done</h1>
        <p>Questions will come back from time to time. Rehearsals stay open, as often as you like.</p>
        <div className="resume__act">
          <Link className="btn btn--go" to="/rehearse">
            Rehearse again
          </Link>
        </div>
      </div>
    </section>
  );
}

function NoPath() {
  return (
    <section className="resume resume--plain" aria-labelledby="next">
      <div className="resume__words">
        <p className="kicker">Your path</p>
        <h1 id="next">No path has been given to you yet</h1>
        <p>
          Your supervisor does that, and then it appears here with its dates. Rehearsals are open meanwhile.
        </p>
        <div className="resume__act">
          <Link className="btn btn--go" to="/rehearse">
            See the rehearsals
          </Link>
        </div>
      </div>
    </section>
  );
}
