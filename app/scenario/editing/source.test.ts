import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { blockSource, type Data, flowSource, isProse, itemSource, keySource, textSource } from "./source";

/** Words that YAML could take for something else, and any others. */
const text = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "yes",
    "No",
    "null",
    "~",
    "true",
    "1e3",
    "0x1",
    "-1",
    "a: b",
    "a #b",
    "- a",
    "? a",
    "a ",
    " a",
    "#",
    "&a",
    "*a",
    "!a",
  ),
  fc.constantFrom(
    "osei.trust >= 3",
    "not owned",
    "osei.trust +1",
    "a, b",
    "[a]",
    "{a}",
    "0..4",
    "-4..-1",
    "2024-01-01",
    "<<",
    "=",
    "\t",
    "\n",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }).filter((one) => !one.includes("\uFFFD")),
);
const data: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    text,
    fc.integer(),
    fc.array(tie("data"), { maxLength: 3 }),
    fc.dictionary(text, tie("data"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).data;
const field = fc.constantFrom("if", "effects", "goto", "say", "why", "range", "id", "findings", "anything");
const back = (source: string) =>
  parse(source, { version: "1.2", schema: "core", uniqueKeys: false }) as { top: unknown };

describe("the source of data", () => {
  it("is read back as it was, on one line and over several, as a value and as an item", () => {
    fc.assert(
      fc.property(data, field, (value, name) => {
        // A name that objects inherit is told apart by its own entry.
        fc.pre(!JSON.stringify(value).includes("__proto__"));
        expect(back(`top: ${flowSource(value, name)}\n`).top).toEqual(value);
        expect(back(`top: [${flowSource(value, name)}, x]\n`).top).toEqual([value, "x"]);
        expect(back(`top:${blockSource(value, name, 0)}\n`).top).toEqual(value);
        expect(back(`top:\n  - ${itemSource(value, name, 4)}\n  - x\n`).top).toEqual([value, "x"]);
      }),
      { numRuns: 400 },
    );
  });

  it("has names and rules without quotes where that is safe, and prose never", () => {
    expect(textSource("osei.trust >= 3 and not owned", "if")).toBe("osei.trust >= 3 and not owned");
    expect(textSource("-4..-1", "range")).toBe("-4..-1");
    expect(textSource("the-end", "goto")).toBe("the-end");
    expect(textSource("Fine", "why")).toBe('"Fine"');
    for (const [words, name] of [
      ["no", "goto"],
      ["Null", "id"],
      ["", "if"],
      ["a ", "if"],
      ["3", "if"],
      ["a: b", "if"],
      ["a #b", "if"],
    ] as const)
      expect(textSource(words, name)).toBe(JSON.stringify(words));
  });

  it("has every field that is not of the format's own words quoted as prose", () => {
    expect(["say", "title", "osei", "constructor", "then", "hint"].filter(isProse)).toHaveLength(6);
    expect(["if", "goto", "range", "findings", "start"].filter(isProse)).toEqual([]);
  });

  it("quotes keys that are no plain names", () => {
    expect(["a", "own-up", "a.b", "yes", "a b", "", "1", "a:b", "__proto__"].map(keySource)).toEqual([
      "a",
      "own-up",
      "a.b",
      '"yes"',
      '"a b"',
      '""',
      '"1"',
      '"a:b"',
      '"__proto__"',
    ]);
  });

  it("is short where it is flat or empty, and has lines of its own where it is not", () => {
    expect(blockSource([], "then", 2)).toBe(" []");
    expect(blockSource({}, "made", 2)).toBe(" {}");
    expect(blockSource(["a", 1], "effects", 2)).toBe(" [a, 1]");
    expect(blockSource([{ ann: "Hm" }, {}], "then", 2)).toBe('\n    - ann: "Hm"\n    - {}');
    expect(blockSource({ a: { b: [] } }, "x", 0)).toBe("\n  a:\n    b: []");
    expect(flowSource([{ a: [] }, {}], "x")).toBe("[{ a: [] }, {}]");
  });
});
