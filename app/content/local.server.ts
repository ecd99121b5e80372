import { fillSlots, listInWords } from "../scenario/slots";
import { type Pack, packCheck, packValue } from "./pack.server";

/** A pack's value at a dotted path as text, lists joined in words; undefined where it is not filled in. */
export function localText(pack: Pack | null, path: string): string | undefined {
  const value = pack ? packValue(pack, path) : undefined;
  if (value === undefined || value === null || value === "") return undefined;
  return Array.isArray(value) ? listInWords(value.map(inWords)) || undefined : inWords(value);
}

/** A text with its slots filled from a pack. */
export const localise = (text: string, pack: Pack | null): string =>
  fillSlots(text, (path) => localText(pack, path));

/** Who checked the value at a path, on which day, and until when it holds. */
export function localCheck(pack: Pack, path: string) {
  const check = packCheck(pack, path);
  return check ?? { by: "", on: "", until: "" };
}

const inWords = (value: string | number | boolean | null) =>
  value === true ? "yes" : value === false ? "no" : String(value ?? "");
