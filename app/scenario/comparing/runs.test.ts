import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, type Sketch, sketched } from "../fixtures/sketch";
import { readRuns, runsBetween } from "./runs";

const between = (before: Sketch, after: Sketch, runs: string[][]) =>
  runsBetween(scenarioFrom(sketched(before)), scenarioFrom(sketched(after)), runs);
const two = (first: string, second: string): Sketch => ({
  beats: [offers("a", [go("x", first), go("w", "b")]), offers("b", [go("y", second)])],
});

describe("recorded runs in a later version", () => {
  it("are nothing to tell where they come to the same, unfinished ones and those of no choice too", () => {
    expect(between(two("b", "good"), two("b", "good"), [["x", "y"], ["x"], []])).toEqual({
      total: 3,
      otherwise: [],
      stopped: [],
      unknown: [],
    });
    expect(between(two("b", "good"), two("b", "good"), [])).toMatchObject({ total: 0 });
  });

  it("end the same when they end sooner where they ended before", () => {
    expect(between(two("b", "good"), two("good", "good"), [["x", "y"]])).toMatchObject({
      otherwise: [],
      stopped: [],
    });
    expect(between(two("b", "good"), two("bad", "good"), [["x", "y"]]).otherwise).toEqual([
      { run: 0, before: "good", after: "bad" },
    ]);
  });

  it("end otherwise when an unfinished one would now be over", () => {
    expect(between(two("b", "good"), two("fair", "good"), [["w"], ["x"]]).otherwise).toEqual([
      { run: 1, before: null, after: "fair" },
    ]);
  });

  it("stop at the first choice that is no longer on offer, or for want of an ending", () => {
    const gone: Sketch = {
      beats: [offers("a", [go("x", "b"), go("w", "b")]), offers("b", [go("z", "good")])],
    };
    expect(between(two("b", "good"), gone, [["x", "y"]]).stopped).toEqual([
      { run: 0, before: "good", after: null, rejected: { choice: "y", at: 1 } },
    ]);
    const longer: Sketch = { beats: [...two("b", "c").beats, offers("c", [go("y", "good")])] };
    expect(between(two("b", "good"), longer, [["x", "y"]]).stopped).toEqual([
      { run: 0, before: "good", after: null },
    ]);
  });

  it("are unknown when they could not be played before, whatever becomes of them now", () => {
    expect(
      between(two("b", "good"), two("b", "good"), [["y"], ["x", "y", "y"], ["constructor"], ["x", "y"]]),
    ).toEqual({
      total: 4,
      otherwise: [],
      stopped: [],
      unknown: [0, 1, 2],
    });
  });
});

describe("a file of recorded runs", () => {
  it.each([
    ["", []],
    ["\n \n# nothing\n", []],
    [
      "a,b\n\n# c,d\n  e , f-2 \r\n",
      [
        ["a", "b"],
        ["e", "f-2"],
      ],
    ],
    ["\uFEFFa,b", [["a", "b"]]],
    ["[]", []],
    ['[["a"], []]', [["a"], []]],
    ['\uFEFF \n[["a"]]\n', [["a"]]],
  ])("%j has %j", (text, runs) => {
    expect(readRuns(text)).toEqual(runs);
  });

  it.each([
    "a,,b",
    "a,b,",
    "A,b",
    "a b",
    "{}",
    '["a"]',
    "[[1]]",
    "[[null]]",
    '[["a"]',
    "1",
  ])("%j is none", (text) => {
    expect(readRuns(text)).toBeNull();
  });
});
