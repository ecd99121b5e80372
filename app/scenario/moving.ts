import { initialTransition, transition } from "xstate";
import {
  compileMachine,
  createScenarioMachine,
  machineOf,
  type ScenarioMachine,
  type Telling,
  type Told,
} from "./machine";
import type { State } from "./rules";
import type { Scenario } from "./types";

/** Where a move has come to: the beat or ending, all that is remembered there, and what was told on the way. */
export interface Moved {
  readonly at: string;
  readonly state: State;
  readonly told: readonly Told[];
}

/** A beat to begin at instead of the start, and any values to begin with instead of the file's own. */
export interface Beginning {
  readonly beat: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly flags?: readonly string[];
  readonly clock?: number;
}

/** What moves a play on: XState itself, or the table that is held to it. */
export interface Mover {
  start(scenario: Scenario, from?: Beginning): Moved;
  /** Takes a choice that is on offer at a beat in this state. */
  move(scenario: Scenario, at: string, state: State, choice: string): Moved;
}

/** Moves by XState: the authority on what happens. */
export const byXState: Mover = {
  start: (scenario, from) => {
    const [snapshot, actions] = initialTransition(from ? machineFrom(scenario, from) : machineOf(scenario));
    return { at: String(snapshot.value), state: snapshot.context, told: toldBy(actions) };
  },
  move: (scenario, at, context, choice) => {
    const machine = machineOf(scenario);
    const here = machine.resolveState({ value: at, context: { ...context } });
    const [snapshot, actions] = transition(machine, here, { type: "choose", choice });
    return { at: String(snapshot.value), state: snapshot.context, told: toldBy(actions) };
  },
};

function machineFrom(scenario: Scenario, { beat, values, flags, clock }: Beginning): ScenarioMachine {
  const config = compileMachine(scenario);
  const set = Object.fromEntries((flags ?? []).map((flag) => [flag, 1]));
  return createScenarioMachine({
    ...config,
    initial: beat,
    context: { ...config.context, ...values, ...set, clock: clock ?? 0 },
  });
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
