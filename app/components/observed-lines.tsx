import { Link } from "@remix-run/react";
import { type LineNote, type Noticed, OBSERVED_LINES } from "~/learning/observing";
import { longDate } from "./dates";

export const NOTICED_WORDS: Record<Noticed, string> = {
  seen: "It was there",
  try: "Something to try",
  "not-up": "It did not come up",
};

/** What is looked for at a first real meeting, each line with the finding it rests on. */
export function LookList() {
  return (
    <ol className="looks">
      {OBSERVED_LINES.map(({ id, title, look, finding }) => (
        <li key={id}>
          <b>{title}</b>
          <p>
            {look}{" "}
            <Link className="small" to={`/evidence/${finding}`}>
              Why this?
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** What was seen at one meeting, line by line. Lines that nobody wrote anything on are left out. */
export function Observed({ heldOn, by, lines }: { heldOn: string; by: string | null; lines: LineNote[] }) {
  const noticed = OBSERVED_LINES.flatMap(({ id, title }) => {
    const note = lines.find(({ line }) => line === id);
    return note ? [{ id, title, ...note }] : [];
  });
  return (
    <div className="observed">
      <h3>
        Meeting on {longDate(heldOn)}
        {by && <span className="small quiet"> · seen by {by}</span>}
      </h3>
      <dl className="facts">
        {noticed.map(({ id, title, noticed: what, heard }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {NOTICED_WORDS[what]}
              {heard && <p className="observed__heard">{heard}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
