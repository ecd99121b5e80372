import { isWithin } from "./edit-names";
import type { Edit } from "./edits";

/** What an edit touches: an element with all that is in it, or only the name of one, or only its place among its neighbours. */
export interface Touch {
  readonly what: "all" | "name" | "place";
  readonly at: string;
}

/** What an edit touches. Whoever adds, moves or takes away an item of a list touches the list, whose numbers shift. */
export function touchOf({ kind, at }: Edit): Touch {
  if (kind === "rename") return { what: "name", at };
  if (kind === "set") return { what: "all", at };
  const cut = at.lastIndexOf(".");
  if (/^\d+$/.test(at.slice(cut + 1))) return { what: "all", at: at.slice(0, Math.max(cut, 0)) };
  return { what: kind === "move" ? "place" : "all", at };
}

/**
 * The element that two edits both touch; null where they leave each other alone. Both are told of in the same names. Renaming
 * or moving an element leaves alone what is in it: edits of that follow the new name.
 */
export function overlapOf(one: Touch, other: Touch): string | null {
  if (one.what === "all" && isWithin(other.at, one.at)) return one.at;
  if (other.what === "all" && isWithin(one.at, other.at)) return other.at;
  return one.what === other.what && one.at === other.at ? one.at : null;
}
