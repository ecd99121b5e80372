import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap, type Node as YamlNode } from "yaml";
import type { Report } from "./report";

interface Place {
  /** Dotted path from the top, list places counted from 0; empty for the top itself. */
  readonly at: string;
  /** Where to point: the value, or its key where there is no value. */
  readonly offset: number;
}

export interface TextNode extends Place {
  readonly kind: "text";
  readonly value: string;
  /** What may have taken the end of the sentence away: see the format on `#` and commas in unquoted prose. */
  readonly cut?: "comment" | "comma";
}

/** A number, a boolean or nothing, with the words that YAML read it from. */
export interface ValueNode extends Place {
  readonly kind: "value";
  readonly value: number | boolean | null;
  readonly source: string;
}

export interface ListNode extends Place {
  readonly kind: "list";
  readonly items: readonly Node[];
}

export interface Entry {
  readonly key: string;
  readonly at: string;
  /** Where the key is written. */
  readonly offset: number;
  readonly node: Node;
}

export interface MapNode extends Place {
  readonly kind: "map";
  /** In file order. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** An alias: refused already, so nothing more is said about what it stands for. */
export interface UnknownNode extends Place {
  readonly kind: "unknown";
}

/** A scenario file as plain data that knows where it was written. */
export type Node = TextNode | ValueNode | ListNode | MapNode | UnknownNode;

/** Turns a composed document into a tree of places. Duplicate keys are reported (`yaml`), and the first is kept. */
export function treeOf(root: YamlNode | null, text: string, report: Report): Node {
  return new Planter(text, report).plant(root, "", 0);
}

/** Where a dotted path is written: a name's key, a list's item; where the path leads nowhere, its last place that is there. */
export function offsetAt(root: Node, at: string): number {
  let { offset } = root;
  let node: Node | undefined = root;
  for (const step of at === "" ? [] : at.split(".")) {
    const entry: Entry | undefined = node?.kind === "map" ? node.entries.get(step) : undefined;
    node = entry?.node ?? (node?.kind === "list" ? node.items[Number(step)] : undefined);
    if (!node) break;
    offset = entry && (node.kind === "map" || node.kind === "list") ? entry.offset : node.offset;
  }
  return offset;
}

const below = (at: string, step: string | number): string => (at === "" ? `${step}` : `${at}.${step}`);

/** A longer one would be said again in the path of every problem below it, and what is said would outgrow the file. */
const LONGEST_NAME = 300;

class Planter {
  constructor(
    private readonly text: string,
    private readonly report: Report,
  ) {}

  plant(node: unknown, at: string, fallback: number): Node {
    if (isMap(node)) return this.map(node, at);
    if (isSeq(node)) return this.list(node.items, at, node.range?.[0] ?? fallback);
    if (isAlias(node)) return { kind: "unknown", at, offset: node.range?.[0] ?? fallback };
    if (!isScalar(node)) return { kind: "value", at, offset: fallback, value: null, source: "" };
    const source = node.source ?? "";
    const empty = node.value === null && source === "";
    const offset = empty ? fallback : (node.range?.[0] ?? fallback);
    if (typeof node.value !== "string") {
      const value = typeof node.value === "number" || typeof node.value === "boolean" ? node.value : null;
      return { kind: "value", at, offset, value, source };
    }
    const cut = node.type === "PLAIN" && this.commentFollows(node.range?.[1]) ? "comment" : undefined;
    return { kind: "text", at, offset, value: node.value, ...(cut && { cut }) };
  }

  private commentFollows(end: number | undefined): boolean {
    return end !== undefined && /^[ \t]+#/.test(this.text.slice(end, end + 80));
  }

  private map(map: YAMLMap, at: string): MapNode {
    const entries = new Map<string, Entry>();
    let last: string | null = null;
    for (const pair of map.items) {
      const key = keyOf(pair);
      const offset = offsetOf(pair.key) ?? offsetOf(pair.value) ?? offsetOf(map) ?? 0;
      if (key.length > LONGEST_NAME) {
        const message = `This name has ${key.length} characters. A name may have at most ${LONGEST_NAME}: shorten it.`;
        this.report.error("yaml", at, offset, message);
        continue;
      }
      const before = last === null ? undefined : entries.get(last);
      if (map.flow && isBare(pair) && before && isPlainText(before.node, this.text)) {
        entries.set(before.key, { ...before, node: { ...before.node, cut: "comma" } });
        continue;
      }
      if (entries.has(key)) {
        const message = `\`${key}\` is written twice in the same block. Keep one of them.`;
        this.report.error("yaml", below(at, key), offset, message);
        continue;
      }
      entries.set(key, {
        key,
        at: below(at, key),
        offset,
        node: this.plant(pair.value, below(at, key), offset),
      });
      last = key;
    }
    return { kind: "map", at, offset: offsetOf(map) ?? 0, entries };
  }

  private list(items: readonly unknown[], at: string, offset: number): ListNode {
    const nodes: Node[] = [];
    items.forEach((item, index) => {
      const node = this.plant(item, below(at, index), offsetOf(item) ?? offset);
      const before = nodes.at(-1);
      // `[sam: Hello, there]`: the comma ended the line of a speaker, and the rest stands alone.
      const cut =
        node.kind === "text" && before?.kind === "map" ? this.cutLine(before, items[index - 1]) : null;
      if (cut) nodes[nodes.length - 1] = cut;
      else nodes.push(node);
    });
    return { kind: "list", at, offset, items: nodes };
  }

  private cutLine(map: MapNode, source: unknown): MapNode | null {
    const [entry] = map.entries.values();
    if (!entry || map.entries.size > 1 || this.text[offsetOf(source) ?? 0] === "{") return null;
    if (!(isMap(source) && source.flow) || !isPlainText(entry.node, this.text)) return null;
    const cut: Entry = { ...entry, node: { ...entry.node, cut: "comma" } };
    return { ...map, entries: new Map([[entry.key, cut]]) };
  }
}

function keyOf(pair: Pair): string {
  if (!isScalar(pair.key)) return "";
  return typeof pair.key.value === "string" ? pair.key.value : (pair.key.source ?? "");
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === "number" ? node.range[0] : undefined;
}

/** An entry without a colon, which inside braces is what a comma leaves behind. */
function isBare(pair: Pair): boolean {
  return !pair.srcToken?.sep?.some((token) => token.type === "map-value-ind");
}

function isPlainText(node: Node, text: string): node is TextNode {
  return node.kind === "text" && !/["'|>]/.test(text[node.offset] ?? "");
}
