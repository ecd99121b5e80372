import { endingOf, type Graph } from "./explore";
import type { Order } from "./order";

/** The least and the most that a play from the start can gather on its way to an ending. */
export interface Span {
  readonly least: number;
  /** Null where a play can go round a loop as often as it likes. */
  readonly most: number | null;
}

/**
 * Measures plays by what each choice adds (never negative).
 *
 * @returns null where no ending can be reached.
 */
export function spanOf(graph: Graph, order: Order, weight: (edge: number) => number): Span | null {
  const least = new Float64Array(graph.size).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(graph.size).fill(Number.NEGATIVE_INFINITY);
  for (let group = 0; group + 1 < order.first.length; group++) {
    const members = order.nodes.subarray(order.first[group], order.first[group + 1]);
    for (const node of members) if (endingOf(graph, node) >= 0) least[node] = most[node] = 0;
    shorten(graph, members, least, weight);
    lengthen(graph, order, members, most, weight);
  }
  const [low = Number.POSITIVE_INFINITY] = least;
  const [high = 0] = most;
  return low === Number.POSITIVE_INFINITY ? null : { least: low, most: Number.isFinite(high) ? high : null };
}

function shorten(
  graph: Graph,
  members: Uint32Array,
  least: Float64Array,
  weight: (edge: number) => number,
): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of members) {
      for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
        const way = weight(edge) + (least[graph.target[edge] ?? 0] ?? 0);
        if (way >= (least[node] ?? 0)) continue;
        least[node] = way;
        moved = true;
      }
    }
  }
}

function lengthen(
  graph: Graph,
  { group }: Order,
  members: Uint32Array,
  most: Float64Array,
  weight: (edge: number) => number,
): void {
  let high = Number.NEGATIVE_INFINITY;
  let loops = false;
  for (const node of members) {
    for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
      const to = graph.target[edge] ?? 0;
      if (group[to] === group[node]) loops = true;
      else high = Math.max(high, weight(edge) + (most[to] ?? high));
    }
  }
  if (high === Number.NEGATIVE_INFINITY) return;
  for (const node of members) most[node] = loops ? Number.POSITIVE_INFINITY : high;
}
