import { endingOf, type Graph } from "./explore";
import type { Order } from "./order";

/** The best and worst rank that can still be reached from each situation; infinite where no ending can. */
export interface Ranks {
  readonly best: Float64Array;
  readonly worst: Float64Array;
}

/** Looks from every situation to every ending that can be reached from it. */
export function ranksOf(graph: Graph, { nodes, first }: Order): Ranks {
  const best = new Float64Array(graph.size).fill(Number.NEGATIVE_INFINITY);
  const worst = new Float64Array(graph.size).fill(Number.POSITIVE_INFINITY);
  for (let group = 0; group + 1 < first.length; group++) {
    const members = nodes.subarray(first[group], first[group + 1]);
    let high = Number.NEGATIVE_INFINITY;
    let low = Number.POSITIVE_INFINITY;
    for (const node of members) {
      const rank = graph.program.endingRanks[endingOf(graph, node)];
      if (rank !== undefined) {
        high = rank;
        low = rank;
      }
      for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
        const to = graph.target[edge] ?? 0;
        high = Math.max(high, best[to] ?? high);
        low = Math.min(low, worst[to] ?? low);
      }
    }
    for (const node of members) {
      best[node] = high;
      worst[node] = low;
    }
  }
  return { best, worst };
}
