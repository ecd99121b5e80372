import { describe, expect, it } from "vitest";
import { lineAfter, nodeAt, spotAt, topOf } from "./find";

/** The top block of a text that has one. */
function top(text: string) {
  const found = topOf(text);
  if (!found) throw new Error("no block");
  return found;
}
/** What an entry or item takes of its text. */
function taken(text: string, at: string): string | null {
  const spot = spotAt(top(text), at);
  return spot && text.slice(spot.start, spot.end);
}

describe("the top of a text", () => {
  it.each([
    "",
    "a",
    "- a",
    "a: [",
    "&x a: 1",
    "a: 1\n---\nb: 2",
    "\uFFFD",
  ])("is none of %j, or is what can still be read", (text) => {
    expect(topOf(text)?.items.length ?? 0).toBe(text.startsWith("&") ? 1 : 0);
  });

  it("is that of the text asked about, whichever was asked about before", () => {
    const first = topOf("a: 1");
    expect(topOf("b: 1")?.has("b")).toBe(true);
    expect(topOf("a: 1")?.toJSON()).toEqual(first?.toJSON());
    expect(topOf("a: [")).toBeNull();
    expect(topOf("a: 1")?.has("a")).toBe(true);
  });
});

describe("a place by its path", () => {
  const text = 'a:\n  constructor: x\n  "quoted key": y\n  10: z\n  list: [p, [q, r], { s: t }]\n  none:\n';

  it("is found below blocks and lists, names that objects inherit and numbers among them", () => {
    expect(taken(text, "a.constructor")).toBe("constructor: x");
    expect(taken(text, "a.10")).toBe("10: z");
    expect(taken(text, "a.quoted key")).toBe('"quoted key": y');
    expect(taken(text, "a.list.1.0")).toBe("q");
    expect(taken(text, "a.list.2.s")).toBe("s: t");
  });

  it.each([
    "a.toString",
    "a.list.3",
    "a.list.-1",
    "a.list.x",
    "a.list.0.0",
    "a.none.x",
    "b",
    "",
    "a..list",
    ".",
  ])("is none at %j", (at) => {
    expect(spotAt(top(text), at)).toBeNull();
  });

  it("is a key alone where it has no value", () => {
    expect(spotAt(top(text), "a.none")).not.toHaveProperty("value");
    expect(taken(text, "a.none")).toBe("none:");
    expect(nodeAt(top(text), "a.none")).toBeNull();
  });

  it("is the whole for the empty path, and its own number among its neighbours", () => {
    expect(nodeAt(top(text), "")).toBe(top(text));
    expect(spotAt(top(text), "a.list")).toMatchObject({ index: 3 });
    expect(spotAt(top(text), "a.list.2")).toMatchObject({ index: 2 });
  });
});

describe("what an element takes of its text", () => {
  it("ends with its last words, and leaves the comments after it to the next", () => {
    const text = "a:\n  b: 1 # one\n\n  # of c\n  c:\n    - x\n    # after x\nd: 2\n";
    expect(taken(text, "a.b")).toBe("b: 1");
    expect(taken(text, "a.c")).toBe("c:\n    - x");
    expect(taken(text, "a")).toBe("a:\n  b: 1 # one\n\n  # of c\n  c:\n    - x");
  });

  it("holds all of a text of several lines", () => {
    expect(taken("a: |\n  x\n  y\nb: 1\n", "a")).toBe("a: |\n  x\n  y\n");
    expect(taken("a: one\n  two\nb: 1\n", "a")).toBe("a: one\n  two");
    expect(taken('a: "one\n\n  two"\nb: 1\n', "a")).toBe('a: "one\n\n  two"');
  });

  it("is whole braces, with what is in them", () => {
    expect(taken("a: { b: 1,\n  c: [2,\n 3] } # x\n", "a")).toBe("a: { b: 1,\n  c: [2,\n 3] }");
    expect(taken("a: {}\nb: []\n", "a")).toBe("a: {}");
  });

  it("is the same whatever the line ends", () => {
    expect(taken("a:\r\n  b: 1\r\n  c: 2\r\n", "a.b")).toBe("b: 1");
    expect(taken("a:\r\n  b: x\r\n   y\r\n  c: 2\r\n", "a.b")).toBe("b: x\r\n   y");
  });
});

describe("the line after", () => {
  it("begins behind the next line end, or where the text ends", () => {
    expect(lineAfter("a: 1 # x\nb", 4)).toBe(9);
    expect(lineAfter("a: 1\r\nb", 4)).toBe(6);
    expect(lineAfter("a: 1", 4)).toBe(4);
    expect(lineAfter("a: |\n  x\nb", 9)).toBe(9); // a block text ends behind its line end already
    expect(lineAfter("", 0)).toBe(0);
  });
});
