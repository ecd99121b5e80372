import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Data, insertAt, removeAt, setAt } from "./edit";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { readScenario } from "./read";

/** The lines that two texts do not share, as `- old` and `+ new`. */
function difference(before: string, after: string): string[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const cut = (lines: string[]) => lines.slice(start, lines.length - end);
  return [...cut(old).map((line) => `- ${line.trim()}`), ...cut(now).map((line) => `+ ${line.trim()}`)];
}

/** The text after an edit that must succeed, still a scenario without errors unless told otherwise. */
function edited(after: string | null, valid = true): string[] {
  if (after === null) throw new Error("refused");
  if (valid) expect(readScenario(after).problems).toEqual([]);
  return difference(firstAsk, after);
}

describe("setting a value", () => {
  it("changes that value and nothing else, prose in double quotes", () => {
    expect(edited(setAt(firstAsk, "title", "An ask: the first"))).toEqual([
      "- title: The first ask",
      '+ title: "An ask: the first"',
    ]);
    expect(edited(setAt(firstAsk, "beats.opening.lines.0.sam", 'Say "hello", #3'))).toEqual([
      "- - sam: Eight patients to discuss. You have two minutes.",
      '+ - sam: "Say \\"hello\\", #3"',
    ]);
  });

  it("leaves names, conditions and numbers without quotes", () => {
    expect(edited(setAt(firstAsk, "beats.opening.choices.ask.goto", "close"))).toEqual([
      "- goto: burden",
      "+ goto: close",
    ]);
    expect(edited(setAt(firstAsk, "beats.burden.choices.small.if", "osei.trust >= open"))).toEqual([
      "- if: osei.trust >= 3",
      "+ if: osei.trust >= open",
    ]);
    expect(edited(setAt(firstAsk, "beats.burden.choices.small.cost", 4))).toEqual(["- cost: 2", "+ cost: 4"]);
    expect(edited(setAt(firstAsk, "minutes", 7))[1]).toBe(
      "+ minutes: 7                         # how long a play takes a learner, in real minutes",
    );
  });

  it("works inside braces", () => {
    const [, after] = edited(setAt(firstAsk, "endings.agreed.title", "Two names, a week"));
    expect(after).toContain(
      '{ rank: 3, title: "Two names, a week", text: "Jo will flag one name a week.", findings: [A3.1] }',
    );
    const [, range] = edited(setAt(firstAsk, "cast.osei.hidden.fatigue.range", "0..5"));
    expect(range).toContain("{ range: 0..5, start: 3,");
  });

  it("adds a field that is not there, at the end of its block", () => {
    expect(edited(setAt(firstAsk, "beats.opening.choices.pitch.hint", "Who gains?"))).toEqual([
      '+ hint: "Who gains?"',
    ]);
    expect(edited(setAt(firstAsk, "scenes.round.clock.limit", 9))[1]).toContain("limit: 9");
    expect(edited(setAt(firstAsk, "endings.agreed.rank", 4))[1]).toContain("rank: 4");
  });

  it("fills a field that is empty", () => {
    const text = firstAsk.replace("title: The first ask", "title:");
    expect(difference(text, setAt(text, "title", "Full") ?? "")).toEqual(["- title:", '+ title: "Full"']);
  });

  it("replaces lists and blocks", () => {
    expect(edited(setAt(firstAsk, "beats.opening.choices.ask.findings", ["A0.1", "B1.1"]))).toEqual([
      "- findings: [B6.5, A3.1]",
      "+ findings: [A0.1, B1.1]",
    ]);
    const lines: Data = [{ sam: "One." }, { osei: "Two.", if: "not owned" }];
    const after = setAt(firstAsk, "beats.burden.lines", lines) ?? "";
    expect(
      readScenario(after)
        .scenario?.beats.get("burden")
        ?.lines.map(({ text }) => text),
    ).toEqual(["One.", "Two."]);
    const then = setAt(firstAsk, "beats.opening.choices.ask.then", []) ?? "";
    expect(edited(then)).toEqual(["- then:", "- - sam: Nobody has asked us that before.", "+ then: []"]);
  });

  it("turns a block text into a quoted one", () => {
    const text = firstAsk.replace("title: The first ask", "title: |\n  The first\n  ask");
    expect(readScenario(setAt(text, "title", "Now") ?? "").scenario?.title).toBe("Now");
  });

  it("refuses a path that leads nowhere, and a text that is no YAML", () => {
    expect(setAt(firstAsk, "beats.nowhere.scene", "round")).toBeNull();
    expect(setAt("a: [", "a", "b")).toBeNull();
    expect(setAt("just text", "a", "b")).toBeNull();
  });
});

describe("adding", () => {
  const choice: Data = {
    say: "And you?",
    goto: "close",
    why: "Asks.",
    findings: ["A0.1"],
    // biome-ignore lint/suspicious/noThenProperty: `then` is the format's name for what is said after a choice
    then: [{ sam: "Me?" }],
  };

  it("puts a choice last, or before another", () => {
    const last = insertAt(firstAsk, "beats.opening.choices.third", choice) ?? "";
    expect([...(readScenario(last).scenario?.beats.get("opening")?.choices.keys() ?? [])]).toEqual([
      "ask",
      "pitch",
      "third",
    ]);
    const first = insertAt(firstAsk, "beats.opening.choices.third", choice, 0) ?? "";
    expect([...(readScenario(first).scenario?.beats.get("opening")?.choices.keys() ?? [])]).toEqual([
      "third",
      "ask",
      "pitch",
    ]);
    expect(edited(last)).toEqual([
      "+ third:",
      '+ say: "And you?"',
      "+ goto: close",
      '+ why: "Asks."',
      "+ findings: [A0.1]",
      "+ then:",
      '+ - sam: "Me?"',
    ]);
  });

  it("puts a line or an effect where it is asked to", () => {
    expect(edited(insertAt(firstAsk, "beats.opening.lines.1", { narrator: "A pause." }))).toEqual([
      '+ - narrator: "A pause."',
    ]);
    expect(edited(insertAt(firstAsk, "beats.opening.lines.0", { narrator: "A pause." }))).toEqual([
      '+ - narrator: "A pause."',
    ]);
    expect(edited(insertAt(firstAsk, "beats.opening.choices.ask.effects.2", "set owned"))[1]).toBe(
      "+ effects: [sam.pressure -1, osei.trust +1, set owned]",
    );
    expect(edited(insertAt(firstAsk, "beats.opening.choices.ask.effects.0", "set owned"))[1]).toBe(
      "+ effects: [set owned, sam.pressure -1, osei.trust +1]",
    );
  });

  it("puts something into what is empty", () => {
    const text = setAt(firstAsk, "beats.burden.lines", []) ?? "";
    const after = insertAt(text, "beats.burden.lines.0", { sam: "Well, then." }) ?? "";
    expect(after).toContain('lines: [{ sam: "Well, then." }]');
  });

  it("refuses a name that is taken, and a place that is not there", () => {
    expect(insertAt(firstAsk, "beats.opening.choices.ask", choice)).toBeNull();
    expect(insertAt(firstAsk, "beats.opening.route.0", { goto: "close" })).toBeNull();
  });
});

describe("taking away", () => {
  it("takes an entry's lines, comments of others kept", () => {
    expect(edited(removeAt(firstAsk, "contentNote"))).toEqual(["- contentNote: Mentions staff shortage."]);
    expect(edited(removeAt(firstAsk, "beats.opening.lines.1"))).toEqual([
      "- - osei: The last team took names and vanished.",
      "- if: osei.fatigue >= 3",
    ]);
  });

  it("takes an entry from braces and an item from brackets", () => {
    expect(edited(removeAt(firstAsk, "scenes.round.when"))[1]).toBe(
      "+ round: { title: Ward round, where: Meeting room, clock: { limit: 6, late: out-of-time } }",
    );
    expect(edited(removeAt(firstAsk, "cast.osei.portrait.head"))[1]).toBe(
      "+ portrait: { accessories: glasses }",
    );
    expect(edited(removeAt(firstAsk, "beats.opening.choices.ask.effects.0"))[1]).toBe(
      "+ effects: [osei.trust +1]",
    );
  });

  it("moves the next field up to the dash", () => {
    expect(edited(removeAt(firstAsk, "beats.close.route.0.if"), false)).toEqual([
      "- - if: osei.trust >= 3 and sam.pressure <= 2",
      "- goto: agreed",
      "+ - goto: agreed",
    ]);
  });

  it("leaves an empty list or block behind the last", () => {
    expect(edited(removeAt(firstAsk, "beats.opening.choices.pitch.effects.0"))).toEqual([
      "- effects: [osei.fatigue +1]",
      "+ effects: []",
    ]);
    expect(edited(removeAt(firstAsk, "beats.burden.lines.0"))).toEqual([
      "- lines:",
      "- - osei: So what do you want from us?",
      "+ lines: []",
    ]);
  });

  it("refuses what is not there", () => {
    expect(removeAt(firstAsk, "setting")).toBeNull();
    expect(removeAt(firstAsk, "beats.opening.lines.9")).toBeNull();
  });
});

describe("any edit", () => {
  const prose = fc.string({ unit: "grapheme", maxLength: 40 });
  const paths = [
    "title",
    "summary",
    "beats.opening.lines.0.sam",
    "endings.agreed.text",
    "flags.owned",
    "beats.burden.choices.push.act",
    "cast.osei.hidden.fatigue.means",
  ];

  it("is read back as what was written, whatever the words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), prose, (at, words) => {
        const after = setAt(firstAsk, at, words) ?? "";
        const again = setAt(after, at, "same") ?? "";
        expect(again).toBe(setAt(firstAsk, at, "same"));
        expect(readScenario(after).problems).toEqual([]);
        expect(difference(firstAsk, after).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });

  it("is undone by taking away what was added", () => {
    const places = [
      "beats.opening.lines.2",
      "beats.close.route.0",
      "beats.burden.choices.fifth",
      "flags.third",
      "endings.fifth",
      "beats.fourth",
      "scenes.second",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), prose, (at, words) => {
        const added =
          insertAt(firstAsk, at, { narrator: words, findings: ["A0.1"], lines: [{ sam: words }] }) ?? "";
        expect(added).not.toBe(firstAsk);
        expect(removeAt(added, at)).toBe(firstAsk);
      }),
      { numRuns: 60 },
    );
  });
});
