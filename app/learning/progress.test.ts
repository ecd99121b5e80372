import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Module, type Stop, unitsOf } from "./course";
import { type DoneItems, progress } from "./progress";

const step = (id: string, minutes: number, needs: string[] = []) => ({
  id,
  title: id,
  minutes,
  needs,
  rehearsal: null,
});

const moduleOf = (steps: Module["steps"]): Module => ({
  kind: "module",
  id: "m",
  code: "M1",
  title: "M",
  summary: "",
  minutes: 10,
  outcomes: [],
  findings: [],
  signed: [],
  steps,
});

const rehearsal: Stop = { kind: "rehearsal", id: "r", code: "S1", title: "R", summary: "", minutes: 6 };

const needs = fc.uniqueArray(fc.constantFrom("m/check/a", "m/check/b", "m/task/c", "rehearsal/d"), {
  maxLength: 3,
});
const anyStop: fc.Arbitrary<Stop> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(rehearsal) },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.record({ minutes: fc.integer({ min: 0, max: 30 }), needs }), { maxLength: 6 })
      .map((steps) => moduleOf(steps.map((one, index) => step(`s${index}`, one.minutes, one.needs)))),
  },
);
const instant = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

/** A stop, and facts about it in any order: all that it needs and some that it knows nothing of. */
const stopAndFacts = anyStop.chain((stop) => {
  const items = [...new Set(unitsOf(stop).flat()), "m/step/unknown", "other/check/a", "rehearsal/other"];
  const facts = fc.tuple(
    fc.shuffledSubarray(items),
    fc.array(instant, { minLength: items.length, maxLength: items.length }),
  );
  return facts.map(([some, times]) => ({
    stop,
    facts: some.map((item, index) => [item, times[index] ?? ""] as const),
  }));
});

describe("progress", () => {
  test("never falls, and the minutes left never rise, whatever order facts are added in", () => {
    fc.assert(
      fc.property(stopAndFacts, ({ stop, facts }) => {
        let before = progress(stop, new Map());
        for (let count = 1; count <= facts.length; count += 1) {
          const now = progress(stop, new Map(facts.slice(0, count)));
          expect(now.done).toBeGreaterThanOrEqual(before.done);
          expect(now.minutesLeft).toBeLessThanOrEqual(before.minutesLeft);
          expect(now.required).toBe(before.required);
          if (before.completedAt !== null) expect(now.completedAt).toBe(before.completedAt);
          before = now;
        }
      }),
    );
  });

  test("says the same of the same facts in another order", () => {
    fc.assert(
      fc.property(stopAndFacts, ({ stop, facts }) => {
        expect(progress(stop, new Map(facts.toReversed()))).toEqual(progress(stop, new Map(facts)));
      }),
    );
  });

  test("is between nothing and all that is required", () => {
    fc.assert(
      fc.property(stopAndFacts, ({ stop, facts }) => {
        const { done, required, minutesLeft } = progress(stop, new Map(facts));
        expect(required).toBe(unitsOf(stop).length);
        expect(done).toBeGreaterThanOrEqual(0);
        expect(done).toBeLessThanOrEqual(required);
        expect(minutesLeft).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("takes no notice of facts that the stop does not need", () => {
    fc.assert(
      fc.property(stopAndFacts, instant, ({ stop, facts }, at) => {
        const done: DoneItems = new Map(facts);
        const needed = new Set(unitsOf(stop).flat());
        const others = ["m/reflection/x", "m/step/unknown", "rehearsal/", "toString"].filter(
          (item) => !needed.has(item),
        );
        const more = new Map([...done, ...others.map((item) => [item, at] as const)]);
        expect(progress(stop, more)).toEqual(progress(stop, done));
      }),
    );
  });

  test("is complete exactly when every unit is done, at the latest time among what was needed", () => {
    fc.assert(
      fc.property(stopAndFacts, ({ stop, facts }) => {
        const done = new Map(facts);
        const needed = unitsOf(stop).flat();
        const times = needed.map((item) => done.get(item));
        const all = needed.length > 0 && times.every((time) => time !== undefined);
        const made = progress(stop, done);
        expect(made.completedAt).toBe(all ? (times.toSorted().at(-1) ?? "") : null);
        expect(made.completedAt !== null).toBe(made.required > 0 && made.done === made.required);
        if (all) expect(made.minutesLeft).toBe(0);
      }),
    );
  });

  test("counts a step that needs two things only when both are done", () => {
    const stop = moduleOf([step("a", 3, ["m/check/x", "m/task/y"]), step("b", 4)]);
    expect(progress(stop, new Map([["m/check/x", "2026-11-01T00:00:00.000Z"]]))).toEqual({
      done: 0,
      required: 2,
      minutesLeft: 7,
      completedAt: null,
    });
    const both: DoneItems = new Map([
      ["m/task/y", "2026-11-02T00:00:00.000Z"],
      ["m/check/x", "2026-11-01T00:00:00.000Z"],
    ]);
    expect(progress(stop, both)).toMatchObject({ done: 1, minutesLeft: 4, completedAt: null });
  });

  test("does not take reading a step for doing what the step needs", () => {
    const stop = moduleOf([step("a", 3, ["m/check/x"])]);
    expect(progress(stop, new Map([["m/step/a", "2026-11-01T00:00:00.000Z"]])).done).toBe(0);
  });

  test("takes a rehearsal for one unit", () => {
    expect(progress(rehearsal, new Map())).toEqual({
      done: 0,
      required: 1,
      minutesLeft: 6,
      completedAt: null,
    });
    const at = "2026-11-20T09:00:00.000Z";
    expect(progress(rehearsal, new Map([["rehearsal/r", at]]))).toEqual({
      done: 1,
      required: 1,
      minutesLeft: 0,
      completedAt: at,
    });
  });

  test("never calls a module without steps complete", () => {
    expect(progress(moduleOf([]), new Map([["m/step/a", "2026-11-01T00:00:00.000Z"]]))).toEqual({
      done: 0,
      required: 0,
      minutesLeft: 0,
      completedAt: null,
    });
  });
});
