import type { Told } from "./machine";
import { type Beginning, byXState, type Moved, type Mover } from "./moving";
import { holds, type Rule, ruleOf, type State } from "./rules";
import { byTable } from "./table";
import type { Choice, Ending, Line, Scenario } from "./types";

/** A line as it was spoken. */
export interface Spoken {
  /** A cast id, `narrator` or `you`. */
  readonly speaker: string;
  readonly text: string;
  readonly scene: string;
  readonly beat: string;
  /** How many choices had been made by then; the words of a choice count that choice. */
  readonly at: number;
  /** `say` and `act` are the learner's own choice, `line` is everything else. */
  readonly kind: "line" | "say" | "act";
  /** Where in the file a `line` stands: its beat's or choice's list, and its number there from 0. */
  readonly from?: { readonly choice?: string; readonly line: number };
}

/** A beat passed through, or an entry taken of a beat's route. */
export type Passage = Extract<Told, { type: "entered" | "routed" }>;

/** Where a play stands: waiting for a choice (with none on offer: a dead end), or at an ending. Plain data. */
export interface Situation {
  readonly beat: string | null;
  readonly ending: string | null;
  /** The ending's rank; absent before one. */
  readonly rank?: number;
  /** Every attitude, then every meter, by full name. */
  readonly values: Readonly<Record<string, number>>;
  /** The flags that are set, in file order. */
  readonly flags: readonly string[];
  /** Whole minutes used in this scene; null where there is no clock. */
  readonly clock: number | null;
  /** The choices on offer, in file order. */
  readonly available: readonly string[];
  /** How many choices were made to come here. */
  readonly taken: number;
  /** What was spoken from the last choice (or the beginning) up to here. */
  readonly lines: readonly Spoken[];
  /** The beats entered and routes followed from the last choice (or the beginning) up to here. */
  readonly passed: readonly Passage[];
}

/** One choice taken: what it was, where from and where to. */
export interface Step {
  readonly choice: Choice;
  readonly before: Situation;
  readonly after: Situation;
}

/** A decision of a play, for those who look back on it. */
export interface PlayedStep {
  readonly beat: string;
  readonly scene: string;
  /** Minutes used before the choice; null where there is no clock. */
  readonly clock: number | null;
  readonly offered: readonly string[];
  readonly chosen: string;
  readonly before: Pick<Situation, "values" | "flags">;
  readonly after: Pick<Situation, "values" | "flags">;
  readonly lines: readonly Spoken[];
  readonly passed: readonly Passage[];
}

/** A whole play: where it stands now, its transcript and its decisions. */
export interface Play {
  readonly beat: string | null;
  readonly ending: string | null;
  readonly rank?: number;
  readonly values: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
  readonly clock: number | null;
  readonly lines: readonly Spoken[];
  readonly available: readonly string[];
  readonly steps: readonly PlayedStep[];
  /** The first choice that was not on offer, and its index; the rest of the play is the state before it. */
  readonly rejected?: { readonly choice: string; readonly at: number };
}

/** The first situation of a scenario, or of a play that begins at another beat. */
export function begin(scenario: Scenario, from?: Beginning, by: Mover = byTable): Situation {
  return situationOf(scenario, by.start(scenario, from), 0);
}

/** Takes a choice. Null where it is not on offer. */
export function choose(
  scenario: Scenario,
  before: Situation,
  choiceId: string,
  by: Mover = byTable,
): Step | null {
  const beat = before.beat === null ? undefined : scenario.beats.get(before.beat);
  const choice = beat?.choices.get(choiceId);
  if (!beat || !choice || !before.available.includes(choiceId)) return null;
  const moved = by.move(scenario, beat.id, stateOf(scenario, before), choiceId);
  const { kind, text } = choice;
  const own = { speaker: "you", text, scene: beat.scene, beat: beat.id, at: before.taken + 1, kind };
  return { choice, before, after: situationOf(scenario, moved, before.taken + 1, own) };
}

/**
 * Plays a list of choices from the start, up to the first that is not on offer. What a run is judged by: XState itself moves it.
 */
export function replay(scenario: Scenario, choices: readonly string[]): Play {
  let situation = begin(scenario, undefined, byXState);
  const lines = [...situation.lines];
  const steps: PlayedStep[] = [];
  for (const [at, id] of choices.entries()) {
    const step = choose(scenario, situation, id, byXState);
    if (!step) return playOf(situation, lines, steps, { choice: id, at });
    steps.push(playedStep(scenario, step));
    lines.push(...step.after.lines);
    situation = step.after;
  }
  return playOf(situation, lines, steps);
}

function playOf(
  situation: Situation,
  lines: Spoken[],
  steps: PlayedStep[],
  rejected?: Play["rejected"],
): Play {
  const { beat, ending, rank, values, flags, clock, available } = situation;
  return {
    beat,
    ending,
    ...(rank !== undefined && { rank }),
    values,
    flags,
    clock,
    lines,
    available,
    steps,
    ...(rejected && { rejected }),
  };
}

function playedStep(scenario: Scenario, { choice, before, after }: Step): PlayedStep {
  const beat = before.beat ?? "";
  return {
    beat,
    scene: scenario.beats.get(beat)?.scene ?? "",
    clock: before.clock,
    offered: before.available,
    chosen: choice.id,
    before: { values: before.values, flags: before.flags },
    after: { values: after.values, flags: after.flags },
    lines: after.lines,
    passed: after.passed,
  };
}

function stateOf(scenario: Scenario, { values, flags, clock }: Situation): State {
  const state: Record<string, number> = { ...values };
  for (const flag of scenario.flags.keys()) state[flag] = 0;
  for (const flag of flags) state[flag] = 1;
  state.clock = clock ?? 0;
  return state;
}

/** What is looked up at every step, put in order once. */
interface Lists {
  readonly names: readonly string[];
  readonly flags: readonly string[];
  readonly places: ReadonlyMap<string, Waiting | Ending>;
}

interface Waiting {
  readonly clocked: boolean;
  readonly choices: readonly { readonly id: string; readonly rule: Rule | undefined }[];
}

const lists = new WeakMap<Scenario, Lists>();

function listsOf(scenario: Scenario): Lists {
  const known = lists.get(scenario);
  if (known) return known;
  const places = new Map<string, Waiting | Ending>(scenario.endings);
  for (const { id, scene, choices } of scenario.beats.values()) {
    const offers = [...choices.values()].map((one) => ({ id: one.id, rule: one.if && ruleOf(one.if) }));
    places.set(id, { clocked: scenario.scenes.get(scene)?.clock !== undefined, choices: offers });
  }
  const made = { names: [...scenario.attitudes.keys()], flags: [...scenario.flags.keys()], places };
  lists.set(scenario, made);
  return made;
}

function situationOf(scenario: Scenario, { at, state, told }: Moved, taken: number, own?: Spoken): Situation {
  const { names, flags, places } = listsOf(scenario);
  const place = places.get(at);
  const values: Record<string, number> = {};
  for (const name of names) values[name] = state[name] ?? 0;
  const waits = place && "choices" in place ? place : null;
  const lines = own ? [own] : [];
  addSpoken(scenario, told, taken, lines);
  return {
    beat: waits && at,
    ending: waits ? null : at,
    ...(place && "rank" in place && { rank: place.rank }),
    values,
    flags: flags.filter((flag) => state[flag] === 1),
    clock: waits?.clocked ? (state.clock ?? 0) : null,
    available: waits ? waits.choices.filter(({ rule }) => holds(rule, state)).map(({ id }) => id) : [],
    taken,
    lines,
    passed: told.filter((event) => event.type !== "spoken"),
  };
}

/** Adds the lines that were told of, as they stand in the file. */
function addSpoken(scenario: Scenario, told: readonly Told[], at: number, spoken: Spoken[]): void {
  for (const event of told) {
    if (event.type !== "spoken") continue;
    const beat = scenario.beats.get(event.beat);
    const said = event.choice === undefined ? beat?.lines : beat?.choices.get(event.choice)?.then;
    const line: Line | undefined = said?.[event.line];
    if (!beat || !line) continue;
    const from = { ...(event.choice !== undefined && { choice: event.choice }), line: event.line };
    spoken.push({
      speaker: line.speaker,
      text: line.text,
      scene: beat.scene,
      beat: beat.id,
      at,
      kind: "line",
      from,
    });
  }
}
