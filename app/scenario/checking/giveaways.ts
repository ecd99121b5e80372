import { type Policy, prospectsOf } from "../exploring/chances";
import { choiceOf, endingOf, type Graph } from "../exploring/explore";
import { offersOf } from "../exploring/witness";
import type { Explored } from "./explored";
import { type Found, warning } from "./found";

/** Texts differ in length where one is more than a tenth longer than the other, in characters. */
const LONGER = 1.1;
const NOTHING = 1e-9;

/** Whether the choice of highest mean rank is mostly the longest, or mostly the shortest, of those on offer. */
export function lengthGiveaway({ merged, prospects, visits }: Explored): Found[] {
  let judged = 0;
  let longest = 0;
  let shortest = 0;
  for (let node = 0; node < merged.size; node++) {
    const best = bestEdge(merged, node, prospects.mean);
    if (best === null) continue;
    const often = visits[node] ?? 0;
    const lengths = edgesAt(merged, node).map((edge) => ({ edge, length: lengthOf(merged, node, edge) }));
    const own = lengthOf(merged, node, best);
    const others = lengths.filter(({ edge }) => edge !== best).map(({ length }) => length);
    judged += often;
    if (own > LONGER * Math.max(...others)) longest += often;
    if (own * LONGER < Math.min(...others)) shortest += often;
  }
  const share = (part: number) => Math.round((100 * part) / judged);
  const told = (part: number, what: string) => {
    const message = `In ${share(part)} % of situations the best choice by mean rank is clearly the ${what}. Make the texts of a beat about as long as each other.`;
    return warning("length-giveaway", "beats", message);
  };
  return [
    ...(longest > judged / 2 ? [told(longest, "longest")] : []),
    ...(shortest > judged / 2 ? [told(shortest, "shortest")] : []),
  ];
}

/** The one edge of highest mean rank; null where there is no choice to make, or a tie. */
function bestEdge(graph: Graph, node: number, mean: Float64Array): number | null {
  if (offersOf(graph, node) < 2) return null;
  const ranked = edgesAt(graph, node).map((edge) => ({
    edge,
    mean: mean[graph.target[edge] ?? 0] ?? Number.NaN,
  }));
  if (ranked.some((one) => Number.isNaN(one.mean))) return null;
  const [first, second] = ranked.sort((a, b) => b.mean - a.mean);
  return first && second && first.mean - second.mean > NOTHING ? first.edge : null;
}

/** The choices on offer that a cue points at; none where it points at nothing in particular. */
type Cue = (graph: Graph, node: number, edges: number[]) => number[];

const CUES: readonly { readonly name: string; readonly picks: Cue }[] = [
  { name: "the longest choice", picks: (graph, node, edges) => extremes(graph, node, edges, Math.max) },
  { name: "the shortest choice", picks: (graph, node, edges) => extremes(graph, node, edges, Math.min) },
  {
    name: "a choice with a question mark",
    picks: (graph, node, edges) => edges.filter((edge) => choiceOf(graph, node, edge)?.text.includes("?")),
  },
];

function extremes(
  graph: Graph,
  node: number,
  edges: number[],
  pick: (...lengths: number[]) => number,
): number[] {
  const lengths = edges.map((edge) => lengthOf(graph, node, edge));
  if (Math.max(...lengths) <= LONGER * Math.min(...lengths)) return [];
  return edges.filter((_, index) => lengths[index] === pick(...lengths));
}

/** A cue that anybody can follow without reading, and that beats uniform random play by more than half a rank: the best of them. */
export function cueGiveaway({ merged, order, prospects }: Explored): Found[] {
  const random = prospects.mean[0] ?? Number.NaN;
  const followed = CUES.map(({ name, picks }) => {
    const policy = policyOf(merged, picks);
    return { name, policy, mean: prospectsOf(merged, order, policy).mean[0] ?? Number.NaN };
  });
  const telling = followed.filter(({ mean }) => mean - random > 0.5).sort((a, b) => b.mean - a.mean);
  return telling.slice(0, 1).map(({ name, policy, mean }) => {
    const message = `Always taking ${name} comes to a mean rank of ${mean.toFixed(1)}, and choosing at random to ${random.toFixed(1)}. Break the pattern.`;
    return warning("cue-giveaway", "beats", message, playOf(merged, policy));
  });
}

/** What a cue would take in each situation; everything on offer alike where it points at nothing. */
function policyOf(graph: Graph, picks: Cue): Policy {
  const policy: Policy = new Float64Array(graph.target.length);
  for (let node = 0; node < graph.size; node++) {
    const edges = edgesAt(graph, node);
    const picked = edges.length < 2 ? edges : picks(graph, node, edges);
    const chosen = picked.length > 0 ? picked : edges;
    for (const edge of chosen) policy[edge] = 1 / chosen.length;
  }
  return policy;
}

/** The play that a cue makes, taking the first in file order where it leaves several; up to an ending or its first loop. */
function playOf(graph: Graph, policy: Policy): string[] {
  const choices: string[] = [];
  const seen = new Set<number>();
  for (let node = 0; endingOf(graph, node) < 0 && !seen.has(node); ) {
    seen.add(node);
    const edge = edgesAt(graph, node).find((one) => (policy[one] ?? 0) > 0);
    if (edge === undefined) break;
    choices.push(choiceOf(graph, node, edge)?.id ?? "");
    node = graph.target[edge] ?? 0;
  }
  return choices;
}

function lengthOf(graph: Graph, node: number, edge: number): number {
  return choiceOf(graph, node, edge)?.text.length ?? 0;
}

function edgesAt({ firstEdge }: Graph, node: number): number[] {
  const first = firstEdge[node] ?? 0;
  return Array.from({ length: (firstEdge[node + 1] ?? 0) - first }, (_, index) => first + index);
}
