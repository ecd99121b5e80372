import type { Program, RuleCode } from "../exploring/program";
import { listInWords } from "../slots";
import type { Attitude, Clause, Comparison } from "../types";
import { writeClause } from "../written";
import type { Explored } from "./explored";
import type { Obstacles } from "./obstacles";

/** How many parts of a condition a sentence names: it is said again of every beat behind the condition. */
const MOST_NAMED = 5;

/** Says what keeps a condition from ever holding: the nearest clause that never does, and the value that it would need. */
export class InTheWay {
  private readonly program: Program;
  private readonly attitudes: ReadonlyMap<string, Attitude>;

  constructor(
    { scenario, program }: Pick<Explored, "scenario" | "program">,
    private readonly obstacles: Obstacles,
  ) {
    this.program = program;
    this.attitudes = scenario.attitudes;
  }

  /** One or two sentences, with a space before them; nothing where the condition was never looked at. */
  of(rule: RuleCode | null): string {
    if (rule === null || !this.obstacles.met.has(rule.first)) return "";
    const clauses = this.program.clauses.slice(rule.first, rule.first + rule.tests.length / 3);
    const never = clauses.flatMap(({ clause }, index) => {
      const met = this.obstacles.met.get(rule.first + index);
      return met && !met.everHeld ? [` ${this.neverHolds(clause, met)}`] : [];
    });
    if (never.length > 0) return never.slice(0, MOST_NAMED).join("") + more(never);
    const values = this.obstacles.nearest.get(rule.first)?.values ?? [];
    const missing = clauses.flatMap(({ clause }, index) => {
      const value = (values[index] ?? 0) + this.lowOf(clause);
      return holdsOf(clause, value) ? [] : [lackOf(clause, value)];
    });
    const named = clauses.slice(0, MOST_NAMED).map(({ clause }) => `\`${writeClause(clause)}\``);
    const parts = clauses.length > named.length ? `its ${clauses.length} parts` : listInWords(named);
    return ` Each of ${parts} holds at some time, and never all of them at once. The nearest that a play comes: ${listInWords(missing.slice(0, MOST_NAMED))}.${more(missing)}`;
  }

  private neverHolds(clause: Clause, { lowest, highest }: { lowest: number; highest: number }): string {
    const shown = `\`${writeClause(clause)}\` never holds here`;
    if (clause.kind === "flag") {
      const [needed, is] = clause.set ? ["set", "never is"] : ["clear", "never is"];
      return `${shown}: \`${clause.flag}\` would need to be ${needed}, and ${is}.`;
    }
    const low = lowest + this.lowOf(clause);
    const high = highest + this.lowOf(clause);
    const range = low === high ? `always ${low}` : `${low} to ${high}`;
    return `${shown}: \`${clause.name}\` would need to be ${neededBy(clause)}, and is ${range}.`;
  }

  /** The bottom of a name's range; 0 for flags and the clock. */
  private lowOf(clause: Clause): number {
    return clause.kind === "compare" ? (this.attitudes.get(clause.name)?.lo ?? 0) : 0;
  }
}

function more(all: readonly string[]): string {
  return all.length > MOST_NAMED ? ` So it is with ${all.length - MOST_NAMED} more.` : "";
}

function holdsOf(clause: Clause, value: number): boolean {
  if (clause.kind === "flag") return (value === 1) === clause.set;
  const { op, value: wanted } = clause;
  const verdicts = {
    ">=": value >= wanted,
    "<=": value <= wanted,
    ">": value > wanted,
    "<": value < wanted,
    "==": value === wanted,
    "!=": value !== wanted,
  };
  return verdicts[op];
}

function lackOf(clause: Clause, value: number): string {
  if (clause.kind === "flag")
    return `\`${clause.flag}\` is ${clause.set ? "clear" : "set"} and would need to be ${clause.set ? "set" : "clear"}`;
  return `\`${clause.name}\` is ${value} and would need to be ${neededBy(clause)}`;
}

function neededBy({ op, value }: Comparison): string {
  const words = {
    ">=": `${value} or more`,
    "<=": `${value} or less`,
    ">": `${value + 1} or more`,
    "<": `${value - 1} or less`,
    "==": `${value}`,
    "!=": `something other than ${value}`,
  };
  return words[op];
}
