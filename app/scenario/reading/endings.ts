import type { Ending } from "../types";
import { idEntries, type Names } from "./names";
import { type Reading, readFields } from "./reading";
import { endingShape } from "./shape";
import { readFindings } from "./targets";
import type { MapNode } from "./tree";

/** Reads the endings of a scenario. Their names are declared by whoever gathers the names of beats. */
export function readEndings(reading: Reading, block: MapNode | undefined): Map<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const entry of idEntries(reading, block, "An ending")) {
    const { node } = entry;
    if (node.kind !== "map") {
      if (node.kind === "unknown") continue;
      const message = "An ending is a block with `rank`, `title`, `text` and `findings`.";
      reading.report.error("schema", entry.at, entry.offset, message);
      continue;
    }
    const { rank, title, text } = readFields(reading, node, endingShape, {
      what: "An ending",
      offset: entry.offset,
    });
    const findings = readFindings(reading, node);
    if (rank === undefined || title === undefined || text === undefined) continue;
    endings.set(entry.key, { id: entry.key, rank, title, text, findings });
  }
  return endings;
}

/** Declares the ids of beats and endings, so that a `goto` may point forwards. */
export function declarePlaces(names: Names, beats: MapNode | undefined, endings: MapNode | undefined): void {
  for (const key of beats?.entries.keys() ?? []) names.beats.add(key);
  for (const key of endings?.entries.keys() ?? []) names.endings.add(key);
}
