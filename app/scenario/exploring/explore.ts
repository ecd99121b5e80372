import type { Liveness } from "./liveness";
import { Packing } from "./packing";
import type { ChoiceCode, Program } from "./program";
import { Runner, ruleHolds } from "./runner";
import { StateTable } from "./state-table";

/** Every situation that can be reached, and every choice on offer in it. Situations are numbered breadth first from 0. */
export interface Graph {
  readonly program: Program;
  readonly packing: Packing;
  readonly size: number;
  /** The packed states, one after the other. */
  readonly words: Uint32Array;
  /** Where the choices of each situation begin in the lists below; one more than there are situations. */
  readonly firstEdge: Uint32Array;
  /** The situation that a choice leads to. */
  readonly target: Uint32Array;
  /** The choice's number in its beat. */
  readonly choice: Uint8Array;
  /** Words read from the choice up to the next situation, its own included. */
  readonly edgeWords: Uint32Array;
  /** Words read before the first situation. */
  readonly startWords: number;
  /** The edge by which each situation was first reached, and where from: a shortest way. */
  readonly parent: Int32Array;
  readonly parentChoice: Uint8Array;
  /** What was ever spoken, entered and taken: see the runner. */
  readonly seen: Pick<Runner, "spoken" | "entered" | "taken">;
}

/** The place of a situation: a beat that waits, or an ending. */
export function placeOf({ packing, words }: Graph, node: number): number {
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

/**
 * Explores a program to its end, breadth first.
 *
 * @param limit the most situations to keep.
 * @param live forgets, in each situation, what is not live there; endings keep their id alone.
 * @returns null where there are more than `limit` situations.
 */
export function explore(program: Program, limit: number, live?: Liveness): Graph | null {
  const packing = new Packing(program);
  const table = new StateTable(packing.size);
  const runner = new Runner(program);
  const state = new Uint32Array(packing.size);
  const here = new Int32Array(program.spans.length);
  const edges = new Edges();
  const parent = new Growing();
  const parentChoice = new Growing();
  const firstEdge = new Growing();

  const arrive = (place: number): number => {
    if (live) forget(program, live, place, runner.values);
    packing.pack(place, runner.values, state, 0);
    return table.add(state);
  };
  arrive(runner.begin());
  const startWords = runner.words;
  parent.push(-1);
  parentChoice.push(0);

  for (let from = 0; from < table.count; from++) {
    firstEdge.push(edges.count);
    const place = packing.placeAt(table.words, from * packing.size);
    const choices = program.beats[place]?.choices;
    if (choices === undefined) continue;
    packing.unpack(table.words, from * packing.size, here);
    for (let index = 0; index < choices.length; index++) {
      if (!ruleHolds(choices[index]?.rule ?? null, here)) continue;
      for (let i = 0; i < here.length; i++) runner.values[i] = here[i] ?? 0;
      const known = table.count;
      const to = arrive(runner.take(place, index));
      edges.push(to, index, runner.words);
      if (table.count === known) continue;
      if (table.count > limit) return null;
      parent.push(from);
      parentChoice.push(index);
    }
  }
  firstEdge.push(edges.count);
  return {
    program,
    packing,
    size: table.count,
    words: table.words,
    firstEdge: new Uint32Array(firstEdge.list()),
    ...edges.lists(),
    startWords,
    parent: parent.list(),
    parentChoice: new Uint8Array(parentChoice.list()),
    seen: runner,
  };
}

/** Puts what nothing later reads back to its start. */
function forget(program: Program, live: Liveness, place: number, values: Int32Array): void {
  const kept = live[place];
  for (let i = 0; i < values.length; i++) if (kept?.[i] !== 1) values[i] = program.starts[i] ?? 0;
}

/** A growing list of 32-bit whole numbers. */
class Growing {
  private items = new Int32Array(1024);
  count = 0;

  push(value: number): void {
    if (this.count === this.items.length) {
      const more = new Int32Array(this.items.length * 2);
      more.set(this.items);
      this.items = more;
    }
    this.items[this.count++] = value;
  }

  list(): Int32Array {
    return this.items.subarray(0, this.count);
  }
}

/** What is kept of each edge, side by side while it grows. */
class Edges {
  private items = new Int32Array(3 * 1024);
  count = 0;

  push(target: number, choice: number, words: number): void {
    const at = this.count++ * 3;
    if (at === this.items.length) {
      const more = new Int32Array(this.items.length * 2);
      more.set(this.items);
      this.items = more;
    }
    this.items[at] = target;
    this.items[at + 1] = choice;
    this.items[at + 2] = words;
  }

  lists(): Pick<Graph, "target" | "choice" | "edgeWords"> {
    const { items, count } = this;
    const target = new Uint32Array(count);
    const choice = new Uint8Array(count);
    const edgeWords = new Uint32Array(count);
    for (let edge = 0, at = 0; edge < count; edge++, at += 3) {
      target[edge] = items[at] ?? 0;
      choice[edge] = items[at + 1] ?? 0;
      edgeWords[edge] = items[at + 2] ?? 0;
    }
    return { target, choice, edgeWords };
  }
}
