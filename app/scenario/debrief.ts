import { bandOf, moodOf } from "./bands";
import { type Echo, echoesOf } from "./echoes";
import { type Outlook, outlooksAlong } from "./outlook";
import { begin, type PlayedStep, replay } from "./play";
import type { Attitude, Choice, Ending, Scenario } from "./types";

/** A choice as the learner saw it. */
export interface Option {
  readonly id: string;
  readonly kind: "say" | "act";
  readonly text: string;
}

/** A choice that was on offer and not taken, with what could have come of it: one different choice here. */
export interface Alternative extends Option {
  /** Null where the scenario has too many situations to explore. */
  readonly outlook: Outlook | null;
}

/** An attitude or meter that moved between one decision and the next. Bands are null where the file names none. */
export interface Movement {
  readonly name: string;
  readonly person: string | null;
  readonly means: string;
  readonly from: number;
  readonly to: number;
  readonly fromBand: string | null;
  readonly toBand: string | null;
}

/** One decision of the play, in the order in which they came. */
export interface Decision {
  /** From 1. */
  readonly number: number;
  readonly beat: string;
  readonly scene: {
    readonly id: string;
    readonly title: string;
    readonly when?: string;
    readonly where?: string;
  };
  /** Whole minutes used before it; null where there is no clock. */
  readonly clock: number | null;
  /** Everything that was on offer, in file order. */
  readonly offered: readonly Option[];
  readonly chosen: Option;
  readonly why: string;
  /** What people made of it, by cast id, in file order. */
  readonly made: readonly { readonly person: string; readonly text: string }[];
  readonly findings: readonly string[];
  readonly moved: readonly Movement[];
  readonly flagsSet: readonly string[];
  readonly flagsCleared: readonly string[];
  /** What came of those flags later. */
  readonly echoes: readonly Echo[];
  /** What could still come after the choice that was taken; null where there are too many situations to explore. */
  readonly outlook: Outlook | null;
  readonly alternatives: readonly Alternative[];
}

/** The values of one attitude along the play: before the first decision, then after each. */
export interface Series {
  readonly name: string;
  readonly means: string;
  readonly lo: number;
  readonly hi: number;
  readonly values: readonly number[];
}

export interface Debrief {
  /** Null where the play has not ended. */
  readonly ending: Ending | null;
  readonly decisions: readonly Decision[];
  /** A line for each person with a hidden attitude, in file order: their mood. */
  readonly people: readonly ({ readonly person: string } & Series)[];
  readonly meters: readonly Series[];
}

/**
 * Draws the debrief from the path really taken.
 *
 * @param choices the choice ids of the play; what was not on offer, and all after it, is left out.
 */
export function debrief(scenario: Scenario, choices: readonly string[]): Debrief {
  const play = replay(scenario, choices);
  const taken = play.steps.map(({ chosen }) => chosen);
  const outlooks = outlooksAlong(scenario, taken);
  const echoes = echoesOf(scenario, play.steps);
  const decisions = play.steps.flatMap((step, index) => {
    const choice = scenario.beats.get(step.beat)?.choices.get(step.chosen);
    return choice
      ? [decisionOf(scenario, step, index, choice, echoes[index] ?? [], outlooks?.[index] ?? null)]
      : [];
  });
  const states = [begin(scenario).values, ...play.steps.map(({ after }) => after.values)];
  return {
    ending: (play.ending === null ? null : scenario.endings.get(play.ending)) ?? null,
    decisions,
    people: [...scenario.cast.keys()].flatMap((person) => {
      const mood = moodOf(scenario, person);
      return mood ? [{ person, ...seriesOf(mood, states) }] : [];
    }),
    meters: [...scenario.meters.values()].map((meter) => seriesOf(meter, states)),
  };
}

function decisionOf(
  scenario: Scenario,
  step: PlayedStep,
  index: number,
  choice: Choice,
  echoes: readonly Echo[],
  outlooks: ReadonlyMap<string, Outlook> | null,
): Decision {
  const { before, after } = step;
  const choices = scenario.beats.get(step.beat)?.choices;
  const offered = step.offered.flatMap((id) => choices?.get(id) ?? []).map(optionOf);
  const { title = "", when, where } = scenario.scenes.get(step.scene) ?? {};
  return {
    number: index + 1,
    beat: step.beat,
    scene: {
      id: step.scene,
      title,
      ...(when !== undefined && { when }),
      ...(where !== undefined && { where }),
    },
    clock: step.clock,
    offered,
    chosen: optionOf(choice),
    why: choice.why,
    made: [...choice.made].map(([person, text]) => ({ person, text })),
    findings: choice.findings,
    moved: movementsOf(scenario, step),
    flagsSet: after.flags.filter((flag) => !before.flags.includes(flag)),
    flagsCleared: before.flags.filter((flag) => !after.flags.includes(flag)),
    echoes,
    outlook: outlooks?.get(choice.id) ?? null,
    alternatives: offered
      .filter(({ id }) => id !== choice.id)
      .map((option) => ({ ...option, outlook: outlooks?.get(option.id) ?? null })),
  };
}

function optionOf({ id, kind, text }: Choice): Option {
  return { id, kind, text };
}

function movementsOf(scenario: Scenario, { before, after }: PlayedStep): Movement[] {
  return [...scenario.attitudes.values()].flatMap((attitude) => {
    const { name, person, means } = attitude;
    const from = before.values[name] ?? attitude.start;
    const to = after.values[name] ?? attitude.start;
    if (from === to) return [];
    const fromBand = bandOf(attitude, from)?.name ?? null;
    return [{ name, person, means, from, to, fromBand, toBand: bandOf(attitude, to)?.name ?? null }];
  });
}

function seriesOf(
  { name, means, lo, hi, start }: Attitude,
  states: readonly Readonly<Record<string, number>>[],
): Series {
  return { name, means, lo, hi, values: states.map((values) => values[name] ?? start) };
}
