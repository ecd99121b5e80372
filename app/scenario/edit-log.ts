import { editUnderNames, inverseRenaming, type NamedEdit, pathAfter, type Renaming } from "./edit-names";
import { editScenario, type Patch, patchBetween, patched } from "./edits";
import { overlapOf, type Touch, touchOf } from "./overlap";

/** One step of a draft's log. Steps are numbered in order, from 1. */
export interface LogStep {
  readonly seq: number;
  /** Who took it; null for somebody who is gone. */
  readonly by: string | null;
  /** Of an undo or a redo: the step that it takes back. */
  readonly undoes: number | null;
}

/** A step with what it did. */
export interface LogRow extends LogStep {
  /** Null where the step only leaves out the one that it undoes. */
  readonly edit: NamedEdit | null;
  /** What takes the step back from the text after it. */
  readonly undo: Patch;
}

/** The step that a person's undo takes back: their last that stands. Null where nothing is left. */
export function undoable(steps: readonly LogStep[], person: string): number | null {
  const taken = takenBack(steps);
  const own = steps.findLast(
    ({ seq, by, undoes }) => by === person && undoes === null && tipOf(taken, seq).depth % 2 === 0,
  );
  return own ? tipOf(taken, own.seq).seq : null;
}

/** The step that a person's redo takes back: their last undo, unless they have written something since. Null where there is none. */
export function redoable(steps: readonly LogStep[], person: string): number | null {
  const taken = takenBack(steps);
  const own = steps.filter(({ by }) => by === person);
  const written = own.findLast(({ undoes }) => undoes === null)?.seq ?? 0;
  const undo = own.findLast(
    ({ seq, undoes }) => undoes !== null && !taken.has(seq) && depthOf(steps, seq) % 2 === 1,
  );
  return undo && undo.seq > written ? undo.seq : null;
}

/**
 * From which step on the log must be known to take a step back: whatever was left out or let in again since, it stood after
 * this one.
 */
export function neededFrom(steps: readonly LogStep[], target: number): number {
  const at = new Map(steps.map((step) => [step.seq, step]));
  let from = target;
  for (let before = 0; before !== from; ) {
    before = from;
    for (let seq = from; seq <= steps.length; seq++) from = Math.min(from, at.get(seq)?.undoes ?? from);
  }
  return from;
}

/** The text before a row, from the text after the last row. @returns null where the rows are not those of the text. */
export function textBefore(rows: readonly LogRow[], seq: number, text: string): string | null {
  return rows
    .filter((row) => row.seq >= seq)
    .reduceRight<string | null>((after, { undo }) => (after === null ? null : patched(after, undo)), text);
}

/** What edits that stand come to, one after another. @returns null where one of them cannot be made. */
export function replayed(text: string, rows: readonly LogRow[]): string | null {
  const left = leftOut(rows);
  let now: string = text;
  for (const { seq, edit } of rows) {
    if (edit === null || left.has(seq)) continue;
    const next = editUnderNames(now, edit);
    if (next === null) return null;
    now = next.text;
  }
  return now;
}

/** What taking a step back comes to. `edit` is null where the step is only left out of the log. */
export interface TakenBack {
  readonly text: string;
  readonly undo: Patch;
  readonly edit: NamedEdit | null;
}

/** Why a step cannot be taken back: somebody's later step touches the same element. */
export interface InTheWay {
  readonly by: string | null;
  readonly at: string;
}

/**
 * Takes a step back: the text becomes what all other steps come to without it. A renaming on which later steps rest is taken
 * back by its opposite instead.
 *
 * @param rows the log from `neededFrom` on to its end.
 */
export function takeBack(rows: readonly LogRow[], target: number, text: string): TakenBack | InTheWay {
  const at = new Map(rows.map((row) => [row.seq, row]));
  const carrier = carrierOf(at, target);
  const from = rows[0]?.seq ?? 1;
  const touch = carrier && touchNow(rows, carrier);
  if (!carrier || !touch) return { by: null, at: "" };
  const left = leftOut(rows);
  const later = rows.filter(({ seq, edit }) => seq > carrier.seq && edit !== null && !left.has(seq));
  for (const other of later) {
    const theirs = touchNow(rows, other);
    const overlap = theirs && overlapOf(touch, theirs);
    if (overlap !== null) return { by: other.by, at: overlap };
  }
  const next: LogRow = {
    seq: (rows.at(-1)?.seq ?? 0) + 1,
    by: null,
    undoes: target,
    edit: null,
    undo: { start: 0, before: "", after: "" },
  };
  const before = textBefore(rows, from, text);
  const without = before === null ? null : replayed(before, [...rows, next]);
  const renaming = later.length > 0 ? renamingBy(at, target) : null;
  if (renaming) {
    const opposite = inverseRenaming(renaming);
    const here = { at: pathNow(rows, opposite.at, target), to: opposite.to };
    const edited = editScenario(text, { kind: "rename", ...here });
    if (edited && edited.text !== without)
      return { text: edited.text, undo: edited.undo, edit: { edit: { kind: "rename", ...here }, names: [] } };
  }
  if (without === null) return { by: later.at(-1)?.by ?? null, at: touch.at };
  return { text: without, undo: patchBetween(without, text), edit: null };
}

/** What a row touches, in the names of the end of the log. Null where the step it leaves out is not among the rows. */
export function touchNow(rows: readonly LogRow[], row: LogRow): Touch | null {
  const carrier = carrierOf(new Map(rows.map((one) => [one.seq, one])), row.seq);
  if (!carrier?.edit) return null;
  const { edit, names } = carrier.edit;
  const { what, at } = touchOf(edit);
  const then = names.reduce(pathAfter, at);
  // A renamed element is known by its new name from then on.
  const own = edit.kind === "rename" ? pathAfter(then, { at: then, to: edit.to }) : then;
  return { what, at: pathNow(rows, own, carrier.seq) };
}

/** The renamings that rows made, in order, each in the names of its own time. */
export function renamings(rows: readonly LogRow[]): { seq: number; by: string | null; renaming: Renaming }[] {
  const at = new Map(rows.map((row) => [row.seq, row]));
  return rows.flatMap(({ seq, by }) => {
    const renaming = renamingBy(at, seq);
    return renaming ? [{ seq, by, renaming }] : [];
  });
}

function pathNow(rows: readonly LogRow[], path: string, since: number): string {
  return renamings(rows)
    .filter(({ seq }) => seq > since)
    .reduce((at, { renaming }) => pathAfter(at, renaming), path);
}

/** The renaming that a row made or, leaving one out, took back. */
function renamingBy(at: ReadonlyMap<number, LogRow>, seq: number): Renaming | null {
  const row = at.get(seq);
  if (!row) return null;
  if (row.edit) {
    const { edit, names } = row.edit;
    return edit.kind === "rename" ? { at: names.reduce(pathAfter, edit.at), to: edit.to } : null;
  }
  const undone = row.undoes === null ? null : renamingBy(at, row.undoes);
  return undone && inverseRenaming(undone);
}

/** The row whose edit a row makes, or leaves out, or lets in again. */
function carrierOf(at: ReadonlyMap<number, LogRow>, seq: number): LogRow | null {
  const row = at.get(seq) ?? null;
  return row?.edit || row?.undoes == null ? row : carrierOf(at, row.undoes);
}

/** The rows that a later row leaves out. */
function leftOut(rows: readonly LogRow[]): ReadonlySet<number> {
  const left = new Set<number>();
  for (const { seq, edit, undoes } of rows.toReversed())
    if (edit === null && undoes !== null && !left.has(seq)) left.add(undoes);
  return left;
}

/** Each step that was taken back, with the step that did so. */
function takenBack(steps: readonly LogStep[]): ReadonlyMap<number, number> {
  return new Map(steps.flatMap(({ seq, undoes }) => (undoes === null ? [] : [[undoes, seq] as const])));
}

/** The last step of those that take each other back, beginning with this one, and how many there are after it. */
function tipOf(taken: ReadonlyMap<number, number>, seq: number): { seq: number; depth: number } {
  let tip = seq;
  let depth = 0;
  for (let next = taken.get(tip); next !== undefined; next = taken.get(tip)) {
    tip = next;
    depth++;
  }
  return { seq: tip, depth };
}

/** How many steps a step takes back in turn: odd for an undo, even for a redo. */
function depthOf(steps: readonly LogStep[], seq: number): number {
  const at = new Map(steps.map((step) => [step.seq, step.undoes]));
  let depth = 0;
  for (let next = at.get(seq); next !== null && next !== undefined; next = at.get(next)) depth++;
  return depth;
}
