import { describe, expect, it } from "vitest";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import type { Line } from "./types";
import { wordsIn } from "./words";
import { writeCondition, writeEffect } from "./written";

const example = scenarioFrom(firstAsk);

describe("conditions and effects", () => {
  it("are written as the file writes them", () => {
    const ownUp = example.beats.get("burden")?.choices.get("own-up");
    expect(ownUp?.if && writeCondition(ownUp.if)).toBe("osei.fatigue >= 4 and not owned");
    expect(ownUp?.effects.map(writeEffect)).toEqual(["set owned", "osei.trust +1", "sam.pressure -1"]);
  });

  it("keep the names of bands", () => {
    const text = firstAsk.replace("if: osei.fatigue >= 3", "if: osei.trust < open or owned");
    const line = scenarioFrom(text).beats.get("opening")?.lines[1] as Line;
    expect(line.if && writeCondition(line.if)).toBe("osei.trust < open or owned");
  });
});

describe("words", () => {
  it.each([
    ["", 0],
    ["So what do you want from us?", 7],
    ["Dates — owner, and a *clause*.", 5],
    ["it's 12:50", 2],
  ])("of %j", (text, count) => {
    expect(wordsIn(text)).toBe(count);
  });
});
