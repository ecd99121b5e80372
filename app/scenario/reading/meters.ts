import type { Attitude } from "../types";
import { readAttitude } from "./attitudes";
import { idEntries, type Names } from "./names";
import type { Reading } from "./reading";
import type { MapNode } from "./tree";

/** Reads the meters of a scenario: numbers that are nobody's own. */
export function readMeters(
  reading: Reading,
  names: Names,
  block: MapNode | undefined,
): Map<string, Attitude> {
  const meters = new Map<string, Attitude>();
  for (const entry of idEntries(reading, block, "A meter")) {
    const meter = readAttitude(reading, names, entry, { name: entry.key, person: null, what: "A meter" });
    if (meter) meters.set(entry.key, meter);
  }
  return meters;
}
