import { describe, expect, it } from "vitest";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { behaviourHash, canonical, contentHash } from "./hash";

const hashes = (text: string) => {
  const scenario = scenarioFrom(text);
  return { content: contentHash(scenario), behaviour: behaviourHash(scenario) };
};
const original = hashes(firstAsk);

/** Which of the two hashes change with a piece of the text. */
function changes(from: string, to: string): string {
  const text = firstAsk.replace(from, to);
  if (text === firstAsk) throw new Error(`not in the example: ${from}`);
  const now = hashes(text);
  const changed = [
    now.content !== original.content && "content",
    now.behaviour !== original.behaviour && "behaviour",
  ];
  return changed.filter(Boolean).join(" and ") || "neither";
}

describe("hashes", () => {
  it("are 64 hexadecimal digits, the same every time", () => {
    expect(original.content).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes(firstAsk)).toEqual(original);
    expect(JSON.parse(canonical(scenarioFrom(firstAsk)))).toMatchObject({ format: 1, id: "first-ask" });
  });

  it.each([
    ["a comment", "# A delayed consequence", "# Something else"],
    ["quotes", "title: The first ask", "title: 'The first ask'"],
    [
      "the order of fields",
      "title: The first ask\nsummary: Two minutes",
      "setting: ''\ntitle: The first ask\nsummary: Two minutes",
    ],
    ["spaces in a condition", "if: osei.trust >= 3\n        cost", "if: osei.trust>=3\n        cost"],
    ["empty lists", "[osei.fatigue +1]", "[osei.fatigue +1]\n        then: []"],
  ])("do not change with %s", (what, from, to) => {
    expect(changes(from, to)).toBe(what === "the order of fields" ? "content" : "neither");
  });

  it("do not change with the order of fields in an element", () => {
    const swapped = firstAsk.replace(
      "    name: Sam\n    role: Ward manager\n",
      "    role: Ward manager\n    name: Sam\n",
    );
    expect(hashes(swapped)).toEqual(original);
  });

  it.each([
    ["a title", "title: The first ask", "title: Another ask"],
    ["what somebody says", "So what do you want", "What do you want"],
    ["a why", "why: Puts the study's need first.", "why: Asks first."],
    ["a finding", "[A1.5]", "[A1.6]"],
    ["a cue", "cue: Dr Osei has put", "cue: Dr Osei put"],
    [
      "a band's name in a condition",
      "if: osei.trust >= 3\n        cost",
      "if: osei.trust >= open\n        cost",
    ],
    ["the if of a line that changes nothing", "if: osei.fatigue >= 3", "if: osei.fatigue >= 2"],
    ["a flag's meaning", "owned: You owned up", "owned: You admitted"],
    ["the scenario's own id", "id: first-ask", "id: second-ask"],
  ])("change in content alone with %s", (_, from, to) => {
    expect(changes(from, to)).toBe("content");
  });

  it.each([
    ["a range", "range: 0..4, start: 3, means: How", "range: 0..5, start: 3, means: How"],
    ["a start", "start: 3, means: How", "start: 2, means: How"],
    ["a cost", "cost: 1\n        effects: [osei.fatigue", "cost: 2\n        effects: [osei.fatigue"],
    ["an effect", "[osei.fatigue +1]", "[osei.fatigue +2]"],
    ["the order of effects", "[sam.pressure -1, osei.trust +1]", "[osei.trust +1, sam.pressure -1]"],
    ["a goto", "- goto: declined", "- goto: trial-run"],
    ["a rank", "rank: 2", "rank: 3"],
    ["a clock", "limit: 6", "limit: 7"],
    ["a condition", "if: osei.trust >= 3\n        cost", "if: osei.trust >= 2\n        cost"],
    ["the if of a line that changes something", "if: promised and sam.pressure >= 3", "if: promised"],
  ])("change both with %s", (_, from, to) => {
    expect(changes(from, to)).toBe("content and behaviour");
  });

  it("tell the order of choices in behaviour, and of beats in content alone", () => {
    const choices = scenarioFrom(firstAsk);
    const moved = { ...choices, beats: new Map([...choices.beats].reverse()) };
    expect(contentHash(moved)).not.toBe(original.content);
    expect(behaviourHash(moved)).toBe(original.behaviour);
    const turned = new Map(
      [...choices.beats].map(([id, beat]) => [
        id,
        { ...beat, choices: new Map([...beat.choices].reverse()) },
      ]),
    );
    expect(behaviourHash({ ...choices, beats: turned })).not.toBe(original.behaviour);
  });
});
