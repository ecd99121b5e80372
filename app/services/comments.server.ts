import { randomUUID } from "node:crypto";
import type { Db } from "~/db.server";
import type { Who } from "./draft-log.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { type Failure, failed, failure } from "./failure";

/** The most characters of a comment. */
export const LONGEST_COMMENT = 5_000;

export type CommentView = {
  id: string;
  /** The dotted path that it speaks of, as it is called now; empty for the whole. What is there no more leaves its path. */
  element: string;
  text: string;
  /** Null for what came with a template, and for somebody who is gone. */
  by: Who | null;
  at: Date;
};

/** A comment with its answers, in order. */
export type Thread = CommentView & { answers: CommentView[]; resolved: { by: Who | null; at: Date } | null };

/**
 * Comments on an element of a draft, or answers a comment: an answer stands with the first comment of its thread.
 * @param given.element a dotted path; empty for the whole. An answer takes that of its thread
 */
export async function addComment(
  db: Db,
  given: { by: Actor; draftId: string; element: string; text: string; answers?: string },
  now: Date,
): Promise<
  | { commentId: string }
  | Failure<"NotYourPart" | "NotFound" | "PutAway" | "EmptyText">
  | (Failure<"TextTooLong"> & { most: number })
> {
  const { by, draftId, answers } = given;
  const draft = await draftFor(db, given, "comment");
  if (failed(draft)) return draft;
  if (draft.closedAt) return failure("PutAway");
  const text = given.text.trim();
  if (text === "") return failure("EmptyText");
  if (text.length > LONGEST_COMMENT || given.element.length > LONGEST_COMMENT)
    return { ...failure("TextTooLong"), most: LONGEST_COMMENT };
  const parent = answers ? await db.comment.findFirst({ where: { id: answers, draftId } }) : null;
  if (answers && !parent) return failure("NotFound");
  const parentId = parent ? (parent.parentId ?? parent.id) : null;
  const element = parent?.element ?? given.element;
  const same = { draftId, element, text, parentId, byId: by.id };
  return db.$transaction(async (tx) => {
    const since = new Date(now.getTime() - AGAIN_MS);
    const before = await tx.comment.findFirst({ where: { ...same, at: { gte: since } } });
    if (before) return { commentId: before.id };
    const id = randomUUID();
    await tx.comment.create({ data: { id, ...same, at: now } });
    return { commentId: id };
  });
}

/** For so long the same words in the same place are the same comment: a double click, a retry. */
const AGAIN_MS = 60_000;

/** Marks a thread as resolved, or opens it again. The same again changes nothing. */
export async function resolveComment(
  db: Db,
  given: { by: Actor; draftId: string; commentId: string; resolved: boolean },
  now: Date,
): Promise<{ resolved: boolean } | Failure<"NotYourPart" | "NotFound" | "PutAway">> {
  const { by, draftId, commentId: id, resolved } = given;
  const draft = await draftFor(db, given, "comment");
  if (failed(draft)) return draft;
  if (draft.closedAt) return failure("PutAway");
  const found = await db.comment.findFirst({ where: { id, draftId, parentId: null } });
  if (!found) return failure("NotFound");
  await db.comment.updateMany({
    where: { id, resolvedAt: resolved ? null : { not: null } },
    data: resolved ? { resolvedAt: now, resolvedById: by.id } : { resolvedAt: null, resolvedById: null },
  });
  return { resolved };
}

/** The threads of a draft, the oldest first. */
export async function commentsOf(
  db: Db,
  given: { by: Actor; draftId: string },
): Promise<Thread[] | Failure<"NotYourPart" | "NotFound">> {
  const draft = await draftFor(db, given, "read");
  if (failed(draft)) return draft;
  const rows = await db.comment.findMany({
    where: { draftId: given.draftId },
    include: { by: { select: { id: true, name: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const resolvers = await db.person.findMany({
    where: { id: { in: rows.flatMap(({ resolvedById }) => resolvedById ?? []) } },
    select: { id: true, name: true },
  });
  const view = ({ id, element, text, by, at }: (typeof rows)[number]) => ({ id, element, text, by, at });
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((row) => ({
      ...view(row),
      answers: rows.filter(({ parentId }) => parentId === row.id).map(view),
      resolved: row.resolvedAt && {
        by: resolvers.find(({ id }) => id === row.resolvedById) ?? null,
        at: row.resolvedAt,
      },
    }));
}
