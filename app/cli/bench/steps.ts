import type { Story } from "inkjs/full";
import { createActor } from "xstate";
import { machineOf } from "~/scenario/machine";
import { begin, choose, replay, type Situation } from "~/scenario/play";
import type { Scenario } from "~/scenario/types";
import { type Comparison, compare, median } from "./compare";
import { inkStoryOf } from "./ink";

/** Plays by their choices, each to its end: the same ones every time. */
export function somePlays(scenario: Scenario, count: number): string[][] {
  let seed = 1;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () => {
    const choices: string[] = [];
    for (let situation = begin(scenario); situation.available.length > 0; ) {
      const id = situation.available[below(situation.available.length)] ?? "";
      choices.push(id);
      situation = step(scenario, situation, id);
    }
    return choices;
  });
}

function step(scenario: Scenario, before: Situation, id: string): Situation {
  const taken = choose(scenario, before, id);
  if (!taken) throw new Error(`${id} was on offer and could not be taken.`);
  return taken.after;
}

/** A whole play replayed by XState, as pages do it at each choice, in plays a second. */
export function replays(scenario: Scenario, plays: readonly string[][], rounds: number): number {
  const speeds = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const play of plays)
      if (replay(scenario, play).ending === null) throw new Error("Not at an ending.");
    return (plays.length * 1000) / (performance.now() - start);
  });
  return median(speeds);
}

/** A step of the engine, state and transcript, against `send` to a bare actor of the compiled machine. */
export function againstActor(scenario: Scenario, plays: readonly string[][], rounds: number): Comparison {
  const machine = machineOf(scenario);
  const first = begin(scenario);
  const ours = {
    prepare: () => null,
    run: () => {
      let steps = 0;
      for (const play of plays) {
        let situation = first;
        for (const id of play) situation = step(scenario, situation, id);
        steps += play.length;
      }
      return steps;
    },
  };
  const theirs = {
    prepare: () => plays.map((play) => ({ play, actor: createActor(machine).start() })),
    run: (actors: { play: string[]; actor: ReturnType<typeof createActor<typeof machine>> }[]) => {
      let steps = 0;
      for (const { play, actor } of actors) {
        for (const choice of play) actor.send({ type: "choose", choice });
        if (actor.getSnapshot().status !== "done") throw new Error("The actor is not at an ending.");
        steps += play.length;
      }
      return steps;
    },
  };
  return compare(ours, theirs, rounds);
}

/** Takes a choice in a story, and gives what is then spoken. */
function takeInInk(story: Story, id: string): string[] {
  story.ChooseChoiceIndex(story.currentChoices.findIndex(({ text }) => text === id));
  const spoken: string[] = [];
  while (story.canContinue) {
    const words = story.Continue()?.trim();
    if (words) spoken.push(words);
  }
  return spoken;
}

/** Both must speak the same lines and offer the same choices all along, or there is nothing to compare. */
function refuseOtherStory(scenario: Scenario, story: Story, start: string, play: readonly string[]): void {
  story.state.LoadJson(start);
  let situation = begin(scenario);
  for (const id of play) {
    situation = step(scenario, situation, id);
    const ours = situation.lines.map(({ speaker, text }) => `${speaker}: ${text}`);
    const theirs = takeInInk(story, id);
    const offered = story.currentChoices.map(({ text }) => text);
    if (ours.join("\n") !== theirs.join("\n") || situation.available.join() !== offered.join()) {
      throw new Error(`Not the same story after ${id}.`);
    }
  }
}

/** A step with what comes before and after it on a server: the run loaded from JSON, and saved as JSON. */
export function againstInk(scenario: Scenario, plays: readonly string[][], rounds: number): Comparison {
  const story = inkStoryOf(scenario);
  while (story.canContinue) story.Continue();
  const startOfInk = story.state.toJson();
  for (const play of plays) refuseOtherStory(scenario, story, startOfInk, play);
  const start = JSON.stringify(begin(scenario));
  const ours = {
    prepare: () => null,
    run: () => {
      let steps = 0;
      for (const play of plays) {
        let saved = start;
        for (const id of play) saved = JSON.stringify(step(scenario, JSON.parse(saved) as Situation, id));
        steps += play.length;
      }
      return steps;
    },
  };
  const theirs = {
    prepare: () => null,
    run: () => {
      let steps = 0;
      for (const play of plays) {
        let saved = startOfInk;
        for (const id of play) {
          story.state.LoadJson(saved);
          takeInInk(story, id);
          saved = story.state.toJson();
        }
        steps += play.length;
      }
      return steps;
    },
  };
  return compare(ours, theirs, rounds);
}
