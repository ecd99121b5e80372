import { describe, expect, test } from "vitest";
import { excerpt, indexed, pieces, rootOf, wordsIn } from "./terms";

describe("the root of a word", () => {
  test.each([
    ["Alarms", "alarm"],
    ["studies", "study"],
    ["Café", "cafe"],
    ["losses", "loss"],
    ["boxes", "box"],
    ["process", "process"],
    ["status", "status"],
    ["this", "this"],
    ["Gas", "gas"],
    ["promises", "promise"],
  ])("%s is %s", (word, root) => expect(rootOf(word)).toBe(root));

  test("is nothing for a word that is said everywhere", () => {
    expect(indexed("The")).toBeNull();
    expect(indexed("risk")).toBe("risk");
  });
});

const found = new Set(["alarm", "promise"]);

describe("the words that were found", () => {
  test("are cut out as they are written, and all pieces together are the text", () => {
    const text = "“Alarms?” A promise; promising isn’t one.";
    const cut = pieces(text, found);
    expect(cut.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(["Alarms", "promise"]);
    expect(cut.map((piece) => piece.text).join("")).toBe(text);
  });

  test("are none in a text without them", () => {
    expect(pieces("Nothing here.", found)).toEqual([{ text: "Nothing here.", hit: false }]);
  });

  test("keep words apart at apostrophes and dashes", () => {
    expect(wordsIn("if–then, won’t, B5.4")).toEqual(["if", "then", "won", "t", "B5", "4"]);
  });
});

describe("an excerpt", () => {
  const long = `${"before ".repeat(60)}alarm${" after".repeat(60)}.`;

  test("is the whole of a short passage", () => expect(excerpt("An alarm.", found)).toBe("An alarm."));

  test("stands round the first word found, with whole words, and says where it was cut", () => {
    const shown = excerpt(long, found);
    expect(shown).toMatch(/^… before .* alarm after .* after …$/);
    expect(shown.length).toBeLessThan(260);
  });

  test("begins at the beginning where the word is near it, and ends at the end where it is near that", () => {
    expect(excerpt(`An alarm ${"after ".repeat(60)}`, found)).toMatch(/^An alarm after .* …$/);
    expect(excerpt(`${"before ".repeat(60)}an alarm.`, found)).toMatch(/^… before .* an alarm\.$/);
  });
});
