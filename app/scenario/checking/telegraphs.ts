import { type Graph, placeOf } from "../exploring/explore";
import type { Liveness } from "../exploring/liveness";
import { offersOf } from "../exploring/witness";
import type { Attitude, Comparison } from "../types";
import type { Explored } from "./explored";
import { type Found, warning } from "./found";

/**
 * Thresholds of attitudes and meters that decide a route or a choice although nothing shows on which side one is: no band
 * begins there, and no line asks for it, with both sides occurring while there is still something to choose.
 */
export function untelegraphed(explored: Explored): Found[] {
  const { scenario, program, observer, full, merged, live } = explored;
  const ranges = full ? rangesOf(full) : rangesOf(merged, live);
  const shown = new Set<string>();
  for (const [variable, attitude] of [...scenario.attitudes.values()].entries()) {
    const [low = 0, high = -1] = ranges[variable] ?? [];
    for (const { from } of attitude.bands) {
      if (low < from - attitude.lo && from - attitude.lo <= high) shown.add(keyOf(attitude.name, from));
    }
  }
  for (const [index, { clause, decides }] of program.clauses.entries()) {
    const attitude = clause.kind === "compare" && scenario.attitudes.get(clause.name);
    if (!attitude || decides !== "line") continue;
    for (const threshold of thresholdsOf(clause, attitude)) {
      const cut = threshold - attitude.lo;
      if ((observer.lowest[index] ?? 0) < cut && cut <= (observer.highest[index] ?? -1)) {
        shown.add(keyOf(attitude.name, threshold));
      }
    }
  }
  return hiddenThresholds(explored, shown);
}

function hiddenThresholds({ scenario, program, observer }: Explored, shown: Set<string>): Found[] {
  const hidden = new Map<string, string[]>();
  const told = new Set(shown);
  for (const [index, { at, clause, decides }] of program.clauses.entries()) {
    const attitude = clause.kind === "compare" && scenario.attitudes.get(clause.name);
    if (!attitude || decides === "line" || observer.decisive[index] !== 1) continue;
    for (const threshold of thresholdsOf(clause, attitude)) {
      const key = keyOf(attitude.name, threshold);
      if (told.has(key)) continue;
      told.add(key);
      hidden.set(at, [...(hidden.get(at) ?? []), `\`${attitude.name}\` reaching ${threshold}`]);
    }
  }
  return [...hidden].map(([at, thresholds]) => {
    const message = `This hangs on ${thresholds.join(" and ")}, and nothing shows it in time. Let a band begin there, or let a line ask for it while there is still something to choose.`;
    return warning("untelegraphed", at, message);
  });
}

function keyOf(name: string, threshold: number): string {
  return `${name} ${threshold}`;
}

/** The values at which a comparison changes its answer, coming from below, as far as the range goes. */
function thresholdsOf({ op, value }: Comparison, { lo, hi }: Attitude): number[] {
  const cuts = {
    ">=": [value],
    "<": [value],
    ">": [value + 1],
    "<=": [value + 1],
    "==": [value, value + 1],
    "!=": [value, value + 1],
  };
  return cuts[op].filter((cut) => cut > lo && cut <= hi);
}

/** The lowest and highest value of each variable where there is something to choose. */
function rangesOf(graph: Graph, live?: Liveness): [number, number][] {
  const ranges = [...graph.program.spans].map((): [number, number] => [Number.POSITIVE_INFINITY, -1]);
  for (let node = 0; node < graph.size; node++) {
    if (offersOf(graph, node) === 0) continue;
    const kept = live?.[placeOf(graph, node)];
    for (const [variable, range] of ranges.entries()) {
      if (kept && kept[variable] !== 1) continue;
      const value = graph.packing.valueAt(graph.words, node * graph.packing.size, variable);
      if (value < range[0]) range[0] = value;
      if (value > range[1]) range[1] = value;
    }
  }
  return ranges;
}
