import { numbersOf } from "~/components/studio/rule-words";
import { type ClauseRow, conditionOf, conditionRows, type EffectRow, effectOf } from "~/scenario/rows";
import type { Sketch } from "~/scenario/sketch";
import type { Fields } from "./fields";

/** The numbers of the rows that a form sends under a name, ascending. */
export function rowNumbers(fields: Fields, group: string): number[] {
  const numbers = new Set<number>();
  for (const field of Object.keys(fields)) {
    const [, number] = new RegExp(`^${group}\\.(\\d+)\\.`).exec(field) ?? [];
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers].sort((a, b) => a - b);
}

/**
 * The condition that a form's rows make; empty for none. A row without a name is none. A row whose words do not fit together
 * yet, because the name was changed, takes what fits.
 * @param before the condition as it stands: one that is no rows stays until a row takes its place
 */
export function conditionFrom(sketch: Sketch, fields: Fields, before: string): string {
  const rows = rowNumbers(fields, "if").flatMap((number): ClauseRow[] => {
    const name = fields[`if.${number}.name`] ?? "";
    return name === ""
      ? []
      : [fitting(sketch, name, fields[`if.${number}.op`], fields[`if.${number}.value`])];
  });
  if (rows.length === 0 && conditionRows(before) === null) return before;
  return conditionOf({ join: fields["if.join"] === "or" ? "or" : "and", rows });
}

function fitting(sketch: Sketch, name: string, op = "", value = ""): ClauseRow {
  if (sketch.flags.some(({ id }) => id === name))
    return { name, op: op === "not" ? "not" : "set", value: "" };
  const compares = [">=", "<=", ">", "<", "==", "!="].includes(op);
  const number = numbersOf(sketch).find((one) => one.name === name);
  const fits = /^-?\d+$/.test(value) || number?.bands.some(({ id }) => id === value);
  const otherwise = number ? `${Number(number.start || number.lo) + 1}` : "1";
  return { name, op: compares ? op : ">=", value: fits ? value : otherwise };
}

/** The effects that a form's rows make, as the file writes them. */
export function effectsFrom(sketch: Sketch, fields: Fields): string[] {
  return rowNumbers(fields, "effects").flatMap((number) => {
    const name = fields[`effects.${number}.name`] ?? "";
    const way = fields[`effects.${number}.way`] ?? "";
    const by = (fields[`effects.${number}.by`] ?? "").trim();
    return name === "" ? [] : [effectOf(fittingEffect(sketch, { name, way, by }))];
  });
}

function fittingEffect(sketch: Sketch, { name, way, by }: EffectRow): EffectRow {
  if (way === "kept") return { name, way, by };
  if (sketch.flags.some(({ id }) => id === name))
    return { name, way: way === "clear" ? "clear" : "set", by: "" };
  return { name, way: way === "down" ? "down" : "up", by: /^\d+$/.test(by) ? `${Number(by)}` : "1" };
}
