import { describe, expect, it } from "vitest";
import { Report } from "./report";
import { MAX_BYTES, MAX_NESTING, readDocument } from "./tokens";
import { yamlSentence } from "./yaml-sentences";

function read(text: string) {
  const report = new Report();
  const document = readDocument(text, report);
  const problems = report
    .sorted()
    .map(({ code, line, column, message }) => ({ code, place: `${line}:${column}`, message }));
  const data: unknown = problems.length === 0 ? document?.toJSON() : undefined;
  return { data, problems };
}

describe("a text of plain YAML", () => {
  it.each([
    ["", null],
    ["# nothing\n", null],
    ["a", "a"],
    ["%YAML 1.2\n---\na: 1\n", { a: 1 }],
    ["--- # one\na: 1\n...\n", { a: 1 }],
    ["a: no\nb: 0o17\nc: 1_000\nd: 2024-01-01\n", { a: "no", b: 15, c: "1_000", d: "2024-01-01" }],
    ["\uFEFFa: 1\r\nb: 2", { a: 1, b: 2 }],
  ])("%j is read as itself", (text, data) => {
    expect(read(text)).toMatchObject({ problems: [] });
    expect(read(text).data ?? null).toEqual(data);
  });

  it.each([
    ["a: &x 1\n", "1:4", "Anchors"],
    ["a: *x\n", "1:4", "Aliases"],
    ["a: !x 1\n", "1:4", "Tags"],
    ["a: !!str 1\n", "1:4", "Tags"],
    ["{ &x a: 1 }\n", "1:3", "Anchors"],
    ["- *x\n", "1:3", "Aliases"],
    ["? &x a\n: 1\n", "1:3", "Anchors"],
    ["a: &x\n  b: 1\n", "1:4", "Anchors"],
    ["%TAG ! x\n---\na: 1\n", "1:1", "directives"],
    ["%YAML 1.1\n---\na: 1\n", "1:1", "directives"],
    ["a: 1\n---\nb: 2\n", "2:1", "second document"],
    ["a: 1\nb: \uFFFD\n", "2:4", "could not be read"],
    ["a: [1\nb: 2\n", "2:1", ""],
    ["a:\n\tb: 1\n", "2:1", "Use spaces"],
    ['a: "\\q"\n', "1:5", "two backslashes"],
    ["a: b: c\n", "1:4", "double quotes"],
    ["a: @x\n", "1:4", "double quotes"],
  ])("%j is refused where it is wrong", (text, place, said) => {
    const { problems } = read(text);
    expect(problems.map((one) => one.place)).toContain(place);
    expect(problems.every(({ code }) => code === "yaml")).toBe(true);
    expect(problems.map(({ message }) => message).join(" ")).toContain(said);
  });

  it("may nest as deep as it says and no deeper, in braces, brackets and lines", () => {
    const flow = (depth: number) => `${"[".repeat(depth)}x${"]".repeat(depth)}`;
    const lines = (depth: number) => Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
    const dashes = (depth: number) => `${"- ".repeat(depth)}x`;
    for (const nested of [flow, lines, dashes]) {
      expect(read(nested(MAX_NESTING)).problems).toEqual([]);
      expect(read(nested(MAX_NESTING + 1)).problems[0]?.message).toContain("more than 32 deep");
    }
  });

  it("may be as long as it says in bytes, not in letters", () => {
    const comment = (length: number, letter = "x") => `#${letter.repeat(length)}`;
    expect(read(comment(MAX_BYTES - 1)).problems).toEqual([]);
    expect(read(comment(MAX_BYTES)).problems[0]?.code).toBe("too-large");
    expect(read(comment((MAX_BYTES - 1) / 3, "\u20AC")).problems).toEqual([]);
    expect(read(comment(MAX_BYTES / 2, "\u20AC")).problems[0]?.code).toBe("too-large");
  });

  it("never runs away or throws, however long a run of one sign is", () => {
    const start = performance.now();
    for (const sign of [
      "&a ",
      "!a ",
      "*a ",
      "? ",
      "- ",
      ": ",
      "{",
      "[",
      "|",
      '"',
      "'",
      "\n ",
      "%",
      ",",
      "\t",
    ]) {
      read(sign.repeat(1500));
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("what the parser finds, in plain words", () => {
  it("is a sentence for people, or its own words as one", () => {
    expect(yamlSentence("TAB_AS_INDENT", "x")).toBe("A tab is used to indent. Use spaces.");
    expect(yamlSentence("NEW_CODE", "Something odd at line 3.")).toBe(
      "This cannot be read as YAML: Something odd at line 3. Check the line.",
    );
    expect(yamlSentence("", "")).toMatch(/\.$/);
  });
});
