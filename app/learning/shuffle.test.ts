import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shuffled } from "./shuffle";

/** How often each order of the items occurs over so many seeds. */
function ordersOf(items: string[], seeds: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const seed of seeds) {
    const order = shuffled(items, seed).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  return counts;
}

/** Seeds that look like the ids of runs, the same on every machine. */
const ids = (count: number) => fc.sample(fc.uuid({ version: 4 }), { numRuns: count, seed: 20261124 });

describe("a shuffled list", () => {
  test("holds the same items, and leaves the list that was given as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        expect(shuffled(items, seed).toSorted()).toEqual(before.toSorted());
        expect(items).toEqual(before);
      }),
    );
  });

  test("is the same for the same seed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        expect(shuffled(items, seed)).toEqual(shuffled([...items], seed));
      }),
    );
  });

  test.each([
    ["run ids", ids(6000)],
    ["numbers that count up", Array.from({ length: 6000 }, (_, index) => `run-${index}`)],
  ])("comes in every order about equally often, with %s as seeds", (_, seeds) => {
    for (const items of [
      ["a", "b"],
      ["a", "b", "c"],
      ["a", "b", "c", "d"],
    ]) {
      const orders = items.length === 2 ? 2 : items.length === 3 ? 6 : 24;
      const expected = seeds.length / orders;
      const counts = [...ordersOf(items, seeds).values()];
      expect(counts).toHaveLength(orders);
      const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // Mean orders − 1, standard deviation √(2(orders − 1)); five of them are a chance of less than one in 10,000.
      expect(chiSquared).toBeLessThan(orders - 1 + 5 * Math.sqrt(2 * (orders - 1)) + 5);
    }
  });

  test("of one item, or of none, is itself", () => {
    expect(shuffled(["a"], "seed")).toEqual(["a"]);
    expect(shuffled([], "seed")).toEqual([]);
  });
});
