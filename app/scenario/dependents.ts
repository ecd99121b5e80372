import { isMap, isScalar, type YAMLMap } from "yaml";
import { nodeAt, topOf } from "./editing/find";
import { mentionsOf, sourceOf } from "./editing/mentions";

/** Something that refers to an element, and would refer to nothing without it. */
export interface Dependent {
  /** Where it stands; of a speaker, an opinion or a review, the path that ends in it. */
  readonly at: string;
  /** What is written there. */
  readonly source: string;
}

/**
 * What depends on an element: targets, conditions, effects, speakers, lists of people and reviews elsewhere in the file that
 * name it, or anything in it that has an id.
 *
 * @returns nothing where nothing does, or there is nothing at that path; in the order of the text.
 */
export function dependentsOf(text: string, at: string): Dependent[] {
  const top = topOf(text);
  if (!top) return [];
  const found = new Map<number, Dependent>();
  for (const path of [at, ...namedBelow(top, at)]) {
    for (const { node, at: where, isOwn } of mentionsOf(text, top, path, ANOTHER) ?? []) {
      if (isOwn || where === at || where.startsWith(`${at}.`)) continue;
      found.set(node.range?.[0] ?? 0, { at: where, source: sourceOf(text, node) });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, dependent]) => dependent);
}

/** No file has this id, so that whatever would change with it refers to what is asked about. */
const ANOTHER = "another-id-that-is-nowhere";

/** The paths of all entries of all blocks below a path. */
function namedBelow(top: YAMLMap, at: string): string[] {
  const node = nodeAt(top, at);
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key }) => {
    const path = `${at}.${isScalar(key) ? String(key.value) : ""}`;
    return [path, ...namedBelow(top, path)];
  });
}
