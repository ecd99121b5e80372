import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Check, checkScenario } from "./check";
import { scenarioText } from "./fixtures/arbitrary";
import { scenarioFrom } from "./fixtures/build";
import { type Met, playEverything } from "./fixtures/oracle";
import { begin, replay } from "./play";
import type { Beat, Condition, Scenario } from "./types";

const LIMIT = 120;
const RUNS = { numRuns: 80 };

/** Codes that speak of all that a situation remembers, needed later or not. */
const WHOLE_STATES = ["saturated", "fake-choice", "untelegraphed"];

interface Given {
  readonly text: string;
  readonly check: Check;
  readonly scenario: Scenario;
  readonly met: Map<string, Met>;
}

/** Holds the checker to what XState does, on generated scenarios that are small enough to play through. */
function always(property: (given: Given) => void, runs = RUNS) {
  fc.assert(
    fc.property(scenarioText, (text) => {
      const scenario = scenarioFrom(text);
      const met = playEverything(scenario, LIMIT);
      fc.pre(met !== null);
      property({ text, check: checkScenario(text), scenario, met });
    }),
    runs,
  );
}

const placesOf = ({ problems }: Check, ...codes: string[]) =>
  problems.filter(({ code }) => codes.includes(code)).map(({ at }) => at);

/** Everything that was ever spoken, entered, taken and offered, by its path in the file. */
function happened(scenario: Scenario, met: Map<string, Met>): Set<string> {
  const paths = new Set<string>();
  const note = ({ lines, passed }: Pick<Met["situation"], "lines" | "passed">) => {
    for (const { beat, from } of lines) {
      if (!from) continue;
      paths.add(
        from.choice === undefined
          ? `beats.${beat}.lines.${from.line}`
          : `beats.${beat}.choices.${from.choice}.then.${from.line}`,
      );
    }
    for (const passage of passed) {
      paths.add(
        passage.type === "entered" ? `beats.${passage.beat}` : `beats.${passage.beat}.route.${passage.entry}`,
      );
    }
  };
  note(begin(scenario));
  for (const { situation, steps } of met.values()) {
    if (situation.ending !== null) paths.add(`endings.${situation.ending}`);
    for (const [id, step] of steps) {
      paths.add(`beats.${situation.beat}.choices.${id}`);
      note(step);
    }
  }
  return paths;
}

vi.setConfig({ testTimeout: 60_000 });

describe("exploring agrees with XState", () => {
  it("on how many situations and choices there are", () => {
    always(({ check, met }) => {
      expect(check.states).toBe(met.size);
      expect(check.transitions).toBe([...met.values()].reduce((sum, { steps }) => sum + steps.size, 0));
      expect(check.proven).toBe(true);
    });
  });

  it("on everything that never happens", () => {
    always(({ check, scenario, met }) => {
      const seen = happened(scenario, met);
      const never: string[] = [];
      const miss = (path: string) => (seen.has(path) ? false : never.push(path) > 0);
      for (const { id, lines, choices, route } of scenario.beats.values()) {
        if (miss(`beats.${id}`)) continue;
        lines.forEach((_, index) => void miss(`beats.${id}.lines.${index}`));
        for (const choice of choices.values()) {
          if (miss(`beats.${id}.choices.${choice.id}`)) continue;
          choice.then.forEach((_, index) => void miss(`beats.${id}.choices.${choice.id}.then.${index}`));
        }
        route.forEach((entry, index) => void (entry.if && miss(`beats.${id}.route.${index}`)));
      }
      for (const id of scenario.endings.keys()) miss(`endings.${id}`);
      const codes = [
        "unreachable-beat",
        "unreachable-ending",
        "unavailable-choice",
        "silent-line",
        "dead-route",
      ];
      expect(placesOf(check, ...codes).sort()).toEqual(never.sort());
    });
  });

  it("on where a play gets stuck, with witnesses that stand there and are shortest", () => {
    always(({ check, met }) => {
      const open = endable(met);
      const nearest = new Map<string, number>();
      for (const [key, { situation, way }] of met) {
        if (situation.ending !== null || open.has(key)) continue;
        const code = situation.available.length === 0 ? "dead-end" : "no-way-out";
        const place = `${code} beats.${situation.beat}`;
        nearest.set(place, Math.min(nearest.get(place) ?? Number.POSITIVE_INFINITY, way.length));
      }
      const found = check.problems.filter(({ code }) => code === "dead-end" || code === "no-way-out");
      expect(new Map(found.map(({ code, at, witness }) => [`${code} ${at}`, witness?.length]))).toEqual(
        nearest,
      );
    });
  });

  it("on the plays that its witnesses describe", () => {
    fc.assert(
      fc.property(scenarioText, (text) => {
        const scenario = scenarioFrom(text);
        for (const { code, at, witness } of checkScenario(text).problems) {
          if (!witness) continue;
          const play = replay(scenario, witness);
          expect(play.rejected).toBeUndefined();
          if (code === "dead-end") expect([`beats.${play.beat}`, play.available]).toEqual([at, []]);
          if (code === "no-way-out") expect(`beats.${play.beat}`).toBe(at);
          if (code === "no-recovery") expect(play.steps.at(-1)?.chosen).toBe(at.split(".").at(-1));
        }
      }),
      RUNS,
    );
  });

  it("on chances and mean ranks under uniform play", () => {
    always(({ check, scenario, met }) => {
      if (!check.stats) return;
      const { endings, meanRank, bestRank, worstRank } = check.stats;
      const chances = spread(met);
      for (const { id, chance } of endings) expect(chance).toBeCloseTo(chances.get(id) ?? 0, 4);
      const ranks = [...met.values()].flatMap(({ situation }) => situation.rank ?? []);
      expect([bestRank, worstRank]).toEqual([Math.max(...ranks), Math.min(...ranks)]);
      const mean = [...scenario.endings.values()].reduce(
        (sum, { id, rank }) => sum + rank * (chances.get(id) ?? 0),
        0,
      );
      expect(meanRank).toBeCloseTo(mean, 4);
    });
  });

  it("on every verdict, when only merged situations are few enough", () => {
    // The others compare what merging forgets, and say less of it rather than too much.
    const exact = ({ problems }: Check) => problems.filter(({ code }) => !WHOLE_STATES.includes(code));
    always(({ text, check, met }) => {
      const { merged } = check;
      expect(merged?.states).toBeLessThanOrEqual(met.size);
      fc.pre(merged !== null && merged.states < met.size);
      const partly = checkScenario(text, { limit: merged?.states ?? 0 });
      expect([partly.states, partly.transitions, partly.merged]).toEqual([null, null, merged]);
      expect([partly.proven, partly.stats]).toEqual([true, check.stats]);
      expect(exact(partly)).toEqual(exact(check));
      expect(placesOf(check, "saturated")).toEqual(expect.arrayContaining(placesOf(partly, "saturated")));
    });
  });
});

describe("warnings agree with what playing shows", () => {
  it("on choices that lead to the same wherever both are on offer", () => {
    always(({ check, scenario, met }) => {
      const fakes = [...scenario.beats.values()].flatMap(({ id, choices }) =>
        [...choices.keys()]
          .filter((later, index) =>
            [...choices.keys()].slice(0, index).some((earlier) => isFake(met, id, earlier, later)),
          )
          .map((choice) => `beats.${id}.choices.${choice}`),
      );
      expect(placesOf(check, "fake-choice").sort()).toEqual(fakes.sort());
    });
  });

  it("on clauses without which everything goes the same", () => {
    always(
      ({ check, scenario, met }) => {
        const original = behaviourOf(scenario, met);
        const never = placesOf(check, "unreachable-beat", "unavailable-choice", "silent-line", "dead-route");
        const idle = new Set<string>();
        for (const { at, without } of withoutEachClause(scenario)) {
          if (never.some((path) => at.startsWith(`${path}.`))) continue;
          const now = playEverything(without, LIMIT * 3);
          if (now && behaviourOf(without, now) === original) idle.add(at);
        }
        expect(placesOf(check, "idle-clause").sort()).toEqual([...idle].sort());
      },
      { numRuns: 30 },
    );
  });
});

function endable(met: Map<string, Met>): Set<string> {
  const open = new Set([...met].filter(([, { situation }]) => situation.ending !== null).map(([key]) => key));
  for (let grew = true; grew; ) {
    grew = false;
    for (const [key, { steps }] of met) {
      if (open.has(key) || ![...steps.values()].some(({ to }) => open.has(to))) continue;
      open.add(key);
      grew = true;
    }
  }
  return open;
}

/** How likely each ending is, by letting uniform play flow until next to nothing is left. */
function spread(met: Map<string, Met>): Map<string, number> {
  const chances = new Map<string, number>();
  let flow = new Map([[[...met.keys()][0] ?? "", 1]]);
  for (let left = 1, round = 0; left > 1e-9 && round < 20_000; round++) {
    const next = new Map<string, number>();
    for (const [key, often] of flow) {
      const { situation, steps } = met.get(key) as Met;
      if (situation.ending !== null)
        chances.set(situation.ending, (chances.get(situation.ending) ?? 0) + often);
      for (const { to } of steps.values()) next.set(to, (next.get(to) ?? 0) + often / steps.size);
    }
    flow = next;
    left = [...flow.values()].reduce((sum, often) => sum + often, 0);
  }
  return chances;
}

function isFake(met: Map<string, Met>, beat: string, a: string, b: string): boolean {
  const both = [...met.values()].filter(
    ({ situation, steps }) => situation.beat === beat && steps.has(a) && steps.has(b),
  );
  return both.length > 0 && both.every(({ steps }) => steps.get(a)?.to === steps.get(b)?.to);
}

/** All that one can meet: which situations there are, what is offered and said in them, and where it leads. */
function behaviourOf(scenario: Scenario, met: Map<string, Met>): string {
  const said = (lines: Met["situation"]["lines"]) => lines.map(({ from, beat }) => [beat, from]);
  const situations = [...met].map(([key, { steps }]) => {
    return [key, [...steps].map(([id, { to, lines }]) => [id, to, said(lines)])];
  });
  return JSON.stringify([said(begin(scenario).lines), situations]);
}

/** The scenario once for each clause, with that clause taken away. */
function withoutEachClause(scenario: Scenario): { at: string; without: Scenario }[] {
  const variants: { at: string; without: Scenario }[] = [];
  const vary = (
    at: string,
    condition: Condition | undefined,
    put: (changed: Condition | undefined) => Beat,
  ) => {
    condition?.clauses.forEach((_, index) => {
      const clauses = condition.clauses.filter((__, other) => other !== index);
      const beat = put(
        clauses.length === 0 ? undefined : { join: clauses.length > 1 ? condition.join : "and", clauses },
      );
      variants.push({
        at: `${at}.if`,
        without: { ...scenario, beats: new Map([...scenario.beats, [beat.id, beat]]) },
      });
    });
  };
  const swap = <T extends { if?: Condition }>(
    all: readonly T[],
    index: number,
    condition: Condition | undefined,
  ): T[] =>
    all.map((one, other) => {
      if (other !== index) return one;
      const { if: _, ...rest } = one;
      return { ...rest, ...(condition && { if: condition }) } as T;
    });
  for (const beat of scenario.beats.values()) {
    const at = `beats.${beat.id}`;
    for (const [index, line] of beat.lines.entries()) {
      vary(`${at}.lines.${index}`, line.if, (now) => ({ ...beat, lines: swap(beat.lines, index, now) }));
    }
    for (const [index, entry] of beat.route.entries()) {
      vary(`${at}.route.${index}`, entry.if, (now) => ({ ...beat, route: swap(beat.route, index, now) }));
    }
    for (const choice of beat.choices.values()) {
      const put = (changed: typeof choice) => ({
        ...beat,
        choices: new Map([...beat.choices, [choice.id, changed]]),
      });
      vary(`${at}.choices.${choice.id}`, choice.if, (now) => put(swap([choice], 0, now)[0] as typeof choice));
      for (const [index, line] of choice.then.entries()) {
        const answers = (now: Condition | undefined) => ["then", swap(choice.then, index, now)] as const;
        vary(`${at}.choices.${choice.id}.then.${index}`, line.if, (now) =>
          put({ ...choice, ...Object.fromEntries([answers(now)]) }),
        );
      }
    }
  }
  return variants;
}
