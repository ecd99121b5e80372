import { conditionRows, effectRow } from "~/scenario/rows";
import type { Sketch, SketchNumber } from "~/scenario/sketch";

/** How a comparison is said. */
export const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  ">=": "is at least",
  "<=": "is at most",
  ">": "is above",
  "<": "is below",
  "==": "is exactly",
  "!=": "is not",
};

/** An id as words: `own-up` → `own up`. */
export function idWords(id: string): string {
  return id.replaceAll("-", " ");
}

/** An id as a heading: `own-up` → `Own up`. */
export function idTitle(id: string): string {
  const words = idWords(id);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every attitude and meter of a sketch. */
export function numbersOf(sketch: Sketch): readonly SketchNumber[] {
  return [...sketch.people.flatMap(({ hidden }) => hidden), ...sketch.meters];
}

/** What people call an attitude, a meter or the clock: “Dr Osei’s trust”, “minutes used”. */
export function numberWords(sketch: Sketch, name: string): string {
  if (name === "clock") return "minutes used";
  const number = numbersOf(sketch).find((one) => one.name === name);
  if (!number) return name;
  const person = sketch.people.find(({ id }) => id === number.person);
  return person ? `${person.name || idTitle(person.id)}’s ${idWords(number.id)}` : idWords(number.id);
}

/** What a flag stands for: “You promised results by Friday”. */
export function flagWords(sketch: Sketch, id: string): string {
  return sketch.flags.find((flag) => flag.id === id)?.words || id;
}

/** A condition as people say it; one that cannot be read stands as it is written. Empty for none. */
export function conditionWords(sketch: Sketch, text: string): string {
  const condition = conditionRows(text);
  if (!condition) return text;
  const clauses = condition.rows.map(({ name, op, value }) => {
    if (op === "set") return `“${flagWords(sketch, name)}” has happened`;
    if (op === "not") return `“${flagWords(sketch, name)}” has not happened`;
    return `${numberWords(sketch, name)} ${OPERATOR_WORDS[op] ?? op} ${idWords(value)}`;
  });
  return clauses.join(condition.join === "or" ? ", or " : ", and ");
}

/** An effect as people say it: “Dr Osei’s trust up by 1”, “remember: You promised …”. */
export function effectWords(sketch: Sketch, text: string): string {
  const { name, way, by } = effectRow(text);
  if (way === "kept") return name;
  if (way === "set") return `remember “${flagWords(sketch, name)}”`;
  if (way === "clear") return `forget “${flagWords(sketch, name)}”`;
  return `${numberWords(sketch, name)} ${way} by ${by}`;
}
