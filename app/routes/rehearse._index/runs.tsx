import { Link } from "@remix-run/react";
import { shortDate, ukDay } from "~/components/dates";
import { decisionWords, retryWords } from "~/components/run-words";
import type { RunRow } from "./view";

interface RunsProps {
  runs: RunRow[];
  /** Where two of them can be laid side by side; null until there are two. */
  compareHref: string | null;
  title: string;
  today: string;
}

/** The reader's own runs of one rehearsal, newest first; folded away when there are several. */
export function Runs({ runs, compareHref, title, today }: RunsProps) {
  const list = (
    <ul className="runs">
      {runs.map((run) => (
        <li key={run.id}>
          {runs.length > 1 && <span className="quiet">Run {run.number}: </span>}
          <Link to={run.href}>{run.endedAt === null ? "Under way" : (run.ending ?? "Debrief")}</Link>
          <span className="quiet">
            {" "}
            {shortDate(ukDay(run.endedAt ?? run.startedAt), today)}, {decisionWords(run.decisions)}
            {run.retry && `, ${retryWords(run.retry)}`}
          </span>
        </li>
      ))}
      {compareHref && (
        <li>
          <Link to={compareHref}>
            Lay two side by side<span className="vh">: {title}</span>
          </Link>
        </li>
      )}
    </ul>
  );
  if (runs.length < 3) return list;
  return (
    <details className="fold">
      <summary>
        Your {runs.length} runs<span className="vh"> of {title}</span>
      </summary>
      {list}
    </details>
  );
}
