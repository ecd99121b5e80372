import { z } from "zod";
import { nearest } from "./nearest";
import type { Report } from "./report";
import { prose } from "./shape";
import { refuseUnknownSlots } from "./slot-names";
import type { Entry, MapNode, Node } from "./tree";

/** What one reading carries along: where problems go, and the names that live outside the file. */
export interface Reading {
  readonly report: Report;
  /** Ids of the evidence register; when absent, findings are not checked. */
  readonly findings?: ReadonlySet<string>;
  /** Dotted paths of the local context pack; when absent, slots are not checked. */
  readonly slots?: ReadonlySet<string>;
}

type Shape = z.ZodRawShape;
/** The fields that could be read; what is missing or mistyped is absent and has been reported. */
export type Fields<S extends Shape> = Partial<z.output<z.ZodObject<S>>>;

interface Element {
  /** What people call it: "A choice". */
  readonly what: string;
  /** Where its key stands, for what is missing in it. */
  readonly offset: number;
  /** Names that are fields although the shape does not list them. */
  readonly also?: (key: string) => boolean;
  /** Codes of their own for missing fields. */
  readonly missing?: Readonly<Record<string, { code: string; message: string }>>;
}

/** Reads the fields of one element by its shape, and reports what is missing, unknown, mistyped or cut. */
export function readFields<S extends Shape>(
  reading: Reading,
  map: MapNode,
  shape: S,
  element: Element,
): Fields<S> {
  const known = Object.keys(shape);
  for (const entry of map.entries.values()) {
    if (!known.includes(entry.key) && !element.also?.(entry.key)) refuseField(reading, entry, known, element);
  }
  const fields: Record<string, unknown> = {};
  for (const key of known) {
    const schema = shape[key] as z.ZodType;
    const entry = map.entries.get(key);
    const own = element.missing?.[key];
    if (entry && own && isEmpty(entry.node)) {
      reading.report.error(own.code, entry.at, entry.offset, own.message);
    } else if (entry) {
      const value = readField(reading, entry.node, schema, `\`${key}\``);
      if (value !== undefined) fields[key] = value;
    } else if (!schema.safeParse(undefined).success) {
      const { code, message } = own ?? missingField(element.what, key, schema);
      reading.report.error(code, join(map.at, key), element.offset, message);
    }
  }
  return fields as Fields<S>;
}

/** Reads one value; a mistyped or cut one is reported and gives undefined. */
export function readField<T>(
  reading: Reading,
  node: Node,
  schema: z.ZodType<T>,
  name: string,
): T | undefined {
  if (node.kind === "unknown") return undefined;
  const result = schema.safeParse(rawOf(node));
  if (!result.success) {
    const expected = result.error.issues[0]?.message ?? "something else";
    reading.report.error("schema", node.at, node.offset, mistyped(node, name, expected));
    return undefined;
  }
  if (node.kind === "text" && isProse(schema)) {
    refuseCut(reading, node.at, node.offset, node.cut);
    refuseUnknownSlots(reading, node);
  }
  return result.data;
}

/** Words that people read, under a name of their own (a speaker, a person, a flag). */
export function readProse(reading: Reading, node: Node, name: string): string | undefined {
  return readField(reading, node, prose, name);
}

function isProse(schema: z.ZodType): boolean {
  return schema === prose || (schema instanceof z.ZodOptional && schema.unwrap() === prose);
}

/** What zod judges: plain values for scalars, the node itself for lists and blocks. */
function rawOf(node: Node): unknown {
  return node.kind === "text" || node.kind === "value" ? node.value : node;
}

function isEmpty(node: Node): boolean {
  return node.kind === "value" && node.source === "";
}

function mistyped(node: Node, name: string, expected: string): string {
  const wanted = `${name} must be ${expected}`;
  if (isEmpty(node)) return `${wanted}, and nothing is written here.`;
  if (node.kind === "value" && expected === "text") {
    const read = node.value === null ? "nothing" : `a ${typeof node.value}`;
    return `${wanted}, and YAML reads ${node.source} as ${read}. Put quotes round it: "${node.source}".`;
  }
  if (node.kind === "map" && expected === "text") {
    return `${wanted}. If it is one sentence with a colon or braces in it, put double quotes round it.`;
  }
  const found = {
    text: "text",
    value: node.kind === "value" ? node.source : "",
    list: "a list",
    map: "a block",
  };
  return `${wanted}, and this is ${node.kind === "unknown" ? "something else" : found[node.kind]}.`;
}

function missingField(what: string, key: string, schema: z.ZodType): { code: string; message: string } {
  const expected = schema.safeParse(undefined).error?.issues[0]?.message ?? "text";
  return { code: "schema", message: `${what} needs \`${key}\` (${expected}). Add it.` };
}

function refuseField(reading: Reading, entry: Entry, known: readonly string[], element: Element): void {
  const close = nearest(entry.key, known);
  const mend = close ? `Did you mean \`${close}\`?` : `It may have: ${known.join(", ")}.`;
  const sentence = /\s|[A-Z]/.test(entry.key)
    ? " If these words belong to the text before them, put double quotes round the whole text."
    : "";
  const message = `${element.what} has no field \`${entry.key}\`. ${mend}${sentence}`;
  reading.report.error("schema", entry.at, entry.offset, message);
}

function refuseCut(reading: Reading, at: string, offset: number, cut: "comment" | "comma" | undefined): void {
  if (cut === undefined) return;
  const message =
    cut === "comment"
      ? "The # after this text begins a comment, so the rest of the line is lost. Put double quotes round the whole text, or move the comment to a line of its own."
      : "A comma inside braces ended this text early. Put double quotes round the whole text.";
  reading.report.error("schema", at, offset, message);
}

export function join(at: string, step: string | number): string {
  return at === "" ? `${step}` : `${at}.${step}`;
}
