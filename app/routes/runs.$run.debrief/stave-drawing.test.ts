import { describe, expect, it } from "vitest";
import { BOX, drawStave, yOf } from "./stave-drawing";
import type { Stave } from "./view";

const stave = (values: number[], more: Partial<Stave> = {}): Stave => ({
  person: { id: "dele", name: "Dele", hue: "ochre" },
  means: "Feels seen",
  lo: 0,
  hi: 2,
  bands: [],
  start: 1,
  startFace: "serious",
  values,
  endFace: "calm",
  might: [],
  ...more,
});

const dots = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h\.01/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("drawing a stave", () => {
  it("sets decisions at even distances", () => {
    const { moved, still } = drawStave(stave([1, 2, 2, 0]));
    const xs = [...dots(moved), ...dots(still)].map(([x]) => x ?? 0).sort((a, b) => a - b);
    expect(xs).toEqual([125, 375, 625, 875]);
  });

  it("rings the decisions that moved the person, at the height they moved from, and dots the others", () => {
    const line = stave([1, 2, 2, 0]);
    const { moved, still } = drawStave(line);
    expect(dots(moved)).toEqual([
      [375, yOf(1, line)],
      [875, yOf(2, line)],
    ]);
    expect(dots(still)).toEqual([
      [125, yOf(1, line)],
      [625, yOf(2, line)],
    ]);
  });

  it("runs from one edge to the other, and ends at the last value", () => {
    const line = stave([2]);
    const { went } = drawStave(line);
    expect(went.startsWith(`M0 ${yOf(1, line)}`)).toBe(true);
    expect(went).toContain(` ${yOf(2, line)}H`);
    expect(went.endsWith(`H${BOX.width}`)).toBe(true);
  });

  it("draws a possible turn from the decision where it was possible", () => {
    const line = stave([1, 0], { might: [{ at: 1, value: 2 }] });
    expect(drawStave(line).might).toMatch(new RegExp(`^M750 ${yOf(1, line)}C.* ${yOf(2, line)}h`));
    expect(drawStave(stave([1, 0])).might).toBe("");
  });

  it("passes over a turn at a decision that was not made", () => {
    expect(drawStave(stave([1], { might: [{ at: 4, value: 2 }] })).might).toBe("");
  });

  it("stays inside its box", () => {
    const { went } = drawStave(stave([2, 0, 2, 0, 1]));
    const ys = [...went.matchAll(/ ([\d.]+)(?=[HC]| |$)/g)].map(([, y]) => Number(y));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
  });

  it("is a level line for a run that stopped before the first decision", () => {
    const line = stave([]);
    expect(drawStave(line).went).toBe(`M0 ${yOf(1, line)}H${BOX.width}`);
  });
});
