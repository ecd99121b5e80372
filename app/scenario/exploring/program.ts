import type { Beat, Choice, Clause, Condition, Effect, Line, Scenario } from "../types";
import { wordsIn } from "../words";

/**
 * A scenario as tables of small whole numbers, for exploring it at speed. Every attitude, meter and flag, and last the
 * clock, is a *variable* counted up from the bottom of its range. Beats, then endings, are *places*.
 */
export interface Program {
  /** Names of the variables; the last is `clock`. */
  readonly names: readonly string[];
  /** The highest value of each variable; the lowest is 0. */
  readonly spans: Int32Array;
  /** The value of each variable at the start. */
  readonly starts: Int32Array;
  readonly clock: number;
  readonly beats: readonly BeatCode[];
  readonly beatIds: readonly string[];
  readonly endingIds: readonly string[];
  readonly endingRanks: readonly number[];
  readonly start: number;
  /** Where each line, route entry, clause and effect stands in the file, by its number. */
  readonly lines: readonly string[];
  readonly entries: readonly string[];
  readonly clauses: readonly ClauseSource[];
  readonly moves: readonly MoveSource[];
}

export interface ClauseSource {
  /** The path of its `if`. */
  readonly at: string;
  readonly clause: Clause;
  /** What its condition decides. */
  readonly decides: "line" | "choice" | "entry";
}

export interface MoveSource {
  readonly at: string;
  readonly effect: Effect;
}

export interface BeatCode {
  readonly scene: number;
  /** Minutes of the scene's clock; 0 where it has none. */
  readonly limit: number;
  /** The place where its time ends; -1 where it has no clock. */
  readonly late: number;
  readonly lines: readonly LineCode[];
  readonly talk: Talk;
  readonly choices: readonly ChoiceCode[];
  readonly route: readonly EntryCode[];
}

export interface LineCode {
  /** Its number among all lines of the scenario. */
  readonly id: number;
  readonly rule: RuleCode | null;
  readonly moves: MoveCode;
  readonly words: number;
}

/** Lines, those that are always spoken and change nothing put apart, since where they stand makes no difference. */
export interface Talk {
  /** The numbers of those lines, and their words in all. */
  readonly plain: Int32Array;
  readonly words: number;
  /** The others, in order. */
  readonly rest: readonly LineCode[];
}

export interface ChoiceCode {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly rule: RuleCode | null;
  readonly cost: number;
  readonly moves: MoveCode;
  readonly answers: readonly LineCode[];
  readonly reply: Talk;
  readonly goto: number;
  /** Words that the learner reads on the button. */
  readonly words: number;
}

export interface EntryCode {
  /** Its number among all route entries of the scenario. */
  readonly id: number;
  readonly rule: RuleCode | null;
  readonly goto: number;
}

/** Tests as triples of variable, comparison and value; any of them suffices, or all are needed. */
export interface RuleCode {
  readonly any: boolean;
  readonly tests: Int32Array;
  /** The number of its first clause; the others follow. */
  readonly first: number;
}

/** Effects as triples of variable, kind (ADD or PUT) and amount. */
export interface MoveCode {
  readonly steps: Int32Array;
  /** The number of its first effect; the others follow. */
  readonly first: number;
}

export const AT_LEAST = 0;
export const AT_MOST = 1;
export const EQUAL = 2;
export const DIFFERENT = 3;

export const ADD = 0;
export const PUT = 1;

/** Compiles a scenario for exploring. */
export function compileProgram(scenario: Scenario): Program {
  return new Compiler(scenario).program();
}

class Compiler {
  private readonly numberOf = new Map<string, number>();
  private readonly placeOf = new Map<string, number>();
  private readonly sceneOf = new Map<string, number>();
  private readonly lows: number[] = [];
  private readonly spans: number[] = [];
  private readonly starts: number[] = [];
  private readonly lines: string[] = [];
  private readonly entries: string[] = [];
  private readonly clauses: ClauseSource[] = [];
  private readonly moves: MoveSource[] = [];

  constructor(private readonly scenario: Scenario) {
    for (const { name, lo, hi, start } of scenario.attitudes.values())
      this.declare(name, lo, hi - lo, start - lo);
    for (const flag of scenario.flags.keys()) this.declare(flag, 0, 1, 0);
    const limits = [...scenario.scenes.values()].map(({ clock }) => clock?.limit ?? 0);
    this.declare("clock", 0, Math.max(0, ...limits), 0);
    for (const id of [...scenario.beats.keys(), ...scenario.endings.keys()])
      this.placeOf.set(id, this.placeOf.size);
    for (const id of scenario.scenes.keys()) this.sceneOf.set(id, this.sceneOf.size);
  }

  program(): Program {
    const { beats, endings, start } = this.scenario;
    const codes = [...beats.values()].map((beat) => this.beat(beat));
    return {
      names: [...this.numberOf.keys()],
      spans: Int32Array.from(this.spans),
      starts: Int32Array.from(this.starts),
      clock: this.numberOf.size - 1,
      beats: codes,
      beatIds: [...beats.keys()],
      endingIds: [...endings.keys()],
      endingRanks: [...endings.values()].map(({ rank }) => rank),
      start: this.place(start),
      lines: this.lines,
      entries: this.entries,
      clauses: this.clauses,
      moves: this.moves,
    };
  }

  private declare(name: string, low: number, span: number, start: number): void {
    this.numberOf.set(name, this.numberOf.size);
    this.lows.push(low);
    this.spans.push(span);
    this.starts.push(start);
  }

  private place(id: string): number {
    return this.placeOf.get(id) ?? 0;
  }

  private beat({ id, scene, lines, choices, route }: Beat): BeatCode {
    const clock = this.scenario.scenes.get(scene)?.clock;
    const limit = clock?.limit ?? 0;
    const at = `beats.${id}`;
    const codes = lines.map((line, index) => this.line(line, `${at}.lines.${index}`));
    return {
      scene: this.sceneOf.get(scene) ?? 0,
      limit,
      late: clock ? this.place(clock.late) : -1,
      lines: codes,
      talk: talkOf(codes),
      choices: [...choices.values()].map((choice) =>
        this.choice(choice, `${at}.choices.${choice.id}`, limit),
      ),
      route: route.map((entry, index) => ({
        id: this.entries.push(`${at}.route.${index}`) - 1,
        rule: this.rule(entry.if, `${at}.route.${index}.if`, "entry"),
        goto: this.place(entry.goto),
      })),
    };
  }

  private line({ text, if: condition, effects }: Line, at: string): LineCode {
    const id = this.lines.push(at) - 1;
    return {
      id,
      rule: this.rule(condition, `${at}.if`, "line"),
      moves: this.move(effects, at),
      words: wordsIn(text),
    };
  }

  private choice(choice: Choice, at: string, limit: number): ChoiceCode {
    const rule = this.rule(choice.if, `${at}.if`, "choice");
    const moves = this.move(choice.effects, at);
    const answers = choice.then.map((line, index) => this.line(line, `${at}.then.${index}`));
    return {
      id: choice.id,
      at,
      text: choice.text,
      rule,
      cost: Math.min(choice.cost ?? 1, limit),
      moves,
      answers,
      reply: talkOf(answers),
      goto: this.place(choice.goto),
      words: wordsIn(choice.text),
    };
  }

  private rule(
    condition: Condition | undefined,
    at: string,
    decides: ClauseSource["decides"],
  ): RuleCode | null {
    if (!condition) return null;
    const first = this.clauses.length;
    for (const clause of condition.clauses) this.clauses.push({ at, clause, decides });
    const tests = condition.clauses.flatMap((clause) => this.test(clause));
    return { any: condition.join === "or", tests: Int32Array.from(tests), first };
  }

  private test(clause: Clause): number[] {
    if (clause.kind === "flag") return [this.number(clause.flag), EQUAL, clause.set ? 1 : 0];
    const { name, op, value } = clause;
    if (op === ">") return this.comparison(name, AT_LEAST, value + 1);
    if (op === "<") return this.comparison(name, AT_MOST, value - 1);
    return this.comparison(name, { ">=": AT_LEAST, "<=": AT_MOST, "==": EQUAL, "!=": DIFFERENT }[op], value);
  }

  /** A comparison with a value far outside the range says the same as one with a value just outside it. */
  private comparison(name: string, op: number, value: number): number[] {
    const variable = this.number(name);
    const span = this.spans[variable] ?? 0;
    return [variable, op, clamp(value - (this.lows[variable] ?? 0), -1, span + 1)];
  }

  private number(name: string): number {
    return this.numberOf.get(name) ?? 0;
  }

  private move(effects: readonly Effect[], at: string): MoveCode {
    const first = this.moves.length;
    const steps = effects.flatMap((effect, index) => {
      this.moves.push({ at: `${at}.effects.${index}`, effect });
      if (effect.kind === "flag") return [this.number(effect.flag), PUT, effect.set ? 1 : 0];
      const variable = this.number(effect.name);
      const span = this.spans[variable] ?? 0;
      return [variable, ADD, clamp(effect.by, -span, span)];
    });
    return { steps: Int32Array.from(steps), first };
  }
}

function talkOf(lines: readonly LineCode[]): Talk {
  const plain = lines.filter(({ rule, moves }) => rule === null && moves.steps.length === 0);
  return {
    plain: Int32Array.from(plain, ({ id }) => id),
    words: plain.reduce((sum, { words }) => sum + words, 0),
    rest: lines.filter((line) => !plain.includes(line)),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
