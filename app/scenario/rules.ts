import type { Attitude, Condition, Effect, Operator } from "./types";

/** Attitudes and meters by name, flags as 0 or 1, and `clock`: all that a scenario remembers, as whole numbers. */
export type State = Readonly<Record<string, number>>;

/** One clause, in numbers alone: a flag is compared with 0 or 1. */
export interface Test {
  readonly name: string;
  readonly op: Operator;
  readonly value: number;
}

/** A condition in numbers alone; `all` must hold, or `any` of them. */
export type Rule = { readonly all: readonly Test[] } | { readonly any: readonly Test[] };

/** An effect in numbers alone: add and saturate, or put to a value. */
export type Move =
  | { readonly name: string; readonly by: number; readonly lo: number; readonly hi: number }
  | { readonly name: string; readonly to: 0 | 1 };

/** Puts a condition in numbers. */
export function ruleOf({ join, clauses }: Condition): Rule {
  const tests = clauses.map((clause): Test => {
    if (clause.kind === "flag") return { name: clause.flag, op: "==", value: clause.set ? 1 : 0 };
    return { name: clause.name, op: clause.op, value: clause.value };
  });
  return join === "and" ? { all: tests } : { any: tests };
}

/** Puts effects in numbers, each with the range at whose ends it stops. */
export function movesOf(effects: readonly Effect[], attitudes: ReadonlyMap<string, Attitude>): Move[] {
  return effects.map((effect): Move => {
    if (effect.kind === "flag") return { name: effect.flag, to: effect.set ? 1 : 0 };
    const { lo, hi } = attitudes.get(effect.name) ?? { lo: 0, hi: 0 };
    return { name: effect.name, by: effect.by, lo, hi };
  });
}

/** Whether a rule holds. No rule always does. */
export function holds(rule: Rule | undefined, state: State): boolean {
  if (!rule) return true;
  return "all" in rule
    ? rule.all.every((test) => passes(test, state))
    : rule.any.some((test) => passes(test, state));
}

function passes({ name, op, value }: Test, state: State): boolean {
  const found = state[name] ?? 0;
  switch (op) {
    case ">=":
      return found >= value;
    case "<=":
      return found <= value;
    case ">":
      return found > value;
    case "<":
      return found < value;
    case "==":
      return found === value;
    case "!=":
      return found !== value;
  }
}

/** Applies moves in order to a state that is the caller's own. */
export function apply(moves: readonly Move[], state: Record<string, number>): void {
  for (const move of moves) {
    const value = "to" in move ? move.to : clamp((state[move.name] ?? 0) + move.by, move.lo, move.hi);
    state[move.name] = value;
  }
}

function clamp(value: number, lo: number, hi: number): number {
  return Math.min(Math.max(value, lo), hi);
}
