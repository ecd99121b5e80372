import type { Packing } from "./packing";
import type { Program } from "./program";

/** Situations and the choices on offer in them. Situations are numbered breadth first from 0. */
export interface Ways {
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
}

/** The edge by which each situation was first reached, and where from: a shortest way. */
export interface Parents {
  /** -1 for the first situation. */
  readonly parent: Int32Array;
  readonly parentChoice: Uint8Array;
}

/** Finds them in one go: edges stand in the order in which they were found, and so do situations. */
export function parentsOf({ size, firstEdge, target, choice }: Ways): Parents {
  const parent = new Int32Array(size).fill(-1);
  const parentChoice = new Uint8Array(size);
  let next = 1;
  for (let from = 0; from < size; from++) {
    for (let edge = firstEdge[from] ?? 0; edge < (firstEdge[from + 1] ?? 0); edge++) {
      if (target[edge] !== next) continue;
      parent[next] = from;
      parentChoice[next++] = choice[edge] ?? 0;
    }
  }
  return { parent, parentChoice };
}
