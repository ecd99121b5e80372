import type { Attitude, Person } from "../types";
import { readAttitude } from "./attitudes";
import { idEntries, type Names, unknownName } from "./names";
import { type Reading, readFields, readProse } from "./reading";
import { personShape } from "./shape";
import type { Entry, MapNode } from "./tree";

/** Reads the people of a scenario with their hidden attitudes, and declares both. */
export function readCast(reading: Reading, names: Names, block: MapNode | undefined): Map<string, Person> {
  const cast = new Map<string, Person>();
  const entries = idEntries(reading, block, "A person");
  for (const { key } of entries) names.cast.add(key);
  for (const entry of entries) {
    const person = readPerson(reading, names, entry);
    if (person) cast.set(entry.key, person);
  }
  return cast;
}

function readPerson(reading: Reading, names: Names, entry: Entry): Person | undefined {
  if (entry.node.kind !== "map") {
    if (entry.node.kind !== "unknown") {
      reading.report.error("schema", entry.at, entry.offset, "A person is a block with `name` and `role`.");
    }
    return undefined;
  }
  const element = { what: "A person", offset: entry.offset };
  const { name, role, portrait, hidden: block, mood } = readFields(reading, entry.node, personShape, element);
  const hidden = new Map<string, Attitude>();
  for (const child of idEntries(reading, block, "An attitude")) {
    const title = { name: `${entry.key}.${child.key}`, person: entry.key, what: "An attitude" };
    const attitude = readAttitude(reading, names, child, title);
    if (attitude) hidden.set(child.key, attitude);
  }
  const moodNode = entry.node.entries.get("mood")?.node;
  if (mood !== undefined && moodNode && !block?.entries.has(mood)) {
    unknownName(reading, moodNode, `attitude of ${entry.key}`, mood, block?.entries.keys() ?? []);
  }
  const looks = readTexts(reading, portrait);
  if (name === undefined || role === undefined) return undefined;
  return { id: entry.key, name, role, portrait: looks, hidden, ...(mood !== undefined && { mood }) };
}

/** A block of texts under free names. */
export function readTexts(reading: Reading, block: MapNode | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { key, node } of block?.entries.values() ?? []) {
    const text = readProse(reading, node, `\`${key}\``);
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}

/** A block of texts under ids of one kind ("A flag"). */
export function readNamedTexts(
  reading: Reading,
  block: MapNode | undefined,
  what: string,
): Map<string, string> {
  idEntries(reading, block, what);
  return readTexts(reading, block);
}
