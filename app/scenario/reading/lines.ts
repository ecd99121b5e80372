import type { Condition, Line } from "../types";
import { readCondition } from "./conditions";
import { readEffects } from "./effects";
import { type Names, unknownName } from "./names";
import { type Reading, readFields, readProse } from "./reading";
import { lineShape } from "./shape";
import type { Entry, ListNode, MapNode, Node } from "./tree";

const NOT_CAST: readonly string[] = ["narrator", "you"];

/** Reads lines in order. `hasClock` is that of the scene they are spoken in (null where the scene is unknown). */
export function readLines(
  reading: Reading,
  names: Names,
  list: ListNode | undefined,
  hasClock: boolean | null,
): Line[] {
  const lines: Line[] = [];
  for (const item of list?.items ?? []) {
    const line = readLine(reading, names, item, hasClock);
    if (line) lines.push(line);
  }
  return lines;
}

function readLine(reading: Reading, names: Names, node: Node, hasClock: boolean | null): Line | undefined {
  if (node.kind === "unknown") return undefined;
  if (node.kind !== "map") {
    const message =
      "A line is `speaker: text`. Name who says it, and put double quotes round text with a comma or colon.";
    reading.report.error("schema", node.at, node.offset, message);
    return undefined;
  }
  const isSpeaker = (key: string) => names.cast.has(key) || NOT_CAST.includes(key);
  const entry = speakerOf(reading, names, node, isSpeaker);
  const also = (key: string) => isSpeaker(key) || key === entry?.key;
  const fields = readFields(reading, node, lineShape, { what: "A line", offset: node.offset, also });
  const condition = readIf(reading, names, node, fields.if, hasClock);
  const effects = readEffects(reading, names, fields.effects);
  const text = entry && readProse(reading, entry.node, `What \`${entry.key}\` says`);
  if (!entry || text === undefined) return undefined;
  return { speaker: entry.key, text, ...(condition && { if: condition }), effects };
}

/** The one speaker of a line, reporting none, an unknown one, and any more than one. */
function speakerOf(
  reading: Reading,
  names: Names,
  line: MapNode,
  isSpeaker: (key: string) => boolean,
): Entry | undefined {
  const others = [...line.entries.values()].filter(({ key }) => key !== "if" && key !== "effects");
  const known = others.filter(({ key }) => isSpeaker(key));
  for (const second of known.slice(1)) {
    const message = `A line has one speaker, and this is a second. Begin a new line for \`${second.key}\`.`;
    reading.report.error("schema", second.at, second.offset, message);
  }
  if (known[0]) return known[0];
  const [first] = others;
  if (first) unknownName(reading, first, "speaker", first.key, [...names.cast, ...NOT_CAST]);
  else
    reading.report.error(
      "schema",
      line.at,
      line.offset,
      "A line needs a speaker and a text: `speaker: text`.",
    );
  return first;
}

/** Reads the `if` of an element, when it has one. */
export function readIf(
  reading: Reading,
  names: Names,
  element: MapNode,
  text: string | undefined,
  hasClock: boolean | null,
): Condition | undefined {
  const node = element.entries.get("if")?.node;
  if (text === undefined || !node) return undefined;
  return readCondition(reading, names, text, { at: node.at, offset: node.offset, hasClock });
}
