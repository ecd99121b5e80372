import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { untelegraphed } from "./telegraphs";

const hidden = (sketch: Sketch, limit?: number) =>
  untelegraphed(exploredFrom(sketch, limit)).map(({ at, message }) => [
    at,
    /hangs on (.*), and/.exec(message)?.[1],
  ]);
const trust = (bands = "", range = "0..4", start = 2) =>
  `t: { range: ${range}, start: ${start}, means: m${bands ? `, bands: { ${bands} }` : ""} }`;
/** Three values come to a second choice, and a route asks after it. */
const asks = (when: string, attitude = trust(), lines = ""): Sketch => ({
  hidden: attitude,
  beats: [
    offers("a", [
      go("up", "b", "effects: [ann.t +1]"),
      go("down", "b", "effects: [ann.t -1]"),
      go("as-is", "b"),
    ]),
    offers("b", [go("on", "c"), go("stop", "bad")], lines),
    routes("c", [to("good", when), to("fair")]),
  ],
});

describe("a threshold that nothing shows", () => {
  it.each([
    ["ann.t >= 3", "`ann.t` reaching 3"],
    ["ann.t > 2", "`ann.t` reaching 3"],
    ["ann.t < 2", "`ann.t` reaching 2"],
    ["ann.t <= 1", "`ann.t` reaching 2"],
    ["ann.t == 2", "`ann.t` reaching 2 and `ann.t` reaching 3"],
    ["ann.t != 1", "`ann.t` reaching 2"],
  ])("of `%s` is %s", (when, told) => {
    const found = hidden(asks(when))[0]?.[1];
    expect(when === "ann.t != 1" ? found?.includes(told) : found === told).toBe(true);
  });

  it("is counted in the attitude's own values, below 0 too", () => {
    expect(hidden(asks("ann.t >= -1", trust("", "-4..0", -2)))).toEqual([
      ["beats.c.route.0.if", "`ann.t` reaching -1"],
    ]);
  });

  it("is no end of the range, which nothing can cross", () => {
    expect(hidden(asks("ann.t == 1", trust("", "1..3")))[0]?.[1]).toBe("`ann.t` reaching 2");
    expect(hidden(asks("ann.t == 3", trust("", "1..3")))[0]?.[1]).toBe("`ann.t` reaching 3");
    expect(hidden(asks("ann.t <= 1", trust("", "1..3")))[0]?.[1]).toBe("`ann.t` reaching 2");
  });

  it("is told once, where it first decides", () => {
    const twice = asks("ann.t >= 3");
    const beats = [
      ...twice.beats.slice(0, 1),
      offers("b", [go("on", "c", "if: ann.t > 2"), go("stop", "c")]),
      twice.beats[2] ?? "",
    ];
    expect(hidden({ ...twice, beats }).map(([at]) => at)).toEqual(["beats.b.choices.on.if"]);
  });

  it("is none where the clause decides nothing, or asks for a flag or the clock", () => {
    expect(hidden(asks("ann.t >= 0"))).toEqual([]);
    const timed = asks("clock >= 2 or f");
    expect(hidden({ ...timed, flags: "f: f", scene: "clock: { limit: 9, late: bad }" })).toEqual([]);
  });
});

describe("what shows a threshold", () => {
  const low = "low: { from: 0 }";

  it("is a band that begins there, and no other band", () => {
    expect(hidden(asks("ann.t >= 3", trust(`${low}, high: { from: 3 }`)))).toEqual([]);
    expect(hidden(asks("ann.t >= 3", trust(`${low}, high: { from: 2 }`)))).toHaveLength(1);
    expect(hidden(asks("ann.t == 2", trust(`${low}, mid: { from: 2 }`)))[0]?.[1]).toBe("`ann.t` reaching 3");
    expect(hidden(asks("ann.t == 2", trust(`${low}, mid: { from: 2 }, high: { from: 3 }`)))).toEqual([]);
  });

  it("is that band only where a choice remains on both of its sides", () => {
    const late: Sketch = {
      hidden: trust(`${low}, high: { from: 3 }`),
      beats: [
        offers("a", [go("up", "c", "effects: [ann.t +1]"), go("as-is", "c")]),
        routes("c", [to("good", "ann.t >= 3"), to("fair")]),
      ],
    };
    expect(hidden(late)).toHaveLength(1);
  });

  it("is a line that asks for it, in whatever words, with both answers met while a choice remains", () => {
    expect(hidden(asks("ann.t >= 3", trust(), "{ ann: Good, if: ann.t > 2 }"))).toEqual([]);
    expect(hidden(asks("ann.t >= 3", trust(), "{ ann: Oh, if: ann.t <= 2 }"))).toEqual([]);
    expect(hidden(asks("ann.t >= 3", trust(), "{ ann: So, if: ann.t == 2 }"))).toEqual([]);
    expect(hidden(asks("ann.t >= 3", trust(), "{ ann: So, if: ann.t == 1 }"))).toHaveLength(1);
    expect(hidden(asks("ann.t >= 3", trust(), "{ ann: So, if: ann.t >= 4 }"))).toHaveLength(1);
  });

  it("is not a line of somebody else's attitude of the same name", () => {
    const sketch = asks("ann.t >= 3", trust(), "{ ann: Good, if: t >= 3 }");
    expect(hidden({ ...sketch, meters: "t: { range: 0..4, start: 2, means: m }" })).toHaveLength(1);
  });

  it("is an answer to a choice too, if one waits after it", () => {
    const sketch = asks("ann.t >= 3");
    const [, second = "", third = ""] = sketch.beats;
    const answered = offers("a", [
      go("up", "b", "effects: [ann.t +1], then: [{ ann: Good, if: ann.t >= 3 }]"),
      go("down", "b", "effects: [ann.t -1], then: [{ ann: Good, if: ann.t >= 3 }]"),
    ]);
    // Each line meets one side only; only both sides of one line show it.
    expect(hidden({ ...sketch, beats: [answered, second, third] })).toHaveLength(1);
    const answers = "then: [{ ann: Good, if: ann.t >= 3 }]";
    const asked = offers("b", [go("on", "d", answers), go("stop", "bad")]);
    const waits = offers("d", [go("on", "c"), go("stop", "bad")]);
    expect(hidden({ ...sketch, beats: [sketch.beats[0] ?? "", asked, waits, third] })).toEqual([]);
  });
});
