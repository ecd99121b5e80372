import { describe, expect, it } from "vitest";
import { readCondition } from "./conditions";
import { Names } from "./names";
import { Report } from "./report";

const names = new Names();
names.numbers.set("ann.trust", {
  bands: new Map([
    ["low", 0],
    ["wide-open", 3],
    ["constructor", 2],
  ]),
});
names.numbers.set("m", { bands: new Map() });
for (const flag of ["f", "g-2", "constructor", "value-of"]) names.flags.add(flag);

/** A condition as it was understood, in words of its own, or what was said against it. */
function read(text: string, hasClock: boolean | null = true): string {
  const report = new Report();
  const condition = readCondition({ report }, names, text, { at: "if", offset: 0, hasClock });
  const [problem] = report.sorted();
  expect(report.sorted().length > 0).toBe(condition === undefined);
  if (!condition) return `${problem?.code}: ${problem?.message}`;
  const clauses = condition.clauses.map((clause) =>
    clause.kind === "flag"
      ? `${clause.set ? "" : "!"}${clause.flag}`
      : `${clause.name}${clause.op}${clause.value}${clause.band ? `(${clause.band})` : ""}`,
  );
  return clauses.join(` ${condition.join} `);
}

describe("a condition", () => {
  it.each([
    ["f", "f"],
    ["  not   f ", "!f"],
    ["m>=2", "m>=2"],
    ["m >=2 and f", "m>=2 and f"],
    ["m == -0", "m==0"],
    ["m > -5 or m < 007", "m>-5 or m<7"],
    ["ann.trust >= wide-open", "ann.trust>=3(wide-open)"],
    ["ann.trust!=low", "ann.trust!=0(low)"],
    ["ann.trust == constructor and constructor", "ann.trust==2(constructor) and constructor"],
    ["f and f and not f", "f and f and !f"],
    ["f\n  and\tg-2", "f and g-2"],
    ["f\u00a0or\u2003g-2", "f or g-2"],
    ["clock <= 3 or not value-of", "clock<=3 or !value-of"],
    [`m <= ${Number.MAX_SAFE_INTEGER}`, `m<=${Number.MAX_SAFE_INTEGER}`],
  ])("%j is read", (text, told) => {
    expect(read(text)).toBe(told);
  });

  it.each([
    ["", "This condition is empty"],
    [" \t", "This condition is empty"],
    ["f and", "missing beside"],
    ["or f", "missing beside"],
    ["f and and g-2", "missing beside"],
    ["(f)", "no brackets"],
    ["f and m > 1 or g-2", "never both"],
    ["f && g-2", "Write `and` for &&"],
    ["f | g-2", "Write `or` for |"],
    ["f AND g-2", "Write `and` for AND"],
    ["NOT f", "Write `not` for NOT"],
    ["not m >= 2", "turn the comparison round"],
    ["not not f", "stands before a flag only"],
    ["m => 2", "Write >= for =>"],
    ["m = 2", "Write == for ="],
    ["m === 2", "Write == for ==="],
    ["m <> 2", "Write != for <>"],
    ["m >= 2.5", "whole here"],
    ["m >= 2 3", "is not a condition"],
    ["m >= 3and f", "`m >= 3and f` is not a condition"],
    ["m >= 2.", "`m >= 2.` is not a condition"],
    ["m >= +1", "is not a condition"],
    ["m >= 1e3", "`m >= 1e3` is not a condition"],
    ["2 <= m", "is not a condition"],
    ["1 < m < 3", "is not a condition"],
    ["m >= 99999999999999999999", "too large a number"],
    ["f 💥", "is not a condition"],
  ])("%j is refused", (text, said) => {
    expect(read(text)).toMatch(/^bad-condition: /);
    expect(read(text)).toContain(said);
  });

  it.each([
    ["toString", "There is no flag `toString`."],
    ["__proto__ > 1", "no attitude or meter `__proto__`"],
    ["ann.trsut > 1", "Did you mean `ann.trust`?"],
    ["trust > 1", "Did you mean `ann.trust`?"],
    ["m", "Compare it with one, such as `m >= 1`"],
    ["not m", "such as `m < 1`"],
    ["f >= 1", "Write `f` or `not f`"],
    ["ann.trust >= wide", "has no band `wide`"],
    ["m >= low", "has no band `low`"],
    ["m >= f", "has no band `f`"],
    ["ann.trust >= __proto__", "has no band `__proto__`"],
    ["clock", "is a number, not a flag"],
  ])("%j names what is not there", (text, said) => {
    expect(read(text)).toMatch(/^unknown-name: /);
    expect(read(text)).toContain(said);
  });

  it("knows the clock where its scene has one, and says nothing of it where the scene itself is unknown", () => {
    expect(read("clock >= 1", true)).toBe("clock>=1");
    expect(read("clock >= 1", null)).toBe("clock>=1");
    expect(read("clock >= 1", false)).toContain("This scene has no clock");
  });

  it("names every clause that is wrong, and reads none of a condition that has one", () => {
    const report = new Report();
    const condition = readCondition({ report }, names, "x and f and y > 1", {
      at: "if",
      offset: 0,
      hasClock: true,
    });
    expect(condition).toBeUndefined();
    expect(report.sorted().map(({ code }) => code)).toEqual(["unknown-name", "unknown-name"]);
  });
});
