import { isMap } from "yaml";
import type { Data } from "./edit";
import { nodeAt, topOf } from "./editing/find";
import type { Edit } from "./edits";
import { MAX_BYTES } from "./reading/tokens";

/** The most characters of one text of a draft: about eight minutes of speech, which nobody says in one line. */
export const MOST_CHARACTERS = 5_000;
/** The most beats of a draft. The format allows more; an outline that people can read does not. */
export const MOST_BEATS = 500;
/** The most bytes (UTF-8) of a draft. */
export const MOST_BYTES = MAX_BYTES;

/** A limit that something would pass, where, and what the most is. */
export interface OverLimit {
  readonly limit: "characters" | "beats" | "bytes";
  readonly at: string;
  readonly most: number;
}

/** The first text that an edit would put in and that is too long; null where none is. */
export function tooLong(edit: Edit): OverLimit | null {
  if (edit.kind === "rename")
    return edit.to.length > MOST_CHARACTERS
      ? { limit: "characters", at: edit.at, most: MOST_CHARACTERS }
      : null;
  return "value" in edit ? longest(edit.value, edit.at) : null;
}

/** The first limit that a whole text passes; null where it keeps within them. */
export function overLimit(text: string): OverLimit | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return { limit: "bytes", at: "", most: MOST_BYTES };
  const top = topOf(text);
  const beats = top && nodeAt(top, "beats");
  if (isMap(beats) && beats.items.length > MOST_BEATS)
    return { limit: "beats", at: "beats", most: MOST_BEATS };
  return top && longest(top.toJSON(), "");
}

/** Every text counts, the names of blocks too. */
function longest(value: Data | null | undefined, at: string): OverLimit | null {
  if (typeof value === "string")
    return value.length > MOST_CHARACTERS ? { limit: "characters", at, most: MOST_CHARACTERS } : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [step, below] of Object.entries(value)) {
    const path = at === "" ? step : `${at}.${step}`;
    const found =
      longest(below, path) ??
      (step.length > MOST_CHARACTERS ? { limit: "characters" as const, at, most: MOST_CHARACTERS } : null);
    if (found) return found;
  }
  return null;
}
