import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkScenario } from "./check";
import { scenarioText } from "./fixtures/arbitrary";
import { inShort } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { readScenario } from "./read";
import { renameAt } from "./rename";

/** The example with everything in it that can be named. */
const text = firstAsk
  .replace("    hidden:\n      trust", "    mood: trust\n    hidden:\n      trust")
  .replace("where: Meeting room", "where: Meeting room, present: [sam, osei]")
  .replace("if: osei.trust >= 3\n        cost", "if: osei.trust>=open and ease < 2\n        cost")
  .replace(
    "minutes: 6",
    'meters: { ease: { range: 0..2, start: 1, means: "ease, not osei.trust or owned" } }\nminutes: 6',
  );

/** The lines that a renaming changes, without what stands before them. */
function changedLines(at: string, to: string): string[] {
  const renamed = renameAt(text, at, to) ?? "";
  expect(readScenario(renamed).problems.map(inShort)).toEqual([]);
  const before = text.split("\n");
  return renamed
    .split("\n")
    .filter((line, index) => line !== before[index])
    .map((line) => line.trim());
}

describe("renaming", () => {
  it("starts from a text that reads", () => {
    expect(readScenario(text).problems.map(inShort)).toEqual([]);
  });

  it("takes a flag's conditions and effects along", () => {
    expect(changedLines("flags.owned", "owned-up")).toEqual([
      "owned-up: You owned up to a bad start",
      "if: osei.fatigue >= 4 and not owned-up",
      "effects: [set owned-up, osei.trust +1, sam.pressure -1]",
    ]);
  });

  it("takes a meter's conditions along", () => {
    expect(changedLines("meters.ease", "calm-air")).toEqual([
      'meters: { calm-air: { range: 0..2, start: 1, means: "ease, not osei.trust or owned" } }',
      "if: osei.trust>=open and calm-air < 2",
    ]);
  });

  it("takes an attitude's mood, conditions and effects along, of that person only", () => {
    const lines = changedLines("cast.osei.hidden.trust", "faith");
    expect(lines).toContain("mood: faith");
    expect(lines).toContain("faith:");
    expect(lines).toContain("effects: [sam.pressure -1, osei.faith +1]");
    expect(lines).toContain("if: osei.faith>=open and ease < 2");
    expect(lines).toContain("- if: osei.faith >= 3 and sam.pressure <= 2");
    expect(lines.join()).not.toContain("means");
  });

  it("takes a band's conditions along", () => {
    expect(changedLines("cast.osei.hidden.trust.bands.open", "wide")).toEqual([
      "wide: { from: 3, face: smile, cue: Dr Osei has put his pen down. }",
      "if: osei.trust>=wide and ease < 2",
    ]);
  });

  it("takes a person's lines, attitudes, presence and opinions along", () => {
    const lines = changedLines("cast.osei", "ben");
    expect(lines).toContain("ben:");
    expect(lines).toContain("- ben: So what do you want from us?");
    expect(lines).toContain('made: { ben: "He expected a list of criteria." }');
    expect(lines).toContain("if: ben.fatigue >= 3");
    expect(lines.find((line) => line.startsWith("round:"))).toContain("present: [sam, ben]");
    expect(lines.join()).not.toContain("osei.");
  });

  it("takes what leads to a beat or an ending along, and its reviews", () => {
    expect(changedLines("beats.burden", "weight")).toEqual([
      "goto: weight",
      "goto: weight",
      "weight:",
      "goto: weight",
      '"single-good-route beats.weight.choices.small": An example this short has room for one way to the best ending.',
      '"untelegraphed beats.weight.choices.own-up.if": The one choice that tires him has just been made.',
    ]);
    expect(changedLines("beats.opening", "begin").slice(0, 2)).toEqual(["start: begin", "begin:"]);
    expect(changedLines("endings.out-of-time", "bell")[0]).toContain("clock: { limit: 6, late: bell }");
  });

  it("takes the beats of a scene along", () => {
    expect(changedLines("scenes.round", "ward").filter((line) => line === "scene: ward")).toHaveLength(3);
  });

  it("leaves everything but the key of a choice alone, reviews aside", () => {
    expect(changedLines("beats.burden.choices.own-up", "mend")).toEqual([
      "mend:",
      '"untelegraphed beats.burden.choices.mend.if": The one choice that tires him has just been made.',
    ]);
  });

  it("keeps words that only look alike", () => {
    const alike = text
      .replace("flags:\n", "flags:\n  owned-too: f\n")
      .replace("not owned\n", "not owned and not owned-too\n");
    const renamed = renameAt(alike, "flags.owned", "mine") ?? "";
    expect(renamed).toContain("and not mine and not owned-too\n");
    expect(renamed).toContain("owned-too: f");
  });

  it("refuses what is not there, not an id, or taken", () => {
    expect(renameAt(text, "flags.other", "x")).toBeNull();
    expect(renameAt(text, "flags.owned", "Not an id")).toBeNull();
    expect(renameAt(text, "flags.owned", "clock")).toBeNull();
    expect(renameAt(text, "flags.owned", "promised")).toBeNull();
    expect(renameAt(text, "beats.opening.scene", "x")).toBeNull();
    expect(renameAt("a: [", "a", "b")).toBeNull();
  });

  it("changes no verdict, and comes back", () => {
    const renames: [string, string][] = [
      ["flags.f", "fx"],
      ["meters.m", "mx"],
      ["cast.ann", "bob"],
      ["cast.ann.hidden.a", "ax"],
      ["beats.b0", "bx"],
      ["beats.b0.choices.c0", "cx"],
      ["endings.good", "gx"],
      ["scenes.free", "sx"],
    ];
    const verdict = (source: string) => {
      const { problems, states, transitions, merged, stats } = checkScenario(source);
      return {
        codes: problems.map(({ code, line }) => [code, line]).sort(),
        states,
        transitions,
        merged,
        chances: stats?.endings.map(({ chance }) => chance),
      };
    };
    fc.assert(
      fc.property(scenarioText, fc.constantFrom(...renames), (source, [at, to]) => {
        const renamed = renameAt(source, at, to) ?? "";
        expect(verdict(renamed)).toEqual(verdict(source));
        const back = at.slice(at.lastIndexOf(".") + 1);
        expect(renameAt(renamed, [...at.split(".").slice(0, -1), to].join("."), back)).toBe(source);
      }),
      { numRuns: 60 },
    );
  });
});
