import { isSeq } from "yaml";
import { type Dependent, dependentsOf } from "./dependents";
import { type Data, insertAt, removeAt, setAt } from "./edit";
import { nodeAt, topOf } from "./editing/find";
import { moveAt } from "./editing/move";
import { followReviews } from "./editing/reviews";
import { renameAt } from "./rename";

/** One change of a scenario file, as plain data: what a form sends. Paths are dotted, list places counted from 0. */
export type Edit =
  | { readonly kind: "set"; readonly at: string; readonly value: Data }
  | { readonly kind: "add"; readonly at: string; readonly value: Data; readonly index?: number }
  | { readonly kind: "move"; readonly at: string; readonly index: number }
  | { readonly kind: "rename"; readonly at: string; readonly to: string }
  | { readonly kind: "remove"; readonly at: string };

/** A stretch of a text and what stands there instead. Undoing it is the same the other way round. */
export interface Patch {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** A text after an edit. */
export interface Edited {
  readonly text: string;
  /** Undoes the edit, to the byte, as long as it was the last: what `patched` takes. */
  readonly undo: Patch;
  /** What now refers to something that is no longer there, in the text as it was; only a removal leaves any. */
  readonly broken: readonly Dependent[];
}

/**
 * Makes an edit on the text itself: comments, order and layout of all else stay, to the byte. Reviews of warnings follow what
 * they speak of, and go with it.
 *
 * @returns null where it cannot be made: nothing at that path, a name that is taken or is none, no such place.
 */
export function editScenario(text: string, edit: Edit): Edited | null {
  const changed = made(text, edit);
  if (changed === null) return null;
  const follow = pathFollowing(text, edit);
  const after = follow ? followReviews(changed, follow) : changed;
  return {
    text: after,
    undo: patchBetween(after, text),
    broken:
      edit.kind === "remove" ? dependentsOf(text, edit.at).filter(({ at }) => !at.startsWith("review.")) : [],
  };
}

/** Applies a patch. @returns null where the text is not the one that it was made for. */
export function patched(text: string, { start, before, after }: Patch): string | null {
  if (text.slice(start, start + before.length) !== before) return null;
  return text.slice(0, start) + after + text.slice(start + before.length);
}

/** The patch that takes back a patch: redo after undo. */
export function inverseOf({ start, before, after }: Patch): Patch {
  return { start, before: after, after: before };
}

function made(text: string, edit: Edit): string | null {
  switch (edit.kind) {
    case "set":
      return setAt(text, edit.at, edit.value);
    case "add":
      return insertAt(text, edit.at, edit.value, edit.index);
    case "move":
      return moveAt(text, edit.at, edit.index);
    case "rename":
      return renameAt(text, edit.at, edit.to);
    case "remove":
      return removeAt(text, edit.at);
  }
}

/** Where a path leads after an edit of a text: list places shift, and what is taken away is gone. Null where no path changes. */
export function pathFollowing(text: string, edit: Edit): ((path: string) => string | null) | null {
  if (edit.kind === "set" || edit.kind === "rename") return null;
  const cut = edit.at.lastIndexOf(".");
  const list = edit.at.slice(0, Math.max(cut, 0));
  const at = Number(edit.at.slice(cut + 1));
  const length = listLength(text, list);
  return (path) => {
    const isIn = (place: string) => path === place || path.startsWith(`${place}.`);
    if (edit.kind === "remove" && isIn(edit.at)) return null;
    if (length === null || list === "" || !isIn(list)) return path;
    const [step = "", ...below] = path.slice(list.length + 1).split(".");
    if (!/^\d+$/.test(step)) return path;
    return [list, placeAfter(Number(step), edit, Math.min(at, length)), ...below].join(".");
  };
}

/** The number of a list's item after another was added, moved or removed. */
function placeAfter(place: number, edit: Edit, at: number): number {
  if (edit.kind === "add") return place >= (edit.index ?? at) ? place + 1 : place;
  if (edit.kind === "remove") return place > at ? place - 1 : place;
  if (edit.kind !== "move" || place === at) return edit.kind === "move" ? edit.index : place;
  const without = place > at ? place - 1 : place;
  return without >= edit.index ? without + 1 : without;
}

/** How many items a list has; null where there is none at that path. */
function listLength(text: string, at: string): number | null {
  const top = topOf(text);
  const node = top && nodeAt(top, at);
  return isSeq(node) ? node.items.length : null;
}

/** The patch that makes the second text of the first: the shortest single stretch in which they differ. */
export function patchBetween(before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    start,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}
