import { endingOf, type Graph } from "./explore";
import type { Order } from "./order";

/** How likely a play takes each edge; the edges of one situation add up to 1. */
export type Policy = Float64Array;

/** Every choice on offer as likely as any other. */
export function uniform({ size, firstEdge, target }: Graph): Policy {
  const policy = new Float64Array(target.length);
  for (let node = 0; node < size; node++) {
    const first = firstEdge[node] ?? 0;
    const end = firstEdge[node + 1] ?? 0;
    policy.fill(1 / (end - first), first, end);
  }
  return policy;
}

/** Numbers change less than this where a loop is taken as settled. */
const SETTLED = 1e-10;
/** The most that is spent on one loop, in rounds and in edges followed. */
const MOST_ROUNDS = 10_000;
const MOST_STEPS = 20_000_000;

/** Does a round of a loop (or single situation) until `round` says that nothing moves any more. */
function settle({ firstEdge }: Graph, members: Uint32Array, round: () => number): void {
  let edges = 1;
  for (const node of members) edges += (firstEdge[node + 1] ?? 0) - (firstEdge[node] ?? 0);
  const rounds = Math.min(MOST_ROUNDS, Math.max(10, Math.floor(MOST_STEPS / edges)));
  for (let i = 0; i < rounds; i++) if (round() < SETTLED) return;
}

/** How often a play comes to each situation, on average. Never settles, and is not to be trusted, where a loop has no way out. */
export function visitsOf(graph: Graph, { nodes, first }: Order, policy: Policy): Float64Array {
  const visits = new Float64Array(graph.size);
  const sources = sourcesOf(graph);
  for (let group = first.length - 2; group >= 0; group--) {
    const members = nodes.subarray(first[group], first[group + 1]);
    settle(graph, members, () => {
      let moved = 0;
      for (let index = members.length - 1; index >= 0; index--) {
        const node = members[index] ?? 0;
        let sum = node === 0 ? 1 : 0;
        for (let i = sources.first[node] ?? 0; i < (sources.first[node + 1] ?? 0); i++) {
          sum += (visits[sources.node[i] ?? 0] ?? 0) * (policy[sources.edge[i] ?? 0] ?? 0);
        }
        moved = Math.max(moved, Math.abs(sum - (visits[node] ?? 0)));
        visits[node] = sum;
      }
      return moved;
    });
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
  const { firstEdge, target, program } = graph;
  const chance = new Float64Array(graph.size);
  const total = new Float64Array(graph.size);
  for (let group = 0; group + 1 < first.length; group++) {
    const members = nodes.subarray(first[group], first[group + 1]);
    const rank = program.endingRanks[endingOf(graph, members[0] ?? 0)];
    if (rank !== undefined) {
      chance[members[0] ?? 0] = 1;
      total[members[0] ?? 0] = rank;
      continue;
    }
    settle(graph, members, () => {
      let moved = 0;
      for (const node of members) {
        let ends = 0;
        let sum = 0;
        for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++) {
          const likely = policy[edge] ?? 0;
          const to = target[edge] ?? 0;
          ends += likely * (chance[to] ?? 0);
          sum += likely * (total[to] ?? 0);
        }
        moved = Math.max(moved, Math.abs(ends - (chance[node] ?? 0)), Math.abs(sum - (total[node] ?? 0)));
        chance[node] = ends;
        total[node] = sum;
      }
      return moved;
    });
  }
  return { chance, mean: total.map((sum, node) => sum / (chance[node] ?? 0)) };
}

interface Sources {
  readonly first: Uint32Array;
  readonly node: Uint32Array;
  readonly edge: Uint32Array;
}

/** The edges that lead to each situation. */
function sourcesOf({ size, target, firstEdge }: Graph): Sources {
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
