import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import neverCameBack from "../../courses/onboarding/scenarios/never-came-back.yaml?raw";
import threeMinutes from "../../courses/onboarding/scenarios/three-minutes.yaml?raw";
import written from "../../courses/scenario.schema.json";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { scenarioJsonSchema } from "./json-schema";

interface Schema {
  readonly [keyword: string]: unknown;
}

const isBlock = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Judges by the keywords that the schema uses; one that it does not know must not be overlooked. */
const KEYWORDS: Readonly<Record<string, (word: never, value: unknown, schema: Schema) => boolean>> = {
  $ref: (ref: string, value) => accepted(whole.$defs[ref.replace("#/$defs/", "")] as Schema, value),
  type: (type: string, value) => {
    if (type === "object") return isBlock(value);
    if (type === "array") return Array.isArray(value);
    return type === "integer" ? Number.isInteger(value) : typeof value === type;
  },
  const: (only: unknown, value) => value === only,
  oneOf: (all: Schema[], value) => all.filter((one) => accepted(one, value)).length === 1,
  anyOf: (all: Schema[], value) => all.some((one) => accepted(one, value)),
  required: (names: string[], value) => isBlock(value) && names.every((name) => Object.hasOwn(value, name)),
  properties: (known: Record<string, Schema>, value) =>
    isBlock(value) &&
    Object.entries(known).every(([name, one]) => !Object.hasOwn(value, name) || accepted(one, value[name])),
  additionalProperties: (others: Schema | false, value, { properties = {} }) =>
    isBlock(value) &&
    Object.keys(value)
      .filter((name) => !Object.hasOwn(properties as object, name))
      .every((name) => others !== false && accepted(others, value[name])),
  propertyNames: (names: { pattern: string }, value) =>
    isBlock(value) && Object.keys(value).every((name) => new RegExp(names.pattern).test(name)),
  items: (each: Schema, value) => Array.isArray(value) && value.every((item) => accepted(each, item)),
  minItems: (least: number, value) => Array.isArray(value) && value.length >= least,
  minProperties: (least: number, value) => isBlock(value) && Object.keys(value).length >= least,
  minimum: (least: number, value) => Number(value) >= least,
  maximum: (most: number, value) => Number(value) <= most,
  exclusiveMinimum: (least: number, value) => Number(value) > least,
  $schema: () => true,
  $defs: () => true,
  title: () => true,
};

function accepted(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, word]) => {
    const judge = KEYWORDS[keyword];
    if (!judge) throw new Error(`Unknown keyword ${keyword}`);
    return judge(word as never, value, schema);
  });
}

const whole = scenarioJsonSchema() as Schema & { readonly $defs: Readonly<Record<string, unknown>> };
const accepts = (text: string): boolean => accepted(whole, parse(text));

describe("the JSON Schema of scenario files", () => {
  it("is the one in courses/: npm run scenario -- schema > courses/scenario.schema.json", () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });

  it.each([
    ["first-ask", firstAsk],
    ["three-minutes", threeMinutes],
    ["never-came-back", neverCameBack],
  ])("accepts %s", (_, text) => {
    expect(accepts(text)).toBe(true);
  });

  it.each([
    ["a missing field", "start: opening\n", ""],
    ["a field that is not there", "minutes: 6", "minuets: 6"],
    ["a number for a text", "title: The first ask", "title: 12"],
    ["a list for a block", "endings:\n", "meters: []\nendings:\n"],
    ["a choice without why", "        why: Treats a yes as given.\n", ""],
    ["a line that is no block", "      - osei: So what do you want from us?", "      - So what"],
  ])("refuses %s", (_, from, to) => {
    expect(firstAsk).toContain(from);
    expect(accepts(firstAsk.replace(from, to))).toBe(false);
  });
});
