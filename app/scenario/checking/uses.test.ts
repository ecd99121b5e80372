import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { idleCosts, idleNames, pathOf } from "./uses";

const names = (sketch: Sketch) =>
  idleNames(scenarioFrom(sketched(sketch))).map(({ at, message }) => [
    at,
    / is (never [^.]*)\./.exec(message)?.[1],
  ]);

describe("names that do nothing", () => {
  const end = offers("b", [go("x", "good")]);

  it("may be read anywhere: by a line, an answer, a choice or a route", () => {
    const set = "effects: [set one, set two, set three, set four]";
    const beats = [
      offers(
        "a",
        [go("x", "b", `${set}, then: [{ ann: Oh, if: two }]`), go("y", "b", "if: not three")],
        "{ ann: Hm, if: one }",
      ),
      routes("b", [to("good", "four"), to("bad")]),
    ];
    expect(names({ flags: "one: f, two: f, three: f, four: f", beats })).toEqual([]);
  });

  it("may be changed anywhere: by a line or an answer too, and by what changes nothing", () => {
    const lines = "{ ann: Hm, effects: [clear one] }";
    const beats = [
      offers(
        "a",
        [go("x", "b", "if: not one and not two, then: [{ ann: Oh, effects: [set two, m +0] }]")],
        lines,
      ),
      end,
    ];
    const meters = "m: { range: 0..1, start: 0, means: m, bands: { all: { from: 0 } } }";
    expect(names({ flags: "one: f, two: f", meters, beats })).toEqual([]);
  });

  it("say which of the two they lack", () => {
    const beats = [
      offers("a", [go("x", "good", "if: not read and ann.r >= 0, effects: [set done, ann.c +1]")]),
    ];
    const hidden = ["r", "c", "n"].map((id) => `${id}: { range: 0..1, start: 0, means: m }`).join(", ");
    expect(names({ flags: "read: f, done: f, idle: f", hidden, beats })).toEqual([
      ["flags.read", "never changed"],
      ["flags.done", "never read"],
      ["flags.idle", "never changed and never read"],
      ["cast.ann.hidden.r", "never changed"],
      ["cast.ann.hidden.c", "never read"],
      ["cast.ann.hidden.n", "never changed and never read"],
    ]);
  });

  it("are told by whole names: a meter is not the attitude of the same id", () => {
    const one = "t: { range: 0..1, start: 0, means: m }";
    const beats = [offers("a", [go("x", "good", "if: t >= 0, effects: [ann.t +1]")])];
    expect(names({ hidden: one, meters: one, beats })).toEqual([
      ["cast.ann.hidden.t", "never read"],
      ["meters.t", "never changed"],
    ]);
  });

  it("may be called like what every object has", () => {
    const beats = [offers("a", [go("x", "good")])];
    expect(names({ flags: "constructor: f", beats })).toEqual([
      ["flags.constructor", "never changed and never read"],
    ]);
  });
});

describe("costs that cost nothing", () => {
  const sketch: Sketch = {
    scene: "clock: { limit: 3, late: bad }",
    scenes: "calm: { title: t }",
    beats: [
      offers("a", [go("x", "b", "cost: 1")]),
      offers(
        "b",
        [go("zero", "good", "cost: 0"), go("two", "good", "cost: 2"), go("unsaid", "good")],
        "",
        "calm",
      ),
    ],
  };
  const scenario = scenarioFrom(sketched(sketch));

  it("are those that are written where there is no clock, even 0", () => {
    expect(idleCosts(scenario, () => true).map(({ at }) => at)).toEqual([
      "beats.b.choices.zero.cost",
      "beats.b.choices.two.cost",
    ]);
  });

  it("are left out where the choice is never on offer", () => {
    expect(idleCosts(scenario, (at) => at !== "beats.b.choices.two").map(({ at }) => at)).toEqual([
      "beats.b.choices.zero.cost",
    ]);
  });
});

describe("where an attitude is declared", () => {
  it("is at its person, or among the meters", () => {
    const one = "t: { range: 0..1, start: 0, means: m }";
    const { attitudes } = scenarioFrom(
      sketched({ hidden: one, meters: one, beats: [offers("a", [go("x", "good")])] }),
    );
    expect([...attitudes.values()].map(pathOf)).toEqual(["cast.ann.hidden.t", "meters.t"]);
  });
});
