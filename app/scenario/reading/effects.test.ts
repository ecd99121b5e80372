import { describe, expect, it } from "vitest";
import { readEffects } from "./effects";
import { Names } from "./names";
import { Report } from "./report";
import type { ListNode, Node } from "./tree";

const names = new Names();
names.numbers.set("ann.trust", { bands: new Map() });
names.numbers.set("m", { bands: new Map() });
names.flags.add("f").add("constructor");

function read(...items: (string | Node)[]) {
  const report = new Report();
  const list: ListNode = {
    kind: "list",
    at: "effects",
    offset: 0,
    items: items.map(
      (item, place): Node =>
        typeof item === "string"
          ? { kind: "text", at: `effects.${place}`, offset: place, value: item }
          : item,
    ),
  };
  const effects = readEffects({ report }, names, list);
  return { effects, problems: report.sorted().map(({ code, at, message }) => `${code} ${at}: ${message}`) };
}

describe("an effect", () => {
  it.each([
    ["m +1", { kind: "add", name: "m", by: 1 }],
    ["ann.trust -12", { kind: "add", name: "ann.trust", by: -12 }],
    ["m +0", { kind: "add", name: "m", by: 0 }],
    ["m -0", { kind: "add", name: "m", by: 0 }],
    ["m +007", { kind: "add", name: "m", by: 7 }],
    ["set f", { kind: "flag", flag: "f", set: true }],
    ["clear constructor", { kind: "flag", flag: "constructor", set: false }],
  ])("%j is read", (text, effect) => {
    expect(read(text)).toEqual({ effects: [effect], problems: [] });
  });

  it.each([
    "",
    "m",
    "m 1",
    "m+1",
    "m  +1",
    "m + 1",
    " m +1",
    "m +1 ",
    "m +1.5",
    "m += 1",
    "m -99999999999999999999",
    "set",
    "set  f",
    "Set f",
    "set f g",
    "unset f",
    "m\t+1",
  ])("%j is none, and the sentence shows what one is", (text) => {
    const { effects, problems } = read(text);
    expect(effects).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^(bad-effect|unknown-name) /);
  });

  it.each([
    ["clock +1", "Give the choice a `cost`"],
    ["f +1", "Write `set f` or `clear f`"],
    ["set m", "Move it with `m +1` or `m -1`"],
    ["set toString", "There is no flag `toString`"],
    ["__proto__ +1", "There is no attitude or meter `__proto__`"],
    ["trust +1", "Did you mean `ann.trust`?"],
    ["bob.trust +1", "is not an attitude of anyone"],
  ])("%j names what cannot be moved so", (text, said) => {
    expect(read(text).problems[0]).toContain(said);
    expect(read(text).problems[0]).toMatch(/^unknown-name effects\.0/);
  });

  it("that is wrong leaves those around it standing, in order", () => {
    const number: Node = { kind: "value", at: "effects.1", offset: 1, value: 1, source: "1" };
    const alias: Node = { kind: "unknown", at: "effects.2", offset: 2 };
    const { effects, problems } = read("set f", number, alias, "nope", "m -1");
    expect(effects).toHaveLength(2);
    expect(problems.map((one) => one.split(":")[0])).toEqual([
      "bad-effect effects.1",
      "bad-effect effects.3",
    ]);
  });

  it("is none where there is no list, or an empty one", () => {
    expect(read()).toEqual({ effects: [], problems: [] });
    expect(readEffects({ report: new Report() }, names, undefined)).toEqual([]);
  });
});
