import type { OwnThing } from "~/learning/sharing";
import { sheetKind } from "~/learning/worksheets";
import { longDate, ukDay } from "./dates";

/** What kind of thing it is, in words. */
export const KIND_WORDS: Record<OwnThing["kind"], string> = {
  reflection: "Reflection",
  sheet: "Worksheet",
  plan: "If–then plan",
  debrief: "Debrief",
};

/** "Reflection: What did you last promise?": one line for a list. */
export const thingLine = ({ kind, title }: Pick<OwnThing, "kind" | "title">): string =>
  `${KIND_WORDS[kind]}: ${title}`;

/** Where it comes from: the module, or the day of the run. Empty where neither is known. */
export const thingPlace = (thing: OwnThing): string =>
  thing.kind === "debrief" ? longDate(ukDay(thing.startedAt)) : thing.of;

/** A label of a worksheet and what was written under it. */
export type Said = { label: string; text: string };

/** A worksheet as it reads: each field that holds anything, then each row, under the labels that its form has. */
export function sheetWords(thing: Extract<OwnThing, { kind: "sheet" }>): { fields: Said[]; rows: Said[][] } {
  const kind = sheetKind(thing.sheet);
  const { fields, rows } = thing.content;
  return {
    fields: said(fields, kind?.fields),
    rows: rows.map((row) => said(row, kind?.rows?.columns)),
  };
}

type Fields = NonNullable<ReturnType<typeof sheetKind>>["fields"];

/** In the order of the form; what the form no longer asks comes last, under its name. */
function said(written: Record<string, string>, fields: Fields = []): Said[] {
  const known = fields.flatMap(({ name, label, kind, options }) => {
    const text = written[name];
    if (text === undefined) return [];
    const chosen = options?.find(({ id }) => id === text)?.says;
    return [{ label, text: chosen ?? (kind === "date" ? longDate(text) : text) }];
  });
  const others = Object.entries(written).filter(([name]) => !fields.some((field) => field.name === name));
  return [...known, ...others.map(([label, text]) => ({ label, text }))];
}
