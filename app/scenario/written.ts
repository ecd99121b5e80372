import type { Clause, Condition, Effect } from "./types";

/** A condition as the file writes it, bands by their names. */
export function writeCondition({ join, clauses }: Condition): string {
  return clauses.map(writeClause).join(` ${join} `);
}

/** One clause as the file writes it. */
export function writeClause(clause: Clause): string {
  if (clause.kind === "flag") return clause.set ? clause.flag : `not ${clause.flag}`;
  return `${clause.name} ${clause.op} ${clause.band ?? clause.value}`;
}

/** An effect as the file writes it. */
export function writeEffect(effect: Effect): string {
  if (effect.kind === "flag") return `${effect.set ? "set" : "clear"} ${effect.flag}`;
  return `${effect.name} ${effect.by < 0 ? "-" : "+"}${Math.abs(effect.by)}`;
}
