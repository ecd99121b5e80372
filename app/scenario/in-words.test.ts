import { describe, expect, it } from "vitest";
import { checkScenario } from "./check";
import { diffScenarios } from "./diff";
import { diffInWords } from "./diff-in-words";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { checkInWords, type Paint, playInWords, problemInWords } from "./in-words";
import { replay } from "./play";

const plain: Paint = (_, words) => words;
const example = scenarioFrom(firstAsk);
const checked = (text: string, limit?: number) =>
  checkInWords("a.yaml", text, checkScenario(text, limit === undefined ? {} : { limit }), plain);

describe("a check in words", () => {
  it("says proved, and how much that is", () => {
    expect(checked(firstAsk)).toMatch(/^a\.yaml {2}Proved: 12 situations, every one reaches an ending\./);
    expect(checked(firstAsk, 10)).toMatch(/^a\.yaml {2}Proved: 8 situations \(merged\), every one/);
  });

  it("says not proven where not all was looked at, and never passed", () => {
    expect(checked(firstAsk, 5)).toMatch(/^a\.yaml {2}Not proven\./);
    expect(checked(firstAsk, 5)).not.toMatch(/passed|Proved/);
  });

  it("counts errors, and shows each in its line with a caret", () => {
    const text = firstAsk.replace("goto: burden", "goto: burdn");
    const words = checked(text);
    expect(words).toMatch(/^a\.yaml {2}1 error to mend\./);
    expect(words).toContain("error unknown-target  a.yaml:47:15  beats.opening.choices.ask.goto");
    expect(words).toContain("Did you mean `burden`?");
    expect(words).toContain("   47 |         goto: burdn\n      |               ^");
  });

  it("leaves out what is for information only, and paints severities", () => {
    expect(checked(firstAsk)).not.toContain("dominated-choice");
    const [problem] = checkScenario(firstAsk).problems;
    const painted =
      problem && problemInWords("a.yaml", firstAsk, problem, (colour, words) => `<${colour}>${words}</>`);
    expect(painted).toMatch(/^<warning>warning [a-z-]+<\/>/);
  });

  it("tells warnings that were reviewed apart, with the reason, after the others", () => {
    expect(checked(firstAsk)).toMatch(/ending\. 8 warnings, all reviewed\.\n/);
    expect(checked(firstAsk)).toContain(
      "warning over-length, reviewed  a.yaml:6:10  minutes\n  A play takes about 1.0 minutes",
    );
    expect(checked(firstAsk)).toContain("\n  Kept: An example for reading rather than for playing.\n");
    const open = checked(firstAsk.replace(/ {2}"cue-giveaway.*\n/, ""));
    expect(open).toMatch(/ending\. 8 warnings, 7 of them reviewed\.\n\nwarning cue-giveaway {2}a\.yaml/);
    expect(checked(firstAsk.slice(0, firstAsk.indexOf("review:")))).toMatch(/ending\. 8 warnings\.\n/);
  });

  it("says how to see a problem for oneself", () => {
    expect(checked(firstAsk)).toContain(
      "  To see it:\n    1. ask: “What makes referring hard on this ward?”\n    2. small: “Could Jo flag one name a week to me?”\n",
    );
    const trapped = firstAsk.replace(/ {6}promise:[\s\S]*? {6}push:\n/, "      push:\n        if: owned\n");
    expect(checked(trapped)).toContain(
      "  To see it:\n    1. ask: “What makes referring hard on this ward?”\n  ",
    );
    const deed = firstAsk
      .replace("        say: What makes referring hard on this ward?", "        act: Ask")
      .replace(/ {6}promise:[\s\S]*? {6}push:\n/, "      push:\n        if: owned\n");
    expect(checked(deed)).toContain("  To see it:\n    1. ask: Ask\n");
    const stuck = firstAsk
      .replace("        say: We need forty", "        if: owned\n        say: We need forty")
      .replace("        say: What makes", "        if: owned\n        say: What makes");
    expect(checked(stuck)).toContain("To see it: it is so from the start");
  });
});

describe("a play in words", () => {
  it("is its transcript, then where it stands", () => {
    const play = replay(example, ["ask"]);
    expect(playInWords(play, play.lines, plain).split("\n").slice(-6)).toEqual([
      "osei: So what do you want from us?",
      "",
      "Waiting in burden, 3 minutes used.",
      "Values: osei.trust 3, osei.fatigue 3, sam.pressure 2",
      "Flags: none",
      "On offer: promise, small, push",
    ]);
  });

  it("ends with the ending, or with what was not on offer", () => {
    const ended = replay(example, ["ask", "small"]);
    expect(playInWords(ended, [], plain)).toContain("Ending: agreed (rank 3).");
    const refused = replay(example, ["ask", "own-up"]);
    expect(playInWords(refused, [], plain)).toMatch(/Choice 2, own-up, is not on offer here\.$/);
  });
});

describe("a difference in words", () => {
  const against = (...swaps: [string, string][]) =>
    diffInWords(
      diffScenarios(
        example,
        scenarioFrom(swaps.reduce((text, [from, to]) => text.replace(from, to), firstAsk)),
      ),
    );

  it("is short where there is none", () => {
    expect(against()).toBe("The two say the same.");
  });

  it("says so where only words differ", () => {
    const words = against(["title: The first ask", "title: Another"]);
    expect(words).toContain("only words differ");
    expect(words).toMatch(/title\n {2}- The first ask\n {2}\+ Another$/);
  });

  it("tells chances, a play that goes otherwise, and what decides", () => {
    const words = against(["limit: 6", "limit: 7"]);
    expect(words).toContain("Ending out-of-time: 22.2 % before,");
    expect(words).toContain("After ask, promise: out-of-time before, agreed after.");
    expect(words).toContain("scenes.round.clock.limit  (decides)\n  - 6\n  + 7");
  });

  it("tells what can no longer be reached, and what now can", () => {
    const closed: [string, string] = [
      "- if: osei.trust >= 2 and promised",
      "- if: osei.trust >= 4 and promised",
    ];
    expect(against(closed)).toContain("\n*A month to show it* can no longer be reached.\n");
    const back = diffInWords(diffScenarios(scenarioFrom(firstAsk.replace(...closed)), example));
    expect(back).toContain("\n*A month to show it* can now be reached.\n");
    expect(against(["if: osei.trust >= 3\n        cost", "if: osei.trust >= 4\n        cost"])).toContain(
      "The choice “Could Jo flag one name a week to me?” can no longer be on offer.",
    );
    expect(against(["title: The first ask", "title: Another"])).not.toContain("reached");
  });

  it("tells what recorded runs would come to", () => {
    const runs = [
      ["ask", "small"],
      ["pitch", "push"],
      ["pitch", "promise"],
      ["ask", "own-up"],
    ];
    const told = (from: string, to: string) =>
      diffInWords(diffScenarios(example, scenarioFrom(firstAsk.replace(from, to)), runs));
    expect(told("limit: 6", "limit: 5")).toContain("\n1 of 4 recorded runs would now end differently.\n");
    expect(told("if: osei.trust >= 3\n        cost", "if: osei.trust >= 4\n        cost")).toContain(
      "\n1 of 4 recorded runs can no longer be played to the end.\n1 of 4 recorded runs could not be played in the earlier version either.\n",
    );
    expect(told("title: The first ask", "title: Another")).toContain(
      "\nNone of 4 recorded runs would end differently.\n",
    );
  });

  it("says where rules differ and plays do not", () => {
    expect(against(["if: osei.fatigue >= 4 and", "if: osei.fatigue > 3 and"])).toContain(
      "every play goes the same way",
    );
  });
});
