import { choiceOf, endingOf, type Graph } from "./exploring/explore";
import { edgesOf } from "./exploring/witness";
import { reachOf } from "./outlook";
import { replay } from "./play";
import type { Ending, Scenario } from "./types";

/** An ending, and a shortest list of choice ids that comes to it from where one stands; empty where one stands in it. */
export interface WayOn {
  readonly ending: Ending;
  readonly path: readonly string[];
}

/** One different choice at one decision of a run, and what it could still have led to. */
export interface Counterfactual {
  /** The decision, from 0. */
  readonly at: number;
  readonly beat: string;
  /** What was chosen, and what else was on offer. */
  readonly taken: string;
  readonly choice: string;
  /** Every ending that could still have been reached, the best first: its path is the best path on. No other can be. */
  readonly ways: readonly WayOn[];
}

/**
 * What one different choice at each decision of a run could still have led to. Exact: all that can happen is explored.
 *
 * @param choices the run; what was not on offer, and all after it, is left out.
 * @returns null where the scenario has too many situations to explore.
 */
export function counterfactualsOf(
  scenario: Scenario,
  choices: readonly string[],
): readonly Counterfactual[] | null {
  const reach = reachOf(scenario);
  if (!reach) return null;
  const { graph } = reach;
  const found: Counterfactual[] = [];
  let node = 0;
  for (const [at, { beat, chosen }] of replay(scenario, choices).steps.entries()) {
    let next = node;
    for (const edge of edgesOf(graph, node)) {
      const choice = choiceOf(graph, node, edge)?.id ?? "";
      const to = graph.target[edge] ?? 0;
      if (choice === chosen) next = to;
      else
        found.push({
          at,
          beat,
          taken: chosen,
          choice,
          ways: waysFrom(scenario, graph, to, reach.endingsFrom(to)),
        });
    }
    node = next;
  }
  return found;
}

interface Step {
  readonly node: number;
  /** The step before this one; -1 for the first. */
  readonly from: number;
  readonly choice: string;
}

/** Looks for each of the endings, breadth first, and stops with the last of them. */
function waysFrom(
  scenario: Scenario,
  graph: Graph,
  start: number,
  endings: readonly number[],
): readonly WayOn[] {
  const all = [...scenario.endings.values()];
  const wanted = new Set(endings);
  const steps: Step[] = [{ node: start, from: -1, choice: "" }];
  const seen = new Set([start]);
  const ways: WayOn[] = [];
  for (let index = 0; index < steps.length && wanted.size > 0; index++) {
    const node = steps[index]?.node ?? start;
    const number = endingOf(graph, node);
    const ending = all[number];
    if (ending && wanted.delete(number)) ways.push({ ending, path: pathTo(steps, index) });
    for (const edge of edgesOf(graph, node)) {
      const to = graph.target[edge] ?? 0;
      if (seen.has(to)) continue;
      seen.add(to);
      steps.push({ node: to, from: index, choice: choiceOf(graph, node, edge)?.id ?? "" });
    }
  }
  return ways.sort((a, b) => b.ending.rank - a.ending.rank || a.path.length - b.path.length);
}

function pathTo(steps: readonly Step[], last: number): string[] {
  const path: string[] = [];
  for (let step = steps[last]; step && step.from >= 0; step = steps[step.from]) path.push(step.choice);
  return path.reverse();
}
