import fc from "fast-check";
import { describe, expect, it } from "vitest";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { readScenario } from "./read";

const options = { findings: new Set(["A1.5"]), slots: new Set(["a.b"]) };

/** Reads a text that must be refused without an exception, and says which codes were found. */
function codesOf(text: string): Set<string> {
  const { scenario, problems } = readScenario(text, options);
  expect(scenario).toBeNull();
  for (const { line, column } of problems) expect(line > 0 && column > 0).toBe(true);
  return new Set(problems.map(({ code }) => code));
}

describe("hostile texts", () => {
  it("refuses prototype names as ids without being touched by them", () => {
    const text = firstAsk.replaceAll("osei", "__proto__");
    expect(codesOf(text)).toContain("bad-id");
    expect(({} as Record<string, unknown>).trust).toBeUndefined();
    expect(codesOf('{ "__proto__": { "format": 1 }, "constructor": { "prototype": 1 } }')).toContain(
      "schema",
    );
  });

  it("refuses alias bombs before anything is expanded", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 30; i++)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    expect(codesOf(lines.join("\n"))).toContain("yaml");
  });

  it.each([
    ["brackets", "[".repeat(1_000_000)],
    ["braces", "{a: ".repeat(250_000)],
    ["dashes", "- ".repeat(500_000)],
    ["question marks", "? ".repeat(500_000)],
    ["nested keys", Array.from({ length: 1300 }, (_, i) => `${" ".repeat(i)}k:`).join("\n")],
  ])("refuses %s nested without end", (_, text) => {
    expect(codesOf(text)).toContain("yaml");
  });

  it.each([
    ["very many keys", Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join("\n")],
    ["one key over and over", "key: 1\n".repeat(40_000)],
    ["an open quote", `title: "${"x".repeat(1_000_000)}`],
    ["commas", `[${",".repeat(100_000)}]`],
    ["empty lines", "\n".repeat(300_000)],
    ["anchors", "&a ".repeat(300_000)],
    ["tags", "!a ".repeat(300_000)],
    ["colons", ": ".repeat(500_000)],
    ["backslashes", `"${"\\".repeat(1_000_000)}"`],
    ["nul bytes", "\0".repeat(100_000)],
  ])(
    "refuses %s in good time",
    (_, text) => {
      const start = performance.now();
      codesOf(text);
      expect(performance.now() - start).toBeLessThan(8000);
    },
    20_000,
  );

  it("refuses 5 MB at once", () => {
    const start = performance.now();
    expect(codesOf("x".repeat(5 * 1024 * 1024))).toEqual(new Set(["too-large"]));
    expect(performance.now() - start).toBeLessThan(200);
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        codesOf(text);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on the example with pieces cut out, doubled or moved", () => {
    const spot = fc.nat(firstAsk.length);
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      " - ",
      "&",
      "*",
      "!",
      '"',
      "'",
      "#",
      "\n",
      "|",
      ">",
      "%",
      "?",
      "\t",
      "",
    );
    fc.assert(
      fc.property(spot, spot, spot, piece, (a, b, c, between) => {
        const text = firstAsk.slice(0, a) + between + firstAsk.slice(b, c) + between + firstAsk.slice(b);
        const { scenario, problems } = readScenario(text, options);
        expect(scenario === null).toBe(problems.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});
