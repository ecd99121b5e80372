import { describe, expect, it } from "vitest";
import { inShort } from "../fixtures/build";
import { go, offers, sketched } from "../fixtures/sketch";
import { readScenario } from "../read";

/** A file with one attitude, and what is wrong with it: codes with the last steps of their places. */
const read = (attitude: string, when = "") =>
  readScenario(sketched({ hidden: `t: { ${attitude} }`, beats: [offers("a", [go("x", "good", when)])] }));
const wrong = (attitude: string, when = "") =>
  read(attitude, when).problems.map((one) =>
    inShort(one).split(" ").slice(0, 2).join(" ").replace("cast.ann.hidden.t.", ""),
  );
const told = (attitude: string) => read(attitude).problems[0]?.message ?? "";
const rest = "start: 0, means: m";

describe("a range", () => {
  it.each([
    ["0..0", 0, 0],
    ["-3..3", -3, 3],
    ["0..100", 0, 100],
    ["-0..4", 0, 4],
    ["00..04", 0, 4],
    ['"-100..0"', -100, 0],
  ])("%s is read", (range, lo, hi) => {
    const attitude = read(`range: ${range}, ${rest}`).scenario?.attitudes.get("ann.t");
    expect([attitude?.lo, attitude?.hi]).toEqual([lo, hi]);
    expect(Object.is(attitude?.lo, -0)).toBe(false);
  });

  it.each([
    "0..101",
    "-50..51",
    "4..0",
    "0.4",
    "0-4",
    "0 .. 4",
    "0..",
    "..4",
    "0...4",
    "0..4..8",
    "a..b",
    "0..99999999999999999999",
    "1e2..2e2",
    "5",
  ])("%s is none", (range) => {
    expect(wrong(`range: ${range}, ${rest}`)).toContain("bad-range range");
  });

  it("is told apart: turned round, too long, or no range at all", () => {
    expect(told(`range: 4..0, ${rest}`)).toContain("Write the lower number first: 0..4");
    expect(told(`range: 0..101, ${rest}`)).toContain("has 102 values; at most 101");
    expect(told(`range: 0.4, ${rest}`)).toContain("with two dots between");
  });

  it.each([
    [-3, []],
    [3, []],
    [-4, ["bad-range start"]],
    [4, ["bad-range start"]],
  ])("of -3..3 takes a start of %i, or does not", (start, problems) => {
    expect(wrong(`range: -3..3, start: ${start}, means: m`)).toEqual(problems);
  });
});

describe("bands", () => {
  const banded = (bands: string) => `range: -1..3, ${rest}, bands: { ${bands} }`;

  it("begin at the bottom, rise, and stay within the range, one of them or as many as there are values", () => {
    expect(wrong(banded("only: { from: -1 }"))).toEqual([]);
    expect(
      wrong(banded("a: { from: -1 }, b: { from: 0 }, c: { from: 1 }, d: { from: 2 }, e: { from: 3 }")),
    ).toEqual([]);
    expect(wrong(banded("a: { from: 0 }"))).toEqual(["bad-range bands.a.from"]);
    expect(wrong(banded("a: { from: -2 }"))).toEqual(["bad-range bands.a.from"]);
    expect(wrong(banded("a: { from: -1 }, b: { from: -1 }"))).toEqual(["bad-range bands.b.from"]);
    expect(wrong(banded("a: { from: -1 }, b: { from: 2 }, c: { from: 1 }"))).toEqual([
      "bad-range bands.c.from",
    ]);
    expect(wrong(banded("a: { from: -1 }, b: { from: 4 }"))).toEqual(["bad-range bands.b.from"]);
  });

  it("may be named by conditions even where they are faulty, so that one fault is told once", () => {
    const when = "if: ann.t >= b";
    expect(wrong(banded("a: { from: -1 }, b: { from: 9 }"), when)).toEqual(["bad-range bands.b.from"]);
    expect(wrong(banded("a: { from: -1 }, b: 3"), when)).toEqual(["schema bands.b"]);
    expect(wrong(banded("a: { from: -1 }, b: { face: smile }"), when)).toEqual(["schema bands.b.from"]);
    expect(wrong(`range: oops, ${rest}, bands: { b: { from: 7 } }`, when)).toEqual(["bad-range range"]);
  });

  it("are asked for by number as well as by name", () => {
    const { scenario } = read(banded("a: { from: -1 }, b: { from: 2 }"), "if: ann.t >= b or ann.t == -1");
    expect(scenario?.beats.get("a")?.choices.get("x")?.if?.clauses).toEqual([
      { kind: "compare", name: "ann.t", op: ">=", value: 2, band: "b" },
      { kind: "compare", name: "ann.t", op: "==", value: -1 },
    ]);
  });
});

describe("an attitude that is no block", () => {
  it.each(["t: 3", "t: []", "t: words", "t:"])("is told once, and still known by its name: %s", (source) => {
    const text = sketched({ hidden: source, beats: [offers("a", [go("x", "good", "if: ann.t >= 1")])] });
    expect(readScenario(text).problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "schema cast.ann.hidden.t",
    ]);
  });
});
