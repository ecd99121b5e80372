import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightOf, levelsOf, levelWord } from "./levels";

const TRUST = {
  lo: 0,
  hi: 5,
  bands: [
    { name: "closed", from: 0 },
    { name: "guarded", from: 1 },
    { name: "level", from: 2 },
    { name: "wide-open", from: 4 },
  ],
};

describe("the levels of a stave", () => {
  it("give each band the same share of the height, whatever numbers it holds", () => {
    const [closed, guarded, level, open] = levelsOf(TRUST).map(({ height }) => height);
    const step = (guarded ?? 0) - (closed ?? 0);
    expect((level ?? 0) - (guarded ?? 0)).toBeCloseTo(step);
    expect((open ?? 0) - (level ?? 0)).toBeCloseTo(step);
  });

  it("name a value by its band, in words", () => {
    expect([0, 1, 3, 5].map((value) => levelWord(value, TRUST))).toEqual([
      "closed",
      "guarded",
      "level",
      "wide open",
    ]);
  });

  it("have two ends where the author named no bands", () => {
    const bare = { lo: 0, hi: 4, bands: [] };
    expect(levelsOf(bare)).toEqual([
      { name: "least", height: 0 },
      { name: "most", height: 1 },
    ]);
    expect(levelWord(3, bare)).toBe("3 of 4");
    expect(heightOf(1, bare)).toBe(0.25);
  });

  it("stay on the page when an attitude has one value only", () => {
    expect(heightOf(2, { lo: 2, hi: 2, bands: [{ name: "fixed", from: 2 }] })).toBe(0);
    expect(heightOf(2, { lo: 2, hi: 2, bands: [] })).toBe(0);
  });

  it("rise with the value, from the foot to the top, for any scale", () => {
    const scales = fc
      .tuple(
        fc.integer({ min: -5, max: 5 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
      )
      .map(([lo, cuts]) => ({
        lo,
        hi: lo + 20,
        bands: [0, ...cuts.sort((a, b) => a - b)].map((cut, index) => ({
          name: `band-${index}`,
          from: lo + cut,
        })),
      }));
    fc.assert(
      fc.property(scales, (scale) => {
        const heights = Array.from({ length: 21 }, (_, index) => heightOf(scale.lo + index, scale));
        expect(heights[0]).toBe(0);
        expect(heights.at(-1)).toBe(1);
        heights.slice(1).forEach((height, index) => {
          expect(height).toBeGreaterThan(heights[index] ?? 0);
        });
      }),
    );
  });
});
