import { describe, expect, it } from "vitest";
import { go, graphFrom, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { divergenceOf } from "./plays";

const between = (before: Sketch, after: Sketch) => divergenceOf(graphFrom(before), graphFrom(after));
const plain: Sketch = {
  beats: [offers("a", [go("x", "b"), go("y", "good")]), offers("b", [go("z", "fair")])],
};
const otherwise = (from: string, now: string): Sketch => ({
  beats: plain.beats.map((beat) => beat.replace(from, now)),
});

describe("a play that goes otherwise in two versions", () => {
  it("is none where only words, order or names that nobody meets differ", () => {
    expect(between(plain, plain)).toBeNull();
    const turned: Sketch = {
      beats: [offers("a", [go("y", "good"), go("x", "b", "", "Else")]), plain.beats[1] ?? ""],
    };
    expect(between(plain, turned)).toBeNull();
    expect(between(plain, { beats: [...plain.beats, offers("lost", [go("x", "bad")])] })).toBeNull();
  });

  it("may be none at all, where already the start is another place or offers others", () => {
    const routed: Sketch = { beats: [routes("a", [to("b")]), plain.beats[1] ?? ""] };
    expect(between(plain, routed)).toEqual({
      choices: [],
      before: { place: "a", available: ["x", "y"] },
      after: { place: "b", available: ["z"] },
    });
    expect(between(plain, otherwise("x:", "w:"))?.choices).toEqual([]);
  });

  it("is a shortest, the first in file order of those", () => {
    const both = otherwise("goto: fair", "goto: bad").beats.map((beat) =>
      beat.replace("goto: good", "goto: bad"),
    );
    expect(between(plain, { beats: both })?.choices).toEqual(["y"]);
    expect(between(plain, otherwise("goto: fair", "goto: bad"))).toEqual({
      choices: ["x", "z"],
      before: { place: "fair", available: [] },
      after: { place: "bad", available: [] },
    });
  });

  it("is found behind a circle that must be gone round three times", () => {
    const circle = (times: number): Sketch => ({
      meters: "m: { range: 0..4, start: 0, means: m }",
      beats: [offers("a", [go("round", "a", "effects: [m +1]"), go("out", "good", `if: m >= ${times}`)])],
    });
    expect(between(circle(3), circle(4))).toMatchObject({
      choices: ["round", "round", "round"],
      before: { available: ["round", "out"] },
      after: { available: ["round"] },
    });
    expect(between(circle(3), circle(3))).toBeNull();
  });

  it("is a dead end that became an ending of the same name", () => {
    const stuck: Sketch = {
      flags: "f: f",
      beats: [offers("a", [go("x", "end")]), offers("end", [go("y", "good", "if: f")])],
    };
    const ends: Sketch = {
      flags: "f: f",
      beats: [offers("a", [go("x", "end")])],
      endings: "end: { rank: 1, title: t, text: t, findings: [] }",
    };
    expect(between(stuck, ends)?.choices).toEqual(["x"]);
  });
});
