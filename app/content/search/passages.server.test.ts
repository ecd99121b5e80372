import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue.server";
import { passagesOf } from "./passages.server";

const step = (inside: string) =>
  `---\nid: m\n---\n\n<Step id="s" title="T" minutes={2}>\n\n${inside}\n\n</Step>\n`;

describe("what can be found in a step", () => {
  test("is each paragraph under its heading, with the id that it has on the page", () => {
    expect(
      passagesOf(
        step('<Lede>A *phone* rings.</Lede>\n\nFirst one. <Why id="B5.4" />\n\n## Then\n\n- a\n- b'),
      ),
    ).toEqual([
      { step: "s", anchor: null, heading: "", text: "A phone rings." },
      { step: "s", anchor: "p-0", heading: "", text: "First one." },
      { step: "s", anchor: "p-1", heading: "Then", text: "a; b" },
    ]);
  });

  test("shows no value of a pack, whatever it is", () => {
    const [passage] = passagesOf(step('It is called: <Local field="rhythm.meetings.0.name" />, on Tuesday.'));
    expect(passage?.text).toBe("It is called: …, on Tuesday.");
  });

  test("is what a question asks, and nothing that answers it", () => {
    const check =
      '<Check id="c" findings="B5.4" ask="Which one?">\n\n<Option id="a" says="This secret one" best>\n\nBecause it is.\n\n</Option>\n\n</Check>';
    expect(passagesOf(step(check))).toEqual([
      { step: "s", anchor: "check-c", heading: "", text: "Which one?" },
    ]);
  });

  test("is a worksheet's title and its start, and not one way to do it", () => {
    const sheet =
      '<Worksheet id="w" kind="email" title="Write it" findings="B5.4">\n\n<Before>\n\nReminder!\n\n</Before>\n\n<After>\n\nThe answer.\n\n</After>\n\n</Worksheet>';
    expect(passagesOf(step(sheet))[0]).toMatchObject({ anchor: "sheet-w", text: "Write it. Reminder!" });
  });
});

test("no passage of any module holds what explains an option", () => {
  for (const { file } of Object.values(catalogue.lessons)) {
    const text = readFileSync(file, "utf8");
    const passages = passagesOf(text)
      .map((passage) => passage.text)
      .join("\n");
    const options = [...text.matchAll(/<Option [^>]*says="([^"]{25,})"/g)].map(([, says]) => says ?? "");
    expect(options.length, file).toBeGreaterThan(5);
    for (const says of options) expect(passages, file).not.toContain(says);
  }
});
