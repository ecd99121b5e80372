import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readLesson } from "./lesson.server";

const MATTER = `---
id: small
code: M1
title: Small
summary: A small one
minutes: 5
outcomes:
  - Say one thing
findings: [A1.1]
---
`;
/** The line on which the body of a module begins. */
const BODY = MATTER.split("\n").length;

function readWhole(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "rapport-lesson-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "module.mdx");
  writeFileSync(path, text);
  return readLesson(path, "courses/x/module.mdx");
}

const read = (body: string) => readWhole(`${MATTER}${body}`);

/** Problems as `line:column message`, lines counted from the beginning of the body. */
const said = (body: string) =>
  read(body).problems.map(({ line, column, message }) => `${line - BODY + 1}:${column} ${message}`);

const step = (inside: string) => `<Step id="one" title="One" minutes={2}>\n\n${inside}\n\n</Step>\n`;
const OPTIONS = `<Option id="a" says="A" best>\n\nYes\n\n</Option>\n\n<Option id="b" says="B">\n\nNo\n\n</Option>`;
const check = (options: string, id = "c") =>
  `<Check id="${id}" ask="Which?" findings="A1.1 B5.4">\n\n${options}\n\n</Check>`;

describe("a module that holds", () => {
  test("gives its steps and what each needs, and all that it refers to", () => {
    const { lesson, problems } = read(
      `${step(`Words <Why id="A1.1" /> and <Local field="identity.teamName" />.\n\n${check(OPTIONS)}`)}
<Step id="two" title="Two" minutes={3}>

<Reflection id="r" ask="What?" />

<Task id="t" title="Do it" findings="D.11" signed>

Do.

</Task>

<Rehearsal scenario="s" />

</Step>

<Step id="three" title="Three" minutes={1}>

<Lede>Only words.</Lede>

</Step>
`,
    );
    expect(problems).toEqual([]);
    expect(lesson).toMatchObject({
      module: {
        kind: "module",
        id: "small",
        minutes: 5,
        findings: ["A1.1"],
        steps: [
          { id: "one", title: "One", minutes: 2, needs: ["small/check/c"], rehearsal: null },
          { id: "two", minutes: 3, needs: ["small/task/t", "rehearsal/s"], rehearsal: "s" },
          { id: "three", minutes: 1, needs: [] },
        ],
        signed: ["small/task/t"],
      },
      checks: {
        c: {
          kind: "choice",
          critical: false,
          confidence: false,
          ask: "Which?",
          options: [
            { id: "a", best: true },
            { id: "b", best: false },
          ],
        },
      },
      reflections: ["r"],
      headings: { r: "What?" },
      tasks: [{ id: "t", title: "Do it", signed: true }],
      uses: ["A1.1", "B5.4", "D.11"],
      slots: ["identity.teamName"],
      whys: ["A1.1"],
      rehearsals: ["s"],
    });
  });
});

const item = (id: string, rest = "") => `<Item id="${id}" says="${id}"${rest}>\n\nWhy\n\n</Item>`;
const placing = (name: string, inside: string, rest = "") =>
  `<${name} id="p" ask="Where?" findings="A1.1"${rest}>\n\n${inside}\n\n</${name}>`;
const decoys = (...rest: string[]) =>
  rest.map((given, index) => `<Decoy id="d${index}" ${given}>\n\nNo\n\n</Decoy>`).join("\n\n");
const local = (inside: string) =>
  `<LocalCheck id="p" ask="Which?" field="safety.dutyWorker" findings="A2.9" critical>\n\n${inside}\n\n</LocalCheck>`;
const BINS = '<Bin id="in" title="In" />\n\n<Bin id="with" title="With" />\n\n';
const later = (options: string, after = "{3}") =>
  `<Later id="l" after=${after} ask="Which?" findings="A1.1">\n\n${options}\n\n</Later>`;

describe("the checks of a module", () => {
  const checkOf = (body: string) => {
    const { lesson, problems } = read(step(body));
    expect(problems).toEqual([]);
    expect(lesson?.module.steps[0]?.needs).toEqual(["small/check/p"]);
    return lesson?.checks.p;
  };

  test("an order is right as it is written", () => {
    const three = [item("a"), item("b"), item("c")].join("\n\n");
    expect(checkOf(placing("Order", three, " confidence"))).toMatchObject({
      kind: "placing",
      once: true,
      confidence: true,
      items: [
        { id: "a", in: "1" },
        { id: "b", in: "2" },
        { id: "c", in: "3" },
      ],
      places: ["1", "2", "3"],
    });
  });

  test("a sort has bins that take any number", () => {
    const three = [item("a", ' in="in"'), item("b", ' in="in"'), item("c", ' in="with"')].join("\n\n");
    expect(checkOf(placing("Sort", BINS + three))).toMatchObject({
      once: false,
      places: ["in", "with"],
      items: [{ in: "in" }, { in: "in" }, { in: "with" }],
    });
  });

  test("a match has one partner for each", () => {
    const three = ["a", "b", "c"].map((id) => item(id, ` with="${id.toUpperCase()}"`)).join("\n\n");
    expect(checkOf(placing("Match", three))).toMatchObject({ once: true, places: ["a", "b", "c"] });
  });

  test("one from the pack names its field, and the fields of its decoys", () => {
    const body = local(decoys('says="Nobody"', 'field="safety.outOfHours"', 'says="The tutor"'));
    expect(checkOf(body)).toMatchObject({
      kind: "local",
      field: "safety.dutyWorker",
      critical: true,
      decoys: [
        { id: "d0", field: null },
        { id: "d1", field: "safety.outOfHours" },
        { id: "d2", field: null },
      ],
    });
    const { lesson } = read(step(body));
    expect(lesson?.slots).toEqual(["safety.dutyWorker", "safety.outOfHours"]);
  });

  test("one that comes back stands after the steps, and needs nothing of the module", () => {
    const { lesson, problems } = read(`${step("x")}\n${later(OPTIONS, "{10}")}\n`);
    expect(problems).toEqual([]);
    expect(lesson?.laters.l).toMatchObject({ after: 10, kind: "choice" });
    expect(lesson?.checks).toEqual({});
  });

  test.each([
    ["an order of two", placing("Order", [item("a"), item("b")].join("\n\n")), /at least 3 items/],
    [
      "a sort into a bin that is not there",
      placing("Sort", BINS + ["a", "b", "c"].map((id) => item(id, ' in="else"')).join("\n\n")),
      /one of its bins/,
    ],
    [
      "a sort with one bin",
      placing("Sort", `<Bin id="in" title="In" />\n\n${item("a", ' in="in"')}`),
      /two to four bins/,
    ],
    [
      "a match without partners",
      placing("Match", ["a", "b", "c"].map((id) => item(id)).join("\n\n")),
      /says `with`/,
    ],
    ["two decoys", local(decoys('says="A"', 'says="B"')), /at least three decoys/],
    ["a decoy with nothing in it", local(decoys('says="A"', 'says="B"', "")), /either `says` or `field`/],
    [
      "a worksheet of no kind",
      '<Worksheet id="w" kind="poem" title="W" findings="A1.1" />',
      /one of pitch, map, /,
    ],
    [
      "an attribute that is not one",
      '<Reflection id="r" ask="?" findings="A1.1" />',
      /no attribute findings/,
    ],
  ])("%s is said", (_, body, sentence) => {
    const problems = said(step(body));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3:1 /);
    expect(problems[0]).toMatch(sentence);
  });

  test("one that comes back after another number of days is said", () => {
    expect(said(`${step("x")}\n${later(OPTIONS, "{5}")}\n`)).toEqual([
      "7:1 A question comes back after 3, 10, 28 days: after={3}.",
    ]);
  });
});

describe("a mistake in a module is said at its line and column:", () => {
  test("words outside a step", () => {
    expect(said(`Words.\n\n${step("x")}`)).toEqual([
      "1:1 Everything in a module stands inside a <Step>, but for a <Later>.",
    ]);
  });

  test("another element outside a step", () => {
    expect(said(`${step("x")}\n<Lede>Late</Lede>\n`)).toEqual([
      "7:1 Everything in a module stands inside a <Step>, but for a <Later>.",
    ]);
  });

  test("code: an import, an export, an expression", () => {
    for (const code of ['import x from "y"', "export const x = 1", "{1 + 1}"])
      expect(said(`${code}\n\n${step("x")}`)).toEqual([
        "1:1 Everything in a module stands inside a <Step>, but for a <Later>.",
      ]);
  });

  test("no step at all", () => {
    expect(said("")).toEqual([expect.stringMatching(/A module needs at least one <Step>\.$/)]);
  });

  test.each([
    "Video",
    "script",
    "iframe",
    "constructor",
    "toString",
    "hasOwnProperty",
    "a.b",
  ])("the element %s, which is none of a lesson's", (name) => {
    const [problem, ...others] = said(step(`Words\n\n<${name} />`));
    expect(problem).toMatch(/^5:1 /);
    expect(problem).toContain("is not an element of a lesson. Use one of Step, ");
    expect(others).toEqual([]);
  });

  test("an attribute that is missing or empty", () => {
    expect(said(step("<Why />"))).toEqual(["3:1 <Why> needs the attribute id."]);
    expect(said(step('Words <Local field="" />'))).toEqual(["3:7 <Local> needs the attribute field."]);
    expect(said('<Step id="one" minutes={1}>\n\nx\n\n</Step>')).toEqual([
      "1:1 <Step> needs the attribute title.",
    ]);
  });

  test.each(['"two"', "{two}", "{-1}", "{0}", "{1.5}"])("minutes of %s", (minutes) => {
    const problems = said(`<Step id="one" title="One" minutes=${minutes}>\n\nx\n\n</Step>`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^1:1 .*minutes/);
  });

  test("attributes that are spread", () => {
    const problems = said(step('<Why {...given} id="A1.1" />'));
    expect(problems).toEqual(["3:1 Attributes are written out one by one."]);
  });

  test("an id that is used twice, whatever it is used for", () => {
    const problems = said(step(`<Reflection id="one" ask="What?" />\n\n${check(OPTIONS, "one")}`));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^3:1 The id one is used twice in this module\./);
    expect(problems[1]).toMatch(/^5:1 The id one is used twice/);
  });

  test("a step inside a step", () => {
    const inner = '<Step id="two" title="Two" minutes={1}>\n\nx\n\n</Step>';
    expect(said(step(inner))).toEqual([expect.stringMatching(/^3:1 .*<Step>/)]);
  });

  test.each([
    ["one option", '<Option id="a" says="A" best>x</Option>', /at least two options/],
    ["no option that is best", OPTIONS.replace(" best", ""), /exactly one option marked `best`/],
    ["two that are best", OPTIONS.replace('says="B"', 'says="B" best'), /exactly one option/],
    ["two options of one id", OPTIONS.replace('id="b"', 'id="a"'), /each with an id of its own/],
    ["no option", "Words", /at least two options/],
  ])("a check with %s", (_, options, sentence) => {
    const problems = said(step(check(options)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^3:1 A check /);
    expect(problems[0]).toMatch(sentence);
  });

  test.each([
    ["an element that is not closed", step("<Lede>Words"), /^\d+:\d+ .*Lede/],
    ["a brace that is not closed", step("Words {"), /^\d+:\d+ /],
    ["a < that is no element", step("fewer <4"), /^3:\d+ /],
  ])("%s", (_, body, problem) => {
    const problems = said(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test("several mistakes, in one pass", () => {
    expect(said(`Words.\n\n${step("<Why />\n\n<Video />")}`)).toHaveLength(3);
  });
});

describe("front matter", () => {
  const first = (text: string) => readWhole(`${text}\n${step("x")}`);

  test.each([
    ["title", "title: Small\n", ""],
    ["minutes", "minutes: 5", "minutes: soon"],
    ["minutes", "minutes: 5", "minutes: 0"],
    ["id", "id: small", "id: Small One"],
    ["outcomes", "outcomes:\n  - Say one thing", "outcomes: []"],
    ["extra", "code: M1", "code: M1\nextra: x"],
  ])("with a wrong %s is said by its name", (name, from, to) => {
    const { lesson, problems } = first(MATTER.replace(from, to));
    expect(lesson).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe("courses/x/module.mdx");
    expect(problems[0]?.message).toMatch(/^front matter/);
    expect(problems[0]?.message).toContain(name);
  });

  test("that is missing is a problem at the beginning of the file", () => {
    const { lesson, problems } = first("");
    expect(lesson).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, column } of problems) expect([line, column]).toEqual([1, 1]);
  });

  test.each([
    ["YAML that cannot be read", 'title: "Small\nsummary: x'],
    ["a key that comes twice", "title: Small\ntitle: Large\nsummary: x"],
    ["nothing", ""],
    ["a list", "- a"],
  ])("of %s is a problem of the file, not a crash", (_, matter) => {
    const { lesson, problems } = first(`---\n${matter}\n---\n`);
    expect(lesson).toBeNull();
    expect(problems[0]?.message).toMatch(/^front matter/);
  });
});

test("an empty file is a problem, not a crash", () => {
  const { lesson, problems } = readWhole("");
  expect(lesson).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
});
