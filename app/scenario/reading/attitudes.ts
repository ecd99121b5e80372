import type { Attitude, Band } from "../types";
import { idEntries, type Names } from "./names";
import { type Reading, readFields } from "./reading";
import { attitudeShape, bandShape } from "./shape";
import type { Entry, MapNode } from "./tree";

/** The most values that a range may have. */
export const MAX_VALUES = 101;

/** What an attitude or meter must be known by before its own fields are read. */
interface Title {
  readonly name: string;
  readonly person: string | null;
  /** What people call it: "A meter". */
  readonly what: string;
}

/**
 * Reads one attitude or meter and declares its name, with what bands it has, even where it is faulty.
 *
 * @returns undefined where something in it was reported.
 */
export function readAttitude(
  reading: Reading,
  names: Names,
  entry: Entry,
  title: Title,
): Attitude | undefined {
  const known = { bands: new Map<string, number>() };
  if (!names.numbers.has(title.name)) names.numbers.set(title.name, known);
  if (entry.node.kind !== "map") {
    if (entry.node.kind !== "unknown") {
      const message = `${title.what} is a block with \`range\`, \`start\` and \`means\`.`;
      reading.report.error("schema", entry.at, entry.offset, message);
    }
    return undefined;
  }
  const { node } = entry;
  const fields = readFields(reading, node, attitudeShape, { what: title.what, offset: entry.offset });
  const range =
    fields.range === undefined ? undefined : readRange(reading, fields.range, placeOf(node, "range"));
  const bands = readBands(reading, fields.bands, range);
  for (const { name, from } of bands) known.bands.set(name, from);
  for (const name of fields.bands?.entries.keys() ?? []) if (!known.bands.has(name)) known.bands.set(name, 0);
  if (range && fields.start !== undefined && (fields.start < range.lo || fields.start > range.hi)) {
    const place = placeOf(node, "start");
    const message = `\`start\` is ${fields.start}, outside the range ${range.lo}..${range.hi}. Begin inside it.`;
    reading.report.error("bad-range", place.at, place.offset, message);
  }
  if (!range || fields.start === undefined || fields.means === undefined) return undefined;
  const { name, person } = title;
  return { name, id: entry.key, person, ...range, start: fields.start, means: fields.means, bands };
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}

function placeOf(node: MapNode, field: string): { at: string; offset: number } {
  const found = node.entries.get(field)?.node;
  return found ? { at: found.at, offset: found.offset } : { at: node.at, offset: node.offset };
}

function readRange(reading: Reading, text: string, place: { at: string; offset: number }): Range | undefined {
  const [, from, to] = /^(-?\d+)\.\.(-?\d+)$/.exec(text) ?? [];
  const lo = Number(from) + 0;
  const hi = Number(to) + 0;
  const problem = rangeProblem(text, lo, hi);
  if (!problem) return { lo, hi };
  reading.report.error("bad-range", place.at, place.offset, problem);
  return undefined;
}

function rangeProblem(text: string, lo: number, hi: number): string | null {
  if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi)) {
    return `\`${text}\` is not a range. Write the lowest and the highest whole number with two dots between, such as 0..4.`;
  }
  if (lo > hi) return `The range ${text} runs downwards. Write the lower number first: ${hi}..${lo}.`;
  if (hi - lo >= MAX_VALUES) {
    return `The range ${text} has ${hi - lo + 1} values; at most ${MAX_VALUES} are allowed. Use fewer steps.`;
  }
  return null;
}

function readBands(reading: Reading, block: MapNode | undefined, range: Range | undefined): Band[] {
  const bands: Band[] = [];
  for (const entry of idEntries(reading, block, "A band")) {
    if (entry.node.kind !== "map") {
      if (entry.node.kind === "unknown") continue;
      reading.report.error(
        "schema",
        entry.at,
        entry.offset,
        "A band is a block with `from`, and `face` or `cue`.",
      );
      continue;
    }
    const element = { what: "A band", offset: entry.offset };
    const { from, ...seen } = readFields(reading, entry.node, bandShape, element);
    if (from === undefined) continue;
    const problem = range && bandProblem(entry.key, from, bands.at(-1), range);
    if (problem) {
      const place = placeOf(entry.node, "from");
      reading.report.error("bad-range", place.at, place.offset, problem);
    }
    bands.push({ name: entry.key, from, ...seen });
  }
  return bands;
}

function bandProblem(name: string, from: number, before: Band | undefined, { lo, hi }: Range): string | null {
  if (!before && from !== lo) {
    return `The first band begins at the bottom of the range: let \`${name}\` be from ${lo}.`;
  }
  if (before && from <= before.from) {
    return `Bands rise: \`${name}\` must be from more than ${before.from}, where \`${before.name}\` begins.`;
  }
  return from > hi ? `\`${name}\` begins at ${from}, above the range's end ${hi}. Begin inside it.` : null;
}
