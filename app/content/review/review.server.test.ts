import { join } from "node:path";
import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { parseMdx } from "../mdx-tree.server";
import { readCatalogue } from "../read.server";
import { runningProse, shownWords } from "./prose.server";
import { readingAge, wordsOf } from "./reading-age.server";
import { review } from "./review.server";
import { misspelt, speller } from "./spelling.server";
import { checkStructure } from "./structure.server";

const WORDS = join(process.cwd(), "courses/words.txt");

function treeOf(text: string): Root {
  const tree = parseMdx(text, (message) => {
    throw new Error(message);
  });
  if (!tree) throw new Error("no tree");
  return tree;
}

test("the shipped content is as an editor would have it", () => {
  const root = process.cwd();
  expect(review(root, readCatalogue(root)).problems).toEqual([]);
}, 60_000);

describe("reading age", () => {
  test("rises with the length of sentences and words", () => {
    const easy = readingAge(["The cat sat on the mat. It was a warm day. We all had tea."]);
    const plain = readingAge([
      "Most of the people in the room had more to do that day than the day would hold, and were still thinking about the last person they had discussed.",
    ]);
    const hard = readingAge([
      "Interprofessional collaboration necessitates continuous organisational renegotiation of methodological responsibilities.",
    ]);
    expect(easy).toBeLessThan(9);
    expect(plain).toBeGreaterThan(easy);
    expect(hard).toBeGreaterThan(18);
  });

  test("is measured on running prose, without examples, answers and local values", () => {
    const tree = treeOf(`Hello there.

<Pair><Flawed>

<Said>

Not this.

</Said>

</Flawed></Pair>

<Option id="a" says="nor this">

Nor that.

</Option>

Meet at <Local field="x.y" /> today.
`);
    expect(runningProse(tree)).toEqual(["Hello there.", "Meet at it today."]);
  });

  test("counts words as a reader does", () => {
    expect(wordsOf("It’s a 60-second pitch – really.")).toEqual([
      "It’s",
      "a",
      "60-second",
      "pitch",
      "really",
    ]);
  });
});

describe("spelling", () => {
  const known = speller(WORDS);
  const wrong = (text: string) =>
    misspelt("x.mdx", [{ text, line: 3, column: 1 }], known).map(({ message }) =>
      message.split("”")[0]?.slice(1),
    );

  test.each([
    ["recieve a color", ["recieve", "color"]],
    ["organize and analyze a realization", ["organize", "analyze", "realization"]],
    ["organise, analyse; a prize of some size, seized", []],
    ["The NHS’s {{identity.teamName}} at 09:30, see https://example.org/xyzzy or a@b.example", []],
    ["They’ll say it’s Xyzzy’s, won’t they", ["Xyzzy"]],
    ["a co-worker’s half-day", []],
  ])("%s", (text, expected) => {
    expect(wrong(text)).toEqual(expected);
  });

  test("says where", () => {
    expect(misspelt("x.mdx", [{ text: "recieve", line: 3, column: 7 }], known)).toMatchObject([
      { file: "x.mdx", line: 3, column: 7 },
    ]);
  });

  test("reads what an element shows, and no id", () => {
    const shown = shownWords(treeOf('<Check id="xyzzy" ask="Whch one?">\n\nBecuase.\n\n</Check>'));
    expect(shown.map(({ text }) => text)).toEqual(["Whch one?", "Becuase."]);
  });
});

describe("structure", () => {
  const said = (text: string) => {
    const messages: string[] = [];
    checkStructure(
      treeOf(text),
      (address) => address === "/learn",
      (message) => messages.push(message),
    );
    return messages;
  };
  const check = (...options: string[]) =>
    `<Check id="c" ask="Which?">\n\n${options.join("\n\n")}\n\n</Check>`;
  const option = (says: string, best = "") =>
    `<Option id="${says.length}" says="${says}" ${best}>\n\nx\n\n</Option>`;
  const step = (body: string) => `<Step id="s" title="S" minutes={1}>\n\n${body}\n\n</Step>`;

  test.each([
    [
      "options of very different length",
      check(option("a".repeat(40), "best"), option("b".repeat(60)), option("c".repeat(61))),
      /within a fifth/,
    ],
    [
      "a best option that is the longest",
      check(option("a".repeat(50), "best"), option("b".repeat(48)), option("c".repeat(47))),
      /the longest/,
    ],
    ["a heading of the first level", step("# One"), /begin with ##/],
    ["a heading that leaves out a level", step("## Two\n\n#### Four"), /use ###/],
    ["a picture without words", step("![](/x.png)"), /words that stand for it/],
    ["a link that leads nowhere", step("[here](/lern)"), /\/lern leads nowhere/],
  ])("%s is said", (_, text, sentence) => {
    const messages = said(text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(sentence);
  });

  test("what holds is not spoken of", () => {
    expect(
      said(
        step(
          `## Two\n\n### Three\n\n## Two\n\n![words](/x.png) [here](/learn) [there](https://example.org)\n\n${check(option("a".repeat(50), "best"), option("b".repeat(51)), option("c".repeat(48)))}\n\n${check(option("Yes", "best"), option("Not"))}`,
        ),
      ),
    ).toEqual([]);
  });
});
