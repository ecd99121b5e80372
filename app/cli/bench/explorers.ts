import type { ActorLogic, SnapshotFrom } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { explore } from "~/scenario/exploring/explore";
import { compileProgram } from "~/scenario/exploring/program";
import { type ChooseEvent, machineOf, type ScenarioMachine } from "~/scenario/machine";
import { holds, ruleOf } from "~/scenario/rules";
import type { Scenario } from "~/scenario/types";
import { type Comparison, compare } from "./compare";
import { plainLoop } from "./plain-loop";

function explored(scenario: Scenario): { situations: number; transitions: number } {
  const graph = explore(compileProgram(scenario), Number.POSITIVE_INFINITY);
  return { situations: graph?.size ?? 0, transitions: graph?.target.length ?? 0 };
}

/** Exploring against what `xstate/graph` offers for it. Both must find the same situations and transitions. */
export function againstAdjacencyMap(scenario: Scenario, rounds: number): Comparison {
  // The graph's own type of a machine leaves out what a machine emits.
  const machine = machineOf(scenario) as unknown as ActorLogic<
    SnapshotFrom<ScenarioMachine>,
    ChooseEvent,
    unknown
  >;
  const adjacency = () => {
    const map = getAdjacencyMap(machine, {
      limit: Number.POSITIVE_INFINITY,
      events: ({ value, context }) => {
        const choices = scenario.beats.get(String(value))?.choices.values() ?? [];
        return [...choices]
          .filter(({ if: condition }) => holds(condition && ruleOf(condition), context))
          .map(({ id }) => ({ type: "choose" as const, choice: id }));
      },
      serializeState: ({ value, context }) => JSON.stringify([value, context]),
    });
    const places = Object.values(map);
    const transitions = places.reduce((sum, place) => sum + Object.keys(place.transitions).length, 0);
    return { situations: places.length, transitions };
  };
  const [found, theirs] = [explored(scenario), adjacency()];
  if (found.situations !== theirs.situations || found.transitions !== theirs.transitions) {
    throw new Error(`Not the same graph: ${JSON.stringify([found, theirs])}.`);
  }
  return compare(
    { prepare: () => null, run: () => explored(scenario).situations },
    { prepare: () => null, run: () => adjacency().situations },
    rounds,
  );
}

/**
 * Exploring against a loop written by hand for scenarios of meetings, which keeps nothing but the states. The explorer keeps
 * every choice on offer and the shortest ways besides; what is heard on the way is found out later, by those who ask.
 */
export function againstPlainLoop(scenario: Scenario, rounds: number): Comparison {
  const program = compileProgram(scenario);
  return compare(
    {
      prepare: () => null,
      run: () => explore(program, Number.POSITIVE_INFINITY)?.size ?? 0,
    },
    { prepare: () => null, run: () => plainLoop(program) },
    rounds,
  );
}
