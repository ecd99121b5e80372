import { describe, expect, it } from "vitest";
import { staveWords } from "./stave-words";
import type { Stave } from "./view";

const stave = (start: number, values: number[], might: Stave["might"] = []): Stave => ({
  person: { id: "dele", name: "Dele", hue: "ochre" },
  means: "Feels seen",
  lo: 0,
  hi: 5,
  bands: [
    { name: "closed", from: 0 },
    { name: "guarded", from: 1 },
    { name: "open", from: 4 },
  ],
  start,
  startFace: "serious",
  values,
  endFace: "calm",
  might,
});

describe("a stave in words", () => {
  it("says where it began and what each move led to", () => {
    expect(staveWords(stave(1, [1, 0, 0, 4]))).toBe(
      "Guarded at first; closed after decision 2; open after decision 4.",
    );
  });

  it("says a small move inside a band as one", () => {
    expect(staveWords(stave(1, [2, 1]))).toBe(
      "Guarded at first; a little higher, still guarded, after decision 1; a little lower, still guarded, after decision 2.",
    );
  });

  it("says that nothing moved it", () => {
    expect(staveWords(stave(1, [1, 1]))).toBe("Guarded at first; no decision moved it.");
  });

  it("says what one other choice could have led to", () => {
    expect(staveWords(stave(1, [1], [{ at: 0, value: 4 }]))).toBe(
      "Guarded at first; no decision moved it. Another choice at decision 1 could have led to open.",
    );
  });
});
