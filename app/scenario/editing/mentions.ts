import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import { keySource } from "./source";

/** A name or rule that says the id of an element: its own key, or something that refers to it. */
export interface Mention {
  readonly node: Scalar;
  /** Where it stands; of a key, the path that it ends. */
  readonly at: string;
  /** Whether it is the key of the element itself. */
  readonly isOwn: boolean;
  /** Its source with another id put in. */
  readonly renamed: (source: string) => string;
}

/**
 * Everything in a text that says the id of the element at a path, in no order.
 *
 * @param at the path of a person, attitude, band, meter, flag, scene, beat, choice or ending.
 * @param to the id to put in.
 * @returns null where nothing at such a path has an id of its own.
 */
export function mentionsOf(text: string, top: YAMLMap, at: string, to: string): Mention[] | null {
  const path = at.split(".");
  const kind = kindOf(path);
  if (!kind) return null;
  const gathered: Mention[] = [];
  const newAt = [...path.slice(0, -1), to].join(".");
  walk(top, [], { change: changeFor(kind, path, to), at, newAt, found: gathered });
  return gathered.filter(({ node, renamed }) => {
    const source = sourceOf(text, node);
    return renamed(source) !== source;
  });
}

/** A scalar as it is written. */
export function sourceOf(text: string, { range }: Scalar): string {
  const [start = 0, end = 0] = range ?? [];
  return text.slice(start, end);
}

type Kind = "person" | "attitude" | "band" | "meter" | "flag" | "scene" | "place" | "choice";

/** What stands at a path whose last step is an id. */
function kindOf(path: readonly string[]): Kind | null {
  const [top, , second, , third, , ...rest] = path;
  // Every other step is an id; a path that ends in a block's own name has none.
  if (rest.length > 0 || path.length % 2 === 1) return null;
  const below = [second, third].filter((step) => step !== undefined).join(" ");
  const kinds: Readonly<Record<string, Kind>> = {
    "cast ": "person",
    "cast hidden": "attitude",
    "cast hidden bands": "band",
    "meters ": "meter",
    "meters bands": "band",
    "flags ": "flag",
    "scenes ": "scene",
    "beats ": "place",
    "beats choices": "choice",
    "endings ": "place",
  };
  return kinds[`${top} ${below}`] ?? null;
}

/** The source of a scalar after the renaming; the same where it does not refer to what is renamed. */
type Change = (source: string, path: readonly string[], isKey: boolean) => string;

function changeFor(kind: Kind, path: readonly string[], to: string): Change {
  const from = path.at(-1) ?? "";
  const whole = (source: string) => source.replace(word(from), to);
  const rules = (name: RegExp, put: string) => (source: string, where: readonly string[], isKey: boolean) =>
    isRule(where, isKey) ? source.replace(name, put) : source;
  switch (kind) {
    case "flag":
    case "meter":
      return rules(word(from), to);
    case "attitude": {
      const named = rules(word(`${path[1]}.${from}`), `${path[1]}.${to}`);
      return (source, where, isKey) => {
        const isMood = !isKey && where[0] === "cast" && where[1] === path[1] && where[2] === "mood";
        return isMood ? whole(source) : named(source, where, isKey);
      };
    }
    case "band": {
      const name = path[0] === "meters" ? path[1] : `${path[1]}.${path[3]}`;
      const use = new RegExp(
        `(?<![\\w.-])(${escaped(name ?? "")}\\s*[<>=!]+\\s*)${escaped(from)}(?![\\w.-])`,
        "g",
      );
      return rules(use, `$1${to}`);
    }
    case "person": {
      const named = rules(new RegExp(`(?<![\\w.-])${escaped(from)}(?=\\.)`, "g"), to);
      return (source, where, isKey) => (isPerson(where, isKey) ? whole(source) : named(source, where, isKey));
    }
    case "place":
      return (source, where, isKey) =>
        !isKey && ["goto", "late", "start"].includes(where.at(-1) ?? "") && !isValue(where)
          ? whole(source)
          : source;
    case "scene":
      return (source, where, isKey) =>
        !isKey && where[0] === "beats" && where.length === 3 && where[2] === "scene" ? whole(source) : source;
    case "choice":
      return (source) => source;
  }
}

/** An attitude's own `start` is a number, and no place. */
function isValue(where: readonly string[]): boolean {
  return where.at(-1) === "start" && where.length > 1;
}

function isRule(where: readonly string[], isKey: boolean): boolean {
  if (isKey || where[0] !== "beats") return false;
  return where.at(-1) === "if" || where.at(-2) === "effects";
}

/** Speakers of lines, those present in a scene, and those who made something of a choice. */
function isPerson(where: readonly string[], isKey: boolean): boolean {
  const above = where.at(-2);
  if (!isKey) return where[0] === "scenes" && above === "present";
  if (where[0] !== "beats") return false;
  return above === "made" || ["lines", "then"].includes(where.at(-3) ?? "");
}

interface Gather {
  readonly change: Change;
  readonly at: string;
  readonly newAt: string;
  readonly found: Mention[];
}

function walk(node: unknown, path: readonly string[], gather: Gather): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const below = [...path, String(key.value)];
      keyMention(key, below, gather);
      walk(value, below, gather);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) walk(item, [...path, `${index}`], gather);
  } else if (isScalar(node) && typeof node.value === "string") {
    const at = path.join(".");
    gather.found.push({ node, at, isOwn: false, renamed: (source) => gather.change(source, path, false) });
  }
}

function keyMention(key: Scalar, path: readonly string[], { change, at, newAt, found }: Gather): void {
  const name = String(key.value);
  const here = path.join(".");
  if (here === at)
    found.push({ node: key, at, isOwn: true, renamed: () => newAt.slice(newAt.lastIndexOf(".") + 1) });
  else if (path[0] === "review" && path.length === 2) {
    const [code = "", reviewed = ""] = name.split(" ");
    const inside = reviewed === at || reviewed.startsWith(`${at}.`);
    const renamed = () => keySource(`${code} ${newAt}${reviewed.slice(at.length)}`);
    if (inside) found.push({ node: key, at: here, isOwn: false, renamed });
  } else found.push({ node: key, at: here, isOwn: false, renamed: (source) => change(source, path, true) });
}

function word(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w.-])`, "g");
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
