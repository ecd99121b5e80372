import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { dueWords } from "~/components/dates";
import { minutesWords } from "~/components/state-words";
import type { ResumeView, ReviewView } from "./view";

interface ResumeProps {
  resume: ResumeView | null;
  review: ReviewView | null;
  today: string;
  /** True when no path has been assigned. */
  empty: boolean;
  scene?: ReactNode;
}

/** The card on top: the very next thing, and one button to it. */
export function Resume({ resume, review, today, empty, scene }: ResumeProps) {
  if (resume === null) return empty ? <NoPath /> : <Review review={review} today={today} />;
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

/** Once all is done: the question that comes back next, and rehearsals. */
function Review({ review, today }: { review: ReviewView | null; today: string }) {
  return (
    <section className="resume resume--plain" aria-labelledby="next">
      <div className="resume__words">
        <p className="kicker">Everything on your path is done</p>
        <h1 id="next">{review?.href ? "One question is back" : "Review, when it suits you"}</h1>
        <p>{reviewWords(review, today)}</p>
        <div className="resume__act">
          {review?.href ? (
            <Link className="btn btn--go" to={review.href}>
              Review
            </Link>
          ) : null}
          <Link className={review?.href ? "btn" : "btn btn--go"} to="/rehearse">
            Rehearse again
          </Link>
        </div>
      </div>
    </section>
  );
}

function reviewWords(review: ReviewView | null, today: string): string {
  if (review === null) return "No more questions will come back. Rehearsals stay open, as often as you like.";
  if (review.href) return "It takes less than a minute, and only you see the answer.";
  return `The next question comes back on ${dueWords(review.on, today)}. Rehearsals stay open, as often as you like.`;
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
