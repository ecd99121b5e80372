import type { Db } from "~/db.server";
import type { Edit } from "~/scenario/edits";
import { type Edited, editDraft } from "./draft-edits.server";
import type { Actor } from "./draft-rights.server";
import { redoEdit, type Undone, undoEdit } from "./draft-undo.server";
import { failed } from "./failure";

/**
 * One form can make several edits (a first choice takes the place of a way on). Each is a step; together they have one key, with
 * the number of the edit after it, by which undo and redo take them as one.
 */
const stepKey = (key: string, number: number) => `${key}/${number}`;

/** The key that a form's edits share, and the number of this one; 0 of 0 for a step that came alone. */
export function groupOf(key: string): { key: string; number: number } {
  const [, stem = key, number = "0"] = /^(.+)\/(\d{1,4})$/.exec(key) ?? [];
  return { key: stem, number: Number(number) };
}

type Given = { by: Actor; draftId: string; key: string; base: number };

/**
 * Makes the edits of one form, in order. The same key again gives the same answer, whatever was stored before.
 * @returns the last step, or what stopped it: the edits before that one are stored
 */
export async function editTogether(
  db: Db,
  given: Given & { edits: readonly Edit[] },
  now: Date,
): Promise<{ seq: number } | Exclude<Awaited<ReturnType<typeof editDraft>>, Edited>> {
  const { edits, key, ...rest } = given;
  let seq = given.base;
  for (const [number, edit] of edits.entries()) {
    const done = await editDraft(db, { ...rest, edit, key: stepKey(key, number) }, now);
    if (failed(done)) return done;
    seq = done.seq;
  }
  return { seq };
}

/** Takes back this person's last form, all edits of it. */
export function undoTogether(db: Db, given: Given, now: Date) {
  return takeBackTogether(db, given, now, undoEdit);
}

/** Takes back this person's last undo, all of it. */
export function redoTogether(db: Db, given: Given, now: Date) {
  return takeBackTogether(db, given, now, redoEdit);
}

async function takeBackTogether<Answer extends object>(
  db: Db,
  given: Given,
  now: Date,
  take: (db: Db, given: Given, now: Date) => Promise<Undone | Answer>,
): Promise<{ seq: number } | Exclude<Answer, Undone>> {
  const { draftId, key } = given;
  for (let number = 0; ; number++) {
    const done = await take(db, { ...given, key: stepKey(key, number) }, now);
    if (!("undoes" in done)) return done as Exclude<Answer, Undone>;
    const taken = await db.draftEdit.findUnique({
      where: { draftId_seq: { draftId, seq: done.undoes } },
      select: { key: true },
    });
    if (groupOf(taken?.key ?? "").number === 0) return { seq: done.seq };
  }
}
