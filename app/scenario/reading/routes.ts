import type { Beat, Scene } from "../types";
import type { Reading } from "./reading";
import type { MapNode } from "./tree";

/** Reports a clock whose `late` leads to a beat of its own scene that offers choices (`bad-late`). */
export function checkLate(
  reading: Reading,
  scenes: ReadonlyMap<string, Scene>,
  beats: ReadonlyMap<string, Beat>,
  block: MapNode | undefined,
): void {
  for (const { id, clock } of scenes.values()) {
    const beat = clock && beats.get(clock.late);
    if (!beat || beat.scene !== id || beat.choices.size === 0) continue;
    const place = placeOf(block, [id, "clock", "late"]);
    const message = `\`${beat.id}\` is in this same scene and offers choices, although its time is over. Name an ending, a beat of another scene, or a beat that only routes.`;
    reading.report.error("bad-late", place.at, place.offset, message);
  }
}

/**
 * Reports beats that route to themselves or each other with no choice between (`route-cycle`), whatever their `if`s say:
 * once for each such ring, at its first beat in file order.
 */
export function checkRouteCycles(
  reading: Reading,
  beats: ReadonlyMap<string, Beat>,
  block: MapNode | undefined,
): void {
  for (const ring of rings(beats)) {
    const [first = ""] = ring;
    const place = placeOf(block, [first, "route"]);
    const message =
      ring.length === 1
        ? `\`${first}\` routes to itself, so it could go round for ever. Route to a beat that offers choices, or to an ending.`
        : `These beats route to each other with no choice between: ${ring.join(", ")}. They could go round for ever: lead one of them to a beat that offers choices, or to an ending.`;
    reading.report.error("route-cycle", place.at, place.offset, message);
  }
}

/** Strongly connected sets of routing beats that hold a cycle, each in file order (Tarjan's method, without recursion). */
function rings(beats: ReadonlyMap<string, Beat>): string[][] {
  const targets = (id: string) =>
    [...(beats.get(id)?.route ?? [])]
      .map((entry) => entry.goto)
      .filter((goto) => (beats.get(goto)?.route.length ?? 0) > 0);
  const order = new Map([...beats.keys()].map((id, index) => [id, index]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];

  const close = (id: string) => {
    const ring: string[] = [];
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      ring.push(member);
      if (member === id) break;
    }
    if (ring.length > 1 || targets(id).includes(id)) {
      found.push(ring.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
    }
  };
  const enter = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, left: targets(id) };
  };
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) ?? to, to));

  for (const [root, { route }] of beats) {
    if (route.length === 0 || index.has(root)) continue;
    const path = [enter(root)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = here.left.pop();
      if (next === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent) lower(parent.id, low.get(here.id) ?? 0);
        if (low.get(here.id) === index.get(here.id)) close(here.id);
      } else if (!index.has(next)) path.push(enter(next));
      else if (isOpen.has(next)) lower(here.id, index.get(next) ?? 0);
    }
  }
  return found;
}

/** The place of a path below a block, or of the block where the path ends early. */
function placeOf(block: MapNode | undefined, path: readonly string[]): { at: string; offset: number } {
  let place: { at: string; offset: number } = block ?? { at: "", offset: 0 };
  let node = block;
  for (const step of path) {
    const entry = node?.entries.get(step);
    if (!entry) break;
    place = { at: entry.at, offset: entry.node.kind === "text" ? entry.node.offset : entry.offset };
    node = entry.node.kind === "map" ? entry.node : undefined;
  }
  return place;
}
