import { describe, expect, it } from "vitest";
import { scenarioFrom, smallScenario } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { readScenario } from "./read";
import { tweeOf } from "./twee";
import { draftFromTwee } from "./twee-draft";

const twee = tweeOf(scenarioFrom(firstAsk));

/** One passage of the example, by its name. */
function passage(name: string): string {
  return (
    twee
      .split(/^(?=:: )/m)
      .find((block) => block.startsWith(`:: ${name}`))
      ?.trim() ?? ""
  );
}

describe("Twee from a scenario", () => {
  it("begins with title, format and start, and puts all values to their start", () => {
    expect(passage("StoryTitle")).toBe(":: StoryTitle\nThe first ask");
    expect(JSON.parse(passage("StoryData").split("\n").slice(1).join("\n"))).toMatchObject({
      format: "SugarCube",
      start: "opening",
    });
    expect(passage("StoryInit").split("\n")).toContain("<<set $osei__trust to 2>>");
    expect(passage("StoryInit").split("\n")).toContain("<<set $owned to false>>");
  });

  it("has a passage for each beat, choice and ending", () => {
    const names = [...twee.matchAll(/^:: (\S+)/gm)].map(([, name]) => name);
    expect(names).toHaveLength(3 + 3 + 6 + 4);
    expect(names).toContain("burden.own-up");
  });

  it("guards lines and choices, and applies effects within their range", () => {
    expect(passage("opening [")).toContain(
      "<<if $osei__fatigue gte 3>>''Dr Osei:'' The last team took names and vanished.<</if>>",
    );
    expect(passage("burden [")).toContain(
      "<<if $osei__trust gte 3>>* [[Could Jo flag one name a week to me?->burden.small]]<</if>>",
    );
    expect(passage("opening.pitch")).toContain(
      "<<set $osei__fatigue to Math.clamp($osei__fatigue + 1, 0, 4)>>",
    );
    expect(passage("burden.promise")).toContain("<<set $promised to true>>");
    expect(passage("close [")).toContain("<<if $promised and $sam__pressure gte 3>>");
  });

  it("spends the clock and leads to where time ends", () => {
    const [, spend] = passage("opening.ask").split("\n").slice(1);
    expect(spend).toBe("<<set $clock to Math.min($clock + 3, 6)>>");
    expect(passage("opening.ask")).toMatch(
      /<<if \$clock gte 6>><<set \$clock to 0>>\[\[…->out-of-time\]\]<<else>>\[\[…->burden\]\]<<\/if>>$/,
    );
  });

  it("routes by the first entry that holds", () => {
    expect(passage("close [").split("\n").slice(-4)).toEqual([
      '<<if $osei__trust gte 3 and $sam__pressure lte 2>><<set $clock to 0>><<include "agreed">>',
      '<<elseif $osei__trust gte 2 and $promised>><<set $clock to 0>><<include "trial-run">>',
      '<<else>><<set $clock to 0>><<include "declined">>',
      "<</if>>",
    ]);
  });

  it("has the number that Twee 3 asks for, the same whatever the scenario says", () => {
    const numberIn = (text: string) => /"ifid": "([^"]*)"/.exec(text)?.[1];
    expect(numberIn(twee)).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/);
    const changed = tweeOf(
      scenarioFrom(firstAsk.replace("minutes: 6", "minutes: 7").replace("title: The", "title: A")),
    );
    expect(numberIn(changed)).toBe(numberIn(twee));
    expect(numberIn(tweeOf(scenarioFrom(firstAsk.replace("id: first-ask", "id: other"))))).not.toBe(
      numberIn(twee),
    );
  });

  it("shows every sign of a text, and lets none begin a macro or a passage", () => {
    const odd = (said: string) =>
      tweeOf(
        scenarioFrom(
          firstAsk.replace("Eight patients to discuss. You have two minutes.", JSON.stringify(said)),
        ),
      );
    expect(odd("Pay $5 <<now>> or //never//")).toContain("<nowiki>Pay $5 <<now>> or //never//</nowiki>");
    expect(odd("One\n:: Two\nThree")).toContain("<nowiki>One\n :: Two\nThree</nowiki>");
    expect([...odd("One\n:: Two").matchAll(/^::/gm)]).toHaveLength([...twee.matchAll(/^::/gm)].length);
    expect(odd("Plain words, don't you think?")).toContain("''Sam:'' Plain words, don't you think?");
  });

  it("keeps names apart that differ in their hyphens and dots", () => {
    const text = tweeOf(
      smallScenario(`cast: { a: { name: A, role: r, hidden: { b-c: { range: 0..1, start: 0, means: m } } }, a-b: { name: B, role: r, hidden: { c: { range: 0..1, start: 1, means: m } } } }
scenes: { s: { title: t } }
start: x
beats: { x: { scene: s, lines: [], choices: { y: { say: "a -> b | [[c]]", goto: end, why: w, findings: [] } } } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`),
    );
    expect(text).toContain("<<set $a__b_c to 0>>\n<<set $a_b__c to 1>>");
    expect(text).toContain("[[a → b / [c]->x.y]]");
  });
});

describe("a draft from Twee", () => {
  const story = `:: StoryTitle
Coffee with Bev

:: StoryData
{ "ifid": "X", "start": "At the desk" }

:: Styles [stylesheet]
body { color: red }

:: At the desk {"position":"100,100"}
Bev looks up.

She is busy.

* [[Ask how things run->She answers]]
* [[The door|Leave]]
[[Leave<-Say nothing]]

:: She answers
Fine, she says. [[Leave]]

:: Leave [end]
You go.
`;
  const { text: draft, left } = draftFromTwee(story) ?? { text: "", left: [] };
  const { id, problems } = readScenario(draft);

  it("makes passages with links beats, and those without endings", () => {
    expect(id).toBe("coffee-with-bev");
    expect(draft).toContain("start: at-the-desk\n");
    expect(draft).toMatch(/beats:\n {2}at-the-desk:\n[\s\S]* {2}she-answers:\n[\s\S]*endings:\n {2}leave:\n/);
    expect(draft).toContain('- narrator: "Bev looks up."\n      - narrator: "She is busy."');
    expect(draft).not.toContain("color: red");
  });

  it("reads links of every kind as choices", () => {
    expect(draft).toContain(
      'ask-how-things-run:\n        say: "Ask how things run"\n        goto: she-answers',
    );
    expect(draft).toContain('the-door:\n        say: "The door"\n        goto: leave');
    expect(draft).toContain('say-nothing:\n        say: "Say nothing"\n        goto: leave');
    expect(draft).toContain('say: "Leave"\n        goto: leave');
  });

  it("is a scenario but for the whys, which the checker asks for", () => {
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["missing-why"]));
    expect(problems).toHaveLength(4);
  });

  it("gives names without letters, and the same name twice, ids of their own", () => {
    const odd = draftFromTwee(":: 1\n[[2]] [[Same]] [[same]]\n:: 2\nx\n:: Same\ny\n:: same\nz\n")?.text ?? "";
    expect(readScenario(odd).problems.map(({ code }) => code)).toEqual([
      "missing-why",
      "missing-why",
      "missing-why",
    ]);
    expect(odd).toContain("same-2");
  });

  it("names what it has no place for, with the passages", () => {
    expect(left).toEqual([
      { what: "tags of passages", at: ["Leave"] },
      { what: "places of passages on the map", at: ["At the desk"] },
      { what: "the story's data but for its start: number, format, colours of tags", at: ["StoryData"] },
      { what: "passages of the story format: scripts, styles, headers and the like", at: ["Styles"] },
    ]);
    const wild = `:: A
You have $money, <<if $x>>more<</if>>.
[[Go->B][$money to 1]] and then <b>wait</b>
[[Nowhere]]

:: B
(set: $a to 1)
`;
    expect(draftFromTwee(wild)?.left.map(({ what, at }) => [what.split(/[ :(]/)[0], at])).toEqual([
      ["macros", ["A", "B"]],
      ["what", ["A"]],
      ["links", ["A"]],
      ["HTML", ["A"]],
      ["where", ["A"]],
    ]);
    expect(draftFromTwee(wild)?.text).toContain('go:\n        say: "Go"\n        goto: b\n');
    expect(draftFromTwee(":: A\nHello. [[On->B]]\n\n:: B\nDone.\n")?.left).toEqual([]);
  });

  it("brings back the words and links of what was exported", () => {
    const { text, left: lost } = draftFromTwee(twee) ?? { text: "", left: [] };
    expect(text).toContain("start: opening\n");
    expect(text).toContain(
      'what-makes-referring-hard-on:\n        say: "What makes referring hard on this ward?"',
    );
    expect(text).toContain('title: "agreed"\n    text: "!! One name a week');
    expect(lost.map(({ what }) => what.split(/[ :(]/)[0])).toContain("macros");
  });

  it("reads names with brackets in them", () => {
    const draftOf = draftFromTwee(":: A \\[draft\\] [tag]\n[[Go->B]]\n\n:: B\nx\n");
    expect(draftOf?.text).toContain("  a-draft:\n");
  });

  it.each([
    ["a head of spaces", `:: a${" ".repeat(200_000)}{`],
    ["open brackets", `:: a\n${"[[".repeat(200_000)}`],
    ["links that never end", `:: a\n${"[[a][".repeat(80_000)}`],
    ["blank lines", `:: a\nx\n${"\n".repeat(200_000)}y`],
    ["the same name over and over", ":: a\nx\n".repeat(60_000)],
    [
      "names that come to the same id",
      Array.from(
        { length: 40_000 },
        (_, i) => `:: a${"!".repeat(i % 9)}?${String.fromCharCode(33 + (i % 14))}\nx\n`,
      ).join(""),
    ],
    ["stars", `:: a\n${"* ".repeat(200_000)}`],
    ["a name without end", `:: ${"a".repeat(400_000)}\nx\n`],
  ])("is quick with %s", (_, hostile) => {
    const start = performance.now();
    const made = draftFromTwee(hostile);
    expect(performance.now() - start).toBeLessThan(5000);
    expect((made?.text ?? "").length).toBeLessThan(5000 + hostile.length * 30);
  });

  it("refuses what has no passages", () => {
    expect(draftFromTwee("no passages here")).toBeNull();
    expect(draftFromTwee(":: StoryTitle\nOnly a title\n")).toBeNull();
  });
});
