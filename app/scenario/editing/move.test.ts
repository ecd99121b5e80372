import { describe, expect, it } from "vitest";
import { moveAt } from "./move";

describe("moving one among its neighbours", () => {
  it("to where it is changes nothing, and back again restores it", () => {
    const text = "a:\n  # one\n  x: 1\n  y: [p, q]\n  z: |\n    w\nb: 2\n";
    for (const at of ["a.x", "a.y", "a.z"]) {
      expect(moveAt(text, at, ["a.x", "a.y", "a.z"].indexOf(at))).toBe(text);
      for (const index of [0, 1, 2]) {
        const moved = moveAt(text, at, index) ?? "";
        expect(moveAt(moved, at, ["a.x", "a.y", "a.z"].indexOf(at))).toBe(text);
      }
    }
  });

  it("takes no comment that is less far in, nor one behind an empty line", () => {
    expect(moveAt("# about all\n\n# of a\na: 1\nb: 2\n", "b", 0)).toBe("# about all\n\nb: 2\n# of a\na: 1\n");
    expect(moveAt("x:\n# outside\n  a: 1\n  b: 2\n", "x.b", 0)).toBe("x:\n# outside\n  b: 2\n  a: 1\n");
  });

  it("works on the only one there is, and refuses every other place for it", () => {
    expect(moveAt("a:\n  - x\n", "a.0", 0)).toBe("a:\n  - x\n");
    expect(moveAt("a: [x]", "a.0", 0)).toBe("a: [x]");
    expect(moveAt("a:\n  - x\n", "a.0", 1)).toBeNull();
  });

  it.each([Number.NaN, 0.5, -0.5, 2, Number.POSITIVE_INFINITY])("refuses %d as a place", (index) => {
    expect(moveAt("a: [x, y]", "a.0", index)).toBeNull();
  });

  it("leaves blocks alone whose first entry shares its line with something else", () => {
    expect(moveAt("a:\n  - b: 1\n    c: 2\n", "a.0.c", 0)).toBeNull();
    expect(moveAt("a:\n- - x\n  - y\n", "a.0.1", 0)).toBeNull();
  });

  it("keeps Windows line ends, and a last line without any", () => {
    expect(moveAt("a: 1\r\nb: 2\r\n", "b", 0)).toBe("b: 2\r\na: 1\r\n");
    expect(moveAt("x:\n  a: 1\n  # of b\n  b: 2", "x.a", 1)).toBe("x:\n  # of b\n  b: 2\n  a: 1\n");
  });

  it("moves what is empty, and what only looks like a separator", () => {
    expect(moveAt("a: { x: , y: 'a, b', z: \"}\" }\n", "a.z", 0)).toBe("a: { z: \"}\", x: , y: 'a, b' }\n");
    expect(moveAt("a:\n  x:\n  y: 1\n", "a.x", 1)).toBe("a:\n  y: 1\n  x:\n");
  });
});
