import { initialTransition, transition } from "xstate";
import {
  compileMachine,
  createScenarioMachine,
  machineOf,
  type ScenarioMachine,
  type Telling,
  type Told,
} from "./machine";
import { holds, ruleOf, type State } from "./rules";
import type { Choice, Line, Scenario } from "./types";

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

/** A beat to begin at instead of the start, and any values to begin with instead of the file's own. */
export interface Beginning {
  readonly beat: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly flags?: readonly string[];
  readonly clock?: number;
}

/** The first situation of a scenario, or of a play that begins at another beat. */
export function begin(scenario: Scenario, from?: Beginning): Situation {
  const [snapshot, actions] = initialTransition(from ? machineFrom(scenario, from) : machineOf(scenario));
  return situationOf(scenario, snapshot, toldBy(actions), 0);
}

function machineFrom(scenario: Scenario, { beat, values, flags, clock }: Beginning): ScenarioMachine {
  const config = compileMachine(scenario);
  const set = Object.fromEntries((flags ?? []).map((flag) => [flag, 1]));
  return createScenarioMachine({
    ...config,
    initial: beat,
    context: { ...config.context, ...values, ...set, clock: clock ?? 0 },
  });
}

/** Takes a choice. Null where it is not on offer. */
export function choose(scenario: Scenario, before: Situation, choiceId: string): Step | null {
  const beat = before.beat === null ? undefined : scenario.beats.get(before.beat);
  const choice = beat?.choices.get(choiceId);
  if (!beat || !choice || !before.available.includes(choiceId)) return null;
  const machine = machineOf(scenario);
  const here = machine.resolveState({ value: beat.id, context: contextOf(scenario, before) });
  const [snapshot, actions] = transition(machine, here, { type: "choose", choice: choiceId });
  const { kind, text } = choice;
  const own = { speaker: "you", text, scene: beat.scene, beat: beat.id, at: before.taken + 1, kind };
  const after = situationOf(scenario, snapshot, toldBy(actions), before.taken + 1, own);
  return { choice, before, after };
}

/** Plays a list of choices from the start, up to the first that is not on offer. */
export function replay(scenario: Scenario, choices: readonly string[]): Play {
  let situation = begin(scenario);
  const lines = [...situation.lines];
  const steps: PlayedStep[] = [];
  for (const [at, id] of choices.entries()) {
    const step = choose(scenario, situation, id);
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

interface Emission {
  readonly type: string;
  readonly params?: unknown;
}

/** What a transition told: the machine's only other actions are assignments, which it has done itself. */
function toldBy(actions: readonly Emission[]): Told[] {
  return actions
    .filter(({ type }) => type === "xstate.emit")
    .flatMap(({ params }) => (params as { event: Telling }).event.told);
}

function contextOf(scenario: Scenario, { values, flags, clock }: Situation): State {
  const context: Record<string, number> = { ...values };
  for (const flag of scenario.flags.keys()) context[flag] = flags.includes(flag) ? 1 : 0;
  context.clock = clock ?? 0;
  return context;
}

interface Snapshot {
  readonly value: unknown;
  readonly context: State;
}

function situationOf(
  scenario: Scenario,
  snapshot: Snapshot,
  told: readonly Told[],
  taken: number,
  own?: Spoken,
): Situation {
  const { context } = snapshot;
  const at = String(snapshot.value);
  const beat = scenario.beats.get(at);
  const ending = scenario.endings.get(at);
  const values: Record<string, number> = {};
  for (const name of scenario.attitudes.keys()) values[name] = context[name] ?? 0;
  const hasClock = beat && scenario.scenes.get(beat.scene)?.clock;
  const offered = [...(beat?.choices.values() ?? [])].filter((choice) =>
    holds(choice.if && ruleOf(choice.if), context),
  );
  return {
    beat: beat?.id ?? null,
    ending: ending?.id ?? null,
    ...(ending && { rank: ending.rank }),
    values,
    flags: [...scenario.flags.keys()].filter((flag) => context[flag] === 1),
    clock: hasClock ? (context.clock ?? 0) : null,
    available: offered.map(({ id }) => id),
    taken,
    lines: [...(own ? [own] : []), ...spokenOf(scenario, told, taken)],
    passed: told.filter((event) => event.type !== "spoken"),
  };
}

function spokenOf(scenario: Scenario, told: readonly Told[], at: number): Spoken[] {
  const spoken: Spoken[] = [];
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
  return spoken;
}
