import type { Clause, Condition, Operator } from "../types";
import { type Names, unknownFlag, unknownNumber } from "./names";
import { suggestion } from "./nearest";
import type { Reading } from "./reading";

/** Where a condition or effect stands. */
export interface Place {
  readonly at: string;
  readonly offset: number;
  /** Whether its scene has a clock; null where the scene itself is unknown. */
  readonly hasClock: boolean | null;
}

const WORD = /^[A-Za-z_][\w-]*(\.[\w-]+)*$/;
const TOKEN = /\s*([<>=!]+|-?\d+\.\d+|&+|\|+|-?\d+(?![\w.])|-?\d[\w.]*|[A-Za-z_][\w-]*(?:\.[\w-]+)*|\S)/y;
const OPERATORS: readonly string[] = [">=", "<=", ">", "<", "==", "!="];

/**
 * Reads `name op n`, `flag` and `not flag`, joined by `and` or by `or`.
 *
 * @returns the condition with band names resolved, or undefined after reporting `bad-condition` or `unknown-name`.
 */
export function readCondition(
  reading: Reading,
  names: Names,
  text: string,
  place: Place,
): Condition | undefined {
  const parts = split(text);
  if (typeof parts === "string") {
    reading.report.error("bad-condition", place.at, place.offset, parts);
    return undefined;
  }
  const clauses: Clause[] = [];
  for (const words of parts.clauses) {
    const clause = readClause(reading, names, words, place);
    if (clause) clauses.push(clause);
  }
  return clauses.length === parts.clauses.length ? { join: parts.join, clauses } : undefined;
}

/** Cuts a condition at its `and`s or `or`s, or says what is wrong with it. */
function split(text: string): { join: "and" | "or"; clauses: string[][] } | string {
  const words = tokens(text);
  if (words.length === 0) return "This condition is empty. Write one, or take `if` away.";
  if (words.some((word) => word === "(" || word === ")")) {
    return "Conditions have no brackets. Use `and` throughout or `or` throughout, and split the rest over two lines or entries.";
  }
  const joins = new Set(words.filter((word) => word === "and" || word === "or"));
  if (joins.size > 1) {
    return "A condition joins its parts with `and` throughout or with `or` throughout, never both. Split it over two lines or entries.";
  }
  const clauses: string[][] = [[]];
  for (const word of words) {
    if (word === "and" || word === "or") clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  if (clauses.some((clause) => clause.length === 0)) {
    return "Something is missing beside `and` or `or`. Each part is `name >= 2`, `flag` or `not flag`.";
  }
  return { join: joins.has("or") ? "or" : "and", clauses };
}

function tokens(text: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) found.push(match[1] ?? "");
  return found;
}

function readClause(reading: Reading, names: Names, words: string[], place: Place): Clause | undefined {
  const [first = "", second = "", third = ""] = words;
  if (words.length === 1 && WORD.test(first)) return readFlagTest(reading, names, first, true, place);
  if (words.length === 2 && first === "not" && WORD.test(second)) {
    return readFlagTest(reading, names, second, false, place);
  }
  if (
    words.length === 3 &&
    WORD.test(first) &&
    isOperator(second) &&
    (WORD.test(third) || /^-?\d+$/.test(third))
  ) {
    return readComparison(reading, names, { name: first, op: second, operand: third }, place);
  }
  reading.report.error("bad-condition", place.at, place.offset, clauseSentence(words));
  return undefined;
}

/** What other languages write between the parts of a condition. */
const JOINS = new Map([
  ["&", "and"],
  ["&&", "and"],
  ["|", "or"],
  ["||", "or"],
]);

const MEANT = new Map([
  ["=", "=="],
  ["===", "=="],
  ["=>", ">="],
  ["=<", "<="],
  ["<>", "!="],
  ["!", "!="],
]);

function clauseSentence(words: string[]): string {
  const shown = `\`${words.join(" ")}\` is not a condition.`;
  if (words[0] === "not" && words.length > 2) {
    return `${shown} \`not\` stands before a flag only: turn the comparison round instead, such as < for >=.`;
  }
  const join = words.find((word) => JOINS.get(word) ?? /^(and|or|not)$/i.test(word));
  if (join !== undefined && join !== "not")
    return `${shown} Write \`${JOINS.get(join) ?? join.toLowerCase()}\` for ${join}.`;
  if (words.some((word) => /^-?\d+\.\d+$/.test(word))) return `${shown} Numbers are whole here, such as 2.`;
  const meant = MEANT.get(words[1] ?? "");
  if (meant) return `${shown} Write ${meant} for ${words[1]}.`;
  return `${shown} Write \`name >= 2\` (or <=, >, <, ==, != and a whole number or a band), \`flag\` or \`not flag\`.`;
}

function isOperator(word: string): word is Operator {
  return OPERATORS.includes(word);
}

function readFlagTest(
  reading: Reading,
  names: Names,
  flag: string,
  set: boolean,
  place: Place,
): Clause | undefined {
  if (names.flags.has(flag)) return { kind: "flag", flag, set };
  if (names.numbers.has(flag) || flag === "clock") {
    const example = set ? `${flag} >= 1` : `${flag} < 1`;
    const message = `\`${flag}\` is a number, not a flag. Compare it with one, such as \`${example}\`.`;
    reading.report.error("unknown-name", place.at, place.offset, message);
  } else {
    unknownFlag(reading, place, flag, names);
  }
  return undefined;
}

interface RawComparison {
  readonly name: string;
  readonly op: Operator;
  /** An integer or a band, as written. */
  readonly operand: string;
}

function readComparison(
  reading: Reading,
  names: Names,
  raw: RawComparison,
  place: Place,
): Clause | undefined {
  const { name, op, operand } = raw;
  const bands = bandsOf(reading, names, name, place);
  if (!bands) return undefined;
  if (!/^-?\d+$/.test(operand)) {
    const value = bands.get(operand);
    if (value !== undefined) return { kind: "compare", name, op, value, band: operand };
    const message = () =>
      `\`${name}\` has no band \`${operand}\`.${suggestion(operand, bands.keys())} A whole number will do as well.`;
    reading.report.error("unknown-name", place.at, place.offset, message);
    return undefined;
  }
  const value = Number(operand) + 0;
  if (Number.isSafeInteger(value)) return { kind: "compare", name, op, value };
  reading.report.error(
    "bad-condition",
    place.at,
    place.offset,
    `${operand} is too large a number. Use a smaller one.`,
  );
  return undefined;
}

/** The bands of a number's name, or undefined after saying why it is none. */
function bandsOf(
  reading: Reading,
  names: Names,
  name: string,
  place: Place,
): ReadonlyMap<string, number> | undefined {
  if (name === "clock") {
    if (place.hasClock !== false) return new Map();
    const message =
      "This scene has no clock, so `clock` means nothing here. Give the scene a clock, or ask for something else.";
    reading.report.error("unknown-name", place.at, place.offset, message);
    return undefined;
  }
  const known = names.numbers.get(name);
  if (known) return known.bands;
  if (names.flags.has(name)) {
    const message = `\`${name}\` is a flag, not a number. Write \`${name}\` or \`not ${name}\`.`;
    reading.report.error("unknown-name", place.at, place.offset, message);
  } else {
    unknownNumber(reading, place, name, names);
  }
  return undefined;
}
