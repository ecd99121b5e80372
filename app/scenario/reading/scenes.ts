import type { Clock, Scene } from "../types";
import { idEntries, type Names } from "./names";
import { type Reading, readFields } from "./reading";
import { clockShape, sceneShape } from "./shape";
import { checkPerson, checkTarget } from "./targets";
import type { Entry, ListNode, MapNode } from "./tree";

/** Reads the scenes and declares which have a clock. Where a clock's `late` may lead is judged with the beats. */
export function readScenes(reading: Reading, names: Names, block: MapNode | undefined): Map<string, Scene> {
  const scenes = new Map<string, Scene>();
  for (const entry of idEntries(reading, block, "A scene")) {
    const hasClock = entry.node.kind === "map" && entry.node.entries.has("clock");
    names.scenes.set(entry.key, { hasClock });
    const scene = readScene(reading, names, entry);
    if (scene) scenes.set(entry.key, scene);
  }
  return scenes;
}

function readScene(reading: Reading, names: Names, entry: Entry): Scene | undefined {
  if (entry.node.kind !== "map") {
    if (entry.node.kind !== "unknown") {
      reading.report.error("schema", entry.at, entry.offset, "A scene is a block with a `title`.");
    }
    return undefined;
  }
  const element = { what: "A scene", offset: entry.offset };
  const { title, when, where, present, clock: block } = readFields(reading, entry.node, sceneShape, element);
  const people = present && readPresent(reading, names, present);
  const clock = block && readClock(reading, names, block);
  if (title === undefined) return undefined;
  return {
    id: entry.key,
    title,
    ...(when !== undefined && { when }),
    ...(where !== undefined && { where }),
    ...(people && { present: people }),
    ...(clock && { clock }),
  };
}

function readPresent(reading: Reading, names: Names, list: ListNode): string[] {
  const people: string[] = [];
  for (const item of list.items) {
    if (item.kind === "unknown") continue;
    if (item.kind === "text") {
      checkPerson(reading, names, item.value, item);
      people.push(item.value);
    } else {
      reading.report.error(
        "schema",
        item.at,
        item.offset,
        "Who is present is a list of cast ids, such as [osei, sam].",
      );
    }
  }
  return people;
}

function readClock(reading: Reading, names: Names, block: MapNode): Clock | undefined {
  const { limit, late } = readFields(reading, block, clockShape, { what: "A clock", offset: block.offset });
  checkTarget(reading, names, block, "late", late);
  return limit === undefined || late === undefined ? undefined : { limit, late };
}
