import { isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { lineAfter, nodeAt, type Spot, spotAt, spotOf, topOf } from "./editing/find";
import { blockSource, type Data, flowSource, itemSource, keySource } from "./editing/source";

export type { Data } from "./editing/source";

/**
 * Puts a value at a dotted path, in the place of what is there or as a new last field of the block above. Everything else in
 * the text stays as it is, to the byte: comments, order, quotes and spaces.
 *
 * @returns the new text; null where the block above is not there, or the text is not YAML.
 */
export function setAt(text: string, at: string, value: Data): string | null {
  const top = topOf(text);
  if (!top) return null;
  const field = lastStep(at);
  const spot = spotAt(top, at);
  if (spot) return replaceValue(text, spot, field, value);
  const parent = nodeAt(top, parentOf(at));
  return isMap(parent) ? insertInto(text, parent, parent.items.length, field, value) : null;
}

/**
 * Adds an entry to a block (`at` ends in its new name) or an item to a list (`at` ends in a number), before the entry that has
 * this number now, or last.
 *
 * @returns the new text; null where there is nothing to add it to, or the name is taken.
 */
export function insertAt(text: string, at: string, value: Data, index?: number): string | null {
  const top = topOf(text);
  const parent = top && nodeAt(top, parentOf(at));
  const step = lastStep(at);
  if (isSeq(parent)) return insertInto(text, parent, index ?? Number(step), lastStep(parentOf(at)), value);
  if (!isMap(parent) || !top || spotAt(top, at)) return null;
  return insertInto(text, parent, index ?? parent.items.length, step, value);
}

/**
 * Takes an entry or item away. A block or list that loses its last one stays, empty.
 *
 * @returns the new text; null where there is nothing at that path.
 */
export function removeAt(text: string, at: string): string | null {
  const top = topOf(text);
  const spot = top && spotAt(top, at);
  if (!spot) return null;
  const { parent, index } = spot;
  if (parent.items.length === 1) return emptied(text, parent, at);
  if (parent.flow)
    return text.slice(0, index > 0 ? spotOf(parent, index - 1).end : spot.start) + afterFlow(text, spot);
  const lineStart = text.lastIndexOf("\n", spot.start - 1) + 1;
  const lead = text.slice(lineStart, spot.start);
  if (isMap(parent) ? /^ *$/.test(lead) : /^ *- *$/.test(lead))
    return text.slice(0, lineStart) + text.slice(lineAfter(text, spot.end));
  // The first entry of an item shares its line with the dash, so the next one moves up.
  return index === 0 ? text.slice(0, spot.start) + text.slice(spotOf(parent, 1).start) : null;
}

function replaceValue(
  text: string,
  { start, end, value: old, parent }: Spot,
  field: string,
  value: Data,
): string {
  const flat = typeof value !== "object" || parent.flow === true || isInFlow(text, start);
  const key = isMap(parent);
  if (!old)
    return `${text.slice(0, end)}:${flat ? ` ${flowSource(value, field)}` : blockSource(value, field, indentOf(text, start))}${text.slice(text.indexOf(":", end) + 1)}`;
  const from = old.range?.[0] ?? start;
  const newline = text[end - 1] === "\n" ? "\n" : "";
  if (flat)
    return (
      text.slice(0, collapse(text, from, old)) +
      (isBlock(old) ? " " : "") +
      flowSource(value, field) +
      newline +
      text.slice(end)
    );
  if (!key)
    return text.slice(0, from) + itemSource(value, field, indentOf(text, start)) + newline + text.slice(end);
  const colon = text.lastIndexOf(":", from);
  return (
    text.slice(0, colon + 1) + blockSource(value, field, indentOf(text, start)) + newline + text.slice(end)
  );
}

/** A block that becomes one line begins right after its colon. */
function collapse(text: string, from: number, old: unknown): number {
  return isBlock(old) ? text.lastIndexOf(":", from) + 1 : from;
}

function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

function insertInto(text: string, parent: YAMLMap | YAMLSeq, at: number, field: string, value: Data): string {
  const index = Math.min(Math.max(at, 0), parent.items.length);
  const list = isSeq(parent);
  if (parent.flow || parent.items.length === 0)
    return insertFlow(
      text,
      parent,
      index,
      list ? flowSource(value, field) : `${keySource(field)}: ${flowSource(value, field)}`,
    );
  const first = spotOf(parent, 0);
  const column = columnOf(text, list ? dashBefore(text, first.start) : first.start);
  const source = list
    ? `- ${itemSource(value, field, column + 2)}`
    : `${keySource(field)}:${blockSource(value, field, column)}`;
  if (index === 0) {
    const place = list ? dashBefore(text, first.start) : first.start;
    return `${text.slice(0, place)}${source}\n${" ".repeat(column)}${text.slice(place)}`;
  }
  const place = lineAfter(text, spotOf(parent, index - 1).end);
  const before = text.slice(0, place);
  const newline = before.endsWith("\n") ? "" : "\n";
  return `${before}${newline}${" ".repeat(column)}${source}\n${text.slice(place)}`;
}

function insertFlow(text: string, parent: YAMLMap | YAMLSeq, index: number, source: string): string {
  const [from = 0, to = from] = parent.range ?? [];
  if (parent.items.length === 0) {
    return text.slice(0, from) + (isMap(parent) ? `{ ${source} }` : `[${source}]`) + text.slice(to);
  }
  if (index < parent.items.length) {
    const { start } = spotOf(parent, index);
    return `${text.slice(0, start)}${source}, ${text.slice(start)}`;
  }
  const { end } = spotOf(parent, index - 1);
  return `${text.slice(0, end)}, ${source}${text.slice(end)}`;
}

function emptied(text: string, parent: YAMLMap | YAMLSeq, at: string): string {
  const { start, end } = spotOf(parent, 0);
  const empty = isMap(parent) ? "{}" : "[]";
  if (parent.flow) {
    const [from = start, to = end] = parent.range ?? [];
    return text.slice(0, from) + empty + text.slice(to);
  }
  const from = parentOf(at) === "" ? start : text.lastIndexOf(":", start - 1) + 1;
  const newline = text[end - 1] === "\n" ? "\n" : "";
  return `${text.slice(0, from)}${from === start ? "" : " "}${empty}${newline}${text.slice(end)}`;
}

/** What follows a removed entry inside braces: the first takes the comma after it along, the others that before. */
function afterFlow(text: string, { parent, index, end }: Spot): string {
  return index > 0 ? text.slice(end) : text.slice(spotOf(parent, 1).start);
}

function dashBefore(text: string, start: number): number {
  return text.lastIndexOf("-", start - 1);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function indentOf(text: string, start: number): number {
  return columnOf(text, start);
}

/** Whether a place stands inside braces or brackets that began on an earlier part of its line. */
function isInFlow(text: string, start: number): boolean {
  return /[[{,]\s*$/.test(text.slice(0, start));
}

function parentOf(at: string): string {
  return at.slice(0, Math.max(at.lastIndexOf("."), 0));
}

function lastStep(at: string): string {
  return at.slice(at.lastIndexOf(".") + 1);
}
