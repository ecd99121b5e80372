import type { Graph } from "./explore";

/** The situations of a graph in an order in which each comes after all that it leads to, loops taken together. */
export interface Order {
  /** Situations, ends first; those of one loop stand side by side. */
  readonly nodes: Uint32Array;
  /** Where each loop (or single situation) begins in `nodes`; one more than there are of them. */
  readonly first: Uint32Array;
  /** The loop that a situation is in. */
  readonly group: Uint32Array;
}

/** Finds the loops of a graph (Tarjan's strongly connected components, without recursion). */
export function orderOf({ size, firstEdge, target }: Graph): Order {
  const nodes = new Uint32Array(size);
  const first: number[] = [0];
  const group = new Uint32Array(size);
  const index = new Uint32Array(size); // 0 where not yet visited
  const low = new Uint32Array(size);
  const open = new Uint32Array(size);
  const closed = new Uint8Array(size);
  const path = new Uint32Array(size);
  const nextEdge = Uint32Array.from(firstEdge);
  let visited = 0;
  let opened = 0;
  let placed = 0;
  let depth = 0;

  const enter = (node: number) => {
    index[node] = low[node] = ++visited;
    open[opened++] = node;
    path[depth++] = node;
  };
  const leave = (node: number) => {
    depth--;
    const parent = path[depth - 1];
    if (depth > 0 && parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
    if (low[node] !== index[node]) return;
    for (let member = -1; member !== node; ) {
      member = open[--opened] ?? node;
      closed[member] = 1;
      group[member] = first.length - 1;
      nodes[placed++] = member;
    }
    first.push(placed);
  };

  enter(0);
  while (depth > 0) {
    const node = path[depth - 1] ?? 0;
    const edge = nextEdge[node] ?? 0;
    if (edge >= (firstEdge[node + 1] ?? 0)) {
      leave(node);
      continue;
    }
    nextEdge[node] = edge + 1;
    const to = target[edge] ?? 0;
    if (index[to] === 0) enter(to);
    else if (closed[to] === 0) low[node] = Math.min(low[node] ?? 0, index[to] ?? 0);
  }
  return { nodes, first: Uint32Array.from(first), group };
}
