import type { Data } from "./edit";
import { nodeAt, topOf } from "./editing/find";
import { type Edit, type Edited, editScenario, patchBetween } from "./edits";
import { renameAt } from "./rename";

/** A renaming that took place: the element's path before it, and its new id. */
export interface Renaming {
  readonly at: string;
  readonly to: string;
}

/** An edit whose sender did not know of some renamings by others, which had been made by then: in their order. */
export interface NamedEdit {
  readonly edit: Edit;
  readonly names: readonly Renaming[];
}

/** Where a path leads once an element was renamed. */
export function pathAfter(path: string, { at, to }: Renaming): string {
  return isWithin(path, at) ? siblingOf(at, to) + path.slice(at.length) : path;
}

/** The renaming that takes a renaming back. */
export function inverseRenaming({ at, to }: Renaming): Renaming {
  return { at: siblingOf(at, to), to: at.slice(at.lastIndexOf(".") + 1) };
}

/** Whether a path is an element or stands in it. */
export function isWithin(path: string, element: string): boolean {
  return path === element || path.startsWith(`${element}.`);
}

/**
 * Makes an edit in the names that its sender knew: what it says of a beat that has another name by now, in its path or in its
 * words, comes to be said of that beat.
 *
 * @returns null where it cannot be made, as `editScenario` does, or an old name belongs to something else by now.
 */
export function editUnderNames(text: string, { edit, names }: NamedEdit): Edited | null {
  if (names.length === 0) return editScenario(text, edit);
  const before = names
    .toReversed()
    .reduce<string | null>((known, name) => renamed(known, inverseRenaming(name)), text);
  const edited = before === null ? null : editScenario(before, edit);
  const after = edited && names.reduce<string | null>(renamed, edited.text);
  if (!edited || after === null) return null;
  return { text: after, undo: patchBetween(after, text), broken: edited.broken };
}

/** What a text says at a path, as plain data; null where there is nothing. What is neither text nor number is told as it is written. */
export function dataAt(text: string, at: string): Data | null {
  const top = topOf(text);
  const node = top && nodeAt(top, at);
  return node ? plain(node.toJSON()) : null;
}

function plain(value: unknown): Data {
  if (typeof value === "string" || typeof value === "number") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value === null ? "" : String(value);
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, plain(below)]));
}

function renamed(text: string | null, { at, to }: Renaming): string | null {
  return text === null ? null : renameAt(text, at, to);
}

function siblingOf(at: string, to: string): string {
  return at.slice(0, at.lastIndexOf(".") + 1) + to;
}
