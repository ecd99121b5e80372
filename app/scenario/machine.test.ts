import { describe, expect, it } from "vitest";
import { initialTransition, type SnapshotFrom } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import {
  type ChooseEvent,
  compileMachine,
  createScenarioMachine,
  machineOf,
  type ScenarioConfig,
  type ScenarioMachine,
} from "./machine";

const example = scenarioFrom(firstAsk);

interface Visited {
  readonly state: SnapshotFrom<ScenarioMachine>;
  readonly transitions: Record<string, { event: ChooseEvent }>;
}

describe("the XState machine of a scenario", () => {
  it("is plain JSON that runs the same after a round trip", () => {
    const config = compileMachine(example);
    const copy = JSON.parse(JSON.stringify(config)) as ScenarioConfig;
    expect(copy).toEqual(config);
    const [snapshot] = initialTransition(createScenarioMachine(copy));
    expect(snapshot.value).toBe("opening");
  });

  it("keeps nothing but whole numbers in context", () => {
    const { context } = compileMachine(example);
    expect(context).toEqual({
      "osei.trust": 2,
      "osei.fatigue": 3,
      "sam.pressure": 3,
      promised: 0,
      owned: 0,
      clock: 0,
    });
  });

  it("has one kind of guard and one kind of action, and nothing that waits, remembers or guesses", () => {
    const text = JSON.stringify(compileMachine(example));
    const types = [...text.matchAll(/"type":"([a-z]+)"/g)].map(([, type]) => type);
    expect(new Set(types)).toEqual(new Set(["allows", "perform", "final"]));
    expect(text).not.toMatch(/"(after|history|invoke|parallel|delay)"/);
  });

  it("gives a final state its ending and rank, and keeps texts in meta", () => {
    const { states } = compileMachine(example);
    expect(states.agreed).toMatchObject({
      type: "final",
      output: { ending: "agreed", rank: 3 },
      meta: { title: "One name a week", text: "Jo will flag one name a week." },
    });
    expect(states.burden?.meta).toMatchObject({
      lines: [{ speaker: "osei", text: "So what do you want from us?" }],
    });
  });

  it("spans 12 situations with 11 transitions when XState itself explores the example", () => {
    const choices = [...example.beats.values()].flatMap((beat) => [...beat.choices.keys()]);
    const events = [...new Set(choices)].map((choice) => ({ type: "choose" as const, choice }));
    // The graph package has its own copy of the machine's types.
    const logic = machineOf(example) as unknown as Parameters<typeof getAdjacencyMap>[0];
    const map = Object.values(getAdjacencyMap(logic, { events })) as Visited[];
    expect(map).toHaveLength(12);
    const moves = map.flatMap(({ state, transitions }) =>
      Object.values(transitions).filter(({ event }) => state.status === "active" && state.can(event)),
    );
    expect(moves).toHaveLength(11);
  });

  it("is made once for each scenario", () => {
    expect(machineOf(example)).toBe(machineOf(example));
  });
});
