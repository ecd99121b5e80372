import { isMap, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { lineAfter, spotAt, spotOf, topOf } from "./find";

/**
 * Moves an entry of a block or an item of a list to another place among its neighbours, with the comments above it and on its
 * line. Everything else stays as it is, to the byte.
 *
 * @param index its number afterwards, from 0.
 * @returns the new text; null where there is nothing at that path, or no such place.
 */
export function moveAt(text: string, at: string, index: number): string | null {
  const top = topOf(text);
  const spot = top && spotAt(top, at);
  if (!spot || !Number.isInteger(index) || index < 0 || index >= spot.parent.items.length) return null;
  const parts = spot.parent.flow ? flowParts(spot.parent) : blockParts(text, spot.parent);
  const [first] = parts ?? [];
  const last = parts?.at(-1);
  if (!parts || !first || !last) return null;
  const words = parts.map(({ start, end }) => text.slice(start, end));
  // The last line of a file may lack its end, which its neighbours must not.
  if (!spot.parent.flow && !(words.at(-1) ?? "").endsWith("\n")) words.push(`${words.pop()}\n`);
  words.splice(index, 0, ...words.splice(spot.index, 1));
  let moved = text.slice(0, first.start);
  for (const [number, part] of parts.entries())
    moved += (words[number] ?? "") + text.slice(part.end, parts[number + 1]?.start ?? part.end);
  return moved + text.slice(last.end);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Inside braces and brackets the commas and spaces between stay where they are. */
function flowParts(parent: YAMLMap | YAMLSeq): Part[] {
  return parent.items.map((_, number) => spotOf(parent, number));
}

/** Whole lines, each part from the end of the one before; null where the first shares its line with something else. */
function blockParts(text: string, parent: YAMLMap | YAMLSeq): Part[] | null {
  if (!isMap(parent) && !isSeq(parent)) return null;
  const { start } = spotOf(parent, 0);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lead = text.slice(lineStart, start);
  if (!(isMap(parent) ? /^ *$/ : /^ *- *$/).test(lead)) return null;
  const column = lead.search(/[^ ]|$/);
  const ends = parent.items.map((_, number) => lineAfter(text, spotOf(parent, number).end));
  const starts = [commentsAbove(text, lineStart, column), ...ends.slice(0, -1)];
  return ends.map((end, number) => ({ start: starts[number] ?? end, end }));
}

/** The start of the comment lines that stand directly above a line, as far in as it. */
function commentsAbove(text: string, lineStart: number, column: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (!new RegExp(`^ {${column}}#`).test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}
