import type { Db } from "~/db.server";
import { dataAt, type NamedEdit, pathAfter } from "~/scenario/edit-names";
import { type Edit, type Patch, pathFollowing } from "~/scenario/edits";
import { isDuplicate } from "./unique.server";

/** A draft as it stood when a step was worked out. */
export type Standing = { id: string; kind: string; title: string; text: string; seq: number };

/** A step to be stored: what it makes of the text, and how it is taken back. */
export type NewStep = {
  key: string;
  by: string;
  text: string;
  undo: Patch;
  edit: NamedEdit | null;
  undoes: number | null;
};

/**
 * Stores a step, if the draft still stands as it did: the next of its log, its new text, its author, and the comments that
 * follow what they speak of.
 * @returns false where another step came first, or the draft was put away: nothing was stored, and all must be looked at again.
 */
export async function storeStep(db: Db, draft: Standing, step: NewStep, now: Date): Promise<boolean> {
  const { id: draftId, seq } = draft;
  const { key, by: personId, text, undo, edit, undoes } = step;
  const comments = await commentMoves(db, draft, edit);
  const row = {
    key,
    edit: JSON.stringify(edit),
    undo: JSON.stringify(undo),
    undoes,
    byId: personId,
    at: now,
  };
  try {
    await db.$transaction([
      db.draftEdit.create({ data: { draftId, seq: seq + 1, ...row } }),
      db.draft.update({
        where: { id: draftId, seq, closedAt: null },
        data: { text, seq: seq + 1, title: titleOf(draft, text) },
      }),
      db.draftAuthor.upsert({
        where: { draftId_personId: { draftId, personId } },
        create: { draftId, personId },
        update: {},
      }),
      ...comments.map(({ from, to }) =>
        db.comment.updateMany({ where: { draftId, element: from }, data: { element: to } }),
      ),
    ]);
    return true;
  } catch (error) {
    if (isDuplicate(error) || isGone(error)) return false;
    throw error;
  }
}

/** What a draft is called: the title that its text gives, or the one it had. */
export function titleOf({ kind, title }: { kind: string; title: string }, text: string): string {
  const said = dataAt(text, kind === "pack" ? "name" : "title");
  return typeof said === "string" && said.trim() !== "" ? said.slice(0, LONGEST_TITLE) : title;
}

const LONGEST_TITLE = 300;

/** Where comments go with an edit: from one path to another, all at once. Those on a list's item that is taken away go to the list. */
async function commentMoves(
  db: Db,
  { id: draftId, text }: Standing,
  named: NamedEdit | null,
): Promise<{ from: string; to: string }[]> {
  if (!named || named.edit.kind === "set") return [];
  const follow = following(text, named);
  if (!follow) return [];
  const commented = await db.comment.findMany({
    where: { draftId },
    select: { element: true },
    distinct: ["element"],
  });
  const moves = commented.flatMap(({ element }) => {
    const to = follow(element);
    return to === element ? [] : [{ from: element, to }];
  });
  // Through places of their own, so that what moves to 2 is not moved on with what leaves 2.
  return [
    ...moves.map(({ from, to }) => ({ from, to: `\n${to}` })),
    ...moves.map(({ to }) => ({ from: `\n${to}`, to })),
  ];
}

function following(text: string, { edit, names }: NamedEdit): ((path: string) => string) | null {
  const at = names.reduce(pathAfter, edit.at);
  if (edit.kind === "rename") return (path) => pathAfter(path, { at, to: edit.to });
  const follow = pathFollowing(text, { ...edit, at } as Edit);
  const isItem = /\.\d+$/.test(at);
  return follow && isItem ? (path) => follow(path) ?? at.slice(0, at.lastIndexOf(".")) : null;
}

/** Whether an error is the database's word that the row to change is not there, or not as it was. */
function isGone(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2025";
}
