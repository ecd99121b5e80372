import { describe, expect, it } from "vitest";
import { dataAt, editUnderNames, inverseRenaming, isWithin, pathAfter } from "./edit-names";
import { editScenario, patched } from "./edits";
import firstAsk from "./fixtures/first-ask.yaml?raw";

const renamed = { at: "beats.burden", to: "load" };
const now = editScenario(firstAsk, { kind: "rename", ...renamed })?.text ?? "";

describe("an edit by somebody who did not know of a renaming", () => {
  it("follows it in its path and in its words", () => {
    const value = { say: "Back", goto: "burden", why: "Goes round", findings: [] };
    const edit = { kind: "add", at: "beats.burden.choices.back", value } as const;
    const known = editScenario(firstAsk, edit)?.text ?? "";
    const done = editUnderNames(now, { edit, names: [renamed] });
    expect(done?.text).toBe(editScenario(known, { kind: "rename", ...renamed })?.text);
    expect(done?.text).toContain("goto: load");
    expect(done?.text).not.toContain("burden:");
    expect(done && patched(done.text, done.undo)).toBe(now);
  });

  it("follows several, one upon the other", () => {
    const second = { at: "beats.load.choices.push", to: "shove" };
    const later = editScenario(now, { kind: "rename", ...second })?.text ?? "";
    const edit = { kind: "set", at: "beats.burden.choices.push.cost", value: 3 } as const;
    const done = editUnderNames(later, { edit, names: [renamed, second] });
    expect(dataAt(done?.text ?? "", "beats.load.choices.shove.cost")).toBe(3);
  });

  it("is refused where the old name belongs to something else by now", () => {
    const added = editScenario(now, {
      kind: "add",
      at: "beats.burden",
      value: { scene: "round", lines: [] },
    });
    const edit = { kind: "set", at: "beats.burden.scene", value: "round" } as const;
    expect(editUnderNames(added?.text ?? "", { edit, names: [renamed] })).toBeNull();
  });

  it("that takes away what was renamed takes it away", () => {
    const edit = { kind: "remove", at: "beats.burden.choices.push" } as const;
    const done = editUnderNames(now, { edit, names: [renamed] });
    expect(done && dataAt(done.text, "beats.load.choices.push")).toBeNull();
  });
});

describe("paths", () => {
  it("follow a renaming and its opposite", () => {
    expect(pathAfter("beats.burden.choices.push", renamed)).toBe("beats.load.choices.push");
    expect(pathAfter("beats.burdens", renamed)).toBe("beats.burdens");
    expect(pathAfter("beats.load.lines", inverseRenaming(renamed))).toBe("beats.burden.lines");
    expect(pathAfter("title", { at: "title", to: "name" })).toBe("name");
    expect(isWithin("beats.ab", "beats.a")).toBe(false);
  });
});

describe("what a text says at a path", () => {
  it("is plain data, whatever stands there", () => {
    expect(dataAt(firstAsk, "minutes")).toBe(6);
    expect(dataAt(firstAsk, "beats.opening.choices.ask.findings")).toEqual(["B6.5", "A3.1"]);
    expect(dataAt("a: { b: , c: true, d: [~] }", "a")).toEqual({ b: "", c: "true", d: [""] });
    expect(dataAt(firstAsk, "beats.nowhere")).toBeNull();
    expect(dataAt("- a list", "a")).toBeNull();
  });
});
