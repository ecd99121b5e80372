import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { leavesOf } from "./leaves";

const leaves = (sketch: Sketch) => leavesOf(scenarioFrom(sketched(sketch)));
const deciding = (sketch: Sketch) =>
  [...leaves(sketch).fields].flatMap(([at, { decides }]) => (decides ? [at] : []));

const plain: Sketch = { beats: [offers("a", [go("x", "good")])] };

describe("what a scenario says, taken apart", () => {
  it("is nothing for what is not written, and no list for an empty one", () => {
    const { fields, lists } = leaves(plain);
    expect([...lists]).toEqual([]);
    expect(
      [...fields.keys()].filter((at) =>
        /setting|contentNote|clock|\.if$|cost|effects|hint|made|mood/.test(at),
      ),
    ).toEqual([]);
    expect(fields.get("beats.a.choices.x.findings")).toEqual({ text: "", decides: false });
  });

  it("keeps names that objects inherit, among flags, looks and reviews", () => {
    const odd = sketched({
      ...plain,
      flags: "constructor: f",
      hidden: "to-string: { range: 0..1, start: 0, means: m }",
    })
      .replace("role: r,", "role: r, portrait: { __proto__: x, 10: y, 9: z },")
      .concat('review: { __proto__: kept, "idle-cost a.b": kept }\n');
    const { fields } = leavesOf(scenarioFrom(odd));
    for (const at of [
      "flags.constructor",
      "cast.ann.portrait.__proto__",
      "cast.ann.portrait.9",
      "review.__proto__",
    ]) {
      expect(fields.has(at), at).toBe(true);
    }
    expect(fields.get("cast.ann.hidden.to-string.range")).toEqual({ text: "0..1", decides: true });
  });

  it("shows conditions and effects of lines and entries where they stand", () => {
    const { lists } = leaves({
      flags: "f: f",
      beats: [
        routes("a", [to("good", "not f"), to("bad")], "{ ann: Hm, if: f, effects: [clear f] }, { you: Ah }"),
      ],
    });
    expect(lists.get("beats.a.lines")).toEqual([
      { text: "ann: Hm (if f) [clear f]", decides: true },
      { text: "you: Ah", decides: false },
    ]);
    expect(lists.get("beats.a.route")).toEqual([
      { text: "good (if not f)", decides: true },
      { text: "bad", decides: true },
    ]);
  });
});

describe("what decides", () => {
  it("is the cost of a choice where there is a clock, and nowhere else", () => {
    const beats = [offers("a", [go("x", "good", "cost: 2")])];
    expect(deciding({ beats })).not.toContain("beats.a.choices.x.cost");
    expect(deciding({ beats, scene: "clock: { limit: 3, late: bad }" })).toContain("beats.a.choices.x.cost");
  });

  it.each([
    ["a choice", [offers("a", [go("x", "good", "if: ann.t >= high"), go("y", "bad")])]],
    ["a line", [offers("a", [go("x", "good")], "{ ann: Hm, if: ann.t >= high, effects: [ann.t -1] }")]],
    [
      "an answer",
      [offers("a", [go("x", "good", "then: [{ ann: Hm, if: ann.t < high, effects: [ann.t -1] }]")])],
    ],
    ["a route", [routes("a", [to("good", "ann.t == high"), to("bad")])]],
  ])("is where a band begins that %s asks for by name, since it stands for the number", (_, beats) => {
    const hidden = "t: { range: 0..4, start: 2, means: m, bands: { low: { from: 0 }, high: { from: 3 } } }";
    expect(deciding({ hidden, beats })).toContain("cast.ann.hidden.t.bands.high.from");
    expect(deciding({ hidden, beats })).not.toContain("cast.ann.hidden.t.bands.low.from");
    const meters = "t: { range: 0..4, start: 2, means: m, bands: { high: { from: 0 } } }";
    expect(deciding({ hidden, meters, beats })).not.toContain("meters.t.bands.high.from");
  });
});
