import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, routes, type Sketch, to } from "../fixtures/sketch";
import { offeredChoices, stuck, unreached } from "./reachability";

const never = (sketch: Sketch) =>
  unreached(exploredFrom(sketch))
    .map(({ code, at }) => `${code} ${at}`)
    .filter((one) => !one.startsWith("unreachable-ending"));
const traps = (sketch: Sketch) =>
  stuck(exploredFrom(sketch)).map(({ code, at, witness }) => [code, at, witness]);

describe("what never happens", () => {
  it("is nothing in a scenario of one choice and one ending", () => {
    const { program, merged } = exploredFrom({ beats: [offers("a", [go("x", "good")])] });
    expect(offeredChoices({ program, merged }).map((marks) => [...marks])).toEqual([[1]]);
    expect(never({ beats: [offers("a", [go("x", "good")])] })).toEqual([]);
  });

  it("is what comes after in a beat of which the rest happens", () => {
    const lines = "{ ann: One, if: f }, { ann: Two, if: not f, effects: [set f] }, { ann: Three, if: f }";
    expect(never({ flags: "f: f", beats: [offers("a", [go("x", "good")], lines)] })).toEqual([
      "silent-line beats.a.lines.0",
    ]);
  });

  it("is told of an unavailable choice or an unreachable beat, and of nothing inside them", () => {
    const beats = [
      offers("a", [go("x", "good"), go("y", "b", "if: f, then: [{ ann: No, if: f }]")]),
      routes("b", [to("good", "f"), to("bad")], "{ ann: No, if: f }"),
    ];
    expect(never({ flags: "f: f", beats })).toEqual([
      "unavailable-choice beats.a.choices.y",
      "unreachable-beat beats.b",
    ]);
  });

  it("is not an answer to a choice that runs out of time: it is spoken before the end", () => {
    const beats = [
      offers("a", [go("x", "good", "cost: 5, then: [{ ann: Oh }, { ann: Late, if: clock >= 2 }]")]),
    ];
    const sketch: Sketch = { scene: "clock: { limit: 2, late: bad }", beats };
    expect(never(sketch)).toEqual([]);
    expect(unreached(exploredFrom(sketch)).map(({ at }) => at)).toEqual(["endings.fair", "endings.good"]);
  });

  it("is no fallback that idles, and every entry with an `if` that does", () => {
    const beats = [
      routes("a", [to("b", "m >= 0"), to("c", "m > 4"), to("c", "m >= 1"), to("good")]),
      offers("b", [go("x", "good")]),
      offers("c", [go("x", "good")]),
    ];
    expect(never({ meters: "m: { range: 0..4, start: 2, means: m }", beats })).toEqual([
      "dead-route beats.a.route.1",
      "dead-route beats.a.route.2",
      "unreachable-beat beats.c",
    ]);
  });

  it("is an ending or a beat that only late leads to, where time cannot run out", () => {
    const free = [
      offers("a", [go("x", "a", "cost: 0"), go("y", "good", "cost: 1")]),
      offers("b", [go("x", "bad")], "", "other"),
    ];
    const sketch = (limit: number): Sketch => ({
      scene: `clock: { limit: ${limit}, late: b }`,
      scenes: "other: { title: t }",
      beats: free,
    });
    expect(never(sketch(2))).toEqual(["unreachable-beat beats.b"]);
    expect(never(sketch(1))).toEqual([]);
  });
});

describe("why no play comes somewhere", () => {
  const said = (sketch: Sketch, at: string) =>
    unreached(exploredFrom(sketch)).find((one) => one.at === at)?.message;

  it("may be that only itself leads to it", () => {
    const beats = [offers("a", [go("x", "good")]), offers("b", [go("again", "b")])];
    expect(said({ beats }, "beats.b")).toContain("No play ever comes to `b`. Only itself leads to it.");
  });

  it("names three of the beats that would lead to it, and counts the others", () => {
    const ring = ["b", "c", "d", "e", "g"].map((id, index, all) =>
      offers(id, [go("x", all[(index + 1) % 5] ?? "")]),
    );
    expect(said({ beats: [offers("a", [go("x", "good")]), ...ring] }, "beats.b")).toContain(
      "Only `g`, `e`, `d` and 1 more would lead to it, and no play comes there either.",
    );
    expect(
      said(
        { beats: [offers("a", [go("x", "good")]), ...ring.slice(0, 2), offers("d", [go("x", "b")])] },
        "beats.b",
      ),
    ).toContain("Only `d`, `c` would lead to it");
  });

  it("may be that an entry before is always taken, although no `if` stands before it", () => {
    const beats = [routes("a", [to("b", "m >= 0"), to("good")]), offers("b", [go("x", "bad")])];
    expect(said({ meters: "m: { range: 0..1, start: 0, means: m }", beats }, "endings.good")).toContain(
      "The nearest way to it is `beats.a.route.1`, and an entry before it is always taken.",
    );
  });

  it("may be the time: it never runs out, or the choice always uses it up", () => {
    const quick: Sketch = {
      scene: "clock: { limit: 3, late: bad }",
      beats: [offers("a", [go("x", "good", "cost: 0")])],
    };
    expect(said(quick, "endings.bad")).toContain(
      "the time of *t* never runs out: at most 0 of its 3 minutes are used",
    );
    const slow: Sketch = { ...quick, beats: [offers("a", [go("x", "good", "cost: 3")])] };
    expect(said(slow, "endings.good")).toContain("always uses up the time, all 3 minutes of it");
  });

  it("stays short where a long condition stands before very many beats", () => {
    const parts = Array.from({ length: 2000 }, () => "f").join(" and ");
    const chain = Array.from({ length: 200 }, (_, i) =>
      offers(`b${i}`, [go("x", i < 199 ? `b${i + 1}` : "fair")]),
    );
    const found = unreached(
      exploredFrom({
        flags: "f: f",
        beats: [offers("a", [go("x", "good"), go("y", "b0", `if: ${parts}`)]), ...chain],
      }),
    );
    expect(found.length).toBeGreaterThan(200);
    expect(JSON.stringify(found).length).toBeLessThan(400_000);
    expect(found[0]?.message).toContain("So it is with 1995 more.");
  });
});

describe("getting stuck", () => {
  it("is told once for its beat, with a shortest way, as dead end and as trap apart", () => {
    const beats = [
      offers("a", [go("far", "b"), go("near", "end"), go("well", "good")]),
      offers("b", [go("x", "end", "effects: [set f]")]),
      offers("end", [go("round", "end", "if: f")]),
    ];
    expect(traps({ flags: "f: f", beats })).toEqual([
      ["dead-end", "beats.end", ["near"]],
      ["no-way-out", "beats.b", ["far"]],
      ["no-way-out", "beats.end", ["far", "x"]],
    ]);
  });

  it("is told of the nearest of several situations in one beat", () => {
    const beats = [
      offers("a", [go("by-b", "b", "effects: [m +1]"), go("at-once", "end")]),
      offers("b", [go("on", "end"), go("well", "good")]),
      offers("end", [go("x", "good", "if: m >= 2")]),
    ];
    expect(traps({ meters: "m: { range: 0..3, start: 0, means: m }", beats })).toEqual([
      ["dead-end", "beats.end", ["at-once"]],
    ]);
  });

  it("can be so from the start", () => {
    expect(traps({ flags: "f: f", beats: [offers("a", [go("x", "good", "if: f")])] })).toEqual([
      ["dead-end", "beats.a", []],
    ]);
  });

  it("is not a circle that time leads out of, and is one where nothing costs any", () => {
    const circle = (cost: number): Sketch => ({
      scene: "clock: { limit: 9, late: bad }",
      beats: [offers("a", [go("x", "a", `cost: ${cost}`)])],
    });
    expect(traps(circle(1))).toEqual([]);
    expect(traps(circle(0))).toEqual([["no-way-out", "beats.a", []]]);
  });
});
