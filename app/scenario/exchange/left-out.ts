import { slotsIn } from "../slots";
import type { Scenario } from "../types";
import { type FieldName, fieldsOf, type Written } from "./fields";

/** Something that another form has no place for. */
export interface Left {
  /** What it is, for people. */
  readonly what: string;
  /** Where the scenario writes it, or in which passage it stood. */
  readonly at: readonly string[];
}

/** For each field of the format: null where a form carries it, otherwise what is lost with it. Every field must be named. */
export type Carried = Readonly<Record<FieldName, string | null>>;

/** What a form leaves out of this scenario, each thing once with all of its places. */
export function leftOut(scenario: Scenario, carried: Carried): Left[] {
  const places = new Map<string, string[]>();
  for (const { field, at } of fieldsOf(scenario)) {
    const what = carried[field];
    if (what !== null) places.set(what, [...(places.get(what) ?? []), at]);
  }
  return [...places].map(([what, at]) => ({ what, at }));
}

/** Texts that a form carries, where they hold what it would show as plain signs. */
export function leftInTexts(scenario: Scenario, carried: Carried): Left[] {
  const texts = fieldsOf(scenario).filter(
    ({ field, value }) => carried[field] === null && isText(field, value),
  );
  const where = (test: (text: string) => boolean) =>
    texts.filter(({ value }) => test(String(value))).map(({ at }) => at);
  const found = [
    {
      what: "local values ({{…}}): they stay as they are written",
      at: where((text) => slotsIn(text).length > 0),
    },
    {
      what: "Markdown (*emphasis* and the like): it stays as it is written",
      at: where((text) => MARKDOWN.test(text)),
    },
  ];
  return found.filter(({ at }) => at.length > 0);
}

const MARKDOWN = /[*`]|\b_|_\b|\[[^\]]*\]\(/;
const PROSE: readonly FieldName[] = [
  "scenario.title",
  "line.words",
  "choice.say",
  "choice.act",
  "ending.title",
  "ending.text",
  "scene.title",
];

function isText(field: FieldName, value: Written["value"]): boolean {
  return PROSE.includes(field) && typeof value === "string";
}
