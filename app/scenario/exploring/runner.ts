import {
  ADD,
  AT_LEAST,
  AT_MOST,
  type BeatCode,
  type EntryCode,
  EQUAL,
  type MoveCode,
  type Program,
  type RuleCode,
  type Talk,
} from "./program";

/** Whether a rule holds of these values. No rule always does. */
export function ruleHolds(rule: RuleCode | null, values: Int32Array): boolean {
  if (rule === null) return true;
  const { any, tests } = rule;
  for (let i = 0; i < tests.length; i += 3) {
    if (testPasses(tests, i, values) === any) return any;
  }
  return !any;
}

/** Whether the test at `i` of a rule's triples passes. */
export function testPasses(tests: Int32Array, i: number, values: Int32Array): boolean {
  const found = values[tests[i] ?? 0] ?? 0;
  const value = tests[i + 2] ?? 0;
  switch (tests[i + 1]) {
    case AT_LEAST:
      return found >= value;
    case AT_MOST:
      return found <= value;
    case EQUAL:
      return found === value;
    default:
      return found !== value;
  }
}

/**
 * Runs a program on one set of values that lie open and are overwritten. It leads to where the mover does, and besides notes
 * which lines were ever spoken, which beats entered and which route entries taken, and counts the words of the last move.
 */
export class Runner {
  readonly values: Int32Array;
  /** 1 for each line that was spoken, by its number. */
  readonly spoken: Uint8Array;
  /** 1 for each beat and ending that was entered, by its place. */
  readonly entered: Uint8Array;
  /** 1 for each route entry that was taken, by its number. */
  readonly taken: Uint8Array;
  /** Words spoken by the last `begin` or `take`, the learner's own included. */
  words = 0;

  constructor(readonly program: Program) {
    this.values = Int32Array.from(program.starts);
    this.spoken = new Uint8Array(program.lines.length);
    this.entered = new Uint8Array(program.beatIds.length + program.endingIds.length);
    this.taken = new Uint8Array(program.entries.length);
  }

  /** Puts the values to the start and enters the first beat. @returns the place where it waits or ends. */
  begin(): number {
    this.values.set(this.program.starts);
    this.words = 0;
    return this.enter(this.program.start, -1);
  }

  /** Takes a choice of the beat that the values stand in. @returns the place where it waits or ends. */
  take(place: number, choiceIndex: number): number {
    const beat = this.program.beats[place];
    const choice = beat?.choices[choiceIndex];
    if (beat === undefined || choice === undefined) return place;
    const { values } = this;
    const { clock } = this.program;
    this.words = choice.words;
    let target = choice.goto;
    if (beat.limit > 0) {
      const used = (values[clock] ?? 0) + choice.cost;
      values[clock] = used < beat.limit ? used : beat.limit;
      if (used >= beat.limit) target = beat.late;
    }
    this.move(choice.moves);
    this.speak(choice.reply);
    return this.enter(target, beat.scene);
  }

  /** Enters a place coming from a scene, and follows routes until something waits for a choice or ends. */
  private enter(place: number, scene: number): number {
    const { values, entered } = this;
    const { beats, clock } = this.program;
    let here = place;
    let from = scene;
    for (;;) {
      entered[here] = 1;
      const beat = beats[here];
      if (beat === undefined) {
        values[clock] = 0;
        return here;
      }
      if (beat.scene !== from) values[clock] = 0;
      this.speak(beat.talk);
      if (beat.choices.length > 0) return here;
      from = beat.scene;
      const entry = this.entryOf(beat);
      if (entry === undefined) return here;
      this.taken[entry.id] = 1;
      here = entry.goto;
    }
  }

  private speak({ plain, words, rest }: Talk): void {
    const { spoken } = this;
    // All of the plain ones are spoken together, so the first says whether they are noted already.
    if (plain.length > 0 && spoken[plain[0] ?? 0] === 0) for (const line of plain) spoken[line] = 1;
    this.words += words;
    for (const line of rest) {
      if (line.rule !== null && !this.isSpoken(line.rule)) continue;
      spoken[line.id] = 1;
      this.words += line.words;
      if (line.moves.steps.length > 0) this.move(line.moves);
    }
  }

  protected isSpoken(rule: RuleCode): boolean {
    return ruleHolds(rule, this.values);
  }

  protected entryOf({ route }: BeatCode): EntryCode | undefined {
    for (const entry of route) if (ruleHolds(entry.rule, this.values)) return entry;
    return undefined;
  }

  protected move({ steps }: MoveCode): void {
    const { values } = this;
    const { spans } = this.program;
    for (let i = 0; i < steps.length; i += 3) {
      const variable = steps[i] ?? 0;
      const amount = steps[i + 2] ?? 0;
      if (steps[i + 1] !== ADD) {
        values[variable] = amount;
        continue;
      }
      const value = (values[variable] ?? 0) + amount;
      const span = spans[variable] ?? 0;
      values[variable] = value < 0 ? 0 : value > span ? span : value;
    }
  }
}
