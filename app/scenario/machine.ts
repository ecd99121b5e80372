import { enqueueActions, setup } from "xstate";
import { apply, holds, type Move, movesOf, type Rule, ruleOf, type State } from "./rules";
import type { Beat, Choice, Line, Scenario, Scene } from "./types";

/** The one event: a choice, by its id. */
export interface ChooseEvent {
  readonly type: "choose";
  readonly choice: string;
}

/** What the machine tells as it moves, in order: beats entered, lines spoken (by their place) and route entries taken. */
export type Told =
  | { readonly type: "entered"; readonly beat: string }
  | { readonly type: "spoken"; readonly beat: string; readonly choice?: string; readonly line: number }
  | { readonly type: "routed"; readonly beat: string; readonly entry: number };

/** What the machine emits: all that one action has to tell. */
export interface Telling {
  readonly type: "told";
  readonly told: readonly Told[];
}

/** The one guard, `allows`: the choice is this one, the rule holds, and time does or does not run out. */
export interface GuardParams {
  readonly choice?: string;
  readonly if?: Rule;
  /** Minutes spent by the choice; the guard holds only when they bring the clock to its limit. */
  readonly runsOut?: { readonly cost: number; readonly limit: number };
}

/** The one action, `perform`: spend, move, speak, and start the clock anew, in this order. */
export interface ActionParams {
  readonly beat: string;
  readonly choice?: string;
  readonly entry?: number;
  readonly spend?: { readonly cost: number; readonly limit: number };
  readonly moves?: readonly Move[];
  readonly lines?: readonly { readonly if?: Rule; readonly moves?: readonly Move[] }[];
  readonly restart?: true;
}

interface Transition {
  readonly target: string;
  readonly guard?: { readonly type: "allows"; readonly params: GuardParams };
  readonly actions: { readonly type: "perform"; readonly params: ActionParams };
  readonly reenter?: true;
}

interface StateConfig {
  readonly type?: "final";
  readonly meta: Readonly<Record<string, unknown>>;
  readonly output?: { readonly ending: string; readonly rank: number };
  readonly entry?: { readonly type: "perform"; readonly params: ActionParams };
  readonly on?: { readonly choose: readonly Transition[] };
  readonly always?: readonly Transition[];
}

/** A scenario as an XState v5 config: plain JSON, integers in context, texts in `meta`. */
export interface ScenarioConfig {
  readonly id: string;
  readonly initial: string;
  readonly context: State;
  readonly states: Readonly<Record<string, StateConfig>>;
}

const rapport = setup({
  types: {
    context: {} as Record<string, number>,
    events: {} as ChooseEvent,
    emitted: {} as Telling,
    meta: {} as Record<string, unknown>,
  },
  guards: {
    allows: ({ context, event }, params: GuardParams) => allows(context, event.choice, params),
  },
  actions: {
    perform: enqueueActions(({ context, enqueue }, params: ActionParams) => {
      const { state, told } = perform(context, params);
      enqueue.assign(state);
      enqueue.emit({ type: "told", told });
    }),
  },
});

/** Whether the guard lets this choice through in a state. */
export function allows(state: State, chosen: string, { choice, if: rule, runsOut }: GuardParams): boolean {
  if (choice !== undefined && choice !== chosen) return false;
  if (runsOut && (state.clock ?? 0) + runsOut.cost < runsOut.limit) return false;
  return holds(rule, state);
}

/** What `perform` does to a state, and what it tells. The state given is left alone. */
export function perform(
  before: State,
  params: ActionParams,
): { state: Record<string, number>; told: Told[] } {
  const state = { ...before };
  const told: Told[] = [];
  performOn(state, params, told);
  return { state, told };
}

/** Does `perform` to a state that is the caller's own, and adds what it tells to a list. */
export function performOn(state: Record<string, number>, params: ActionParams, told: Told[]): void {
  const { beat, choice, entry, spend, moves, lines, restart } = params;
  if (entry !== undefined) told.push({ type: "routed", beat, entry });
  else if (choice === undefined) told.push({ type: "entered", beat });
  if (spend) state.clock = Math.min((state.clock ?? 0) + spend.cost, spend.limit);
  if (moves) apply(moves, state);
  if (lines) speak(lines, params, state, told);
  if (restart) state.clock = 0;
}

function speak(
  lines: NonNullable<ActionParams["lines"]>,
  { beat, choice }: ActionParams,
  state: Record<string, number>,
  told: Told[],
): void {
  for (let line = 0; line < lines.length; line++) {
    const said = lines[line];
    if (!said || !holds(said.if, state)) continue;
    told.push(choice === undefined ? { type: "spoken", beat, line } : { type: "spoken", beat, choice, line });
    if (said.moves) apply(said.moves, state);
  }
}

/** Compiles a scenario to its XState config. */
export function compileMachine(scenario: Scenario): ScenarioConfig {
  const context: Record<string, number> = {};
  for (const { name, start } of scenario.attitudes.values()) context[name] = start;
  for (const flag of scenario.flags.keys()) context[flag] = 0;
  context.clock = 0;
  const states: Record<string, StateConfig> = {};
  for (const beat of scenario.beats.values()) states[beat.id] = beatState(scenario, beat);
  for (const { id, rank, title, text } of scenario.endings.values()) {
    states[id] = { type: "final", meta: { title, text }, output: { ending: id, rank } };
  }
  return { id: scenario.id, initial: scenario.start, context, states };
}

function beatState(scenario: Scenario, beat: Beat): StateConfig {
  const texts = (lines: readonly Line[]) => lines.map(({ speaker, text }) => ({ speaker, text }));
  const scene = scenario.scenes.get(beat.scene);
  const choices = [...beat.choices.values()];
  const said = choices.map(({ id, kind, text, ...choice }) => ({
    id,
    [kind]: text,
    answers: texts(choice.then),
  }));
  const entry = { type: "perform", params: { beat: beat.id, lines: linesOf(scenario, beat.lines) } } as const;
  if (beat.route.length > 0) {
    return { meta: { scene: beat.scene, lines: texts(beat.lines) }, entry, always: routeOf(scenario, beat) };
  }
  const choose = choices.flatMap((choice) => transitionsOf(scenario, beat, choice, scene));
  return { meta: { scene: beat.scene, lines: texts(beat.lines), choices: said }, entry, on: { choose } };
}

function linesOf(scenario: Scenario, lines: readonly Line[]): NonNullable<ActionParams["lines"]> {
  return lines.map((line) => ({
    ...(line.if && { if: ruleOf(line.if) }),
    ...(line.effects.length > 0 && { moves: movesOf(line.effects, scenario.attitudes) }),
  }));
}

/** An ending is in no scene, so the clock is 0 there too. */
function leaves(scenario: Scenario, beat: Beat, target: string): boolean {
  return scenario.beats.get(target)?.scene !== beat.scene;
}

function routeOf(scenario: Scenario, beat: Beat): Transition[] {
  return beat.route.map((route, entry) => {
    const restart = leaves(scenario, beat, route.goto);
    const params = { beat: beat.id, entry, ...(restart && { restart }) };
    return {
      target: route.goto,
      ...(route.if && { guard: { type: "allows" as const, params: { if: ruleOf(route.if) } } }),
      actions: { type: "perform" as const, params },
    };
  });
}

/** One transition for a choice; where there is a clock, one before it for when the choice uses the last of the time. */
function transitionsOf(
  scenario: Scenario,
  beat: Beat,
  choice: Choice,
  scene: Scene | undefined,
): Transition[] {
  const clock = scene?.clock;
  const spend = clock && { cost: choice.cost ?? 1, limit: clock.limit };
  const may = { choice: choice.id, ...(choice.if && { if: ruleOf(choice.if) }) };
  const params = {
    beat: beat.id,
    choice: choice.id,
    ...(spend && { spend }),
    moves: movesOf(choice.effects, scenario.attitudes),
    lines: linesOf(scenario, choice.then),
  };
  const to = (target: string, guard: GuardParams): Transition => {
    const restart = leaves(scenario, beat, target);
    return {
      target,
      guard: { type: "allows", params: guard },
      actions: { type: "perform", params: restart ? { ...params, restart } : params },
      reenter: true,
    };
  };
  const onTime = to(choice.goto, may);
  return clock && spend ? [to(clock.late, { ...may, runsOut: spend }), onTime] : [onTime];
}

/** Makes a runnable machine of a config. */
export function createScenarioMachine(config: ScenarioConfig) {
  type Config = Parameters<typeof rapport.createMachine>[0];
  return rapport.createMachine(config as unknown as Config);
}

export type ScenarioMachine = ReturnType<typeof createScenarioMachine>;

const machines = new WeakMap<Scenario, ScenarioMachine>();

/** The machine of a scenario, made once. */
export function machineOf(scenario: Scenario): ScenarioMachine {
  const made = machines.get(scenario) ?? createScenarioMachine(compileMachine(scenario));
  machines.set(scenario, made);
  return made;
}
