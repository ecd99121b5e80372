import { z } from "zod";
import type { FormError } from "~/components/form-error";
import type { Db } from "~/db.server";
import { answerTo } from "~/http/failure.server";
import { readEdit } from "~/scenario/edit-shape";
import { editTogether, redoTogether, undoTogether } from "~/services/draft-groups.server";
import { readDraft } from "~/services/drafts.server";
import { failed } from "~/services/failure";
import type { Viewer } from "~/services/sessions.server";
import { askedOf } from "./editing/asked";
import type { Fields } from "./editing/fields";
import type { Refusal } from "./editing/use-queue";

/** What was sent from a browser that keeps a queue: each item under a key of its own. */
const queueSchema = z.array(
  z.object({
    key: z.string().min(1).max(80),
    base: z.number().int().min(0),
    edits: z.array(z.unknown()).max(200),
    intent: z.enum(["undo", "redo"]).optional(),
  }),
);

type Given = { viewer: Viewer; draftId: string };
type Stop = Refusal & { status: number };

/**
 * Stores what a browser has kept, in order.
 * @returns the draft's last step that came of it, or what stopped it: the items before that one are stored
 */
export async function storeQueue(
  db: Db,
  { viewer: by, draftId }: Given,
  sent: string,
  now: Date,
): Promise<{ seq: number } | Stop> {
  const queue = queueSchema.safeParse(parsed(sent));
  if (!queue.success)
    return { status: 400, message: "What was sent is no list of changes. Load the page again." };
  let seq = 0;
  for (const { key, base, edits, intent } of queue.data) {
    const given = { by, draftId, key, base };
    const read = edits.map(readEdit);
    const own = read.filter((edit) => edit !== null);
    if (own.length < read.length)
      return { status: 400, key, message: "That change is none that can be made." };
    const done = intent
      ? await step(db, given, intent, now)
      : await editTogether(db, { ...given, edits: own }, now);
    if (failed(done)) return { ...(seq > 0 && { seq }), key, ...stopOf(done) };
    seq = done.seq;
  }
  return { seq };
}

function parsed(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}

type StepGiven = { by: Viewer; draftId: string; key: string; base: number };
const step = (db: Db, given: StepGiven, intent: "undo" | "redo", now: Date) =>
  intent === "undo" ? undoTogether(db, given, now) : redoTogether(db, given, now);

type Failed = Extract<
  Awaited<ReturnType<typeof editTogether>> | Awaited<ReturnType<typeof step>>,
  { failed: string }
>;

function stopOf(done: Failed): Stop {
  const { status, sentence } = answerTo(done);
  if (done.failed !== "DraftConflict") return { status, message: sentence };
  const { by, at, theirs, yours, seq } = done;
  return { status, movedOn: true, message: sentence, by: by?.name ?? "Somebody", at, theirs, yours, seq };
}

/** What a form that was sent without script came to: where to go, or what is wrong. */
export type Answer = { at: string } | { status: number; errors: FormError[] };

/** Does what one form asks for, on the draft as it stands. */
export async function storeForm(
  db: Db,
  { viewer: by, draftId }: Given,
  fields: Fields,
  now: Date,
): Promise<Answer> {
  const draft = await readDraft(db, { by, draftId });
  if (failed(draft)) return wrong(draft);
  const base = Math.min(Number(fields.base) || 0, draft.seq);
  const given = { by, draftId, key: fields.key || crypto.randomUUID(), base };
  const { intent, at = "" } = fields;
  if (intent === "undo" || intent === "redo") {
    const done = await step(db, given, intent, now);
    return failed(done) ? wrong(done) : { at };
  }
  const outcome = askedOf(draft.text, fields);
  if ("errors" in outcome) return { status: 400, errors: [...outcome.errors] };
  const done = await editTogether(db, { ...given, edits: outcome.edits }, now);
  return failed(done) ? wrong(done) : { at: outcome.at };
}

function wrong(done: Failed | Extract<Awaited<ReturnType<typeof readDraft>>, { failed: string }>): Answer {
  const { status, sentence } = answerTo(done);
  const who = done.failed === "DraftConflict" && "by" in done && done.by ? ` It was ${done.by.name}.` : "";
  return { status, errors: [{ field: null, message: `${sentence}${who}` }] };
}
