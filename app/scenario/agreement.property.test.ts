import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explore, type Graph, placeOf } from "./exploring/explore";
import { orderOf } from "./exploring/order";
import { compileProgram } from "./exploring/program";
import { ranksOf } from "./exploring/ranks";
import { scenarioText } from "./fixtures/arbitrary";
import { scenarioFrom } from "./fixtures/build";
import { type Met, playEverything } from "./fixtures/oracle";
import { byXState } from "./moving";
import { begin, choose, replay, type Situation } from "./play";
import { byTable } from "./table";
import type { Scenario } from "./types";

const SCENARIOS = 1000;
/** A fair share of them, for each thing that can make a difference. */
const FAIR = SCENARIOS / 5;
const LIMIT = 60;

/** What happened in a scenario that was played through. */
function featuresOf(scenario: Scenario, met: Map<string, Met>): string[] {
  const all = [...met.values()];
  const steps = all.flatMap(({ steps: taken }) => [...taken.values()]);
  const ran = (test: (one: Met) => boolean, name: string) => (all.some(test) ? [name] : []);
  const delayed = steps.some(({ lines }) =>
    lines.some(({ beat, from }) => {
      if (!from || from.choice !== undefined) return false;
      const line = scenario.beats.get(beat)?.lines[from.line];
      return line?.if !== undefined && line.effects.length > 0;
    }),
  );
  const passed = steps.flatMap((step) => step.passed);
  return [
    ...ran(({ situation }) => (situation.clock ?? 0) > 0, "clocks"),
    ...(passed.some(({ type }) => type === "routed") ? ["routes"] : []),
    ...ran(({ situation }) => {
      const beat = scenario.beats.get(situation.beat ?? "");
      return beat !== undefined && situation.available.length < beat.choices.size;
    }, "conditions"),
    ...(delayed ? ["delayed lines"] : []),
    ...(loops(met) ? ["loops"] : []),
  ];
}

/** Whether a play can come back to where it was: what is left when ends are taken away again and again. */
function loops(met: Map<string, Met>): boolean {
  const left = new Map([...met].map(([key, { steps }]) => [key, [...steps.values()].map(({ to }) => to)]));
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    for (const [key, targets] of left) if (!targets.some((to) => left.has(to))) left.delete(key);
  }
  return left.size > 0;
}

/** Place, best and worst rank of every situation, as XState's situations have them: nothing where no ending can be reached. */
function ranksPlayed(met: Map<string, Met>): string[] {
  const best = new Map<string, number>();
  const worst = new Map<string, number>();
  for (const [key, { situation }] of met) {
    if (situation.rank === undefined) continue;
    best.set(key, situation.rank);
    worst.set(key, situation.rank);
  }
  const spread = (known: Map<string, number>, pick: (...ranks: number[]) => number) => {
    for (let moved = true; moved; ) {
      moved = false;
      for (const [key, { steps }] of met) {
        const next = [...steps.values()].flatMap(({ to }) => known.get(to) ?? []);
        if (next.length === 0) continue;
        const rank = pick(...next);
        moved ||= known.get(key) !== rank;
        known.set(key, rank);
      }
    }
  };
  spread(best, Math.max);
  spread(worst, Math.min);
  return [...met]
    .map(([key, { situation }]) => {
      const at = situation.beat ?? situation.ending;
      return `${at} ${best.get(key) ?? Number.NEGATIVE_INFINITY} ${worst.get(key) ?? Number.POSITIVE_INFINITY}`;
    })
    .sort();
}

function ranksExplored(graph: Graph): string[] {
  const { best, worst } = ranksOf(graph, orderOf(graph));
  const places = [...graph.program.beatIds, ...graph.program.endingIds];
  return Array.from({ length: graph.size }, (_, node) => {
    return `${places[placeOf(graph, node)]} ${best[node]} ${worst[node]}`;
  }).sort();
}

/** Compares the way plain data is written, since a hundred thousand questions to the test runner take longer than all else. */
function isSame(a: Situation, b: Situation): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe("a thousand generated scenarios", () => {
  it("are the same to the explorer, to the table and to XState", () => {
    const shares = new Map<string, number>();
    let played = 0;
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = scenarioFrom(text);
        const met = playEverything(scenario, LIMIT);
        fc.pre(met !== null);
        played++;
        for (const feature of featuresOf(scenario, met)) shares.set(feature, (shares.get(feature) ?? 0) + 1);

        const graph = explore(compileProgram(scenario), LIMIT * 2) as Graph;
        const transitions = [...met.values()].reduce((sum, { steps }) => sum + steps.size, 0);
        expect([graph.size, graph.target.length]).toEqual([met.size, transitions]);
        expect(ranksExplored(graph)).toEqual(ranksPlayed(met));

        expect(begin(scenario)).toEqual(begin(scenario, undefined, byXState));
        const apart = [...met.values()].flatMap(({ situation, steps }) =>
          [...steps].filter(([id, { after }]) => {
            const step = choose(scenario, situation, id, byTable);
            return step?.before !== situation || step.choice.id !== id || !isSame(step.after, after);
          }),
        );
        expect(apart).toEqual([]);
      }),
      { numRuns: SCENARIOS },
    );
    expect(played).toBe(SCENARIOS);
    for (const feature of ["clocks", "routes", "conditions", "delayed lines", "loops"]) {
      expect(shares.get(feature) ?? 0, feature).toBeGreaterThan(FAIR);
    }
  });

  it("replay the same each time, whichever way they are moved", () => {
    fc.assert(
      fc.property(scenarioText, fc.array(fc.nat(9), { maxLength: 12 }), (text, picks) => {
        const scenario = scenarioFrom(text);
        const choices: string[] = [];
        let situation = begin(scenario);
        for (const pick of picks) {
          const { available } = situation;
          const id = available[pick % available.length];
          const step = id === undefined ? null : choose(scenario, situation, id);
          if (!step) break;
          choices.push(step.choice.id);
          situation = step.after;
        }
        const play = replay(scenario, choices);
        expect(replay(scenarioFrom(text), choices)).toEqual(play);
        expect(play.rejected).toBeUndefined();
        const { beat, ending, values, flags, clock, available } = situation;
        expect(play).toMatchObject({ beat, ending, values, flags, clock, available });
      }),
      { numRuns: 200 },
    );
  });
});
