import { Link } from "@remix-run/react";
import { Seat } from "../seat";
import { minutesWords } from "../state-words";
import { useLesson } from "./lesson-context";
import type { RehearsalCard } from "./lesson-view";

const WORDS: Record<RehearsalCard["state"], string> = {
  "not-started": "Not started",
  "in-progress": "In progress",
  complete: "Complete",
};

/** The way into a rehearsal from a lesson: start it, go on where one left it, or read its debrief. */
export function Rehearsal({ scenario }: { scenario: string }) {
  const card = useLesson().rehearsals[scenario];
  if (!card) return null;
  const opening = `/rehearse/${scenario}`;
  return (
    <section
      className="rehearsal"
      id={`rehearsal-${scenario}`}
      aria-labelledby={`rehearsal-${scenario}-title`}
    >
      <p className="kicker">Rehearse · {minutesWords(card.minutes)}</p>
      <h2 id={`rehearsal-${scenario}-title`}>{card.title}</h2>
      <p>{card.summary}</p>
      <div className="form__act">
        {card.resumeHref ? (
          <Link className="btn btn--go" to={card.resumeHref}>
            Resume
          </Link>
        ) : (
          <Link className="btn btn--go" to={opening}>
            {card.state === "complete" ? "Rehearse again" : "Start"}
          </Link>
        )}
        {card.debriefHref ? <Link to={card.debriefHref}>Read the last debrief</Link> : null}
        <span className={`state state--${card.state}`}>
          <Seat state={card.state === "not-started" ? "table" : card.state} />
          {WORDS[card.state]}
        </span>
      </div>
      <p className="small quiet">Only you see what you choose, and how often you try.</p>
    </section>
  );
}
