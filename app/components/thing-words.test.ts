import { describe, expect, it } from "vitest";
import type { OwnThing } from "~/learning/sharing";
import { sheetWords, thingLine, thingPlace } from "./thing-words";

const sheet = (kind: string, content: Partial<Extract<OwnThing, { kind: "sheet" }>["content"]>) => ({
  kind: "sheet" as const,
  item: "sheet/m/w",
  title: "Your pitch",
  of: "The first sixty seconds",
  sheet: kind,
  content: { fields: {}, rows: [], ...content },
});

describe("a thing in words", () => {
  it("is named by its kind and its title, and placed by its module or its day", () => {
    expect(thingLine(sheet("pitch", {}))).toBe("Worksheet: Your pitch");
    expect(thingPlace(sheet("pitch", {}))).toBe("The first sixty seconds");
    const debrief: OwnThing = {
      kind: "debrief",
      item: "debrief/r",
      title: "Three minutes",
      of: "",
      run: "r",
      choices: 5,
      startedAt: "2026-11-24T23:59:00Z",
    };
    expect(thingPlace(debrief)).toBe("24 November 2026");
  });
});

describe("a worksheet in words", () => {
  it("stands under the labels of its form, in their order, with days and choices in words", () => {
    const pitch = sheet("pitch", { fields: { date: "2026-12-01", burden: "An hour.", short: "Twenty." } });
    expect(sheetWords(pitch).fields).toEqual([
      { label: "What it asks of people, and what could go wrong", text: "An hour." },
      { label: "The day you report back", text: "1 December 2026" },
      { label: "Your twenty seconds", text: "Twenty." },
    ]);
    const map = sheet("map", { rows: [{ role: "Ward clerk", formal: "none", informal: "much" }] });
    expect(sheetWords(map).rows).toEqual([
      [
        { label: "Role", text: "Ward clerk" },
        { label: "Say by position", text: "Little" },
        { label: "Say by standing", text: "A great deal" },
      ],
    ]);
  });

  it("leaves nothing out that its form no longer asks", () => {
    expect(sheetWords(sheet("", { fields: { old: "Kept." }, rows: [{ x: "Y" }] }))).toEqual({
      fields: [{ label: "old", text: "Kept." }],
      rows: [[{ label: "x", text: "Y" }]],
    });
  });
});
