import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenarioFrom } from "./fixtures/build";
import firstAsk from "./fixtures/first-ask.yaml?raw";
import { replay } from "./play";
import { sideBySide } from "./side-by-side";

const steps = (text: string) =>
  text === ""
    ? []
    : text.split(" ").map((step) => {
        const [beat = "", chosen = ""] = step.split(".");
        return { beat, chosen };
      });
const rows = (a: string, b: string) =>
  sideBySide(steps(a), steps(b)).map((row) => `${row.kind} ${row.a ?? "-"} ${row.b ?? "-"}`);

describe("two plays side by side", () => {
  it("stand together while they go the same way, and part at the first other choice", () => {
    expect(rows("a.x b.x c.x", "a.x b.y c.x")).toEqual(["same 0 0", "parted 1 1", "same 2 2"]);
  });

  it("keep what only one of them came to by itself, and meet again after it", () => {
    expect(rows("a.x b.x c.x", "a.y c.x")).toEqual(["parted 0 0", "alone 1 -", "same 2 1"]);
    expect(rows("a.x c.x", "a.y b.x c.y")).toEqual(["parted 0 0", "alone - 1", "parted 1 2"]);
    expect(rows("a.x b.x d.x", "a.y c.x d.x")).toEqual(["parted 0 0", "alone 1 -", "alone - 1", "same 2 2"]);
  });

  it("leave the rest of the longer one alone", () => {
    expect(rows("a.x", "a.x b.x")).toEqual(["same 0 0", "alone - 1"]);
    expect(rows("", "a.x")).toEqual(["alone - 0"]);
    expect(rows("", "")).toEqual([]);
  });

  it("tell two visits to one beat apart", () => {
    expect(rows("a.x a.y b.x", "a.x b.x")).toEqual(["same 0 0", "alone 1 -", "same 2 1"]);
  });

  it("of the example part where they were played apart", () => {
    const example = scenarioFrom(firstAsk);
    const [a, b] = [replay(example, ["pitch", "own-up", "promise"]), replay(example, ["pitch", "push"])];
    expect(sideBySide(a.steps, b.steps).map(({ kind }) => kind)).toEqual(["same", "parted", "alone"]);
  });

  it("show every decision of both, once and in order, and pair only the same beats", () => {
    const play = fc.array(
      fc.record({ beat: fc.constantFrom("a", "b", "c", "d"), chosen: fc.constantFrom("x", "y") }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(play, play, (a, b) => {
        const found = sideBySide(a, b);
        const shown = (side: "a" | "b") => found.flatMap((row) => row[side] ?? []);
        expect(shown("a")).toEqual(a.map((_, index) => index));
        expect(shown("b")).toEqual(b.map((_, index) => index));
        for (const row of found) {
          const [left, right] = [a[row.a ?? -1], b[row.b ?? -1]];
          if (row.kind === "alone") expect(!left !== !right).toBe(true);
          else expect(left?.beat).toBe(right?.beat);
          if (row.kind === "same") expect(left?.chosen).toBe(right?.chosen);
          if (row.kind === "parted") expect(left?.chosen).not.toBe(right?.chosen);
        }
        expect(sideBySide(a, a).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });
});
