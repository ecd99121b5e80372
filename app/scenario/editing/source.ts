/** Plain data that an edit puts into a file. Fields stand in the order given. */
export type Data = string | number | readonly Data[] | { readonly [field: string]: Data };

/** Fields whose texts are names and rules, not prose. */
const WORDS: readonly string[] = [
  "id",
  "start",
  "scene",
  "late",
  "goto",
  "if",
  "range",
  "mood",
  "face",
  "effects",
  "findings",
  "present",
];

/** What may stand without quotes: names, conditions, effects and ranges, and nothing that YAML would read as something else. */
const PLAIN = /^(?!(true|false|null|yes|no|on|off)$)[A-Za-z][\w.<>=! +-]*$/i;
const RANGE = /^-?\d+\.\.-?\d+$/;

/** Whether a text in this field is prose, which the writer always quotes. */
export function isProse(field: string): boolean {
  return !WORDS.includes(field);
}

/** The source of a text: prose always in double quotes, names and rules without them where that is safe. */
export function textSource(value: string, field: string): string {
  const plain = !isProse(field) && (PLAIN.test(value) || RANGE.test(value)) && !value.endsWith(" ");
  return plain ? value : JSON.stringify(value);
}

/** A name as a key of a block. */
export function keySource(key: string): string {
  return PLAIN.test(key) && !key.includes(" ") ? key : JSON.stringify(key);
}

/** Data on one line, as it stands inside braces and brackets. */
export function flowSource(value: Data, field: string): string {
  if (typeof value === "string") return textSource(value, field);
  if (typeof value === "number") return `${value}`;
  if (isList(value)) return `[${value.map((item) => flowSource(item, field)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, one]) => `${keySource(key)}: ${flowSource(one, key)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/**
 * Data as the value of a key, from after the colon: on the same line where it is short and flat, otherwise indented below.
 *
 * @param indent how many spaces stand before the key.
 */
export function blockSource(value: Data, field: string, indent: number): string {
  if (!isNested(value)) return ` ${flowSource(value, field)}`;
  const inner = indent + 2;
  if (isList(value))
    return value.map((item) => `\n${" ".repeat(inner)}- ${itemSource(item, field, inner + 2)}`).join("");
  return Object.entries(value)
    .map(([key, one]) => `\n${" ".repeat(inner)}${keySource(key)}:${blockSource(one, key, inner)}`)
    .join("");
}

/** An item of a list, from after its dash. `indent` is that of its first key. */
export function itemSource(item: Data, field: string, indent: number): string {
  if (typeof item !== "object" || isList(item)) return flowSource(item, field);
  const entries = Object.entries(item).map(
    ([key, one]) => `${keySource(key)}:${blockSource(one, key, indent)}`,
  );
  return entries.length === 0 ? "{}" : entries.join(`\n${" ".repeat(indent)}`);
}

/** Whether data is worth lines of its own: a block, or a list of blocks. */
function isNested(value: Data): boolean {
  if (typeof value !== "object") return false;
  return isList(value) ? value.some((item) => typeof item === "object") : Object.keys(value).length > 0;
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}
