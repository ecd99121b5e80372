import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Db } from "~/db.server";
import { replayed } from "~/scenario/edit-log";
import { type Edit, patched } from "~/scenario/edits";
import { testDatabase } from "../../tests/support/database";
import { FIRST_ASK, NOW } from "../../tests/support/people";
import { aDraft, aStudio, edits, held, opened, title } from "../../tests/support/studio";
import { editDraft } from "./draft-edits.server";
import { logFrom } from "./draft-log.server";
import type { Actor } from "./draft-rights.server";
import { startFromFile } from "./draft-start.server";
import { redoEdit, undoEdit } from "./draft-undo.server";
import { putAway } from "./drafts.server";

const WHY = "beats.opening.choices.ask.why";
const why = (value: string): Edit => ({ kind: "set", at: WHY, value });

async function twoAuthors() {
  const { db } = testDatabase();
  const people = await aStudio(db);
  const draftId = await aDraft(db, people.ada);
  const given = (by: Actor, key: string = crypto.randomUUID()) => ({ by, draftId, key, base: 0 });
  return {
    db,
    ...people,
    draftId,
    undo: (by: Actor, key?: string) => undoEdit(db, given(by, key), NOW),
    redo: (by: Actor, key?: string) => redoEdit(db, given(by, key), NOW),
  };
}

describe("undo and redo", () => {
  test("are steps of their own, and go back to the first text and forward to the last", async () => {
    const { db, ada, draftId, undo, redo } = await twoAuthors();
    for (const n of [1, 2, 3]) await edits(db, ada, draftId, title(`T${n}`));
    const last = await opened(db, ada, draftId);
    expect(last).toMatchObject({ canUndo: true, canRedo: false });
    for (const seq of [4, 5, 6]) expect(held(await undo(ada))).toMatchObject({ seq, undoes: 7 - seq });
    expect(await opened(db, ada, draftId)).toMatchObject({
      text: FIRST_ASK,
      seq: 6,
      canUndo: false,
      canRedo: true,
    });
    expect(await undo(ada)).toEqual({ failed: "NothingToUndo" });
    for (const _ of [1, 2, 3]) held(await redo(ada));
    expect((await opened(db, ada, draftId)).text).toBe(last.text);
    expect(await redo(ada)).toEqual({ failed: "NothingToRedo" });
    expect(await db.draftEdit.count()).toBe(9);
  });

  test("are each person's own", async () => {
    const { db, ada, bea, draftId, undo } = await twoAuthors();
    await edits(db, ada, draftId, title("Mine"));
    await edits(db, bea, draftId, why("Hers"));
    expect(await opened(db, ada, draftId)).toMatchObject({ canUndo: true, canRedo: false });
    held(await undo(ada));
    const { text } = await opened(db, bea, draftId);
    expect(text).toContain('why: "Hers"');
    expect(text).toContain("title: The first ask");
    expect(await opened(db, bea, draftId)).toMatchObject({ canUndo: true, canRedo: false });
  });

  test("of what somebody else changed since is refused with their name and the place", async () => {
    const { db, ada, bea, draftId, undo } = await twoAuthors();
    await edits(db, ada, draftId, why("Mine"));
    await edits(db, bea, draftId, why("Hers"));
    expect(await undo(ada)).toEqual({
      failed: "UndoOverlapped",
      by: { id: bea.id, name: expect.stringMatching(/^Person/) },
      at: WHY,
    });
    expect((await opened(db, ada, draftId)).seq).toBe(2);
  });

  test("with a key that was stored is the same step", async () => {
    const { db, ada, draftId, undo, redo } = await twoAuthors();
    await edits(db, ada, draftId, title("1"));
    await edits(db, ada, draftId, title("2"));
    const all = await Promise.all(Array.from({ length: 20 }, () => undo(ada, "once")));
    expect(all.map(held).filter(({ again }) => !again)).toHaveLength(1);
    expect((await opened(db, ada, draftId)).title).toBe("1");
    expect(held(await redo(ada, "once"))).toMatchObject({ again: true, undoes: 2 });
    const edit = title("3");
    expect(held(await editDraft(db, { by: ada, draftId, key: "once", base: 0, edit }, NOW))).toMatchObject({
      again: true,
    });
  });

  test("are somebody's who writes, of a draft that is not put away", async () => {
    const { db, ada, kofi, ruth, draftId, undo, redo } = await twoAuthors();
    await edits(db, ada, draftId, title("1"));
    for (const by of [kofi, ruth]) {
      expect(await undo(by)).toEqual({ failed: "NotYourPart" });
      expect(await redo(by)).toEqual({ failed: "NotYourPart" });
    }
    held(await putAway(db, { by: ada, draftId }, NOW));
    expect(await undo(ada)).toEqual({ failed: "PutAway" });
  });

  test("make an author of nobody who was none", async () => {
    const { db, ada, bea, draftId, undo } = await twoAuthors();
    await edits(db, ada, draftId, title("1"));
    expect(await undo(bea)).toEqual({ failed: "NothingToUndo" });
    expect((await opened(db, ada, draftId)).authors.map(({ id }) => id)).toEqual([ada.id]);
  });
});

/** The smallest text that counts as a scenario's. */
const SMALL = `title: "Small"
scenes: { s: { title: "S" } }
beats:
  x: { scene: s, lines: [{ narrator: "One" }, { narrator: "Two" }], route: [{ goto: y }] }
  y: { scene: s, lines: [], route: [{ goto: x }] }
`;

const beat = fc.constantFrom("x", "y", "z");
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(9).map((n): Edit => title(`T${n}`)),
  fc
    .tuple(beat, fc.nat(9))
    .map(([at, n]): Edit => ({ kind: "set", at: `beats.${at}.lines.0.narrator`, value: `W${n}` })),
  fc.tuple(beat, beat).map(([at, to]): Edit => ({ kind: "rename", at: `beats.${at}`, to })),
  fc
    .tuple(beat, beat)
    .map(([at, goto]): Edit => ({ kind: "set", at: `beats.${at}.route`, value: [{ goto }] })),
  beat.map((at): Edit => ({ kind: "add", at: `beats.${at}.lines.0`, value: { narrator: "New" } })),
  beat.map((at): Edit => ({ kind: "remove", at: `beats.${at}.lines.0` })),
);
const act = fc.record({
  by: fc.nat(1),
  what: fc.oneof({ weight: 3, arbitrary: edit }, fc.constant("undo" as const), fc.constant("redo" as const)),
  /** How many steps behind the sender is. */
  behind: fc.nat(3),
});

describe("any edits, undos and redos by two people, each as far behind as may be", () => {
  test("come to what replaying the stored log comes to", async () => {
    const { db } = testDatabase();
    const { ada, bea } = await aStudio(db);
    let number = 0;
    const taken = { edits: 0, followed: 0, undone: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (acts) => {
        number += 1;
        const text = `${SMALL}# ${number}\n`;
        const { draftId } = held(await startFromFile(db, { by: ada, text }, NOW));
        for (const { by, what, behind } of acts) await take(db, [ada, bea][by] ?? ada, draftId, what, behind);
        const { rows, steps } = await logFrom(db, draftId, 1);
        const draft = await opened(db, ada, draftId);
        expect(replayed(text, rows)).toBe(draft.text);
        expect(steps.reduce<string | null>((now, { patch }) => now && patched(now, patch), text)).toBe(
          draft.text,
        );
        taken.undone += rows.filter(({ undoes }) => undoes !== null).length;
        taken.edits += rows.length;
        taken.followed += rows.filter((row) => (row.edit?.names.length ?? 0) > 0).length;
        taken.refused += acts.length - rows.length;
      }),
      { numRuns: 80 },
    );
    for (const count of Object.values(taken)) expect(count).toBeGreaterThan(0);
  });
});

async function take(db: Db, by: Actor, draftId: string, what: Edit | "undo" | "redo", behind: number) {
  const { seq } = await db.draft.findUniqueOrThrow({ where: { id: draftId } });
  const given = { by, draftId, key: crypto.randomUUID(), base: Math.max(seq - behind, 0) };
  if (what === "undo") await undoEdit(db, given, NOW);
  else if (what === "redo") await redoEdit(db, given, NOW);
  else await editDraft(db, { ...given, edit: what }, NOW);
}
