import { spotAt, topOf } from "./editing/find";

/** Whether a text can be read as a block of fields at all, whatever else is wrong with it: what edits need to find their place. */
export function isReadable(text: string): boolean {
  return topOf(text) !== null;
}

/** Whether something stands at a dotted path, be it empty. */
export function isThere(text: string, at: string): boolean {
  const top = topOf(text);
  return top !== null && spotAt(top, at) !== null;
}
