import { listInWords } from "../slots";
import { writeClause } from "../written";
import type { Explored } from "./explored";
import { type Found, warning } from "./found";

/** Effects that change nothing in any situation that can be reached. */
export function saturated({ program, observer }: Explored): Found[] {
  return program.moves.flatMap(({ at }, index) => {
    if (observer.applied[index] !== 1 || observer.changed[index] === 1) return [];
    const message =
      "This effect never changes anything: what it moves is already there whenever it comes. Start elsewhere, widen the range, or take it away.";
    return [warning("saturated", at, message)];
  });
}

/** Clauses that decide nothing: once for each `if`, with all of its idle clauses. `isSilent` tells what was reported already. */
export function idleClauses({ program, observer }: Explored, isSilent: (at: string) => boolean): Found[] {
  const idle = new Map<string, string[]>();
  for (const [index, { at, clause }] of program.clauses.entries()) {
    if (observer.judged[index] !== 1 || observer.decisive[index] === 1) continue;
    if (isSilent(at.slice(0, -".if".length))) continue;
    const shown = `\`${writeClause(clause)}\``;
    const known = idle.get(at);
    if (known) known.push(shown);
    else idle.set(at, [shown]);
  }
  return [...idle].map(([at, [first = "", ...others]]) => {
    const message =
      others.length === 0
        ? `${first} decides nothing here: everything goes the same without it. Take it away, or ask for something else.`
        : `Any one of ${listInWords([first, ...others])} could go here without changing anything. Take one away, or ask for something else.`;
    return warning("idle-clause", at, message);
  });
}
