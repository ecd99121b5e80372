import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { ADD, AT_LEAST, AT_MOST, compileProgram, DIFFERENT, EQUAL, PUT } from "./program";

const program = (sketch: Sketch) => compileProgram(scenarioFrom(sketched(sketch)));
const METER = "m: { range: -2..3, start: -1, means: m }";

describe("a program", () => {
  it("counts every name from the bottom of its range, the clock last", () => {
    const { names, spans, starts, clock } = program({
      hidden: "t: { range: 2..2, start: 2, means: m }",
      meters: METER,
      flags: "f: f",
      scene: "clock: { limit: 7, late: bad }",
      scenes: "o: { title: t, clock: { limit: 1000000000, late: bad } }",
      beats: [offers("a", [go("x", "good")])],
    });
    expect(names).toEqual(["ann.t", "m", "f", "clock"]);
    expect([...spans]).toEqual([0, 5, 1, 1_000_000_000]);
    expect([...starts]).toEqual([0, 1, 0, 0]);
    expect(clock).toBe(3);
  });

  it.each([
    ["m >= 0", AT_LEAST, 2],
    ["m > 0", AT_LEAST, 3],
    ["m <= 0", AT_MOST, 2],
    ["m < 0", AT_MOST, 1],
    ["m == -2", EQUAL, 0],
    ["m != 3", DIFFERENT, 5],
    // Far outside says the same as just outside.
    ["m >= 9007199254740991", AT_LEAST, 6],
    ["m > 9007199254740991", AT_LEAST, 6],
    ["m == -99", EQUAL, -1],
    ["m < -9007199254740991", AT_MOST, -1],
  ])("puts %s in small numbers", (when, comparison, value) => {
    const { beats } = program({ meters: METER, beats: [offers("a", [go("x", "good", `if: ${when}`)])] });
    expect([...(beats[0]?.choices[0]?.rule?.tests ?? [])]).toEqual([0, comparison, value]);
  });

  it("keeps effects within the range that they could move through", () => {
    const effects = "effects: [m +9007199254740991, m -6, m +0, set f, clear f]";
    const { beats, moves } = program({
      meters: METER,
      flags: "f: f",
      beats: [offers("a", [go("x", "good", effects)])],
    });
    expect([...(beats[0]?.choices[0]?.moves.steps ?? [])]).toEqual([
      ...[0, ADD, 5],
      ...[0, ADD, -5],
      ...[0, ADD, 0],
      ...[1, PUT, 1],
      ...[1, PUT, 0],
    ]);
    expect(moves.map(({ at }) => at)).toEqual(
      [0, 1, 2, 3, 4].map((place) => `beats.a.choices.x.effects.${place}`),
    );
  });

  it("caps a cost at the limit, takes 1 where none is written, and none without a clock", () => {
    const choices = [go("x", "good", "cost: 99"), go("y", "good", "cost: 0"), go("z", "good")];
    const costs = (sketch: Sketch) => program(sketch).beats[0]?.choices.map(({ cost }) => cost);
    expect(costs({ scene: "clock: { limit: 3, late: bad }", beats: [offers("a", choices)] })).toEqual([
      3, 0, 1,
    ]);
    expect(costs({ beats: [offers("a", choices)] })).toEqual([0, 0, 0]);
  });

  it("numbers lines, entries and clauses throughout, each with its place", () => {
    const { lines, entries, clauses, beats } = program({
      flags: "f: f, g: g",
      beats: [
        offers("a", [go("x", "b", "if: f or g, then: [{ ann: Oh }]")], "{ ann: Hm, if: not f }, { you: Ah }"),
        routes("b", [to("good", "f and g"), to("bad")], "{ ann: So }"),
      ],
    });
    expect(lines).toEqual([
      "beats.a.lines.0",
      "beats.a.lines.1",
      "beats.a.choices.x.then.0",
      "beats.b.lines.0",
    ]);
    expect(entries).toEqual(["beats.b.route.0", "beats.b.route.1"]);
    expect(clauses.map(({ at, decides }) => `${decides} ${at}`)).toEqual([
      "line beats.a.lines.0.if",
      "choice beats.a.choices.x.if",
      "choice beats.a.choices.x.if",
      "entry beats.b.route.0.if",
      "entry beats.b.route.0.if",
    ]);
    expect(beats[0]?.choices[0]?.rule).toMatchObject({ any: true, first: 1 });
    expect(beats[1]?.route.map(({ rule }) => rule?.any ?? null)).toEqual([false, null]);
  });

  it("puts talk apart from lines that hang on something or change something, each kept in order", () => {
    const lines = "{ ann: One two }, { ann: If, if: f }, { ann: Three }, { ann: Does, effects: [set f] }";
    const { beats } = program({ flags: "f: f", beats: [offers("a", [go("x", "good")], lines)] });
    const talk = beats[0]?.talk;
    expect([[...(talk?.plain ?? [])], talk?.words, talk?.rest.map(({ id }) => id)]).toEqual([
      [0, 2],
      3,
      [1, 3],
    ]);
  });

  it("takes ids that objects inherit for what they are here", () => {
    const { beatIds, beats, start } = program({
      flags: "value-of: f, constructor: f",
      beats: [
        offers("a", [go("constructor", "to-string", "if: constructor")]),
        offers("to-string", [go("x", "good")]),
      ],
    });
    expect([beatIds, start]).toEqual([["a", "to-string"], 0]);
    expect(beats[0]?.choices[0]).toMatchObject({ id: "constructor", goto: 1 });
    expect([...(beats[0]?.choices[0]?.rule?.tests ?? [])]).toEqual([1, EQUAL, 1]);
  });
});
