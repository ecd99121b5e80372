import { describe, expect, it } from "vitest";
import { fileOf } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { type ReadOptions, readScenario } from "../read";

const wrong = (text: string, options?: ReadOptions) =>
  readScenario(text, options).problems.map(({ code, at }) => `${code} ${at}`);
const inSketch = (sketch: Sketch, options?: ReadOptions) => wrong(sketched(sketch), options);

describe("where things lead", () => {
  it("is a beat or an ending by its own name, never one that objects inherit", () => {
    for (const goto of ["constructor", "__proto__", "toString", "", "A", "a.b"]) {
      expect(inSketch({ beats: [offers("a", [go("x", JSON.stringify(goto))])] })).toEqual([
        "unknown-target beats.a.choices.x.goto",
      ]);
    }
    expect(inSketch({ beats: [offers("a", [go("x", "a"), go("y", "good")])] })).toEqual([]);
  });

  it("is a beat alone for the start", () => {
    const text = sketched({ beats: [offers("a", [go("x", "good")])] });
    const problem = (start: string) => readScenario(text.replace("start: a", `start: ${start}`)).problems[0];
    expect(problem("good")).toMatchObject({ code: "unknown-target", at: "start" });
    expect(problem("good")?.message).toContain("There is no beat `good`.");
    expect(problem("good")?.message).not.toContain("Did you mean `good`");
  });

  it("may be a beat that is itself faulty, so that one fault is told once", () => {
    const beats = [routes("a", [to("b")]), "  b: nothing", "  c:"];
    expect(inSketch({ beats })).toEqual(["schema beats.b", "schema beats.c"]);
  });

  it("is no beat of a scene that is not there", () => {
    expect(inSketch({ beats: [offers("a", [go("x", "good", "if: clock >= 1")], "", "other")] })).toEqual([
      "unknown-target beats.a.scene",
    ]);
  });
});

describe("findings", () => {
  const findings = new Set(["A1.1", "constructor"]);
  const of = (list: string, options?: ReadOptions) =>
    inSketch(
      { beats: [offers("a", [go("x", "good").replace("findings: []", `findings: ${list}`)])] },
      options,
    );

  it("are those of the register and practice-wisdom, as often as one likes", () => {
    expect(of("[A1.1, A1.1, practice-wisdom, constructor]", { findings })).toEqual([]);
    expect(of("[toString, A1.2, a1.1]", { findings })).toEqual(
      ["0", "1", "2"].map((place) => `unknown-finding beats.a.choices.x.findings.${place}`),
    );
  });

  it("are not looked up without a register, and all unknown in an empty one but experience", () => {
    expect(of("[anything]")).toEqual([]);
    expect(of("[anything, practice-wisdom]", { findings: new Set() })).toEqual([
      "unknown-finding beats.a.choices.x.findings.0",
    ]);
  });

  it("are texts: a number is asked to be quoted", () => {
    expect(of("[1.5, ~, [A1.1], { a: b }]", { findings })).toEqual(
      ["0", "1", "2", "3"].map((place) => `schema beats.a.choices.x.findings.${place}`),
    );
  });
});

describe("local values in texts", () => {
  const slots = new Set(["safety.alarm", "ward.name"]);

  it("must be in the pack, each told once for its text, in any text that people read", () => {
    const beats = [
      offers("a", [go("x", "good", 'hint: "{{ward.nam}} {{ward.nam}} {{ other }}"', "{{safety.alarm}}")]),
    ];
    expect(inSketch({ beats }, { slots })).toEqual([
      "unknown-slot beats.a.choices.x.hint",
      "unknown-slot beats.a.choices.x.hint",
    ]);
    expect(inSketch({ beats })).toEqual([]);
    expect(inSketch({ beats }, { slots: new Set() })).toHaveLength(3);
  });

  it("are none where the braces are empty, single or not closed, nor in names and rules", () => {
    const beats = [offers("a", [go("x", "good", 'hint: "{{}} {{ }} {ward} {{ward}"')])];
    expect(inSketch({ beats }, { slots })).toEqual([]);
    expect(
      inSketch({ flags: 'f: "{{constructor}}"', beats: [offers("a", [go("x", "good")])] }, { slots }),
    ).toEqual(["unknown-slot flags.f"]);
  });
});

describe("people who are named", () => {
  const text = (present: string, made = "{}") =>
    fileOf(`cast: { ann: { name: Ann, role: r }, constructor: { name: C, role: r } }
scenes: { s: { title: t, present: ${present} } }
start: a
beats: { a: { scene: s, lines: [], choices: { x: { say: x, goto: end, why: w, findings: [], made: ${made} } } } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }
`);

  it("are of the cast: nobody, one twice, or one called like what objects have", () => {
    expect(wrong(text("[]"))).toEqual([]);
    expect(wrong(text("[ann, ann, constructor]"))).toEqual([]);
    expect(wrong(text("[an, narrator, you, __proto__]"))).toEqual(
      ["0", "1", "2", "3"].map((place) => `unknown-name scenes.s.present.${place}`),
    );
    expect(wrong(text("[1, ann]"))).toEqual(["schema scenes.s.present.0"]);
    expect(wrong(text("ann"))).toEqual(["schema scenes.s.present"]);
  });

  it("are of the cast in what people made of a choice, too", () => {
    expect(wrong(text("[ann]", "{ ann: hm, constructor: hm }"))).toEqual([]);
    expect(wrong(text("[ann]", "{ anne: hm, you: hm }"))).toEqual([
      "unknown-name beats.a.choices.x.made.anne",
      "unknown-name beats.a.choices.x.made.you",
    ]);
  });
});
