import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { readYaml } from "./yaml-file.server";

const schema = z.strictObject({
  id: z.string(),
  list: z.array(z.strictObject({ name: z.string(), days: z.int().min(1) })).optional(),
});

function read(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "rapport-yaml-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "x.yaml");
  writeFileSync(path, text);
  return readYaml(path, "courses/x.yaml", schema);
}

const places = (text: string) => read(text).problems.map(({ line, column }) => `${line}:${column}`);

test("a file that holds gives its value and no problem", () => {
  expect(read("id: a\nlist:\n  - { name: b, days: 3 }\n")).toEqual({
    value: { id: "a", list: [{ name: "b", days: 3 }] },
    problems: [],
  });
});

test("a wrong value is named by its path and found at its place", () => {
  const { value, problems } = read("id: a\nlist:\n  - name: b\n    days: 0\n");
  expect(value).toBeNull();
  expect(problems).toEqual([
    { file: "courses/x.yaml", line: 4, column: 11, message: expect.stringMatching(/^list\.0\.days: \S/) },
  ]);
});

test("a missing value is found at what should hold it", () => {
  expect(places("id: a\nlist:\n  - name: b\n")).toEqual(["3:5"]);
  expect(read("list: []\n").problems).toEqual([
    { file: "courses/x.yaml", line: 1, column: 1, message: expect.stringMatching(/^id: /) },
  ]);
});

test("every wrong value is found in one pass", () => {
  expect(places("id: 7\nlist:\n  - { name: b, days: x }\n  - { name: 1, days: 2 }\n")).toEqual([
    "1:5",
    "3:22",
    "4:13",
  ]);
});

test("a field that nobody knows is named", () => {
  const [problem] = read("id: a\nextra: 1\n").problems;
  expect(problem?.message).toContain("extra");
});

test.each([
  ["a quote that is not closed", 'id: "a\n', /^2:|^1:/],
  ["an indent that goes astray", "id: a\n  list: []\n", /^[12]:/],
  ["the same key twice", "id: a\nid: b\n", /^2:1$/],
  ["a tab for an indent", "id: a\nlist:\n\t- x\n", /^3:1$/],
])("%s is said with its place", (_, text, place) => {
  const { value, problems } = read(text);
  expect(value).toBeNull();
  expect(`${problems[0]?.line}:${problems[0]?.column}`).toMatch(place);
});

test.each([
  ["empty", ""],
  ["nothing but a comment", "# nothing\n"],
  ["a list", "- a\n"],
  ["a word", "a\n"],
])("a file that is %s is refused as a whole, at its beginning", (_, text) => {
  const { value, problems } = read(text);
  expect(value).toBeNull();
  expect(problems).toEqual([
    { file: "courses/x.yaml", line: 1, column: 1, message: expect.stringMatching(/^The file: /) },
  ]);
});

test.each([
  ["an alias of nothing", "id: *nowhere\n"],
  [
    "aliases that multiply",
    `id: a\nlist:\n  - &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
      .split("")
      .map((name, index) => `  - &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`)}]`)
      .join("\n")}\n`,
  ],
])("%s is a problem of the file, not a crash", (_, text) => {
  const { value, problems } = read(text);
  expect(value).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
});
