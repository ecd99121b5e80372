import { type Prospects, prospectsOf, uniform, visitsOf } from "../exploring/chances";
import { explore, type Graph } from "../exploring/explore";
import { type Liveness, livenessOf } from "../exploring/liveness";
import { Observer } from "../exploring/observer";
import { type Order, orderOf } from "../exploring/order";
import { compileProgram, type Program } from "../exploring/program";
import { type Ranks, ranksOf } from "../exploring/ranks";
import type { Scenario } from "../types";

/** A scenario explored to its end, with everything that the checks ask of it. */
export interface Explored {
  readonly scenario: Scenario;
  readonly program: Program;
  /** Every situation, what nothing later reads forgotten. Keeps reachability, dead ends, ranks, words and witnesses. */
  readonly merged: Graph;
  /** Every situation in full; null where there are too many. */
  readonly full: Graph | null;
  /** What the merged situations keep, where they stand in for the full ones. */
  readonly live: Liveness;
  readonly order: Order;
  readonly ranks: Ranks;
  readonly prospects: Prospects;
  /** How often uniform random play comes to each merged situation, on average. */
  readonly visits: Float64Array;
  readonly observer: Observer;
}

/**
 * Explores a scenario.
 *
 * @param limit the most situations to keep, merged or in full.
 * @returns null where even the merged situations are too many.
 */
export function exploreScenario(scenario: Scenario, limit: number): Explored | null {
  const program = compileProgram(scenario);
  const live = livenessOf(program);
  const merged = explore(program, limit, live);
  if (!merged) return null;
  const full = explore(program, limit);
  const order = orderOf(merged);
  const policy = uniform(merged);
  return {
    scenario,
    program,
    merged,
    full,
    live,
    order,
    ranks: ranksOf(merged, order),
    prospects: prospectsOf(merged, order, policy),
    visits: visitsOf(merged, order, policy),
    observer: new Observer(program).observe(full ?? merged, full ? undefined : live),
  };
}
