import { Link } from "@remix-run/react";
import { readScenario } from "~/scenario/read";
import type { PaneProps } from "./view";

/** The errors of a draft's text, each with a way to its place. */
export function PlainProblems({ text, select }: PaneProps) {
  const { problems } = readScenario(text);
  if (problems.length === 0) return <p className="empty">The text has no errors.</p>;
  return (
    <ul>
      {problems.map((problem) => (
        <li className="problem" key={`${problem.at} ${problem.code} ${problem.message}`}>
          <p>{problem.message}</p>
          <p>
            <Link to={select(problem.at)}>Show me</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
