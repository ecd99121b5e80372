import { suggestion } from "./nearest";
import type { Reading } from "./reading";
import type { Entry, MapNode } from "./tree";

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const RESERVED = new Set(["narrator", "you", "if", "effects", "clock", "and", "or", "not", "set", "clear"]);

/** Whether a name may be an id: lower-case words joined by hyphens, and none of the format's own words. */
export function isId(name: string): boolean {
  return ID.test(name) && !RESERVED.has(name);
}

/** Reports a name that may not be an id (`bad-id`). `what` is what people call the element: "A flag". */
export function checkId(reading: Reading, what: string, id: string, at: string, offset: number): void {
  if (isId(id)) return;
  const mend = RESERVED.has(id)
    ? `\`${id}\` is a word of the format itself. Choose another id.`
    : `Use lower-case letters and digits, beginning with a letter, with single hyphens between words, such as \`${tidied(id)}\`.`;
  reading.report.error("bad-id", at, offset, `${what} cannot have the id \`${id}\`. ${mend}`);
}

function tidied(id: string): string {
  const parts = id.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const joined = parts
    .slice(0, 4)
    .join("-")
    .replace(/^[0-9-]+/, "");
  return isId(joined) ? joined : "first-ask";
}

/** The entries of a block whose keys are ids, each id checked. */
export function idEntries(reading: Reading, block: MapNode | undefined, what: string): Entry[] {
  const entries = [...(block?.entries.values() ?? [])];
  for (const { key, at, offset } of entries) checkId(reading, what, key, at, offset);
  return entries;
}

/** What a condition or an effect may know of an attitude or meter. */
export interface KnownNumber {
  /** Value by band name. */
  readonly bands: ReadonlyMap<string, number>;
}

/** Every name that a scenario declares, for those who refer to it. A name that is itself faulty still counts as declared. */
export class Names {
  readonly cast = new Set<string>();
  readonly numbers = new Map<string, KnownNumber>();
  readonly flags = new Set<string>();
  /** Whether the scene has a clock, by scene id. */
  readonly scenes = new Map<string, { hasClock: boolean }>();
  readonly beats = new Set<string>();
  readonly endings = new Set<string>();
}

/** Reports ids that stand in two places of one namespace (`duplicate-id`), at the later place. */
export function refuseSharedIds(
  reading: Reading,
  blocks: readonly (MapNode | undefined)[],
  kinds: string,
): void {
  const entries = blocks.flatMap((block) => [...(block?.entries.values() ?? [])]);
  const first = new Map<string, Entry>();
  for (const entry of entries.sort((a, b) => a.offset - b.offset)) {
    const earlier = first.get(entry.key);
    if (!earlier) {
      first.set(entry.key, entry);
      continue;
    }
    const message = `\`${entry.key}\` is already the name of ${earlier.at}. ${kinds} share their names: rename one of them.`;
    reading.report.error("duplicate-id", entry.at, entry.offset, message);
  }
}

interface Spot {
  readonly at: string;
  readonly offset: number;
}

/** Reports a reference to a name that is not there (`unknown-name`), with the nearest one. */
export function unknownName(
  reading: Reading,
  place: Spot,
  what: string,
  name: string,
  names: Iterable<string>,
): void {
  const message = () => `There is no ${what} \`${name}\`.${suggestion(name, names)}`;
  reading.report.error("unknown-name", place.at, place.offset, message);
}

/** Reports an attitude or meter that is not there (`unknown-name`). */
export function unknownNumber(reading: Reading, place: Spot, name: string, names: Names): void {
  const what = name.includes(".")
    ? `\`${name}\` is not an attitude of anyone.`
    : `There is no attitude or meter \`${name}\`.`;
  const message = () => `${what}${suggestion(name, names.numbers.keys(), names.flags)}`;
  reading.report.error("unknown-name", place.at, place.offset, message);
}

/** Reports a flag that is not there (`unknown-name`). */
export function unknownFlag(reading: Reading, place: Spot, name: string, names: Names): void {
  const message = () => `There is no flag \`${name}\`.${suggestion(name, names.flags, names.numbers.keys())}`;
  reading.report.error("unknown-name", place.at, place.offset, message);
}
