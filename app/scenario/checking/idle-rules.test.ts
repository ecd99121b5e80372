import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { idleClauses, saturated } from "./idle-rules";

const full = (sketch: Sketch) => saturated(exploredFrom(sketch)).map(({ at }) => at.replace("beats.", ""));
const idle = (sketch: Sketch, isSilent: (at: string) => boolean = () => false) =>
  idleClauses(exploredFrom(sketch), isSilent).map(({ at }) => at.replace("beats.", ""));
const one = (effects: string, meters = "m: { range: 0..2, start: 0, means: m }"): Sketch => ({
  flags: "f: f",
  meters,
  beats: [offers("a", [go("x", "good", `effects: [${effects}]`)])],
});

describe("effects that change nothing", () => {
  it.each([
    ["m -1", [0]],
    ["m +0", [0]],
    ["m -1, m +1", [0]],
    ["m +1, m -1, m -1", [2]],
    ["m +9, m +1", [1]],
    ["clear f", [0]],
    ["set f, set f, clear f, clear f", [1, 3]],
  ])("are found in [%s]", (effects, places) => {
    expect(full(one(effects))).toEqual(places.map((place) => `a.choices.x.effects.${place}`));
  });

  it("are all effects on a range of one value, and on the end that is below 0", () => {
    expect(full(one("m +1, m -1", "m: { range: 2..2, start: 2, means: m }"))).toHaveLength(2);
    expect(full(one("m -1, m +1", "m: { range: -3..-1, start: -3, means: m }"))).toEqual([
      "a.choices.x.effects.0",
    ]);
  });

  it("must change nothing in any situation, lines and answers included", () => {
    const beats = [
      offers("a", [go("x", "b", "effects: [set f], then: [{ ann: Oh, effects: [set f] }]"), go("y", "b")]),
      offers("b", [go("end", "good")], "{ ann: Well, effects: [set f, m -1] }"),
    ];
    expect(full({ ...one(""), beats })).toEqual(["a.choices.x.then.0.effects.0", "b.lines.0.effects.1"]);
  });

  it("are not those of a line that is never spoken", () => {
    const beats = [offers("a", [go("x", "good")], "{ ann: Well, if: f, effects: [clear f] }")];
    expect(full({ ...one(""), beats })).toEqual([]);
  });
});

describe("clauses that decide nothing", () => {
  const second = (...rest: string[]): Sketch => ({
    flags: "f: f, g: g",
    meters: "m: { range: 0..2, start: 0, means: m }",
    beats: [
      offers("a", [
        go("x", "b", "effects: [set f, set g, m +1]"),
        go("y", "b", "effects: [set f]"),
        go("z", "b"),
      ]),
      ...rest,
    ],
  });

  it("are those that another of the same condition makes needless", () => {
    const found = idle(second(offers("b", [go("x", "good", "if: f and g"), go("y", "bad")])));
    expect(found).toEqual(["b.choices.x.if"]); // whoever has g has f
    expect(idle(second(offers("b", [go("x", "good", "if: f or g"), go("y", "bad")])))).toEqual([
      "b.choices.x.if",
    ]);
    expect(idle(second(offers("b", [go("x", "good", "if: f and not g"), go("y", "bad")])))).toEqual([]);
  });

  it("are those of a value that is always there, at either end of the range", () => {
    expect(idle(second(offers("b", [go("x", "good", "if: m >= 0"), go("y", "bad", "if: m <= 2")])))).toEqual([
      "b.choices.x.if",
      "b.choices.y.if",
    ]);
    expect(idle(second(offers("b", [go("x", "good", "if: m != 2 and f"), go("y", "bad")])))).toEqual([
      "b.choices.x.if",
    ]);
  });

  it("are those of an entry that leads where the next would lead anyhow", () => {
    expect(idle(second(routes("b", [to("good", "f"), to("good")])))).toEqual(["b.route.0.if"]);
    expect(idle(second(routes("b", [to("good", "f"), to("bad")])))).toEqual([]);
    expect(idle(second(routes("b", [to("good", "f and g"), to("good", "f"), to("bad")])))).toEqual([
      "b.route.0.if",
    ]);
  });

  it("are not those that nobody looked at, nor of what was told to be silent already", () => {
    const never = offers("c", [go("x", "good", "if: f or not f")]);
    expect(idle(second(offers("b", [go("x", "good")]), never))).toEqual([]);
    const silent = second(offers("b", [go("x", "good")], "{ ann: Well, if: m > 2 and m < 0 }"));
    expect(idle(silent)).toEqual(["b.lines.0.if"]);
    expect(idle(silent, (at) => at === "beats.b.lines.0")).toEqual([]);
  });

  it("are found in good time where there are very many", () => {
    const parts = Array.from({ length: 40_000 }, () => "f").join(" and ");
    const sketch = second(offers("b", [go("x", "good", `if: ${parts}`), go("y", "bad")]));
    const explored = exploredFrom(sketch);
    const start = performance.now();
    expect(idleClauses(explored, () => false)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
