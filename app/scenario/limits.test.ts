import { describe, expect, it } from "vitest";
import { blankScenario, named } from "./blank";
import { checkScenario } from "./check";
import { readEdit } from "./edit-shape";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { MOST_BEATS, MOST_BYTES, MOST_CHARACTERS, overLimit, tooLong } from "./limits";
import { isReadable, isThere } from "./readable";

const long = "a".repeat(MOST_CHARACTERS);

describe("the limits of a draft", () => {
  it("name the text of an edit that is too long, wherever in it that is", () => {
    const value = { scene: "round", lines: [{ sam: "Well" }, { sam: `${long}a` }] };
    const at = "beats.more";
    expect(tooLong({ kind: "add", at, value })).toMatchObject({
      at: `${at}.lines.1.sam`,
      most: MOST_CHARACTERS,
    });
    expect(tooLong({ kind: "set", at: "title", value: `${long}a` })?.at).toBe("title");
    expect(tooLong({ kind: "set", at: "flags", value: { [`${long}a`]: "A" } })?.at).toBe("flags");
    expect(tooLong({ kind: "rename", at: "flags.a", to: `${long}a` })?.at).toBe("flags.a");
    expect(tooLong({ kind: "set", at: "title", value: long })).toBeNull();
    expect(tooLong({ kind: "remove", at: "title" })).toBeNull();
  });

  it("name what a whole text passes", () => {
    const beats = (count: number) =>
      `beats:\n${Array.from({ length: count }, (_, n) => `  b${n}: { lines: [] }\n`).join("")}`;
    expect(overLimit(beats(MOST_BEATS))).toBeNull();
    expect(overLimit(beats(MOST_BEATS + 1))).toEqual({ limit: "beats", at: "beats", most: MOST_BEATS });
    expect(overLimit(`title: "${long}a"`)).toMatchObject({ limit: "characters", at: "title" });
    expect(overLimit(`# ${"é".repeat(MOST_BYTES / 2)}\n`)).toMatchObject({
      limit: "bytes",
      most: MOST_BYTES,
    });
    expect(overLimit(firstAsk)).toBeNull();
    expect(overLimit("no: [scenario")).toBeNull();
  });
});

describe("an edit from outside", () => {
  const fine = [
    { kind: "set", at: "title", value: "T" },
    { kind: "add", at: "beats.a.lines.0", value: { sam: "Hello", effects: ["set f"] }, index: 2 },
    { kind: "add", at: "beats.b", value: {} },
    { kind: "move", at: "beats.a", index: 0 },
    { kind: "rename", at: "beats.a", to: "" },
    { kind: "remove", at: "beats.a" },
  ];
  it.each(fine)("is read: %j", (sent) => {
    expect(readEdit(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], "x");
  const wrong = [
    null,
    [],
    "set",
    { kind: "set", at: "", value: "T" },
    { kind: "set", at: "a..b", value: "T" },
    { kind: "set", at: ".a", value: "T" },
    { kind: "set", at: "a", value: null },
    { kind: "set", at: "a", value: true },
    { kind: "set", at: "a" },
    { kind: "set", at: "a", value: "T", more: 1 },
    { kind: "move", at: "a", index: -1 },
    { kind: "move", at: "a", index: 1.5 },
    { kind: "replace", at: "a", value: "T" },
    { kind: "set", at: "a", value: deep },
  ];
  it.each(wrong)("is none: %j", (sent) => {
    expect(readEdit(sent)).toBeNull();
  });
});

describe("a blank scenario", () => {
  it("is proved as it stands, under any title", () => {
    for (const title of ["A hard Tuesday", 'He said: "no" # twice', "", "{{safety.exit}} — é"]) {
      const { ok, proven, scenario } = checkScenario(blankScenario(title, "hard-tuesday"));
      expect({ ok, proven }).toEqual({ ok: true, proven: true });
      expect(scenario).toMatchObject({ title, id: "hard-tuesday" });
    }
  });

  it("stays as it is where it has no place for a name", () => {
    expect(named("- a list", "T", "i")).toBe("- a list");
  });
});

describe("whether a text can be edited", () => {
  it("asks only for a block of fields", () => {
    expect([firstAsk, "beats:", "a: 1\na: 2"].map(isReadable)).toEqual([true, true, true]);
    expect(["", "text", "- a list", `${"[".repeat(99)}`].map(isReadable)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect([isThere("beats:", "beats"), isThere("beats:", "scenes"), isThere("", "beats")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
