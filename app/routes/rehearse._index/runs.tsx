import { Link } from "@remix-run/react";
import { shortDate, ukDay } from "~/components/dates";
import type { RunRow } from "./view";

interface RunsProps {
  runs: RunRow[];
  title: string;
  today: string;
}

/** The reader's own runs of one rehearsal, newest first; folded away when there are several. */
export function Runs({ runs, title, today }: RunsProps) {
  const list = (
    <ul className="runs">
      {runs.map((run) => (
        <li key={run.id}>
          <Link to={run.href}>{run.endedAt === null ? "Under way" : (run.ending ?? "Debrief")}</Link>
          <span className="quiet">
            {" "}
            {shortDate(ukDay(run.endedAt ?? run.startedAt), today)}, {decisionWords(run.decisions)}
          </span>
        </li>
      ))}
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

function decisionWords(decisions: number): string {
  return decisions === 1 ? "1 decision" : `${decisions} decisions`;
}
