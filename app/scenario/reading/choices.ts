import type { Choice } from "../types";
import { readTexts } from "./cast";
import { readEffects } from "./effects";
import { readIf, readLines } from "./lines";
import { idEntries, type Names } from "./names";
import { type Fields, type Reading, readFields } from "./reading";
import { choiceShape } from "./shape";
import { checkPerson, checkTarget, readFindings } from "./targets";
import type { Entry, MapNode } from "./tree";

/** The most choices that a beat may have. */
export const MAX_CHOICES = 40;

const MISSING_WHY = {
  code: "missing-why",
  message: "This choice has no `why`. Say what it does and why that matters: the debrief shows it.",
};

/** Reads the choices of a beat in file order. `hasClock` is that of the beat's scene (null where the scene is unknown). */
export function readChoices(
  reading: Reading,
  names: Names,
  block: MapNode | undefined,
  hasClock: boolean | null,
): Map<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const entry of idEntries(reading, block, "A choice")) {
    const choice = readChoice(reading, names, entry, hasClock);
    if (choice) choices.set(entry.key, choice);
  }
  return choices;
}

function readChoice(
  reading: Reading,
  names: Names,
  entry: Entry,
  hasClock: boolean | null,
): Choice | undefined {
  if (entry.node.kind !== "map") {
    if (entry.node.kind !== "unknown") {
      const message = "A choice is a block with `say` or `act`, `goto`, `why` and `findings`.";
      reading.report.error("schema", entry.at, entry.offset, message);
    }
    return undefined;
  }
  const { node } = entry;
  const element = { what: "A choice", offset: entry.offset, missing: { why: MISSING_WHY } };
  const fields = readFields(reading, node, choiceShape, element);
  if (fields.why?.trim() === "") {
    const why = node.entries.get("why")?.node ?? node;
    reading.report.error(MISSING_WHY.code, why.at, why.offset, MISSING_WHY.message);
  }
  refuseBothOrNeither(reading, entry, node);
  checkTarget(reading, names, node, "goto", fields.goto);
  for (const { key, at, offset } of fields.made?.entries.values() ?? [])
    checkPerson(reading, names, key, { at, offset });
  const condition = readIf(reading, names, node, fields.if, hasClock);
  const rest = {
    ...(condition && { if: condition }),
    effects: readEffects(reading, names, fields.effects),
    // biome-ignore lint/suspicious/noThenProperty: `then` is the format's name for what is said after a choice
    then: readLines(reading, names, fields.then, hasClock),
    made: readTexts(reading, fields.made),
    findings: readFindings(reading, node),
  };
  return assemble(entry.key, fields, rest);
}

type Rest = Pick<Choice, "if" | "effects" | "then" | "made" | "findings">;

function assemble(id: string, fields: Fields<typeof choiceShape>, rest: Rest): Choice {
  const { say, act, cost, goto = "", hint, why = "" } = fields;
  return {
    id,
    kind: say === undefined ? "act" : "say",
    text: say ?? act ?? "",
    ...(cost !== undefined && { cost }),
    goto,
    ...(hint !== undefined && { hint }),
    why,
    ...rest,
  };
}

function refuseBothOrNeither(reading: Reading, entry: Entry, choice: MapNode): void {
  const say = choice.entries.get("say");
  const act = choice.entries.get("act");
  if (say && act) {
    const second = say.offset > act.offset ? say : act;
    const message = "A choice is words (`say`) or a deed (`act`), not both. Keep one of them.";
    reading.report.error("schema", second.at, second.offset, message);
  }
  if (!say && !act) {
    const message = "A choice needs `say` (words) or `act` (a deed). Add one of them.";
    reading.report.error("schema", entry.at, entry.offset, message);
  }
}
