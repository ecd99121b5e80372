import { describe, expect, it } from "vitest";
import { checkId, isId, Names, refuseSharedIds, unknownFlag, unknownNumber } from "./names";
import { nearest, suggestion } from "./nearest";
import { MOST_NAMED, Report } from "./report";
import type { MapNode } from "./tree";

function said(check: (report: Report) => void): string[] {
  const report = new Report();
  check(report);
  return report.sorted().map(({ code, message }) => `${code}: ${message}`);
}

describe("an id", () => {
  it.each([
    "a",
    "a1",
    "own-up",
    "a-1-b",
    "constructor",
    "to-string",
    "iff",
    "clock-2",
    "x".repeat(300),
  ])("may be %s", (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each([
    "",
    "A",
    "1a",
    "-a",
    "a-",
    "a--b",
    "a_b",
    "a.b",
    "a b",
    "é",
    "a\n",
    "__proto__",
    "clock",
    "and",
    "or",
    "not",
    "if",
    "you",
    "narrator",
    "set",
    "clear",
    "effects",
  ])("may not be %j", (id) => {
    expect(isId(id)).toBe(false);
  });

  it.each([
    ["Own Up", "such as `own-up`"],
    ["3rd try", "such as `rd-try`"],
    ["clock", "a word of the format itself"],
    ["Clock!", "such as `first-ask`"],
    ["💥", "such as `first-ask`"],
    ["ÜBER", "such as `ber`"],
    ["One Two Three Four Five Six", "such as `one-two-three-four`"],
    ["---", "such as `first-ask`"],
  ])("that is none gets one like it: %s", (id, mend) => {
    const [message = ""] = said((report) => checkId({ report }, "A beat", id, "beats.x", 0));
    expect(message).toContain(mend);
    const proposed = /such as `([^`]*)`/.exec(message)?.[1];
    if (proposed !== undefined) expect(isId(proposed)).toBe(true);
  });
});

describe("ids that share a namespace", () => {
  const block = (at: string, ...keys: [string, number][]): MapNode => ({
    kind: "map",
    at,
    offset: 0,
    entries: new Map(
      keys.map(([key, offset]) => [
        key,
        { key, at: `${at}.${key}`, offset, node: { kind: "unknown", at, offset } },
      ]),
    ),
  });
  const shared = (...blocks: (MapNode | undefined)[]) => {
    const report = new Report();
    refuseSharedIds({ report }, blocks, "These");
    return report
      .sorted()
      .map(({ at, message }) => `${at} after ${/name of ([\w.]+)\. /.exec(message)?.[1]}`);
  };

  it("are refused at the later place, whichever block comes first", () => {
    expect(shared(block("beats", ["x", 50]), block("endings", ["x", 10]))).toEqual([
      "beats.x after endings.x",
    ]);
  });

  it("are refused twice for three, each time naming the first", () => {
    expect(shared(block("a", ["x", 1]), block("b", ["x", 2], ["y", 3]), block("c", ["x", 4]))).toEqual([
      "b.x after a.x",
      "c.x after a.x",
    ]);
  });

  it("are none in blocks that are empty or missing, nor where objects inherit them", () => {
    expect(shared(undefined, block("a"), block("b", ["constructor", 1], ["__proto__", 2]))).toEqual([]);
  });
});

describe("a name that is not there", () => {
  const names = new Names();
  names.flags.add("owned");
  names.numbers.set("osei.trust", { bands: new Map() });

  it("may be meant for one of another kind, and its own kind comes first", () => {
    expect(said((report) => unknownFlag({ report }, { at: "", offset: 0 }, "trust", names))[0]).toContain(
      "Did you mean `osei.trust`?",
    );
    expect(said((report) => unknownNumber({ report }, { at: "", offset: 0 }, "ownd", names))[0]).toContain(
      "Did you mean `owned`?",
    );
    names.numbers.set("ownd-by", { bands: new Map() });
    expect(said((report) => unknownFlag({ report }, { at: "", offset: 0 }, "ownde", names))[0]).toContain(
      "`owned`",
    );
  });

  it.each([
    ["abc", ["abd", "xbc"], "abd"], // the first of two as near
    ["ab", ["ba"], "ba"],
    ["abcdef", ["abfedc"], null],
    ["abcdef", ["abcd"], "abcd"],
    ["abcdef", ["abc"], null],
    ["a", ["b"], "b"],
    ["a", ["bc"], null],
    ["trust", ["trusty", "osei.trust"], "osei.trust"],
    ["TRUST", ["trusty", "trust"], "trust"],
    ["é", ["e"], "e"],
    ["😀", ["x"], null],
  ])("is near %s among %j: %s", (word, all, name) => {
    expect(nearest(word, all)).toBe(name);
  });

  it("is given a list of eight names and none of nine, and nothing where there are none", () => {
    const list = (count: number) => Array.from({ length: count }, (_, i) => `long-name-${i}`);
    expect(suggestion("zz", list(8))).toContain("long-name-7.");
    expect(suggestion("zz", list(9))).toBe("");
    expect(suggestion("zz", [])).toBe("");
    expect(suggestion("longname-3", list(9), ["longname-3x"])).toBe(" Did you mean `long-name-3`?");
  });

  it("is looked for among so many names at most, and only while there is something to tell", () => {
    let looked = 0;
    function* many(): Generator<string> {
      while (looked < 10_000) yield `flag-${looked++}`;
    }
    expect(nearest("something-else", many())).toBeNull();
    expect(looked).toBeLessThan(2100);

    const names = new Names();
    let asked = 0;
    names.flags[Symbol.iterator] = () => {
      asked++;
      return new Set<string>().values();
    };
    const report = new Report();
    for (let i = 0; i < MOST_NAMED + 500; i++) unknownFlag({ report }, { at: "", offset: 0 }, "x", names);
    expect(asked).toBe(MOST_NAMED);
    expect(report.sorted()).toHaveLength(MOST_NAMED + 1);
  });
});

describe("a report", () => {
  it("puts problems in the order of the text, those of one place in the order in which they were found", () => {
    const report = new Report();
    for (const start of [0, 10, 20]) report.lines.addNewLine(start);
    for (const [code, offset] of [
      ["c", 21],
      ["b", 11],
      ["a", 3],
      ["b2", 11],
    ] as const)
      report.error(code, "", offset, "m");
    expect(report.sorted().map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([
      "a 1:4",
      "b 2:2",
      "b2 2:2",
      "c 3:2",
    ]);
    expect(report.clean).toBe(false);
    expect(new Report().clean).toBe(true);
  });

  it("has a place for any offset, counted from 1", () => {
    expect(new Report().place(0)).toEqual({ line: 1, column: 1 });
    const report = new Report();
    report.lines.addNewLine(0);
    expect(report.place(0)).toEqual({ line: 1, column: 1 });
    expect(report.place(99)).toEqual({ line: 1, column: 100 });
  });

  it("makes a message that takes work only if it will be told, and counts the others", () => {
    const report = new Report();
    let made = 0;
    for (let i = 0; i < MOST_NAMED + 5; i++) report.error("x", "", 0, () => `m${++made}`);
    expect(made).toBe(MOST_NAMED);
    expect(report.sorted().at(-1)).toMatchObject({
      code: "too-large",
      message: expect.stringContaining("There are 5 more"),
    });
  });
});
