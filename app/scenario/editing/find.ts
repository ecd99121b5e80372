import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { Report } from "../reading/report";
import { readDocument } from "../reading/tokens";

/** An entry of a block or an item of a list, with the bytes that it takes. */
export interface Spot {
  readonly parent: YAMLMap | YAMLSeq;
  /** Its number in its parent, from 0. */
  readonly index: number;
  /** Where its key or value begins. */
  readonly start: number;
  /** Where its key ends; the same as `start` in a list. */
  readonly keyEnd: number;
  /** Where the last of its words end. */
  readonly end: number;
  /** Absent where a key has no value. */
  readonly value?: Node;
}

/** One edit asks several times for the same text. */
let latest: { readonly text: string; readonly top: YAMLMap | null } | undefined;

/** The top block of a text that can be read as YAML at all; null otherwise. Nobody changes it: edits are made on the text. */
export function topOf(text: string): YAMLMap | null {
  if (latest?.text !== text) {
    const document = readDocument(text, new Report());
    latest = { text, top: isMap(document?.contents) ? document.contents : null };
  }
  return latest.top;
}

/** The node at a dotted path; null where there is none. */
export function nodeAt(top: YAMLMap, at: string): Node | null {
  let node: unknown = top;
  for (const step of at === "" ? [] : at.split(".")) {
    const index = isCollection(node) ? indexOf(node, step) : -1;
    if (index < 0) return null;
    node = isCollection(node) ? valueAt(node, index) : null;
  }
  return isCollection(node) || isScalar(node) ? node : null;
}

/** The entry or item at a dotted path; null where there is none. */
export function spotAt(top: YAMLMap, at: string): Spot | null {
  const cut = at.lastIndexOf(".");
  const parent = nodeAt(top, at.slice(0, Math.max(cut, 0)));
  if (!isMap(parent) && !isSeq(parent)) return null;
  const index = indexOf(parent, at.slice(cut + 1));
  return index < 0 ? null : spotOf(parent, index);
}

/** An entry or item by its number. */
export function spotOf(parent: YAMLMap | YAMLSeq, index: number): Spot {
  const value = valueAt(parent, index);
  const key = isMap(parent) ? (parent.items[index] as Pair | undefined)?.key : value;
  const start = startOf(key) ?? startOf(value) ?? 0;
  const keyEnd = isScalar(key) ? (key.range?.[1] ?? start) : start;
  const end = value ? endOf(value) : Math.max(keyEnd, nothingAt(parent, index));
  return { parent, index, start, keyEnd, end, ...(value && { value }) };
}

function valueAt(parent: unknown, index: number): Node | undefined {
  const item = isMap(parent)
    ? (parent.items[index] as Pair | undefined)?.value
    : isSeq(parent)
      ? parent.items[index]
      : undefined;
  return isCollection(item) || (isScalar(item) && item.range?.[0] !== item.range?.[1]) ? item : undefined;
}

/** Where a value would stand that is not there: after the colon of its key. */
function nothingAt(parent: YAMLMap | YAMLSeq, index: number): number {
  const value = isMap(parent) ? (parent.items[index] as Pair | undefined)?.value : undefined;
  return isScalar(value) ? (value.range?.[0] ?? 0) : 0;
}

function indexOf(parent: unknown, step: string): number {
  if (isMap(parent))
    return parent.items.findIndex(({ key }) => isScalar(key) && String(key.source ?? key.value) === step);
  const index = /^\d+$/.test(step) ? Number(step) : -1;
  return isSeq(parent) && index < parent.items.length ? index : -1;
}

function startOf(node: unknown): number | undefined {
  return isCollection(node) || isScalar(node) ? node.range?.[0] : undefined;
}

/** Where the last words of a node end: a block's own range would take the comments after it too. */
function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0)
    return spotOf(node, node.items.length - 1).end;
  return node.range?.[1] ?? 0;
}

/** The start of the line after the one where an element ends; a block text's end is already there. */
export function lineAfter(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const newline = text.indexOf("\n", end);
  return newline < 0 ? text.length : newline + 1;
}
