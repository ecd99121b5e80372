import { describe, expect, it } from "vitest";
import { draftFromTwee } from "../twee-draft";

/** The first words of what a draft leaves behind, with the passages. */
const left = (text: string) =>
  (draftFromTwee(text)?.left ?? []).map(({ what, at }) => [what.split(/[ ,:(]/)[0], at]);
const plain = ":: One\nHello.\n\n[[Two]]\n\n:: Two\nBye.\n";

describe("what a draft from Twee has no place for", () => {
  it("is nothing in passages of words and links alone", () => {
    expect(left(plain)).toEqual([]);
  });

  it.each([
    ["<<set $a to 1>>", "macros"],
    ["You have $money.", "macros"],
    ["(set: $a to 1)", "macros"],
    ["Some <b>bold</b> words", "HTML"],
    ["[img[cat.png]]", "HTML"],
  ])("is %s", (words, what) => {
    expect(left(plain.replace("Hello.", words))).toEqual([[what, ["One"]]]);
  });

  it.each([
    "2 < 3 and 4 > 3",
    "It costs $5.",
    "5 (five) of them",
    "a << b",
    "snake case",
  ])("is not %s", (words) => {
    const found = left(plain.replace("Hello.", words)).filter(([what]) => what === "HTML");
    expect(found).toEqual([]);
  });

  it("is where in the text links stood, unless each has a line of its own", () => {
    const where = (words: string) => left(plain.replace("Hello.\n\n[[Two]]", words)).map(([what]) => what);
    expect(where("Go [[Two]] now.")).toEqual(["where"]);
    expect(where("[[Two]] or [[Two]]\nend")).toEqual(["where"]);
    expect(where("Words.\n  * [[Two]]  \n* [[Back->One]]")).toEqual([]);
    expect(where("[[Two]] [[Back->One]]")).toEqual([]);
    expect(where("Words before [[Two]]")).toEqual([]);
  });

  it("is links to nowhere, tags, places and other passages, each once with all of its passages", () => {
    const text =
      ':: StoryData\n{"ifid":"X"}\n\n:: StoryTitle\nT\n\n:: Style [stylesheet]\nb {}\n\n:: One [x] {"position":"1,1"}\n[[Nowhere]]\n\n:: Two [y]\n[[Gone]]\n[[One]]\n';
    expect(left(text)).toEqual([
      ["links", ["One", "Two"]],
      ["tags", ["One", "Two"]],
      ["places", ["One"]],
      ["the", ["StoryData"]],
      ["passages", ["Style"]],
    ]);
  });

  it("is found in good time in a line of very many brackets", () => {
    const start = performance.now();
    for (const line of [
      `[[${"]".repeat(100_000)}x`,
      "[[".repeat(50_000),
      `${"*".repeat(100_000)}x`,
      `[[a]]${" ".repeat(100_000)}x`,
    ])
      draftFromTwee(`:: One\n${line}\n`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
