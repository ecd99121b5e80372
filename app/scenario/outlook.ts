import { choiceOf, explore } from "./exploring/explore";
import { livenessOf } from "./exploring/liveness";
import { compileProgram } from "./exploring/program";
import { Reach } from "./exploring/reach";
import type { Ending, Scenario } from "./types";

/** What can still come of a situation: every ending that can be reached from it, the best first. */
export interface Outlook {
  readonly endings: readonly Ending[];
  /** The highest rank among them; null where no ending can be reached. */
  readonly best: number | null;
}

const MOST_SITUATIONS = 1_000_000;
const reaches = new WeakMap<Scenario, { reach: Reach | null }>();

/** Which endings can be reached from each of the scenario's situations, explored once; null where there are too many. */
export function reachOf(scenario: Scenario): Reach | null {
  const known = reaches.get(scenario);
  if (known) return known.reach;
  const program = compileProgram(scenario);
  const graph = explore(program, MOST_SITUATIONS, livenessOf(program));
  const reach = graph && new Reach(graph);
  reaches.set(scenario, { reach });
  return reach;
}

/**
 * What could come of each choice on offer, along a play: for every decision, the outlook after each choice id that was on
 * offer there. Exact; explored once for each scenario, and quick after that.
 *
 * @param choices the play, every one of them on offer in its turn.
 * @returns one map for each decision; null where the scenario has too many situations to explore.
 */
export function outlooksAlong(
  scenario: Scenario,
  choices: readonly string[],
): ReadonlyMap<string, Outlook>[] | null {
  const reach = reachOf(scenario);
  if (!reach) return null;
  const { graph } = reach;
  const decisions: ReadonlyMap<string, Outlook>[] = [];
  let node = 0;
  for (const taken of choices) {
    const outlooks = new Map<string, Outlook>();
    let next = node;
    for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
      const id = choiceOf(graph, node, edge)?.id ?? "";
      const to = graph.target[edge] ?? 0;
      outlooks.set(id, outlookFrom(scenario, reach, to));
      if (id === taken) next = to;
    }
    decisions.push(outlooks);
    node = next;
  }
  return decisions;
}

function outlookFrom(scenario: Scenario, reach: Reach, node: number): Outlook {
  const all = [...scenario.endings.values()];
  const endings = reach.endingsFrom(node).flatMap((index) => all[index] ?? []);
  endings.sort((a, b) => b.rank - a.rank);
  return { endings, best: endings[0]?.rank ?? null };
}
