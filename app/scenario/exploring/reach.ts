import { endingOf, type Graph } from "./explore";
import { type Order, orderOf } from "./order";

/** Which endings can still be reached from each situation of a graph. */
export class Reach {
  private readonly masks: Uint32Array;
  private readonly width: number;

  constructor(
    readonly graph: Graph,
    order: Order = orderOf(graph),
  ) {
    this.width = Math.ceil(graph.program.endingIds.length / 32);
    this.masks = new Uint32Array(graph.size * this.width);
    this.fill(order);
  }

  /** Numbers of the endings that can be reached from a situation, in file order. */
  endingsFrom(node: number): number[] {
    return [...this.graph.program.endingIds.keys()].filter((ending) => {
      return (((this.masks[node * this.width + (ending >>> 5)] ?? 0) >>> (ending & 31)) & 1) === 1;
    });
  }

  /** Whether any ending can be reached from a situation. */
  anyFrom(node: number): boolean {
    for (let i = 0; i < this.width; i++) if (this.masks[node * this.width + i] !== 0) return true;
    return false;
  }

  private fill({ nodes, first }: Order): void {
    const { graph, masks, width } = this;
    const union = new Uint32Array(width);
    for (let group = 0; group + 1 < first.length; group++) {
      const members = nodes.subarray(first[group], first[group + 1]);
      union.fill(0);
      for (const node of members) {
        const ending = endingOf(graph, node);
        if (ending >= 0) union[ending >>> 5] = (union[ending >>> 5] ?? 0) | (1 << (ending & 31));
        for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
          const from = (graph.target[edge] ?? 0) * width;
          for (let i = 0; i < width; i++) union[i] = (union[i] ?? 0) | (masks[from + i] ?? 0);
        }
      }
      for (const node of members) masks.set(union, node * width);
    }
  }
}
