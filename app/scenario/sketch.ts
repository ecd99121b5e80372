import { isMap, isScalar, isSeq } from "yaml";
import { topOf } from "./editing/find";

/**
 * What a scenario file says as far as it can be read, for those who draw it while it is being written: nothing is checked,
 * nothing is refused, what is missing is empty. Each element knows its dotted path.
 */
export interface Sketch {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly role: string;
  readonly setting: string;
  readonly minutes: string;
  readonly contentNote: string;
  readonly start: string;
  readonly people: readonly SketchPerson[];
  readonly meters: readonly SketchNumber[];
  readonly flags: readonly SketchFlag[];
  readonly scenes: readonly SketchScene[];
  readonly beats: readonly SketchBeat[];
  readonly endings: readonly SketchEnding[];
  /** The author's reasons for keeping warnings, by `"code path"`. */
  readonly review: ReadonlyMap<string, string>;
}

interface Element {
  /** Dotted path. */
  readonly at: string;
  readonly id: string;
}

export interface SketchFlag extends Element {
  readonly words: string;
}

export interface SketchPerson extends Element {
  readonly name: string;
  readonly role: string;
  readonly mood: string;
  readonly portrait: ReadonlyMap<string, string>;
  readonly hidden: readonly SketchNumber[];
}

/** An attitude or a meter. */
export interface SketchNumber extends Element {
  /** How rules call it: `osei.trust`, or the meter's id. */
  readonly name: string;
  /** Whose attitude it is; empty for a meter. */
  readonly person: string;
  /** As written; empty where the range cannot be read. */
  readonly lo: string;
  readonly hi: string;
  readonly start: string;
  readonly means: string;
  readonly bands: readonly SketchBand[];
}

export interface SketchBand extends Element {
  readonly from: string;
  readonly face: string;
  readonly cue: string;
}

export interface SketchScene extends Element {
  readonly title: string;
  readonly when: string;
  readonly where: string;
  /** Null where everybody is there. */
  readonly present: readonly string[] | null;
  readonly clock: { readonly limit: string; readonly late: string } | null;
}

export interface SketchLine {
  readonly at: string;
  readonly speaker: string;
  readonly text: string;
  /** The condition as written; empty for none. */
  readonly if: string;
  readonly effects: readonly string[];
}

export interface SketchChoice extends Element {
  readonly kind: "say" | "act";
  readonly text: string;
  readonly if: string;
  readonly cost: string;
  readonly effects: readonly string[];
  readonly then: readonly SketchLine[];
  readonly goto: string;
  readonly hint: string;
  readonly why: string;
  readonly made: ReadonlyMap<string, string>;
  readonly findings: readonly string[];
}

export interface SketchRoute {
  readonly at: string;
  readonly if: string;
  readonly goto: string;
}

export interface SketchBeat extends Element {
  readonly scene: string;
  readonly lines: readonly SketchLine[];
  readonly choices: readonly SketchChoice[];
  readonly route: readonly SketchRoute[];
}

export interface SketchEnding extends Element {
  readonly rank: string;
  readonly title: string;
  readonly text: string;
  readonly findings: readonly string[];
}

/** Sketches a text. @returns null where it is no YAML at all, or no block of fields. */
export function sketchOf(text: string): Sketch | null {
  const top = topOf(text);
  if (!top) return null;
  const texts = textsOf(top);
  return {
    ...texts("id", "title", "summary", "role", "setting", "minutes", "contentNote", "start"),
    people: entries(top, "", "cast", person),
    meters: entries(top, "", "meters", (node, at, id) => number(node, at, id, "")),
    flags: pairs(top, "flags").map(({ id, node }) => ({ at: `flags.${id}`, id, words: textOf(node) })),
    scenes: entries(top, "", "scenes", scene),
    beats: entries(top, "", "beats", beat),
    endings: entries(top, "", "endings", (node, at, id) => ({
      at,
      id,
      ...textsOf(node)("rank", "title", "text"),
      findings: listOf(node, "findings"),
    })),
    review: mapOf(top, "review"),
  };
}

function person(node: unknown, at: string, id: string): SketchPerson {
  return {
    at,
    id,
    ...textsOf(node)("name", "role", "mood"),
    portrait: mapOf(node, "portrait"),
    hidden: entries(node, at, "hidden", (below, where, own) => number(below, where, own, id)),
  };
}

function number(node: unknown, at: string, id: string, whose: string): SketchNumber {
  const [, lo = "", hi = ""] = /^(-?\d+)\.\.(-?\d+)$/.exec(textOf(fieldNode(node, "range"))) ?? [];
  return {
    at,
    id,
    name: whose === "" ? id : `${whose}.${id}`,
    person: whose,
    lo,
    hi,
    ...textsOf(node)("start", "means"),
    bands: entries(node, at, "bands", (below, where, own) => ({
      at: where,
      id: own,
      ...textsOf(below)("from", "face", "cue"),
    })),
  };
}

function scene(node: unknown, at: string, id: string): SketchScene {
  const clock = fieldNode(node, "clock");
  return {
    at,
    id,
    ...textsOf(node)("title", "when", "where"),
    present: isSeq(fieldNode(node, "present")) ? listOf(node, "present") : null,
    clock: isMap(clock) ? textsOf(clock)("limit", "late") : null,
  };
}

function beat(node: unknown, at: string, id: string): SketchBeat {
  return {
    at,
    id,
    ...textsOf(node)("scene"),
    lines: items(node, at, "lines", line),
    choices: entries(node, at, "choices", choice),
    route: items(node, at, "route", (below, where) => ({ at: where, ...textsOf(below)("if", "goto") })),
  };
}

function choice(node: unknown, at: string, id: string): SketchChoice {
  const kind = fieldNode(node, "act") !== undefined && fieldNode(node, "say") === undefined ? "act" : "say";
  return {
    at,
    id,
    kind,
    text: textOf(fieldNode(node, kind)),
    ...textsOf(node)("if", "cost", "goto", "hint", "why"),
    effects: listOf(node, "effects"),
    // biome-ignore lint/suspicious/noThenProperty: `then` is the format's name for what is said after a choice
    then: items(node, at, "then", line),
    made: mapOf(node, "made"),
    findings: listOf(node, "findings"),
  };
}

function line(node: unknown, at: string): SketchLine {
  const spoken = pairsOf(node).find(({ id }) => id !== "if" && id !== "effects");
  return {
    at,
    speaker: spoken?.id ?? "",
    text: textOf(spoken?.node),
    ...textsOf(node)("if"),
    effects: listOf(node, "effects"),
  };
}

interface Pair {
  readonly id: string;
  readonly node: unknown;
}

function pairsOf(node: unknown): Pair[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ id: String(key.source ?? key.value), node: value }] : [],
  );
}

function pairs(node: unknown, field: string): Pair[] {
  return pairsOf(fieldNode(node, field));
}

function fieldNode(node: unknown, field: string): unknown {
  return pairsOf(node).find(({ id }) => id === field)?.node;
}

/** A scalar as it reads, whatever its type; anything else is empty. */
function textOf(node: unknown): string {
  if (!isScalar(node)) return "";
  return typeof node.value === "string" ? node.value : (node.source ?? "");
}

function textsOf(node: unknown) {
  return <Field extends string>(...fields: readonly Field[]): Record<Field, string> =>
    Object.fromEntries(fields.map((field) => [field, textOf(fieldNode(node, field))])) as Record<
      Field,
      string
    >;
}

function listOf(node: unknown, field: string): string[] {
  const list = fieldNode(node, field);
  return isSeq(list) ? list.items.map(textOf) : [];
}

function mapOf(node: unknown, field: string): Map<string, string> {
  return new Map(pairs(node, field).map(({ id, node: value }) => [id, textOf(value)]));
}

function entries<T>(
  node: unknown,
  at: string,
  field: string,
  form: (node: unknown, at: string, id: string) => T,
): T[] {
  const path = at === "" ? field : `${at}.${field}`;
  return pairs(node, field).map(({ id, node: value }) => form(value, `${path}.${id}`, id));
}

function items<T>(node: unknown, at: string, field: string, form: (node: unknown, at: string) => T): T[] {
  const list = fieldNode(node, field);
  return isSeq(list) ? list.items.map((item, index) => form(item, `${at}.${field}.${index}`)) : [];
}
