import { describe, expect, it } from "vitest";
import { fillSlots, listInWords, slotsIn } from "./slots";

describe("slots", () => {
  it("are found once each, in order, with or without spaces", () => {
    expect(slotsIn("{{b.c}} and {{ a }} and {{b.c}}")).toEqual(["b.c", "a"]);
    expect(slotsIn("no { slot } here, nor {{{}}")).toEqual([]);
  });

  it("take the words of the pack", () => {
    const words = (path: string) => (path === "safety.alarm.from" ? "the nurse in charge" : undefined);
    expect(fillSlots("Ask {{safety.alarm.from}}.", words)).toBe("Ask the nurse in charge.");
  });

  it("show the field's name in brackets where there is no value, or no pack", () => {
    expect(fillSlots("Ask {{safety.alarm.issuedBy}}.", () => undefined)).toBe("Ask [issuedBy].");
    expect(fillSlots("At {{place}}.")).toBe("At [place].");
  });

  it("leave values that look like patterns or slots alone", () => {
    expect(fillSlots("{{a}}{{b}}", (path) => (path === "a" ? "$& {{b}}" : "!"))).toBe("$& {{b}}!");
  });
});

describe("a list in words", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("joins %j", (items, words) => {
    expect(listInWords(items)).toBe(words);
  });
});
