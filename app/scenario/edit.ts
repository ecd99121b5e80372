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
  if (isSeq(parent)) {
    const place = index ?? (/^\d+$/.test(step) ? Number(step) : -1);
    return place < 0 ? null : insertInto(text, parent, place, lastStep(parentOf(at)), value);
  }
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
  return spot ? removeSpot(text, spot, spotAt(top, parentOf(at))) : null;
}

/** Takes an entry or item away that was found. `holder` is the entry that its block or list stands in. */
export function removeSpot(text: string, spot: Spot, holder: Spot | null): string | null {
  const { parent, index } = spot;
  if (parent.items.length === 1) return emptied(text, parent, holder);
  if (parent.flow)
    return text.slice(0, index > 0 ? spotOf(parent, index - 1).end : spot.start) + afterFlow(text, spot);
  const lineStart = text.lastIndexOf("\n", spot.start - 1) + 1;
  const lead = text.slice(lineStart, spot.start);
  if (isMap(parent) ? /^ *$/.test(lead) : /^ *- *$/.test(lead))
    return text.slice(0, lineStart) + text.slice(lineAfter(text, spot.end));
  // The first entry of an item shares its line with the dash, so the next one moves up.
  return index === 0 ? text.slice(0, spot.start) + text.slice(spotOf(parent, 1).start) : null;
}

function replaceValue(text: string, spot: Spot, field: string, value: Data): string {
  const { start, end, value: old, parent } = spot;
  const flat = typeof value !== "object" || parent.flow === true || isInFlow(text, start);
  const indent = columnOf(text, start);
  const colon = isMap(parent) ? colonOf(text, spot) : start;
  const rest = (text[end - 1] === "\n" ? "\n" : "") + text.slice(end);
  if (!old) {
    const source = flat ? ` ${flowSource(value, field)}` : blockSource(value, field, indent);
    return `${text.slice(0, spot.keyEnd)}:${source}${text.slice(colon + 1)}`;
  }
  const from = old.range?.[0] ?? start;
  if (flat && isBlock(old) && isMap(parent))
    return `${text.slice(0, colon + 1)} ${flowSource(value, field)}${rest}`;
  if (flat) return text.slice(0, from) + flowSource(value, field) + rest;
  if (!isMap(parent)) return text.slice(0, from) + itemSource(value, field, indent) + rest;
  return text.slice(0, colon + 1) + blockSource(value, field, indent) + rest;
}

/** Where the colon of an entry stands; where it has none, the end of its key. */
function colonOf(text: string, { keyEnd }: Spot): number {
  const colon = text.indexOf(":", keyEnd);
  return colon < 0 ? keyEnd : colon;
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

/** Takes the last entry of a block or list away, and leaves it empty; the comments above that entry stay. */
function emptied(text: string, parent: YAMLMap | YAMLSeq, holder: Spot | null): string {
  const { start, end } = spotOf(parent, 0);
  const empty = isMap(parent) ? "{}" : "[]";
  if (parent.flow) {
    const [from = start, to = end] = parent.range ?? [];
    return text.slice(0, from) + empty + text.slice(to);
  }
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const rest = text.slice(lineAfter(text, end));
  if (!holder) return `${text.slice(0, lineStart)}${empty}\n${rest}`;
  const after = isMap(holder.parent) ? colonOf(text, holder) + 1 : start;
  // In a list the block begins on the line of its dash.
  if (after >= lineStart) return `${text.slice(0, after)}${isMap(holder.parent) ? " " : ""}${empty}\n${rest}`;
  return `${text.slice(0, after)} ${empty}${text.slice(after, lineStart)}${rest}`;
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
