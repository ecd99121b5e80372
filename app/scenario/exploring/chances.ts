import { endingOf, type Graph } from "./explore";
import type { Order } from "./order";

/** How likely a play takes an edge of a situation; those of one situation add up to 1. */
export type Policy = (node: number, edge: number) => number;

/** Every choice on offer as likely as any other. */
export function uniform({ firstEdge }: Graph): Policy {
  return (node) => 1 / ((firstEdge[node + 1] ?? 0) - (firstEdge[node] ?? 0));
}

/** Numbers change less than this where a loop is taken as settled. */
const SETTLED = 1e-12;
/** The most that is spent on one loop, in rounds and in situations visited. */
const MOST_SWEEPS = 10_000;
const MOST_STEPS = 20_000_000;

/** How often a play comes to each situation, on average. Never settles, and is not to be trusted, where a loop has no way out. */
export function visitsOf(graph: Graph, { nodes, first }: Order, policy: Policy): Float64Array {
  const visits = new Float64Array(graph.size);
  const sources = sourcesOf(graph);
  const gather = (node: number) => {
    let sum = node === 0 ? 1 : 0;
    for (let i = sources.first[node] ?? 0; i < (sources.first[node + 1] ?? 0); i++) {
      const edge = sources.edge[i] ?? 0;
      const from = sources.node[i] ?? 0;
      sum += (visits[from] ?? 0) * policy(from, edge);
    }
    return sum;
  };
  for (let group = first.length - 2; group >= 0; group--) {
    settle(nodes.subarray(first[group], first[group + 1]).toReversed(), visits, gather);
  }
  return visits;
}

/** The chance of coming to an end from each situation, and the mean rank there if one does. */
export interface Prospects {
  readonly chance: Float64Array;
  /** Not a number where no ending can be reached. */
  readonly mean: Float64Array;
}

/** What a policy makes of each situation, in the mean. */
export function prospectsOf(graph: Graph, { nodes, first }: Order, policy: Policy): Prospects {
  const chance = new Float64Array(graph.size);
  const total = new Float64Array(graph.size);
  const onwards = (values: Float64Array, atEnding: (ending: number) => number) => (node: number) => {
    const ending = endingOf(graph, node);
    if (ending >= 0) return atEnding(ending);
    let sum = 0;
    for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
      sum += policy(node, edge) * (values[graph.target[edge] ?? 0] ?? 0);
    }
    return sum;
  };
  const chanceAt = onwards(chance, () => 1);
  const totalAt = onwards(total, (ending) => graph.program.endingRanks[ending] ?? 0);
  for (let group = 0; group + 1 < first.length; group++) {
    const members = nodes.subarray(first[group], first[group + 1]);
    settle(members, chance, chanceAt);
    settle(members, total, totalAt);
  }
  return { chance, mean: total.map((sum, node) => sum / (chance[node] ?? 0)) };
}

/** Gives each member its value; where they hang on each other, again and again until nothing moves any more. */
function settle(members: Uint32Array, values: Float64Array, valueAt: (node: number) => number): void {
  const sweeps = Math.min(MOST_SWEEPS, Math.max(10, Math.floor(MOST_STEPS / members.length)));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0;
    for (const node of members) {
      const value = valueAt(node);
      moved = Math.max(moved, Math.abs(value - (values[node] ?? 0)));
      values[node] = value;
    }
    if (moved < SETTLED) return;
  }
}

interface Sources {
  readonly first: Uint32Array;
  readonly node: Uint32Array;
  readonly edge: Uint32Array;
}

/** The edges that lead to each situation. */
export function sourcesOf({ size, target, firstEdge }: Graph): Sources {
  const first = new Uint32Array(size + 1);
  for (const to of target) first[to + 1] = (first[to + 1] ?? 0) + 1;
  for (let node = 0; node < size; node++) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  const next = Uint32Array.from(first);
  const node = new Uint32Array(target.length);
  const edge = new Uint32Array(target.length);
  for (let from = 0; from < size; from++) {
    for (let i = firstEdge[from] ?? 0; i < (firstEdge[from + 1] ?? 0); i++) {
      const to = target[i] ?? 0;
      const place = next[to] ?? 0;
      next[to] = place + 1;
      node[place] = from;
      edge[place] = i;
    }
  }
  return { first, node, edge };
}
