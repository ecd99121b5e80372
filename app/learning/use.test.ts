import { describe, expect, test } from "vitest";
import { type Counted, suppressed } from "./use";

const one = (at: string, people: number, given: Partial<Counted> = {}): Counted => ({
  at,
  among: "beats.a",
  possible: true,
  people,
  runs: people * 2,
  ...given,
});
const told = (all: Counted[], everybody: number) =>
  Object.fromEntries(suppressed(all, everybody).elements.map(({ at, use }) => [at, use]));

describe("what is said of where runs went", () => {
  test("is nothing of use below eight people, because a path of one could be read from it", () => {
    const all = [one("a", 7), one("b", 0), one("c", 0, { possible: false })];
    expect(suppressed(all, 7).people).toBeNull();
    expect(told(all, 7)).toEqual({
      a: { state: "unknown" },
      b: { state: "unknown" },
      c: { state: "impossible" },
    });
  });

  test("is counts of eight and more, and that smaller ones are smaller", () => {
    const all = [one("a", 20), one("b", 0), one("c", 3), one("d", 7), one("e", 8)];
    expect(suppressed(all, 20).people).toBe(20);
    expect(told(all, 20)).toEqual({
      a: { state: "used", people: 20, runs: 40 },
      b: { state: "unused" },
      c: { state: "used", people: null, runs: null },
      d: { state: "used", people: null, runs: null },
      e: { state: "used", people: 8, runs: 16 },
    });
  });

  test("is no count from which the one that is left out could be taken away", () => {
    const all = [one("a", 20), one("b", 9), one("c", 3), one("x", 30, { among: null })];
    expect(told(all, 30)).toMatchObject({
      a: { people: 20 },
      b: { people: null },
      c: { people: null },
      x: { people: 30 },
    });
  });
});
