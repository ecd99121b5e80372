import { Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import { minutesWords } from "~/components/state-words";
import { Runs } from "./runs";
import type { RehearsalRow, RehearsalsView as View } from "./view";

/** Every rehearsal, how long it takes, and the reader's own runs of it. */
export function RehearsalsView({ view }: { view: View }) {
  return (
    <div className="wrap">
      <div className="title">
        <div className="title__words">
          <h1>Rehearse</h1>
          <p>
            A meeting that has not happened yet. Leave when you like and come back to the same line. Only you
            see what you choose, and how often you try.
          </p>
        </div>
      </div>
      {view.rehearsals.length === 0 ? (
        <p className="empty">Rehearsals will be listed here once your course has some.</p>
      ) : (
        <ul className="rehearsals">
          {view.rehearsals.map((rehearsal) => (
            <Rehearsal key={rehearsal.id} rehearsal={rehearsal} today={view.today} />
          ))}
        </ul>
      )}
    </div>
  );
}

const STATE_WORDS = {
  "not-started": "Not started",
  "in-progress": "In progress",
  complete: "Complete",
} as const;

function Rehearsal({ rehearsal, today }: { rehearsal: RehearsalRow; today: string }) {
  const { id, title, summary, minutes, contentNote, module, href, runs, withdrawn } = rehearsal;
  const open = runs.find((run) => run.endedAt === null);
  const state: keyof typeof STATE_WORDS = open ? "in-progress" : runs.length > 0 ? "complete" : "not-started";
  return (
    <li className="rehearsals__row" data-scenario={id}>
      <span className="rehearsals__mark">
        <Seat state={state === "not-started" ? "table" : state} />
      </span>
      <div className="rehearsals__words">
        <h2>
          <Link className="rehearsals__link" to={href}>
            {title}
          </Link>
        </h2>
        <p>
          {withdrawn
            ? "Withdrawn: no new run of it can begin. The runs you have stay yours, and one under way goes on to its end."
            : summary}
        </p>
        <p className="small quiet">
          <span className={`state state--${state}`}>{STATE_WORDS[state]}</span>
          {minutes === null ? "" : ` · ${minutesWords(minutes)}`}
          {module ? (
            <>
              {" · goes with "}
              <Link to={module.href}>{module.title}</Link>
            </>
          ) : null}
          {contentNote ? ` · ${contentNote}` : ""}
        </p>
        {runs.length > 0 ? (
          <Runs runs={runs} compareHref={rehearsal.compareHref} title={title} today={today} />
        ) : null}
      </div>
      <div className="rehearsals__act">
        {open ? (
          <Link className="btn btn--go" to={open.href}>
            Resume<span className="vh">: {title}</span>
          </Link>
        ) : null}
        {withdrawn ? null : (
          <Link className={open ? "btn btn--text" : "btn"} to={href}>
            {runs.length === 0 ? "Look in" : "Start a new run"}
            <span className="vh">: {title}</span>
          </Link>
        )}
      </div>
    </li>
  );
}
