import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, type Sketch } from "../fixtures/sketch";
import { reachChanges } from "./reachable";

const changes = (before: Sketch, after: Sketch) =>
  reachChanges(exploredFrom(before), exploredFrom(after)).map(({ at, now }) => `${now ? "+" : "-"} ${at}`);
const FLAG = { flags: "f: f" };
const open: Sketch = {
  ...FLAG,
  beats: [offers("a", [go("x", "b"), go("y", "fair")]), offers("b", [go("z", "good")])],
};
const closed: Sketch = {
  ...FLAG,
  beats: [offers("a", [go("x", "b", "if: f"), go("y", "fair")]), offers("b", [go("z", "good")])],
};

describe("what can be reached in one version only", () => {
  it("is nothing between a version and itself", () => {
    expect(changes(closed, closed)).toEqual([]);
  });

  it("is told endings first, then beats, then choices, and not the choices of a beat that is not reached", () => {
    expect(changes(open, closed)).toEqual(["- endings.good", "- beats.b", "- beats.a.choices.x"]);
    expect(changes(closed, open)).toEqual(["+ endings.good", "+ beats.b", "+ beats.a.choices.x"]);
  });

  it("includes an ending that is new or gone if it is reached, and no such beat or choice", () => {
    const more: Sketch = {
      ...open,
      beats: [
        offers("a", [go("x", "b"), go("y", "fair"), go("new", "c")]),
        ...open.beats.slice(1),
        offers("c", [go("w", "top")]),
      ],
      endings: "top: { rank: 3, title: Top, text: t, findings: [] }",
    };
    expect(changes(open, more)).toEqual(["+ endings.top"]);
    expect(changes(more, open)).toEqual(["- endings.top"]);
    const idle: Sketch = { ...open, endings: "top: { rank: 3, title: Top, text: t, findings: [] }" };
    expect(changes(open, idle)).toEqual([]);
  });

  it("is told in the words of the version in which it is reached", () => {
    const renamed: Sketch = {
      ...closed,
      beats: closed.beats.map((beat) => beat.replace('say: "x"', 'say: "Now"')),
    };
    const words = (from: Sketch, to: Sketch) =>
      reachChanges(exploredFrom(from), exploredFrom(to)).find(({ kind }) => kind === "choice")?.words;
    expect(words(open, renamed)).toBe("x");
    expect(words(renamed, open)).toBe("x");
  });
});
