import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, type Sketch } from "../fixtures/sketch";
import { dominatedChoices } from "./dominated";

const outdone = (sketch: Sketch) => dominatedChoices(exploredFrom(sketch)).map(({ at }) => at);
/** Two beats: the first sets `f` or does not, and the second offers these. */
const twice = (...choices: string[]): Sketch => ({
  flags: "f: f",
  beats: [offers("a", [go("yes", "b", "effects: [set f]"), go("no", "b")]), offers("b", choices)],
});

describe("a choice that another outdoes", () => {
  it("is each one below another, the middle of three too", () => {
    const found = dominatedChoices(
      exploredFrom({ beats: [offers("a", [go("x", "bad"), go("y", "good"), go("z", "fair")])] }),
    );
    expect(found.map(({ at }) => at)).toEqual(["beats.a.choices.x", "beats.a.choices.z"]);
    expect(found[1]?.message).toContain("Wherever `z` is on offer, `y` does at least as well");
  });

  it("is none of two that come to the same", () => {
    expect(outdone({ beats: [offers("a", [go("x", "good"), go("y", "good")])] })).toEqual([]);
    expect(outdone({ beats: [offers("a", [go("x", "good")])] })).toEqual([]);
  });

  it("must be level or below everywhere, and below somewhere", () => {
    const level = twice(go("x", "fair"), go("y", "c"));
    const third = offers("c", [go("one", "good", "if: f"), go("two", "fair", "if: not f")]);
    expect(outdone({ ...level, beats: [...level.beats, third] })).toContain("beats.b.choices.x");
    const mixed = offers("c", [go("one", "good", "if: f"), go("two", "bad", "if: not f")]);
    expect(outdone({ ...level, beats: [...level.beats, mixed] })).toEqual(["beats.a.choices.no"]);
  });

  it("must have its better on offer wherever it is on offer itself, not the other way round", () => {
    expect(outdone(twice(go("x", "fair"), go("y", "good", "if: f")))).not.toContain("beats.b.choices.x");
    expect(outdone(twice(go("x", "fair", "if: f"), go("y", "good")))).toContain("beats.b.choices.x");
  });

  it("can be below in the mean alone, with the same best and worst", () => {
    const beats = [
      offers("a", [go("x", "b"), go("y", "c")]),
      offers("b", [go("one", "bad"), go("two", "good")]),
      offers("c", [go("one", "bad"), go("two", "good"), go("three", "good")]),
    ];
    expect(outdone({ beats })).toContain("beats.a.choices.x");
    expect(outdone({ beats })).not.toContain("beats.a.choices.y");
  });

  it("is not asked of what is never on offer, nor weighed against what never ends", () => {
    const beats = [
      offers("a", [go("x", "fair"), go("never", "bad", "if: f"), go("round", "b")]),
      offers("b", [go("again", "b")]),
    ];
    expect(outdone({ flags: "f: f", beats })).toEqual([]);
  });
});
