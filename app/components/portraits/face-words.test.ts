import { describe, expect, it } from "vitest";
import { FACES, faceFor, faceWord, isFace } from "./face-words";

describe("faces", () => {
  it("have a word each, and no two the same", () => {
    const words = FACES.map(faceWord);
    expect(new Set(words).size).toBe(FACES.length);
  });

  it("are said by what can be seen", () => {
    expect(faceWord("smile")).toBe("open");
    expect(faceWord("hectic")).toBe("overwhelmed");
  });

  it("fall back to a calm one where a scenario asks for one that is not drawn, and say so", () => {
    expect(faceFor("cyclops")).toBe("calm");
    expect(faceWord("cyclops")).toBe("warm");
    expect(faceFor(undefined)).toBe("calm");
  });

  it("are not confused with what every object has", () => {
    expect(isFace("toString")).toBe(false);
    expect(faceFor("constructor")).toBe("calm");
  });
});
