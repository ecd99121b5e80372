import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { Obstacles } from "./obstacles";

/** The obstacles of a small file, each clause by its path and number there. */
function obstaclesIn(sketch: Sketch) {
  const { program, merged } = exploredFrom(sketch);
  const { met, nearest, overtaken, mostUsed } = new Obstacles(program, merged);
  const metAt = (at: string, place = 0) => met.get(program.clauses.findIndex((one) => one.at === at) + place);
  return { program, metAt, nearest, overtaken, mostUsed };
}

const METER = "m: { range: -1..3, start: 0, means: m }";

describe("how a condition was met", () => {
  it("is the lowest and highest value that it was asked of, counted from the bottom of the range", () => {
    const { metAt } = obstaclesIn({
      meters: METER,
      beats: [
        offers("a", [go("x", "b", "effects: [m +2]"), go("y", "b", "effects: [m -1]"), go("z", "b")]),
        offers("b", [go("x", "good", "if: m > 2 or m < 0"), go("y", "bad")]),
      ],
    });
    expect(metAt("beats.b.choices.x.if")).toEqual({ lowest: 0, highest: 3, everHeld: false });
    expect(metAt("beats.b.choices.x.if", 1)).toEqual({ lowest: 0, highest: 3, everHeld: true });
  });

  it("is nothing where no play comes to it", () => {
    const never = [go("x", "good", "if: m == 3, then: [{ ann: Oh, if: m > 0 }]"), go("y", "bad")];
    const { metAt } = obstaclesIn({
      meters: METER,
      beats: [offers("a", never), offers("b", [go("x", "fair", "if: m > 1")])],
    });
    expect(metAt("beats.a.choices.x.if")).toMatchObject({ everHeld: false });
    expect(metAt("beats.a.choices.x.then.0.if")).toBeUndefined();
    expect(metAt("beats.b.choices.x.if")).toBeUndefined();
  });

  it("is asked of a line with the effects of the lines before it, and of the first beat too", () => {
    const lines = "{ ann: One, effects: [m +1] }, { ann: Two, if: m == 0 }, { ann: Three, if: m == 1 }";
    const { metAt } = obstaclesIn({ meters: METER, beats: [offers("a", [go("x", "good")], lines)] });
    expect(metAt("beats.a.lines.1.if")).toEqual({ lowest: 2, highest: 2, everHeld: false });
    expect(metAt("beats.a.lines.2.if")).toMatchObject({ everHeld: true });
  });
});

describe("the nearest that a condition came to holding", () => {
  it("adds the gaps of all its clauses, or takes the least where one is enough", () => {
    const nearestOf = (when: string) => {
      const { nearest } = obstaclesIn({
        meters: `${METER}, n: { range: 0..3, start: 0, means: m }`,
        beats: [
          offers("a", [
            go("x", "b", "effects: [m +2]"),
            go("y", "b", "effects: [m +1, n +1]"),
            go("z", "b", "effects: [n +1]"),
          ]),
          offers("b", [go("x", "good", `if: ${when}`), go("y", "bad")]),
        ],
      });
      return [...nearest.values()][0];
    };
    expect(nearestOf("m == 3 and n == 3")).toEqual({ far: 4, values: [3, 0] }); // the first of two as near
    expect(nearestOf("m == 3 or n == 3")).toEqual({ far: 1, values: [3, 0] });
    expect(nearestOf("m <= -1 and m >= 0")).toMatchObject({ far: 1 });
  });
});

describe("an entry that is overtaken", () => {
  it("held when one before it was taken, and only then", () => {
    const { overtaken, program } = obstaclesIn({
      meters: METER,
      beats: [
        offers("a", [go("x", "b", "effects: [m +2]"), go("y", "b")]),
        routes("b", [to("good", "m >= 0"), to("fair", "m >= 2"), to("fair", "m >= 3"), to("bad")]),
      ],
    });
    expect([...overtaken].map((entry) => program.entries[entry])).toEqual([
      "beats.b.route.1",
      "beats.b.route.3",
    ]);
  });
});

describe("the most minutes that were used in a scene", () => {
  it.each([
    [0, 3, 0],
    [1, 3, 1],
    [3, 3, 3],
    [99, 3, 3],
  ])("are, of a choice of %i minutes and a limit of %i, %i", (cost, limit, used) => {
    const beats = [offers("a", [go("x", "good", `cost: ${cost}`)])];
    const { mostUsed } = obstaclesIn({ scene: `clock: { limit: ${limit}, late: bad }`, beats });
    expect(mostUsed.get(0)).toBe(used);
  });

  it("add up until the scene is left, and begin anew when one comes back to it", () => {
    const { mostUsed } = obstaclesIn({
      scene: "clock: { limit: 50, late: bad }",
      scenes: "pause: { title: t, clock: { limit: 9, late: bad } }",
      flags: "f: f",
      beats: [
        offers("a", [go("x", "b", "cost: 2")]),
        offers("b", [go("x", "c", "cost: 3, if: not f"), go("end", "good", "cost: 0, if: f")]),
        offers("c", [go("x", "a", "effects: [set f], cost: 0")], "", "pause"),
      ],
    });
    expect([mostUsed.get(0), mostUsed.get(1)]).toEqual([5, 0]);
  });
});
