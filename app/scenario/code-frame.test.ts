import { describe, expect, it } from "vitest";
import { codeFrame } from "./code-frame";

describe("a code frame", () => {
  it("shows the line with its number and a caret below the column", () => {
    expect(codeFrame("a: 1\nb: x\r\n", { line: 2, column: 4 })).toBe("    2 | b: x\n      |    ^");
  });

  it("cuts a long line on both sides", () => {
    const [line = "", caret = ""] = codeFrame(`${"a".repeat(200)}B${"c".repeat(200)}`, {
      line: 1,
      column: 201,
    }).split("\n");
    expect(line).toMatch(/ … ?a+Bc+…$| …a+Bc+…$/);
    expect(line[caret.indexOf("^")]).toBe("B");
  });

  it("stays quiet about a line that is not there", () => {
    expect(codeFrame("", { line: 9, column: 1 })).toBe("    9 | \n      | ^");
  });
});
