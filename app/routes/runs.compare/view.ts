import type { Html, Move } from "~/components/scene/types";

/** Two of one's own runs side by side, or the choice of two. Everything in it is plain data. */
export interface CompareView {
  /** Null where two are still to be chosen. */
  beside: BesideView | null;
  /** The runs one can choose from; null where a rehearsal is still to be chosen. */
  choose: ChooseView | null;
  /** Rehearsals of which there are two runs or more. */
  rehearsals: { id: string; title: string; runs: number }[];
  /** A sentence where what was asked for cannot be laid side by side; otherwise null. */
  notice: string | null;
}

export interface ChooseView {
  scenario: { id: string; title: string };
  /** Newest first. */
  runs: { id: string; words: string }[];
  /** What is chosen now: ids, or empty. */
  a: string;
  b: string;
}

export interface BesideView {
  scenario: { id: string; title: string };
  sides: [SideView, SideView];
  /** Where they part, in a sentence. */
  parting: string;
  rows: RowView[];
  /** Where each person stood at the end of either, in the order of the cast. */
  people: { id: string; name: string; means: string; ends: [EndView | null, EndView | null] }[];
}

export interface SideView {
  run: string;
  /** "Run 2". */
  name: string;
  on: string;
  sprite: string;
  /** Null where the run has not ended. */
  ending: { title: string; html: Html } | null;
  outcomes: { word: string; of: string }[];
}

export interface EndView {
  face: string;
  word: string;
}

export interface RowView {
  /** `apart`: each came to a decision that the other did not. */
  kind: "same" | "parted" | "apart" | "alone";
  /** What was done in either; null where that run did not come to it. */
  cells: [CellView | null, CellView | null];
}

export interface CellView {
  /** Its number in its own run, from 1. */
  number: number;
  /** "Dele checks the clock", "Meeting 1". */
  short: string;
  scene: string;
  move: Move;
  made: { name: string; html: Html }[];
}
