import { type Heard, hear } from "./heard";
import type { Liveness } from "./liveness";
import { Mover } from "./mover";
import { Packing, put } from "./packing";
import type { ChoiceCode, Program } from "./program";
import { StateTable } from "./state-table";
import { type Parents, parentsOf, type Ways } from "./ways";

/**
 * Every situation that can be reached, and every choice on offer in it. What is heard on the way takes half as long again, so
 * it is found out when it is first asked for.
 */
export interface Graph extends Ways, Parents, Heard {}

/** The place of a situation: a beat that waits, or an ending. */
export function placeOf({ packing, words }: Ways, node: number): number {
  return packing.placeAt(words, node * packing.size);
}

/** The ending of a situation by its number, or -1 where it waits. */
export function endingOf(graph: Graph, node: number): number {
  return Math.max(-1, placeOf(graph, node) - graph.program.beats.length);
}

/** The choice that an edge of a situation takes. */
export function choiceOf(graph: Graph, node: number, edge: number): ChoiceCode | undefined {
  return graph.program.beats[placeOf(graph, node)]?.choices[graph.choice[edge] ?? 0];
}

/** How many choices are taken before it is looked up where they lead. */
const BATCH = 256;

/**
 * Explores a program to its end, breadth first.
 *
 * @param limit the most situations to keep.
 * @param live forgets, in each situation, what is not live there; endings keep their id alone.
 * @returns null where there are more than `limit` situations.
 */
export function explore(program: Program, limit: number, live?: Liveness): Graph | null {
  const packing = new Packing(program);
  const { size } = packing;
  const table = new StateTable(size);
  const mover = new Mover(program, packing);
  const { state } = mover;
  const firstEdge = new Growing();
  const edges = new Edges();
  const most = program.beats.reduce((sum, { choices }) => Math.max(sum, choices.length), 0);
  const batch = new Uint32Array((BATCH + most) * size);
  const start = mover.begin();
  if (live) forget(program, packing, live[start], state);
  table.addAll(state, 1, new Uint32Array(1), 0);

  for (let from = 0; from < table.count; ) {
    const first = edges.count;
    for (; from < table.count && edges.count - first < BATCH; from++) {
      firstEdge.push(edges.count);
      const place = packing.placeAt(table.words, from * size);
      const choices = program.beats[place]?.choices.length ?? 0;
      for (let index = 0; index < choices; index++) {
        const to = mover.take(table.words, from * size, place, index);
        if (to < 0) continue;
        if (live) forget(program, packing, live[to], state);
        const at = (edges.count - first) * size;
        for (let i = 0; i < size; i++) batch[at + i] = state[i] ?? 0;
        edges.push(index);
      }
    }
    table.addAll(batch, edges.count - first, edges.target, first);
    if (table.count > limit) return null;
  }
  firstEdge.push(edges.count);
  return graphOf({
    program,
    packing,
    size: table.count,
    words: table.words,
    firstEdge: firstEdge.list(),
    ...edges.lists(),
  });
}

function graphOf(ways: Ways): Graph {
  let heard: Heard | undefined;
  const once = () => {
    heard ??= hear(ways);
    return heard;
  };
  return {
    ...ways,
    ...parentsOf(ways),
    get edgeWords() {
      return once().edgeWords;
    },
    get startWords() {
      return once().startWords;
    },
    get seen() {
      return once().seen;
    },
  };
}

/** Puts what nothing later reads back to its start; in an ending that is everything. */
function forget(
  { starts }: Program,
  packing: Packing,
  kept: Uint8Array | undefined,
  state: Uint32Array,
): void {
  for (let i = 0; i < starts.length; i++) if (kept?.[i] !== 1) put(state, packing.fieldOf(i), starts[i] ?? 0);
}

/** A growing list of whole numbers. */
class Growing {
  private items = new Uint32Array(1024);
  count = 0;

  push(value: number): void {
    if (this.count === this.items.length) {
      const more = new Uint32Array(this.items.length * 2);
      more.set(this.items);
      this.items = more;
    }
    this.items[this.count++] = value;
  }

  list(): Uint32Array {
    return this.items.subarray(0, this.count);
  }
}

/** What is kept of each edge; where it leads is filled in later on. */
class Edges {
  target = new Uint32Array(1024);
  private choice = new Uint8Array(1024);
  count = 0;

  push(choice: number): void {
    if (this.count === this.target.length) this.grow();
    this.choice[this.count++] = choice;
  }

  private grow(): void {
    const { target, choice } = this;
    this.target = new Uint32Array(target.length * 2);
    this.choice = new Uint8Array(target.length * 2);
    this.target.set(target);
    this.choice.set(choice);
  }

  lists(): Pick<Ways, "target" | "choice"> {
    return { target: this.target.subarray(0, this.count), choice: this.choice.subarray(0, this.count) };
  }
}
