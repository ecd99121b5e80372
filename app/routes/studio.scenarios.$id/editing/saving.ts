import type { FormError } from "~/components/form-error";
import type { Data } from "~/scenario/edit";
import type { SketchLine } from "~/scenario/sketch";
import { type Added, newBeat } from "./adding";
import type { Changes } from "./changes";
import { type Fields, fieldsOf } from "./fields";
import type { Found } from "./find";
import { conditionFrom, effectsFrom } from "./rows-of-form";
import { PROSE, SPECS, type Spec } from "./specs";

/** What saving a form came to: mistakes by field, or where the element stands now. */
export type Saved = { errors: FormError[] } | { at: string };

/** Where a choice leads that begins a new beat. */
export const NEW_BEAT = "+";

/**
 * Makes the edits that turn an element into what its form says. Only what differs is changed. A field that was not sent stays
 * as it is; a group of rows or boxes that the form holds is named in `has`, as without rows it sends nothing.
 */
export function saveElement(changes: Changes, found: Found, at: string, sent: Fields): Saved {
  const sketch = changes.sketch;
  const fields = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]),
  );
  const before = fieldsOf(found, sketch);
  const errors = [
    ...SPECS[found.kind].flatMap((spec) => mistakeIn(spec, before, fields)),
    ...tooLong(before, fields),
  ];
  if (errors.length > 0) return { errors };
  for (const spec of SPECS[found.kind]) saveField(changes, at, spec, before, fields);
  const own = saveOwn(changes, found, at, before, fields);
  return own.length > 0 ? { errors: own } : { at };
}

function mistakeIn({ field, kind, needed, most = PROSE }: Spec, before: Fields, fields: Fields): FormError[] {
  const value = fields[field];
  if (value === undefined || value === before[field]) return [];
  if (value.trim() === "") return needed ? [{ field, message: needed }] : [];
  if (kind === "number" && !/^-?\d{1,9}$/.test(value.trim()))
    return [{ field, message: "Write a whole number in digits, such as 3." }];
  return value.length > most ? [{ field, message: tooLongWords(value, most) }] : [];
}

/** Every other field of words has a limit too. */
function tooLong(before: Fields, fields: Fields): FormError[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    value.length > PROSE && value !== before[field] && /(^|\.)(text|words)$|^(made|review)\./.test(field)
      ? [{ field, message: tooLongWords(value, PROSE) }]
      : [],
  );
}

const tooLongWords = (value: string, most: number) =>
  `This has ${value.length.toLocaleString("en-GB")} characters, and ${most.toLocaleString("en-GB")} are the most. Shorten it, or split it.`;

function saveField(changes: Changes, at: string, spec: Spec, before: Fields, fields: Fields): void {
  const { field, kind, later } = spec;
  const value = fields[field];
  if (value === undefined || value === before[field]) return;
  const path = at === "" ? field : `${at}.${field}`;
  if (field === "goto" && value === NEW_BEAT) {
    const [, beat = ""] = at.split(".");
    const { id }: Added = newBeat(changes, { scene: sceneOf(changes, beat), after: beat, words: "" });
    changes.put(path, id);
    return;
  }
  if (value.trim() === "" && !later) {
    const [block, below] = field.split(".");
    changes.drop(path, below === undefined ? undefined : `${at}.${block}`);
    return;
  }
  changes.put(path, kind === "number" ? Number(value) : kind === "name" ? value.trim() : value);
}

function sceneOf(changes: Changes, beat: string): string {
  return changes.sketch.beats.find(({ id }) => id === beat)?.scene ?? "";
}

function saveOwn(changes: Changes, found: Found, at: string, before: Fields, fields: Fields): FormError[] {
  const has = (group: string) => (fields.has ?? "").split(" ").includes(group);
  switch (found.kind) {
    case "number":
      return saveRange(changes, at, before, fields);
    case "flag":
      return saveWords(changes, at, fields.words, before.words);
    case "scene":
      if (has("present")) savePresent(changes, at, before, fields);
      return saveClock(changes, at, fields);
    case "beat":
      return saveLines(changes, `${at}.lines`, "lines", found.element.lines, fields);
    case "line": {
      const wrong = saveLine(changes, at, found.element, fields.speaker, fields.text);
      saveRules(changes, at, found.element, fields, has);
      return wrong.map((error) => ({ ...error, field: "text" }));
    }
    case "choice": {
      const { element } = found;
      const wrong = saveWhat(changes, at, element.kind, fields, before);
      saveRules(changes, at, element, fields, has);
      saveMade(changes, at, before, fields);
      if (has("findings")) saveFindings(changes, at, element.findings, fields);
      return [...wrong, ...saveLines(changes, `${at}.then`, "then", element.then, fields)];
    }
    case "way":
      saveRules(
        changes,
        at,
        { if: found.element.if, effects: [] },
        fields,
        (group) => group === "if" && has("if"),
      );
      return [];
    case "ending":
      if (has("findings")) saveFindings(changes, at, found.element.findings, fields);
      return [];
    case "reviews":
      return saveReviews(changes, fields);
    default:
      return [];
  }
}

function saveWords(
  changes: Changes,
  at: string,
  words: string | undefined,
  before: string | undefined,
): FormError[] {
  if (words === undefined || words === before) return [];
  if (words.trim() === "") return [{ field: "words", message: "Say what it stands for." }];
  changes.put(at, words);
  return [];
}

function saveRange(changes: Changes, at: string, before: Fields, fields: Fields): FormError[] {
  const { lo = before.lo ?? "", hi = before.hi ?? "" } = fields;
  if (lo === before.lo && hi === before.hi) return [];
  const whole = (text: string) => /^-?\d{1,6}$/.test(text.trim());
  if (!whole(lo)) return [{ field: "lo", message: "Write the lowest value as a whole number, such as 0." }];
  if (!whole(hi)) return [{ field: "hi", message: "Write the highest value as a whole number, such as 4." }];
  if (Number(lo) >= Number(hi))
    return [{ field: "hi", message: "The highest value must be above the lowest." }];
  if (Number(hi) - Number(lo) > 100)
    return [{ field: "hi", message: "At most 101 values: use fewer steps." }];
  changes.put(`${at}.range`, `${Number(lo)}..${Number(hi)}`);
  return [];
}

function savePresent(changes: Changes, at: string, before: Fields, fields: Fields): void {
  const people = changes.sketch.people.map(({ id }) => id);
  const there = people.filter((id) => fields[`present.${id}`] !== undefined);
  if (people.every((id) => (before[`present.${id}`] !== undefined) === there.includes(id))) return;
  if (there.length === people.length) changes.drop(`${at}.present`);
  else changes.put(`${at}.present`, there);
}

function saveClock(changes: Changes, at: string, { limit, late }: Fields): FormError[] {
  if (limit === undefined) return [];
  const scene = changes.sketch.scenes.find((one) => one.at === at);
  if (limit.trim() === "") {
    changes.drop(`${at}.clock`);
    return [];
  }
  if (!/^\d{1,4}$/.test(limit.trim()) || Number(limit) < 1)
    return [
      {
        field: "limit",
        message: "Write the minutes as a whole number, 1 or more; or leave it empty for no clock.",
      },
    ];
  if (limit === scene?.clock?.limit && late === scene.clock.late) return [];
  const worst = [...changes.sketch.endings].sort((a, b) => Number(a.rank) - Number(b.rank))[0];
  const clock = { limit: Number(limit), late: late || scene?.clock?.late || worst?.id || "" };
  if (clock.late === "") return [{ field: "late", message: "Choose where it leads when time is up." }];
  changes.put(`${at}.clock`, clock);
  return [];
}

/** Words and speakers of a list of lines, each where it differs. */
function saveLines(
  changes: Changes,
  at: string,
  group: string,
  lines: readonly SketchLine[],
  fields: Fields,
): FormError[] {
  return lines.flatMap((line, index) => {
    const field = `${group}.${index}.text`;
    const wrong = saveLine(
      changes,
      `${at}.${index}`,
      line,
      fields[`${group}.${index}.speaker`],
      fields[field],
    );
    return wrong.map((error) => ({ ...error, field }));
  });
}

function saveLine(
  changes: Changes,
  at: string,
  line: SketchLine,
  speaker = line.speaker,
  text = line.text,
): FormError[] {
  if (speaker === line.speaker && text === line.text) return [];
  if (text.trim() === "") return [{ field: null, message: "Write what is said, or delete the line." }];
  if (speaker === line.speaker) {
    changes.put(`${at}.${speaker}`, text);
    return [];
  }
  const rules: Record<string, Data> = {};
  if (line.if !== "") rules.if = line.if;
  if (line.effects.length > 0) rules.effects = line.effects;
  changes.put(at, { [speaker]: text, ...rules });
  return [];
}

function saveWhat(
  changes: Changes,
  at: string,
  kind: "say" | "act",
  fields: Fields,
  before: Fields,
): FormError[] {
  const { kind: now = kind, text = before.text ?? "" } = fields;
  if (now === kind && text === before.text) return [];
  if (text.trim() === "") return [{ field: "text", message: "Write what you say or do." }];
  if (now === kind || (now !== "say" && now !== "act")) changes.put(`${at}.${kind}`, text);
  else {
    changes.make({ kind: "remove", at: `${at}.${kind}` });
    changes.make({ kind: "add", at: `${at}.${now}`, value: text, index: 0 });
  }
  return [];
}

function saveRules(
  changes: Changes,
  at: string,
  before: { if: string; effects: readonly string[] },
  fields: Fields,
  has: (group: string) => boolean,
): void {
  const sketch = changes.sketch;
  if (has("if")) {
    const condition = conditionFrom(sketch, fields, before.if);
    if (condition === "") changes.drop(`${at}.if`);
    else if (condition !== before.if.trim()) changes.put(`${at}.if`, condition);
  }
  if (!has("effects")) return;
  const effects = effectsFrom(sketch, fields);
  if (effects.length === 0) changes.drop(`${at}.effects`);
  else if (effects.join("\n") !== before.effects.join("\n")) changes.put(`${at}.effects`, effects);
}

function saveMade(changes: Changes, at: string, before: Fields, fields: Fields): void {
  for (const { id } of changes.sketch.people) {
    const words = fields[`made.${id}`];
    if (words === undefined || words === before[`made.${id}`]) continue;
    if (words.trim() === "") changes.drop(`${at}.made.${id}`, `${at}.made`);
    else changes.put(`${at}.made.${id}`, words);
  }
}

/** What was picked stays in its order, and what is new comes last. */
function saveFindings(changes: Changes, at: string, before: readonly string[], fields: Fields): void {
  const picked = Object.keys(fields).flatMap((field) => /^findings\.(.+)$/.exec(field)?.[1] ?? []);
  const kept = before.filter((id) => picked.includes(id));
  const now = [...kept, ...picked.filter((id) => !kept.includes(id))];
  if (now.join(" ") !== before.join(" ")) changes.put(`${at}.findings`, now);
}

function saveReviews(changes: Changes, fields: Fields): FormError[] {
  const reviews = [...changes.sketch.review];
  const now = reviews.map(([key, reason], index) => [key, fields[`review.${index}`] ?? reason] as const);
  const kept = now.filter(([, reason]) => reason.trim() !== "");
  if (kept.length === 0 && reviews.length > 0) changes.drop("review");
  else if (now.some(([, reason], index) => reason !== reviews[index]?.[1]))
    changes.put("review", Object.fromEntries(kept));
  return [];
}
