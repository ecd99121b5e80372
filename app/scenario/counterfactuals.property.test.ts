import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { counterfactualsOf } from "./counterfactuals";
import { scenarioText } from "./fixtures/arbitrary";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { keyOf, type Met, playEverything } from "./fixtures/oracle";
import { begin, replay } from "./play";

vi.setConfig({ testTimeout: 60_000 });

const SCENARIOS = 300;
const LIMIT = 100;
const LONGEST_RUN = 8;

/** How many choices it takes from a situation to each ending, by playing everything; no ending is missing. */
function distancesFrom(met: Map<string, Met>, start: string): Map<string, number> {
  const distances = new Map<string, number>();
  const steps = new Map([[start, 0]]);
  for (const [key, distance] of steps) {
    const { situation, steps: onwards } = met.get(key) as Met;
    if (situation.ending !== null && !distances.has(situation.ending))
      distances.set(situation.ending, distance);
    for (const { to } of onwards.values()) if (!steps.has(to)) steps.set(to, distance + 1);
  }
  return distances;
}

/** A run that takes one of what is on offer again and again, up to an ending, a dead end or its longest. */
function runBy(picks: readonly number[], met: Map<string, Met>, start: string): string[] {
  const run: string[] = [];
  let here = met.get(start);
  for (const pick of picks) {
    const offers = [...(here?.steps ?? [])];
    const [id, step] = offers[pick % Math.max(1, offers.length)] ?? [];
    if (id === undefined || step === undefined) break;
    run.push(id);
    here = met.get(step.to);
  }
  return run;
}

describe("one different choice", () => {
  it("could have reached the endings that it is said to reach, by the paths named, and no other", () => {
    const counts = { named: 0, notNamed: 0, longPaths: 0, nowhere: 0 };
    const picks = fc.array(fc.nat(), { minLength: LONGEST_RUN, maxLength: LONGEST_RUN });
    fc.assert(
      fc.property(scenarioText, picks, (text, chosen) => {
        const scenario = scenarioFrom(text);
        const met = playEverything(scenario, LIMIT);
        fc.pre(met !== null);
        const start = keyOf(begin(scenario));
        const run = runBy(chosen, met, start);
        const found = counterfactualsOf(scenario, run) ?? [];

        const others: string[] = [];
        let here = met.get(start);
        for (const [at, taken] of run.entries()) {
          for (const id of here?.steps.keys() ?? []) if (id !== taken) others.push(`${at} ${id}`);
          here = met.get(here?.steps.get(taken)?.to ?? "");
        }
        expect(found.map(({ at, choice }) => `${at} ${choice}`)).toEqual(others);

        for (const { at, choice, taken, ways } of found) {
          expect(run[at]).toBe(taken);
          const before = [...run.slice(0, at), choice];
          const { to = "" } = stepAt(met, start, before) ?? {};
          const distances = distancesFrom(met, to);
          expect(new Set(ways.map(({ ending }) => ending.id))).toEqual(new Set(distances.keys()));
          for (const { ending, path } of ways) {
            const play = replay(scenario, [...before, ...path]);
            expect([play.rejected, play.ending]).toEqual([undefined, ending.id]);
            expect(path.length).toBe(distances.get(ending.id));
            counts.named++;
            if (path.length > 1) counts.longPaths++;
          }
          expect(ways.map(({ ending }) => ending.rank)).toEqual(
            ways.map(({ ending }) => ending.rank).sort((a, b) => b - a),
          );
          counts.notNamed += scenario.endings.size - ways.length;
          if (ways.length === 0) counts.nowhere++;
        }
      }),
      { numRuns: SCENARIOS },
    );
    // Enough of each, or the test would say little.
    expect(Math.min(counts.named, counts.notNamed, counts.longPaths)).toBeGreaterThan(SCENARIOS / 2);
    expect(counts.nowhere).toBeGreaterThan(0);
  });

  it("is said of every decision of the example, the best path first", () => {
    const found = counterfactualsOf(scenarioFrom(firstAsk), ["pitch", "push"]) ?? [];
    expect(found.map(({ at, choice }) => `${at} ${choice}`)).toEqual(["0 ask", "1 promise", "1 own-up"]);
    const [ask] = found;
    expect(ask?.ways.map(({ ending, path }) => [ending.id, path])).toEqual([
      ["agreed", ["small"]],
      ["declined", ["push"]],
      ["out-of-time", ["promise"]],
    ]);
  });

  it("leaves out what was not on offer, and all after it", () => {
    const scenario = scenarioFrom(firstAsk);
    expect(counterfactualsOf(scenario, ["ask", "own-up", "push"])).toEqual(
      counterfactualsOf(scenario, ["ask"]),
    );
    expect(counterfactualsOf(scenario, [])).toEqual([]);
  });
});

function stepAt(met: Map<string, Met>, start: string, choices: readonly string[]) {
  let here = met.get(start);
  let step: { readonly to: string } | undefined;
  for (const id of choices) {
    step = here?.steps.get(id);
    here = met.get(step?.to ?? "");
  }
  return step;
}
