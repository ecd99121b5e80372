import { type Field, get, type Packing, put } from "./packing";
import {
  ADD,
  AT_LEAST,
  AT_MOST,
  type BeatCode,
  DIFFERENT,
  type LineCode,
  type MoveCode,
  type Program,
  type RuleCode,
} from "./program";

/** Tests, of which it suffices that any passes, or all must. Each is six numbers: see `holds`. */
interface Rule {
  readonly any: boolean;
  readonly tests: Int32Array;
}

/** Steps that are taken where a rule holds: all that a line can do to a state. Each is six numbers: see `move`. */
interface Turn {
  readonly rule: Rule | null;
  readonly steps: Int32Array;
}

interface Choice extends Turn {
  readonly cost: number;
  readonly answers: readonly Turn[];
  readonly goto: number;
}

interface Beat {
  readonly scene: number;
  readonly limit: number;
  readonly late: number;
  readonly lines: readonly Turn[];
  readonly choices: readonly Choice[];
  readonly route: readonly { readonly rule: Rule | null; readonly goto: number }[];
}

/**
 * Moves one packed state by the rules of a program: where things lead, and nothing of what is said on the way. The runner does
 * the same on values that lie open, for those who want to know more.
 */
export class Mover {
  /** The state that it is in, which it overwrites. */
  readonly state: Uint32Array;
  private readonly beats: readonly Beat[];
  private readonly clock: Field;

  constructor(
    private readonly program: Program,
    private readonly packing: Packing,
  ) {
    this.state = new Uint32Array(packing.size);
    this.beats = new Compiler(program, packing).beats();
    this.clock = packing.fieldOf(program.clock);
  }

  /** Enters the first beat with everything at its start. @returns the place where it waits or ends. */
  begin(): number {
    this.packing.pack(0, this.program.starts, this.state, 0);
    return this.enter(this.program.start, -1);
  }

  /** Takes a choice in a state among others. @returns the place where it then waits or ends; -1 where it is not on offer. */
  take(words: Uint32Array, offset: number, place: number, index: number): number {
    const { state, clock } = this;
    for (let i = 0; i < state.length; i++) state[i] = words[offset + i] ?? 0;
    const beat = this.beats[place];
    const choice = beat?.choices[index];
    if (beat === undefined || choice === undefined || !holds(choice.rule, state)) return -1;
    let target = choice.goto;
    if (beat.limit > 0) {
      const used = get(state, clock) + choice.cost;
      put(state, clock, used < beat.limit ? used : beat.limit);
      if (used >= beat.limit) target = beat.late;
    }
    move(choice.steps, state);
    follow(choice.answers, state);
    return this.enter(target, beat.scene);
  }

  /** Enters a place coming from a scene, and follows routes until something waits for a choice or ends. */
  private enter(place: number, scene: number): number {
    const { beats, clock, state } = this;
    let here = place;
    let from = scene;
    for (;;) {
      const beat = beats[here];
      if (beat === undefined || beat.scene !== from) put(state, clock, 0);
      if (beat === undefined) break;
      follow(beat.lines, state);
      if (beat.choices.length > 0) break;
      from = beat.scene;
      here = routeOf(beat, state);
    }
    put(state, this.packing.place, here);
    return here;
  }
}

/** Where a beat leads that offers no choices; the last entry of a route has no rule. */
function routeOf({ route }: Beat, state: Uint32Array): number {
  for (const { rule, goto } of route) if (holds(rule, state)) return goto;
  throw new Error("A route leads nowhere.");
}

/** Word, shift and mask of a field, two bounds (both included), and 1 if its value must lie inside, 0 if outside of them. */
function holds(rule: Rule | null, state: Uint32Array): boolean {
  if (rule === null) return true;
  const { any, tests } = rule;
  for (let i = 0; i < tests.length; i += 6) {
    const value = ((state[tests[i] ?? 0] ?? 0) >>> (tests[i + 1] ?? 0)) & (tests[i + 2] ?? 0);
    const inside = value >= (tests[i + 3] ?? 0) && value <= (tests[i + 4] ?? 0);
    if ((inside === (tests[i + 5] === 1)) === any) return any;
  }
  return !any;
}

/** Word, shift and mask of a field, what is added to it, and two bounds that it keeps to: the same two to put it there. */
function move(steps: Int32Array, state: Uint32Array): void {
  for (let i = 0; i < steps.length; i += 6) {
    const word = steps[i] ?? 0;
    const shift = steps[i + 1] ?? 0;
    const mask = steps[i + 2] ?? 0;
    const low = steps[i + 4] ?? 0;
    const high = steps[i + 5] ?? 0;
    const before = state[word] ?? 0;
    const value = ((before >>> shift) & mask) + (steps[i + 3] ?? 0);
    state[word] = (before & ~(mask << shift)) | ((value < low ? low : value > high ? high : value) << shift);
  }
}

function follow(turns: readonly Turn[], state: Uint32Array): void {
  for (const { rule, steps } of turns) if (holds(rule, state)) move(steps, state);
}

/** Lays a program out for packed states. */
class Compiler {
  constructor(
    private readonly program: Program,
    private readonly packing: Packing,
  ) {}

  beats(): Beat[] {
    return this.program.beats.map(({ scene, limit, late, lines, choices, route }: BeatCode) => ({
      scene,
      limit,
      late,
      lines: this.turns(lines),
      choices: choices.map(({ rule, cost, moves, answers, goto }) => ({
        rule: this.rule(rule),
        cost,
        steps: this.steps(moves),
        answers: this.turns(answers),
        goto,
      })),
      route: route.map(({ rule, goto }) => ({ rule: this.rule(rule), goto })),
    }));
  }

  /** The lines that change something. */
  private turns(lines: readonly LineCode[]): Turn[] {
    return lines
      .filter(({ moves }) => moves.steps.length > 0)
      .map(({ rule, moves }) => ({ rule: this.rule(rule), steps: this.steps(moves) }));
  }

  private rule(code: RuleCode | null): Rule | null {
    if (code === null) return null;
    const tests: number[] = [];
    for (let i = 0; i < code.tests.length; i += 3) {
      const [variable = 0, comparison = 0, value = 0] = code.tests.subarray(i);
      const low = comparison === AT_MOST ? 0 : value;
      const high = comparison === AT_LEAST ? (this.program.spans[variable] ?? 0) : value;
      tests.push(...this.field(variable), low, high, comparison === DIFFERENT ? 0 : 1);
    }
    return { any: code.any, tests: Int32Array.from(tests) };
  }

  private steps({ steps }: MoveCode): Int32Array {
    const all: number[] = [];
    for (let i = 0; i < steps.length; i += 3) {
      const [variable = 0, kind = 0, amount = 0] = steps.subarray(i);
      const span = this.program.spans[variable] ?? 0;
      all.push(...this.field(variable), ...(kind === ADD ? [amount, 0, span] : [0, amount, amount]));
    }
    return Int32Array.from(all);
  }

  private field(variable: number): number[] {
    const { word, shift, mask } = this.packing.fieldOf(variable);
    return [word, shift, mask];
  }
}
