/**
 * Conditions and effects as rows, for forms that never show typed rules: one row to a clause or an effect, each in three words.
 * What cannot be read as rows stays as it is written, until somebody puts a row in its place.
 */

/** `name` is an attitude, a meter, `clock` or a flag; of a flag, `op` is `set` or `not` and `value` empty. */
export interface ClauseRow {
  readonly name: string;
  /** `>=`, `<=`, `>`, `<`, `==`, `!=`; of a flag `set` or `not`. */
  readonly op: string;
  /** A whole number, or the name of a band. */
  readonly value: string;
}

export interface ConditionRows {
  readonly join: "and" | "or";
  readonly rows: readonly ClauseRow[];
}

/** `way` is `up` or `down` for a number, `set` or `clear` for a flag; `kept` for an effect that is no such thing, as written. */
export interface EffectRow {
  readonly name: string;
  readonly way: string;
  /** By how much; empty for a flag. */
  readonly by: string;
}

const NAME = "[A-Za-z_][\\w-]*(?:\\.[\\w-]+)*";
const COMPARISON = new RegExp(`^(${NAME})\\s*(>=|<=|==|!=|>|<)\\s*(-?\\d+|${NAME})$`);
const FLAG = new RegExp(`^(not\\s+)?(${NAME})$`);

/** A condition as rows; no rows for an empty one, null where it is none. */
export function conditionRows(text: string): ConditionRows | null {
  const words = text.trim();
  if (words === "") return { join: "and", rows: [] };
  const joins = new Set([...words.matchAll(/\s(and|or)\s/g)].map(([, join]) => join));
  if (joins.size > 1) return null;
  const join = joins.has("or") ? "or" : "and";
  const rows = words.split(new RegExp(`\\s+${join}\\s+`)).map(clauseRow);
  return rows.every((row) => row !== null) ? { join, rows } : null;
}

function clauseRow(clause: string): ClauseRow | null {
  const [, name, op, value] = COMPARISON.exec(clause.trim()) ?? [];
  if (name !== undefined && op !== undefined && value !== undefined) return { name, op, value };
  const [, not, flag] = FLAG.exec(clause.trim()) ?? [];
  return flag === undefined ? null : { name: flag, op: not === undefined ? "set" : "not", value: "" };
}

/** Rows as the file writes them; empty where there are none. */
export function conditionOf({ join, rows }: ConditionRows): string {
  const clauses = rows.map(({ name, op, value }) => {
    if (op === "set") return name;
    return op === "not" ? `not ${name}` : `${name} ${op} ${value}`;
  });
  return clauses.join(` ${join} `);
}

/** An effect as a row. */
export function effectRow(text: string): EffectRow {
  const [, verb, flag] = /^(set|clear) (\S+)$/.exec(text) ?? [];
  if (verb !== undefined && flag !== undefined) return { name: flag, way: verb, by: "" };
  const [, name, sign, by] = /^(\S+) ([+-])(\d+)$/.exec(text) ?? [];
  if (name === undefined || by === undefined) return { name: text, way: "kept", by: "" };
  return { name, way: sign === "-" ? "down" : "up", by };
}

/** A row as the file writes it. */
export function effectOf({ name, way, by }: EffectRow): string {
  if (way === "kept") return name;
  if (way === "set" || way === "clear") return `${way} ${name}`;
  return `${name} ${way === "down" ? "-" : "+"}${by}`;
}
