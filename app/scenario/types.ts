/**
 * What a scenario file says once it has been read: names checked, conditions and effects parsed, band names resolved.
 * Everything with an id sits in a `Map` in file order, because a plain object would mix ids with inherited names.
 */

/** The faces that every portrait has. The format allows any other name; a drawing falls back to `calm`. */
export const FACES = [
  "smile",
  "calm",
  "serious",
  "suspicious",
  "tired",
  "solemn",
  "contempt",
  "hectic",
  "explaining",
  "concerned",
] as const;

/** A face by name: one of the ten, or another that the file names. */
export type Face = (typeof FACES)[number] | (string & {});

/** A comparison operator of a condition. */
export type Operator = ">=" | "<=" | ">" | "<" | "==" | "!=";

/** `name op value`; `name` is an attitude (`person.attitude`), a meter or `clock`; `band` is the band name where one was written. */
export interface Comparison {
  readonly kind: "compare";
  readonly name: string;
  readonly op: Operator;
  readonly value: number;
  readonly band?: string;
}

/** `flag` (set is true) or `not flag` (set is false). */
export interface FlagTest {
  readonly kind: "flag";
  readonly flag: string;
  readonly set: boolean;
}

export type Clause = Comparison | FlagTest;

/** One or more clauses, all joined the same way. A single clause says `and`. */
export interface Condition {
  readonly join: "and" | "or";
  readonly clauses: readonly Clause[];
}

/** `name +n` or `name -n`. The result saturates at the ends of the name's range. */
export interface Change {
  readonly kind: "add";
  readonly name: string;
  readonly by: number;
}

/** `set flag` or `clear flag`. */
export interface FlagChange {
  readonly kind: "flag";
  readonly flag: string;
  readonly set: boolean;
}

export type Effect = Change | FlagChange;

/** What one can notice of an attitude from the value `from` up to the next band. */
export interface Band {
  readonly name: string;
  readonly from: number;
  readonly face?: Face;
  readonly cue?: string;
}

/** A whole number between `lo` and `hi`: a person's hidden attitude, or a meter of the whole scenario. */
export interface Attitude {
  /** How conditions and effects call it: `person.attitude`, or the meter's id. */
  readonly name: string;
  /** Its id in its own place: `trust` of `osei.trust`. */
  readonly id: string;
  /** The cast id whose attitude it is; null for a meter. */
  readonly person: string | null;
  readonly lo: number;
  readonly hi: number;
  readonly start: number;
  readonly means: string;
  /** Ascending, the first from `lo`; empty where the file names none. */
  readonly bands: readonly Band[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly portrait: ReadonlyMap<string, string>;
  /** By the attitude's own id, in file order. */
  readonly hidden: ReadonlyMap<string, Attitude>;
  /** The attitude id that the face follows, as written; without it the first of `hidden`. */
  readonly mood?: string;
}

/** `limit` is in whole minutes, at least 1; `late` is the beat or ending where time ends. */
export interface Clock {
  readonly limit: number;
  readonly late: string;
}

export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly when?: string;
  readonly where?: string;
  /** Cast ids as written; without it everybody is there. */
  readonly present?: readonly string[];
  readonly clock?: Clock;
}

export interface Line {
  /** A cast id, `narrator` or `you`. */
  readonly speaker: string;
  readonly text: string;
  readonly if?: Condition;
  readonly effects: readonly Effect[];
}

export interface Choice {
  readonly id: string;
  /** Words (`say`) or a deed (`act`). */
  readonly kind: "say" | "act";
  readonly text: string;
  readonly if?: Condition;
  /** Whole minutes as written; without it 1. Means something only in a scene with a clock. */
  readonly cost?: number;
  readonly effects: readonly Effect[];
  readonly then: readonly Line[];
  /** A beat or an ending. */
  readonly goto: string;
  readonly hint?: string;
  readonly why: string;
  /** What a person made of it, by cast id. */
  readonly made: ReadonlyMap<string, string>;
  readonly findings: readonly string[];
}

/** An entry of a route; only the last is without `if`. */
export interface Route {
  readonly if?: Condition;
  readonly goto: string;
}

/** A beat has `choices` or a `route`; the other is empty. */
export interface Beat {
  readonly id: string;
  readonly scene: string;
  readonly lines: readonly Line[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly route: readonly Route[];
}

export interface Ending {
  readonly id: string;
  /** 0 is the worst; several endings may share a rank. */
  readonly rank: number;
  readonly title: string;
  readonly text: string;
  readonly findings: readonly string[];
}

export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly role: string;
  readonly setting?: string;
  /** How long a play takes a learner, in real minutes. */
  readonly minutes: number;
  readonly contentNote?: string;
  readonly cast: ReadonlyMap<string, Person>;
  readonly meters: ReadonlyMap<string, Attitude>;
  /** What each flag stands for, in words. */
  readonly flags: ReadonlyMap<string, string>;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly start: string;
  readonly beats: ReadonlyMap<string, Beat>;
  readonly endings: ReadonlyMap<string, Ending>;
  /** The author's reason for keeping a warning, by `"code path"`. */
  readonly review: ReadonlyMap<string, string>;
  /** Every attitude, then every meter, by full name: what `values` of a play lists. */
  readonly attitudes: ReadonlyMap<string, Attitude>;
}

export type Severity = "error" | "warning" | "info";

/** Something to mend. `line` and `column` count from 1; `at` is a dotted path, list places counted from 0. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly at: string;
  readonly line: number;
  readonly column: number;
  /** Plain words that say how to mend it. */
  readonly message: string;
  /** A shortest list of choice ids, from the start, that shows it. */
  readonly witness?: readonly string[];
}
