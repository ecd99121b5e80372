import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Step, stepsBetween } from "./sequences";

/** The first list after the steps; `changed` and `added` take what the second has there. */
function stepped(before: readonly string[], after: readonly string[], steps: readonly Step[]): string[] {
  const gone = new Set(steps.flatMap((step) => (step.kind === "added" ? [] : [step.before])));
  const rest = before.filter((_, place) => !gone.has(place));
  const put = new Set(steps.flatMap((step) => (step.kind === "removed" ? [] : [step.after])));
  return after.map((item, place) => (put.has(place) ? item : (rest.shift() ?? "missing"))).concat(rest);
}

describe("steps from one list to another", () => {
  it("turn the one into the other, each place in order and used once", () => {
    const list = fc.array(fc.constantFrom("a", "b", "c", "__proto__", ""), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const steps = stepsBetween(before, after);
        expect(stepped(before, after, steps)).toEqual(after);
        const places = (of: "before" | "after") =>
          steps.flatMap((step) => (of in step ? [(step as never)[of]] : []));
        for (const of of ["before", "after"] as const)
          expect(places(of)).toEqual([...new Set(places(of))].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it("are no more than they must be", () => {
    expect(stepsBetween(["a", "b", "c"], ["c", "a", "b"])).toEqual([
      { kind: "added", after: 0 },
      { kind: "removed", before: 2 },
    ]);
    expect(stepsBetween(["x", "x", "x"], ["x"])).toHaveLength(2);
    expect(stepsBetween(["a", "x", "b", "y"], ["x", "a", "y", "b"]).length).toBeLessThanOrEqual(4);
  });

  it("keep what both begin and end with, even where one is within the other", () => {
    expect(stepsBetween(["a", "b"], ["a", "a", "b"])).toEqual([{ kind: "added", after: 1 }]);
    expect(stepsBetween(["a", "a", "b"], ["a", "b"])).toEqual([{ kind: "removed", before: 1 }]);
    expect(stepsBetween(["a"], ["a", "a"])).toEqual([{ kind: "added", after: 1 }]);
  });

  it("are found in good time for lists as long as a file can hold, at worst change by change", () => {
    const many = (count: number, name: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => name(i));
    const start = performance.now();
    const before = many(60_000, (i) => `b${i}`);
    expect(stepsBetween(before, [...before.slice(0, 30_000), "new", ...before.slice(30_000)])).toEqual([
      { kind: "added", after: 30_000 },
    ]);
    expect(
      stepsBetween(
        before,
        many(60_001, (i) => `a${i}`),
      ),
    ).toHaveLength(60_001);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
