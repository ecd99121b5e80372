import { describe, expect, it } from "vitest";
import { castHues } from "./hues";

const people = (...ids: string[]) => ids.map((id) => ({ id }));

describe("hues of a cast", () => {
  it("are given in order, each to one person", () => {
    expect(castHues(people("a", "b", "c"))).toEqual({ a: "plum", b: "ochre", c: "slate" });
  });

  it("keep what the author named, and leave it to nobody else", () => {
    expect(castHues([{ id: "a" }, { id: "b", portrait: { clothing: "plum" } }])).toEqual({
      a: "ochre",
      b: "plum",
    });
  });

  it("pass over a colour that is none of the five", () => {
    expect(castHues([{ id: "a", portrait: { clothing: "neon" } }])).toEqual({ a: "plum" });
  });

  it("repeat from the sixth person on", () => {
    const hues = Object.values(castHues(people("a", "b", "c", "d", "e", "f")));
    expect(new Set(hues.slice(0, 5)).size).toBe(5);
    expect(hues[5]).toBe(hues[0]);
  });
});
