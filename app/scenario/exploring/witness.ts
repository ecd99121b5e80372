import { type Graph, placeOf } from "./explore";

/** A shortest list of choice ids from the start to a situation. */
export function witnessOf(graph: Graph, node: number): string[] {
  const choices: string[] = [];
  for (let here = node; ; ) {
    const from = graph.parent[here] ?? -1;
    if (from < 0) return choices.reverse();
    choices.push(graph.program.beats[placeOf(graph, from)]?.choices[graph.parentChoice[here] ?? 0]?.id ?? "");
    here = from;
  }
}

/** The edges of a situation, as numbers in the graph's lists. */
export function* edgesOf(graph: Graph, node: number): Generator<number> {
  const end = graph.firstEdge[node + 1] ?? 0;
  for (let edge = graph.firstEdge[node] ?? 0; edge < end; edge++) yield edge;
}

/** How many choices a situation offers. */
export function offersOf({ firstEdge }: Graph, node: number): number {
  return (firstEdge[node + 1] ?? 0) - (firstEdge[node] ?? 0);
}
