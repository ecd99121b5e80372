import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { overLength } from "./over-length";
import { statsOf } from "./stats";

const statsFrom = (sketch: Sketch) => statsOf(exploredFrom(sketch));

describe("what random play makes of a scenario", () => {
  it("is certain where there is one choice, with every ending named, the unreached too", () => {
    expect(statsFrom({ beats: [offers("a", [go("x", "fair")])] })).toMatchObject({
      endings: [
        { id: "bad", rank: 0, chance: 0 },
        { id: "fair", rank: 1, chance: 1 },
        { id: "good", rank: 2, chance: 0 },
      ],
      bestRank: 1,
      worstRank: 1,
      meanRank: 1,
      choices: { shortest: 1, mean: 1, longest: 1 },
    });
  });

  it("adds up to certainty through circles within circles", () => {
    const beats = [
      offers("a", [go("x", "a"), go("y", "b"), go("z", "bad")]),
      offers("b", [go("x", "a"), go("y", "b"), go("z", "good")]),
    ];
    const stats = statsFrom({ beats });
    // From `a`: p = 1/3 p + 1/3 q with q = 1/3 p + 1/3 q + 1/3 gives p = 1/3 of `good`.
    expect(stats?.endings.map(({ chance }) => chance)).toEqual([0.666667, 0, 0.333333]);
    expect(stats?.choices).toEqual({ shortest: 1, mean: 3, longest: null });
  });

  it("takes the way out of a circle that is hardly ever taken", () => {
    const round = Array.from({ length: 39 }, (_, i) => go(`x${i}`, "a"));
    const stats = statsFrom({ beats: [offers("a", [...round, go("out", "good")])] });
    expect(stats?.endings[2]?.chance).toBe(1);
    expect(stats?.choices.mean).toBeCloseTo(40, 3);
  });

  it("is not told where plays at random go round for longer than can be reckoned", () => {
    const beats = [
      offers("a", [
        go("u", "b", "effects: [m +1]"),
        go("v", "b", "effects: [m +1]"),
        go("d", "b", "effects: [m -1]"),
      ]),
      routes("b", [to("good", "m == 0"), to("a")]),
    ];
    const walk = (top: number): Sketch => ({ meters: `m: { range: 0..${top}, start: 1, means: m }`, beats });
    expect(statsFrom(walk(100))).toBeNull();
    expect(statsFrom(walk(3))?.endings[2]?.chance).toBe(1);
  });

  it("is not told where any situation is stuck, however far from the start", () => {
    const beats = [offers("a", [go("x", "good"), go("y", "b")]), offers("b", [go("x", "good", "if: f")])];
    expect(statsFrom({ flags: "f: f", beats })).toBeNull();
  });
});

describe("how long plays are", () => {
  it("counts words before the first choice, of the choice, of answers and of lines that hold", () => {
    const beats = [
      offers(
        "a",
        [go("x", "b", "then: [{ ann: Three four five }, { ann: Never, if: f }]", "one two")],
        '{ ann: "A – B" }, { ann: Never, if: f }',
      ),
      routes("b", [to("c")], "{ narrator: On we go }"),
      offers("c", [go("y", "good", "", "…")]),
    ];
    expect(statsFrom({ flags: "f: f", beats })?.words).toEqual({ shortest: 10, mean: 10, longest: 10 });
  });

  it("may be shortest in words by a way that is longer in choices", () => {
    const many = "w ".repeat(50).trim();
    const beats = [
      offers("a", [go("talk", "good", "", many), go("hm", "b", "", "h")]),
      offers("b", [go("hm", "good", "", "h")]),
    ];
    const stats = statsFrom({ beats });
    expect(stats?.choices).toEqual({ shortest: 1, mean: 1.5, longest: 2 });
    expect(stats?.words).toEqual({ shortest: 2, mean: 26, longest: 50 });
    expect(stats?.minutes).toEqual({ shortest: 0.611111, mean: 0.644444, longest: 0.677778 });
  });

  it("is no warning at exactly half as long again, or half, and is one beyond", () => {
    const { scenario } = exploredFrom({ beats: [offers("a", [go("x", "good")])] });
    const stats = statsFrom({ beats: [offers("a", [go("x", "good")])] });
    const ofMean = (mean: number) =>
      stats && overLength(scenario, { ...stats, minutes: { ...stats.minutes, mean } });
    expect([0.5, 1, 1.5].map(ofMean)).toEqual([[], [], []]);
    expect(ofMean(0.49)).toHaveLength(1);
    expect(ofMean(1.51)).toMatchObject([
      { at: "minutes", message: expect.stringContaining("about 1.5 minutes") },
    ]);
    expect(overLength(scenario, null)).toEqual([]);
  });
});
