import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Check, checkScenario } from "../check";
import { scenarioText } from "../fixtures/arbitrary";
import { scenarioFrom } from "../fixtures/build";
import { keyOf, type Met, playEverything } from "../fixtures/oracle";
import { outlooksAlong } from "../outlook";
import { begin } from "../play";
import type { Beat, Choice, Effect, Line, Scenario } from "../types";

vi.setConfig({ testTimeout: 60_000 });

const LIMIT = 100;

interface Given {
  readonly check: Check;
  readonly scenario: Scenario;
  readonly met: Map<string, Met>;
}

/** Holds the checks to what playing everything shows, on generated scenarios. */
function always(property: (given: Given) => void, numRuns = 60) {
  fc.assert(
    fc.property(scenarioText, (text) => {
      const scenario = scenarioFrom(text);
      const met = playEverything(scenario, LIMIT);
      fc.pre(met !== null);
      property({ check: checkScenario(text), scenario, met });
    }),
    { numRuns },
  );
}

const placesOf = ({ problems }: Check, code: string) =>
  problems.filter((one) => one.code === code).map(({ at }) => at);

/** The endings that can be reached from a situation, never taking one choice of one beat. */
function endingsFrom(met: Map<string, Met>, start: string, without = ""): Set<string> {
  const seen = new Set([start]);
  const endings = new Set<string>();
  for (const key of seen) {
    const { situation, steps } = met.get(key) as Met;
    if (situation.ending !== null) endings.add(situation.ending);
    for (const [id, { to }] of steps) if (`beats.${situation.beat}.choices.${id}` !== without) seen.add(to);
  }
  return endings;
}

function bestOf(scenario: Scenario, endings: Iterable<string>): number {
  return Math.max(...[...endings].map((id) => scenario.endings.get(id)?.rank ?? 0));
}

const startOf = (scenario: Scenario) => keyOf(begin(scenario));

describe("ways to the best rank", () => {
  it("single good routes are the choices without which it is out of reach", () => {
    always(({ check, scenario, met }) => {
      const best = bestOf(scenario, endingsFrom(met, startOf(scenario)));
      const needed = choicesOf(scenario).filter(({ at }) => {
        return (
          best > Number.NEGATIVE_INFINITY && bestOf(scenario, endingsFrom(met, startOf(scenario), at)) < best
        );
      });
      expect(placesOf(check, "single-good-route").sort()).toEqual(needed.map(({ at }) => at).sort());
    });
  });

  it("no recovery is a first real choice after which it is out of reach", () => {
    always(({ check, scenario, met }) => {
      const best = bestOf(scenario, endingsFrom(met, startOf(scenario)));
      const passed = new Set<string>();
      let here = met.get(startOf(scenario));
      while (here && here.steps.size === 1 && !passed.has(keyOf(here.situation))) {
        passed.add(keyOf(here.situation));
        here = met.get([...here.steps.values()][0]?.to ?? "");
      }
      const steps = here && here.steps.size > 1 && best > Number.NEGATIVE_INFINITY ? [...here.steps] : [];
      const lost = steps.filter(([, { to }]) => bestOf(scenario, endingsFrom(met, to)) < best);
      expect(placesOf(check, "no-recovery").sort()).toEqual(
        lost.map(([id]) => `beats.${here?.situation.beat}.choices.${id}`).sort(),
      );
    });
  });
});

describe("what could still come", () => {
  it("is exactly what can be reached after each choice on offer", () => {
    always(({ scenario, met }) => {
      const farthest = [...met.values()].at(-1)?.way ?? [];
      const outlooks = outlooksAlong(scenario, farthest);
      let here = met.get(startOf(scenario));
      for (const [index, taken] of farthest.entries()) {
        const outlook = outlooks?.[index];
        expect([...(outlook?.keys() ?? [])]).toEqual([...(here?.steps.keys() ?? [])]);
        for (const [id, { to }] of here?.steps ?? []) {
          const expected = endingsFrom(met, to);
          const found = outlook?.get(id);
          expect(new Set(found?.endings.map((ending) => ending.id))).toEqual(expected);
          expect(found?.best ?? Number.NEGATIVE_INFINITY).toBe(bestOf(scenario, expected));
        }
        here = met.get(here?.steps.get(taken)?.to ?? "");
      }
    });
  });
});

describe("lengths of plays", () => {
  it("are the least and the most that can be gathered on the way to an ending", () => {
    always(({ check, scenario, met }) => {
      if (!check.stats) return;
      const { choices, words } = check.stats;
      const shortest = Math.min(
        ...[...met.values()]
          .filter(({ situation }) => situation.ending !== null)
          .map(({ way }) => way.length),
      );
      expect(choices.shortest).toBe(shortest);
      const longest = longestFrom(met, startOf(scenario), new Map(), new Set());
      expect(choices.longest).toBe(Number.isFinite(longest) ? longest : null);
      expect(words.shortest).toBeGreaterThanOrEqual(choices.shortest);
      expect(choices.mean).toBeGreaterThanOrEqual(choices.shortest);
      if (choices.longest !== null) expect(choices.mean).toBeLessThanOrEqual(choices.longest);
    });
  });
});

/** The most choices from a situation to an ending; infinite where there is a loop. */
function longestFrom(
  met: Map<string, Met>,
  key: string,
  known: Map<string, number>,
  open: Set<string>,
): number {
  if (open.has(key)) return Number.POSITIVE_INFINITY;
  const before = known.get(key);
  if (before !== undefined) return before;
  open.add(key);
  const steps = [...(met.get(key)?.steps.values() ?? [])];
  const most =
    steps.length === 0 ? 0 : 1 + Math.max(...steps.map(({ to }) => longestFrom(met, to, known, open)));
  open.delete(key);
  known.set(key, most);
  return most;
}

describe("saturated effects", () => {
  it("can go without changing anything that can be met", () => {
    always(({ check, scenario, met }) => {
      const original = situationsOf(met);
      for (const at of placesOf(check, "saturated")) {
        const now = playEverything(withoutEffect(scenario, at), LIMIT);
        expect(now && situationsOf(now)).toBe(original);
      }
    }, 40);
  });

  it("and effects that are kept do change something somewhere, or never apply", () => {
    always(({ check, scenario, met }) => {
      const saturated = new Set(placesOf(check, "saturated"));
      for (const { at, choice, beat } of choicesOf(scenario)) {
        const [first] = choice.effects;
        if (!first || saturated.has(`${at}.effects.0`)) continue;
        // The first effect of a choice meets the values of the situation itself.
        const offers = [...met.values()].filter(
          ({ situation, steps }) => situation.beat === beat && steps.has(choice.id),
        );
        const moves = offers.some(({ situation }) => changes(first, situation, scenario));
        expect(offers.length === 0 || moves).toBe(true);
      }
    });
  });
});

function changes(effect: Effect, { values, flags }: Met["situation"], scenario: Scenario): boolean {
  if (effect.kind === "flag") return flags.includes(effect.flag) !== effect.set;
  const value = values[effect.name] ?? 0;
  const { lo = 0, hi = 0 } = scenario.attitudes.get(effect.name) ?? {};
  return Math.min(Math.max(value + effect.by, lo), hi) !== value;
}

function choicesOf(scenario: Scenario): { at: string; beat: string; choice: Choice }[] {
  return [...scenario.beats.values()].flatMap(({ id, choices }) =>
    [...choices.values()].map((choice) => ({ at: `beats.${id}.choices.${choice.id}`, beat: id, choice })),
  );
}

function situationsOf(met: Map<string, Met>): string {
  return JSON.stringify(
    [...met].map(([key, { steps }]) => [key, [...steps].map(([id, { to }]) => [id, to])]),
  );
}

/** The scenario without the effect at a path. */
function withoutEffect(scenario: Scenario, at: string): Scenario {
  const [, beatId = "", field = "", name = "", inner = "", number = ""] = at.split(".");
  const index = Number(at.slice(at.lastIndexOf(".") + 1));
  const beat = scenario.beats.get(beatId) as Beat;
  const cut = <T extends { effects: readonly Effect[] }>(one: T): T => ({
    ...one,
    effects: one.effects.filter((_, place) => place !== index),
  });
  const cutLine = (lines: readonly Line[], place: number) =>
    lines.map((line, other) => (other === place ? cut(line) : line));
  const changed = (): Beat => {
    if (field === "lines") return { ...beat, lines: cutLine(beat.lines, Number(name)) };
    const choice = beat.choices.get(name) as Choice;
    const answers = ["then", cutLine(choice.then, Number(number))] as const;
    const now = inner === "effects" ? cut(choice) : { ...choice, ...Object.fromEntries([answers]) };
    return { ...beat, choices: new Map([...beat.choices, [name, now]]) };
  };
  return { ...scenario, beats: new Map([...scenario.beats, [beatId, changed()]]) };
}
