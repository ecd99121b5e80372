import { describe, expect, it } from "vitest";
import { checkScenario } from "./check";
import { diffScenarios } from "./diff";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { checkInWords, diffInWords, type Paint, playInWords, problemInWords } from "./in-words";
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

  it("says how to see a problem for oneself", () => {
    expect(checked(firstAsk)).toContain("  To see it: ask, small");
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

  it("says where rules differ and plays do not", () => {
    expect(against(["if: osei.fatigue >= 4 and", "if: osei.fatigue > 3 and"])).toContain(
      "every play goes the same way",
    );
  });
});
