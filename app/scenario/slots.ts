/** What stands between two pairs of braces; an empty pair is no slot. */
const SLOT = /\{\{([^{}]*)\}\}/g;

/** The dotted paths of the local context pack that a text asks for, in order, each once. */
export function slotsIn(text: string): string[] {
  const paths = [...text.matchAll(SLOT)].map((match) => (match[1] ?? "").trim());
  return [...new Set(paths)].filter((path) => path !== "");
}

/**
 * Puts local values in the place of `{{dotted.path}}`.
 *
 * @param lookup gives the words for a path, or undefined where the pack has none; without words (or without a pack) the slot
 *   shows the last name of its path in brackets, `[issuedBy]`.
 */
export function fillSlots(
  text: string,
  lookup: (path: string) => string | undefined = () => undefined,
): string {
  return text.replace(SLOT, (slot, inner: string) => {
    const path = inner.trim();
    return path === "" ? slot : (lookup(path) ?? `[${lastName(path)}]`);
  });
}

/** `["a", "b", "c"]` → `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  return items.length === 1 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
