import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Data, insertAt, removeAt, setAt } from "./edit";
import { fileOf, scenarioFrom } from "./fixtures/build";
import { formatScenario } from "./format";
import { contentHash } from "./hash";
import { readScenario } from "./read";

const file = fileOf(`cast: # who is there
  ann: { name: Ann, role: r, hidden: { trust: { range: 0..4, start: 2, means: m } } }
flags:
  told: "You told her" # and she knows
scenes: { room: { title: Room } }
start: ask
beats:
  # the first of two
  ask:
    scene: room
    lines:
      - ann: Well
      - { ann: And, if: told }
    choices:
      yes: { say: Yes, effects: [ann.trust +1, set told], goto: on, why: w, findings: [] }
      no:
        say: No
        goto: on
        why: w
        findings: []
  on: { scene: room, lines: [], route: [{ if: ann.trust >= 3, goto: good }, { goto: bad }] }
endings:
  good: { rank: 1, title: Good, text: It went well, findings: [] }
  bad: { rank: 0, title: Bad, text: "It did not", findings: [] }
`);

const words = fc.string({ unit: "grapheme", maxLength: 30 });

interface Edit {
  readonly make: (text: string) => string | null;
  /** Back to what it was, in meaning. */
  readonly undo: (text: string) => string | null;
}

const changed: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(
      ["title", "Small"],
      ["flags.told", "You told her"],
      ["beats.ask.lines.0.ann", "Well"],
      ["beats.ask.choices.yes.say", "Yes"],
      ["beats.ask.choices.no.say", "No"],
      ["endings.bad.text", "It did not"],
    ),
    words,
  )
  .map(([[at = "", before = ""], now]) => ({
    make: (text) => setAt(text, at, now),
    undo: (text) => setAt(text, at, before),
  }));

const added: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(
      ["beats.ask.lines.1", "line"],
      ["beats.on.lines.0", "line"],
      ["beats.ask.choices.later", "choice"],
      ["flags.extra", "text"],
      ["endings.fair", "ending"],
    ),
    words,
  )
  .map(([[at = "", kind = ""], said]) => {
    const data: Readonly<Record<string, Data>> = {
      line: { ann: said },
      choice: { say: said, goto: "on", why: "w", findings: [] },
      ending: { rank: 1, title: said, text: said, findings: [] },
    };
    return { make: (text) => insertAt(text, at, data[kind] ?? said), undo: (text) => removeAt(text, at) };
  });

describe("a thousand random edits", () => {
  it("are read, formatted and undone without anything else changing", () => {
    const hash = (text: string) => contentHash(scenarioFrom(text));
    fc.assert(
      fc.property(fc.oneof(changed, added), fc.boolean(), ({ make, undo }, formatted) => {
        const before = formatted ? formatScenario(file) : file;
        const after = make(before) ?? "";
        expect(readScenario(after).problems).toEqual([]);
        const tidy = formatScenario(after);
        expect(formatScenario(tidy)).toBe(tidy);
        expect(hash(tidy)).toBe(hash(after));
        // Formatting first and editing then comes to the same as the other way round.
        expect(formatScenario(make(formatScenario(before)) ?? "")).toBe(tidy);
        expect(hash(undo(tidy) ?? "")).toBe(hash(file));
      }),
      { numRuns: 1000 },
    );
  });
});
