import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LogRow, neededFrom, redoable, replayed, takeBack, textBefore, undoable } from "./edit-log";
import { type Edit, editScenario, inverseOf, patched } from "./edits";

type Act = { by: string; what: Edit | "undo" | "redo" };

/** Enough of a scenario for its elements to be renamed, moved and referred to. */
const SMALL = `title: "Small"
cast: { ann: { name: "Ann" }, bob: { name: "Bob" } }
flags:
  kept: "A promise" # to whom?
beats:
  x:
    lines:
      - ann: "One"
      - bob: "Two"
        if: kept
    route: [{ goto: y }]
  # The turn
  y:
    lines:
      - ann: "Three"
    route:
      - if: not kept
        goto: x
      - goto: z
  z: { lines: [], route: [{ goto: x }] }
`;

/** Edits that often meet: the same few elements under several names, lists, and what refers to them. */
const name = fc.constantFrom("x", "y", "z", "w");
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(name, name)
    .map(([beat, to]): Edit => ({ kind: "set", at: `beats.${beat}.route`, value: [{ goto: to }] })),
  fc.tuple(name, fc.nat(1), fc.nat(99)).map(
    ([beat, line, n]): Edit => ({
      kind: "set",
      at: `beats.${beat}.lines.${line}`,
      value: { ann: `Words ${n}` },
    }),
  ),
  fc.tuple(name, name).map(([from, to]): Edit => ({ kind: "rename", at: `beats.${from}`, to })),
  fc
    .tuple(name, fc.nat(1))
    .map(([beat, line]): Edit => ({ kind: "remove", at: `beats.${beat}.lines.${line}` })),
  fc
    .tuple(name, fc.nat(2))
    .map(([beat, line]): Edit => ({ kind: "add", at: `beats.${beat}.lines.${line}`, value: { bob: "New" } })),
  fc.tuple(name, fc.nat(2)).map(([beat, index]): Edit => ({ kind: "move", at: `beats.${beat}`, index })),
  name.map((beat): Edit => ({ kind: "remove", at: `beats.${beat}` })),
  fc.tuple(name, name).map(
    ([beat, to]): Edit => ({
      kind: "add",
      at: `beats.${beat}`,
      value: { lines: [], route: [{ goto: to }] },
    }),
  ),
  fc
    .tuple(fc.constantFrom("ann", "eve"), fc.constantFrom("ann", "eve"))
    .map(([from, to]): Edit => ({ kind: "rename", at: `cast.${from}`, to })),
  fc.nat(99).map((n): Edit => ({ kind: "set", at: "title", value: `Title ${n}` })),
  fc.constant<Edit>({ kind: "remove", at: "flags.kept" }),
);

const act: fc.Arbitrary<Act> = fc.record({
  by: fc.constantFrom("ada", "kofi"),
  what: fc.oneof(
    { weight: 3, arbitrary: edit },
    { weight: 2, arbitrary: fc.constant("undo" as const) },
    { weight: 1, arbitrary: fc.constant("redo" as const) },
  ),
});

type Draft = { text: string; rows: LogRow[] };

/** The draft after an act; the same draft where it is refused. */
function acted({ text, rows }: Draft, { by, what }: Act): Draft {
  const seq = rows.length + 1;
  if (typeof what === "object") {
    const done = editScenario(text, what);
    if (!done) return { text, rows };
    const row = { seq, by, undoes: null, edit: { edit: what, names: [] }, undo: done.undo };
    return { text: done.text, rows: [...rows, row] };
  }
  const target = what === "undo" ? undoable(rows, by) : redoable(rows, by);
  if (target === null) return { text, rows };
  const from = neededFrom(rows, target);
  const taken = takeBack(
    rows.filter((row) => row.seq >= from),
    target,
    text,
  );
  if ("at" in taken) return { text, rows };
  return {
    text: taken.text,
    rows: [...rows, { seq, by, undoes: target, edit: taken.edit, undo: taken.undo }],
  };
}

const acts = fc.array(act, { minLength: 15, maxLength: 40 });
const start: Draft = { text: SMALL, rows: [] };

describe("a draft that two people edit, undo and redo, in any order", () => {
  it("says what replaying its log says, and every step leads back to the one before", () => {
    let undone = 0;
    fc.assert(
      fc.property(acts, (all) => {
        let draft = start;
        const texts = [start.text];
        for (const one of all) {
          const next = acted(draft, one);
          if (next.rows.length > draft.rows.length) texts.push(next.text);
          draft = next;
        }
        expect(replayed(SMALL, draft.rows)).toBe(draft.text);
        undone += draft.rows.filter(({ undoes }) => undoes !== null).length;
        for (const [seq, text] of texts.entries())
          expect(textBefore(draft.rows, seq + 1, draft.text)).toBe(text);
        const forwards = draft.rows.reduce<string | null>(
          (text, { undo }) => text && patched(text, inverseOf(undo)),
          SMALL,
        );
        expect(forwards).toBe(draft.text);
      }),
      { numRuns: 120 },
    );
    expect(undone).toBeGreaterThan(100);
  });

  it("of one person alone goes back to its very first text, and forward again to its last", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const written = edits.reduce((draft, what) => acted(draft, { by: "ada", what }), start);
        const back = written.rows.reduce((draft) => acted(draft, { by: "ada", what: "undo" }), written);
        expect(back.text).toBe(SMALL);
        expect(undoable(back.rows, "ada")).toBeNull();
        const forward = written.rows.reduce((draft) => acted(draft, { by: "ada", what: "redo" }), back);
        expect(forward.text).toBe(written.text);
        expect(redoable(forward.rows, "ada")).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it("lets nobody undo what somebody else wrote", () => {
    fc.assert(
      fc.property(acts, (all) => {
        const draft = all.reduce(acted, start);
        for (const { by, undoes } of draft.rows) {
          if (undoes === null) continue;
          expect(draft.rows[undoes - 1]?.by).toBe(by);
        }
      }),
      { numRuns: 60 },
    );
  });
});
