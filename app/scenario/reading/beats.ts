import type { Beat, Route } from "../types";
import { MAX_CHOICES, readChoices } from "./choices";
import { readIf, readLines } from "./lines";
import { idEntries, type Names } from "./names";
import { suggestion } from "./nearest";
import { type Reading, readFields } from "./reading";
import { beatShape, routeShape } from "./shape";
import { checkTarget } from "./targets";
import type { Entry, ListNode, MapNode } from "./tree";

/** The most beats that a scenario may have. */
export const MAX_BEATS = 2000;

/** Reads the beats with their lines, choices and routes. Every name must have been declared before. */
export function readBeats(reading: Reading, names: Names, block: MapNode | undefined): Map<string, Beat> {
  const beats = new Map<string, Beat>();
  const entries = idEntries(reading, block, "A beat");
  if (block && entries.length > MAX_BEATS) {
    const message = `There are ${entries.length} beats; at most ${MAX_BEATS} are allowed. Split this into several scenarios.`;
    reading.report.error("too-large", block.at, block.offset, message);
  }
  // Of too many the rest is not read, so that a file can be refused quickly.
  for (const entry of entries.slice(0, MAX_BEATS)) {
    const beat = readBeat(reading, names, entry);
    if (beat) beats.set(entry.key, beat);
  }
  return beats;
}

function readBeat(reading: Reading, names: Names, entry: Entry): Beat | undefined {
  if (entry.node.kind !== "map") {
    if (entry.node.kind !== "unknown") {
      const message = "A beat is a block with `scene`, `lines`, and `choices` or `route`.";
      reading.report.error("schema", entry.at, entry.offset, message);
    }
    return undefined;
  }
  const { node } = entry;
  const fields = readFields(reading, node, beatShape, { what: "A beat", offset: entry.offset });
  const hasClock = clockOf(reading, names, node, fields.scene);
  const lines = readLines(reading, names, fields.lines, hasClock);
  refuseBothOrNeither(reading, entry, node);
  const choices = readChoices(reading, names, fields.choices, hasClock);
  const route = readRoute(reading, names, fields.route, hasClock);
  if (choices.size > MAX_CHOICES && fields.choices) {
    const message = `This beat has ${choices.size} choices; at most ${MAX_CHOICES} are allowed. Split it.`;
    reading.report.error("too-large", fields.choices.at, fields.choices.offset, message);
  }
  return fields.scene === undefined
    ? undefined
    : { id: entry.key, scene: fields.scene, lines, choices, route };
}

/** Whether the beat's scene has a clock; null, once reported, where there is no such scene. */
function clockOf(reading: Reading, names: Names, beat: MapNode, scene: string | undefined): boolean | null {
  if (scene === undefined) return null;
  const known = names.scenes.get(scene);
  if (known) return known.hasClock;
  const node = beat.entries.get("scene")?.node ?? beat;
  const message = () => `There is no scene \`${scene}\`.${suggestion(scene, names.scenes.keys())}`;
  reading.report.error("unknown-target", node.at, node.offset, message);
  return null;
}

function refuseBothOrNeither(reading: Reading, entry: Entry, beat: MapNode): void {
  const choices = beat.entries.get("choices");
  const route = beat.entries.get("route");
  if (choices && route) {
    const second = choices.offset > route.offset ? choices : route;
    const message = "A beat has `choices` or a `route`, not both. Move one of them to a beat of its own.";
    reading.report.error("schema", second.at, second.offset, message);
  }
  if (!choices && !route) {
    const message = "A beat needs `choices` to offer, or a `route` to follow. Add one of them.";
    reading.report.error("schema", entry.at, entry.offset, message);
  }
  const empty = [choices?.node, route?.node].find(
    (node) =>
      (node?.kind === "map" && node.entries.size === 0) || (node?.kind === "list" && node.items.length === 0),
  );
  if (empty) {
    const message =
      "This is empty. A beat offers at least one choice, or follows a route of at least one entry.";
    reading.report.error("schema", empty.at, empty.offset, message);
  }
}

function readRoute(
  reading: Reading,
  names: Names,
  list: ListNode | undefined,
  hasClock: boolean | null,
): Route[] {
  const route: Route[] = [];
  for (const [index, item] of (list?.items ?? []).entries()) {
    if (item.kind === "unknown") continue;
    if (item.kind !== "map") {
      reading.report.error(
        "schema",
        item.at,
        item.offset,
        "An entry of a route is a block with `goto`, and `if` before the last.",
      );
      continue;
    }
    const fields = readFields(reading, item, routeShape, {
      what: "An entry of a route",
      offset: item.offset,
    });
    checkTarget(reading, names, item, "goto", fields.goto);
    const condition = readIf(reading, names, item, fields.if, hasClock);
    refuseWrongIf(reading, item, index === (list?.items.length ?? 0) - 1);
    if (fields.goto !== undefined) route.push({ ...(condition && { if: condition }), goto: fields.goto });
  }
  return route;
}

function refuseWrongIf(reading: Reading, entry: MapNode, last: boolean): void {
  const condition = entry.entries.get("if");
  if (last && condition) {
    const message =
      "The last entry of a route is taken when no other is, so it has no `if`. Add an entry with `goto` alone after it.";
    reading.report.error("route-without-fallback", entry.at, entry.offset, message);
  }
  if (!last && !condition) {
    const message =
      "An entry before the last needs an `if`, or the entries after it are never taken. Add one, or move this to the end.";
    reading.report.error("schema", entry.at, entry.offset, message);
  }
}
