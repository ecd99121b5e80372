import { allows, compileMachine, performOn, type ScenarioConfig, type Told } from "./machine";
import type { Beginning, Moved, Mover } from "./moving";
import type { State } from "./rules";
import type { Scenario } from "./types";

type PlaceConfig = ScenarioConfig["states"][string];
type Way = NonNullable<PlaceConfig["always"]>[number];

/** A state of the config, its ways sorted by the choice that takes them. */
interface Place {
  readonly entry: PlaceConfig["entry"];
  readonly always: readonly Way[];
  readonly ways: ReadonlyMap<string, readonly Way[]>;
}

interface Table {
  readonly initial: string;
  readonly context: State;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Moves by walking the machine's own config, with its own guard and action, and without XState's general machinery: several
 * times as fast. Property tests hold it to XState move by move (`table.property.test.ts`).
 */
export const byTable: Mover = {
  start: (scenario, from) => {
    const { initial, context, places } = tableOf(scenario);
    return enter(places, from?.beat ?? initial, from ? beginningOf(context, from) : { ...context }, []);
  },
  move: (scenario, at, state, choice) => {
    const { places } = tableOf(scenario);
    const mine = { ...state };
    const told: Told[] = [];
    const way = places
      .get(at)
      ?.ways.get(choice)
      ?.find(({ guard }) => !guard || allows(mine, choice, guard.params));
    if (!way) return { at, state, told };
    performOn(mine, way.actions.params, told);
    return enter(places, way.target, mine, told);
  },
};

function beginningOf(context: State, { values, flags, clock }: Beginning): Record<string, number> {
  const set = Object.fromEntries((flags ?? []).map((flag) => [flag, 1]));
  return { ...context, ...values, ...set, clock: clock ?? 0 };
}

/** Enters a place and follows routes until something waits or ends. The state is the caller's own. */
function enter(places: Table["places"], target: string, state: Record<string, number>, told: Told[]): Moved {
  let at = target;
  for (;;) {
    const place = places.get(at);
    if (place?.entry) performOn(state, place.entry.params, told);
    const way = place?.always.find(({ guard }) => !guard || allows(state, "", guard.params));
    if (!way) return { at, state, told };
    performOn(state, way.actions.params, told);
    at = way.target;
  }
}

const tables = new WeakMap<Scenario, Table>();

function tableOf(scenario: Scenario): Table {
  const known = tables.get(scenario);
  if (known) return known;
  const { initial, context, states } = compileMachine(scenario);
  const places = new Map(Object.entries(states).map(([id, config]) => [id, placeOf(config)]));
  const table = { initial, context, places };
  tables.set(scenario, table);
  return table;
}

function placeOf({ entry, always = [], on }: PlaceConfig): Place {
  const ways = new Map<string, Way[]>();
  for (const way of on?.choose ?? []) {
    const choice = way.guard?.params.choice ?? "";
    ways.set(choice, [...(ways.get(choice) ?? []), way]);
  }
  return { entry, always, ways };
}
