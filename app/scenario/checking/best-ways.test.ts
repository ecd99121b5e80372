import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { replay } from "../play";
import { noRecovery, singleGoodRoutes } from "./best-ways";

const only = (sketch: Sketch) => singleGoodRoutes(exploredFrom(sketch)).map(({ at }) => at);
const lost = (sketch: Sketch) => noRecovery(exploredFrom(sketch)).map(({ at, witness }) => [at, witness]);

describe("the only way to the best rank", () => {
  it("is every choice of a scenario without choice", () => {
    expect(only({ beats: [offers("a", [go("x", "b")]), offers("b", [go("y", "fair")])] })).toEqual([
      "beats.b.choices.y",
      "beats.a.choices.x",
    ]);
  });

  it("is a choice that several situations offer, told once", () => {
    const beats = [
      offers("a", [go("x", "b", "effects: [set f]"), go("y", "b")]),
      offers("b", [go("top", "good"), go("z", "bad")]),
    ];
    expect(only({ flags: "f: f", beats })).toEqual(["beats.b.choices.top"]);
  });

  it("is a choice that must be taken twice, told once", () => {
    const beats = [offers("a", [go("more", "a", "effects: [m +1]"), go("end", "good", "if: m >= 2")])];
    expect(only({ meters: "m: { range: 0..2, start: 0, means: m }", beats })).toEqual([
      "beats.a.choices.end",
      "beats.a.choices.more",
    ]);
  });

  it("is none where two endings of the best rank are reached otherwise, or one twice", () => {
    const second = "also: { rank: 2, title: t, text: t, findings: [] }";
    expect(only({ endings: second, beats: [offers("a", [go("x", "good"), go("y", "also")])] })).toEqual([]);
    expect(only({ beats: [offers("a", [go("x", "good"), go("y", "good")])] })).toEqual([]);
  });

  it("is judged by the best rank that can be reached, not by the best there is", () => {
    const beats = [offers("a", [go("x", "fair"), go("y", "good", "if: f"), go("z", "bad")])];
    expect(only({ flags: "f: f", beats })).toEqual(["beats.a.choices.x"]);
  });

  it("may be letting time run out", () => {
    const beats = [
      offers("a", [go("wait", "a", "cost: 2"), go("quick", "a", "cost: 0"), go("leave", "bad")]),
    ];
    expect(only({ scene: "clock: { limit: 3, late: good }", beats })).toEqual(["beats.a.choices.wait"]);
  });

  it("is nothing where nothing ends", () => {
    expect(only({ beats: [offers("a", [go("x", "a")])] })).toEqual([]);
  });
});

describe("no recovery", () => {
  it("is asked of the first real choice, however many situations without one come before", () => {
    const beats = [
      offers("a", [go("on", "b")]),
      offers("b", [go("on", "c"), go("never", "bad", "if: f")]),
      routes("c", [to("d")]),
      offers("d", [go("x", "good"), go("y", "e"), go("z", "last")]),
      offers("e", [go("x", "fair"), go("y", "bad")]),
      offers("last", [go("x", "good"), go("y", "bad")]),
    ];
    const sketch = { flags: "f: f", beats };
    expect(lost(sketch)).toEqual([["beats.d.choices.y", ["on", "on", "y"]]]);
    const { scenario } = exploredFrom(sketch);
    expect(replay(scenario, ["on", "on", "y"]).beat).toBe("e");
  });

  it("is not a choice that comes back to where it was made", () => {
    expect(lost({ beats: [offers("a", [go("again", "a"), go("end", "good")])] })).toEqual([]);
  });

  it("is a choice that uses up the time, and not one that costs nothing", () => {
    const beats = [
      offers("a", [go("long", "b", "cost: 9"), go("free", "b", "cost: 0")]),
      offers("b", [go("end", "good", "cost: 0")]),
    ];
    expect(lost({ scene: "clock: { limit: 2, late: bad }", beats })).toEqual([
      ["beats.a.choices.long", ["long"]],
    ]);
  });

  it("is nothing where there never is a choice to make: one way, a circle, a dead end, or all of one rank", () => {
    expect(lost({ beats: [offers("a", [go("x", "good")])] })).toEqual([]);
    expect(lost({ beats: [offers("a", [go("x", "a")])] })).toEqual([]);
    expect(lost({ flags: "f: f", beats: [offers("a", [go("x", "good", "if: f")])] })).toEqual([]);
    expect(lost({ beats: [offers("a", [go("x", "fair"), go("y", "fair")])] })).toEqual([]);
  });
});
