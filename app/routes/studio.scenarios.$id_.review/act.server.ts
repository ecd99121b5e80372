import { z } from "zod";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { answerTo } from "~/http/failure.server";
import { isThere } from "~/scenario/readable";
import { addComment, resolveComment } from "~/services/comments.server";
import { readDraft } from "~/services/drafts.server";
import { type Failure, failed, failure } from "~/services/failure";
import { publish } from "~/services/publishing.server";
import { askForReview, review } from "~/services/reviews.server";
import type { Viewer } from "~/services/sessions.server";
import { restore, withdraw } from "~/services/withdrawn.server";

const WRITE = "Write what you have to say first.";
const SHORTER = "Keep it under 5,000 characters. Split it, or shorten it.";
const words = z.string().max(5000, SHORTER);
const hash = z.string().max(100);

/** Everything that can be sent from the page. */
export const formSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({
      intent: z.literal("comment"),
      element: z.string().max(1000),
      text: words.trim().min(1, WRITE),
    }),
    z.object({ intent: z.literal("answer"), of: z.string(), text: words.trim().min(1, WRITE) }),
    z.object({ intent: z.literal("resolve"), of: z.string(), resolved: z.enum(["yes", "no"]) }),
    z.object({ intent: z.literal("ask"), hash }),
    z.object({
      intent: z.literal("review"),
      hash,
      kind: z.enum(["clinical", "research"], "Say whether this is the clinical or the research review."),
      verdict: z.enum(["approved", "refused"], "Choose whether you approve it or refuse it."),
      text: words.optional(),
    }),
    z.object({ intent: z.literal("publish"), hash }),
    z.object({ intent: z.literal("withdraw"), of: z.string() }),
    z.object({ intent: z.literal("restore"), of: z.string() }),
  ],
  "That form does not belong to this page. Load the page again and try once more.",
);
export type Sent = z.infer<typeof formSchema>;

/** What came of a form: what to say of it; or at which field it was refused, and why. */
export type Outcome =
  | { done: string; anchor: string }
  | { status: number; field: string | null; message: string };

/** Does what a form asks for. Who may do what, the services say. */
export async function act(
  db: Db,
  catalogue: Catalogue,
  { viewer: by, id: draftId, sent }: { viewer: Viewer; id: string; sent: Sent },
  now: Date,
): Promise<Outcome> {
  const given = { by, draftId };
  switch (sent.intent) {
    case "comment": {
      const draft = await readDraft(db, given);
      if (failed(draft)) return refused(draft);
      if (sent.element !== "" && !isThere(draft.text, sent.element))
        return {
          status: 409,
          field: "text",
          message:
            "What this speaks of is no longer in the draft. Choose another place in the script for it.",
        };
      const done = await addComment(db, { ...given, element: sent.element, text: sent.text }, now);
      return failed(done) ? refused(done, "text") : { done: "commented", anchor: `thread-${done.commentId}` };
    }
    case "answer": {
      const done = await addComment(db, { ...given, element: "", text: sent.text, answers: sent.of }, now);
      return failed(done) ? refused(done, "text") : { done: "answered", anchor: `thread-${sent.of}` };
    }
    case "resolve": {
      const resolved = sent.resolved === "yes";
      const done = await resolveComment(db, { ...given, commentId: sent.of, resolved }, now);
      return failed(done) ? refused(done) : { done: resolved ? "resolved" : "reopened", anchor: "beside" };
    }
    case "ask": {
      const done = await askForReview(db, { ...given, hash: sent.hash }, now);
      return failed(done) ? refused(done) : { done: "asked", anchor: "beside" };
    }
    case "review": {
      const { kind, verdict, text: comment = "" } = sent;
      const done = await review(db, { ...given, hash: sent.hash, kind, verdict, comment }, now);
      if (!failed(done)) return { done: verdict, anchor: "beside" };
      if (done.failed === "EmptyText")
        return {
          status: 400,
          field: "text",
          message: "Say what has to change, so that its authors can see to it.",
        };
      return refused(done, done.failed === "TextTooLong" ? "text" : null);
    }
    case "publish": {
      const done = await publish(db, catalogue, { ...given, hash: sent.hash }, now);
      return failed(done) ? refused(done) : { done: "published", anchor: "beside" };
    }
    default: {
      const offer = { by, scenarioId: sent.of };
      const known = await isPageOf(db, { by, id: draftId, scenarioId: sent.of });
      if (!known) return refused(failure("NoSuchItem"));
      const done = sent.intent === "withdraw" ? await withdraw(db, offer, now) : await restore(db, offer);
      return failed(done)
        ? refused(done)
        : { done: sent.intent === "withdraw" ? "withdrawn" : "restored", anchor: "beside" };
    }
  }
}

function refused(failure: Failure, field: string | null = null): Outcome {
  const { status, sentence } = answerTo(failure);
  return { status, field, message: sentence || "It is not here any more. Load the page again." };
}

/** Whether a form about a scenario came from the page of that scenario, or of its draft. */
async function isPageOf(db: Db, given: { by: Viewer; id: string; scenarioId: string }): Promise<boolean> {
  if (given.id === given.scenarioId) return true;
  const draft = await readDraft(db, { by: given.by, draftId: given.id });
  return !failed(draft) && draft.scenarioId === given.scenarioId;
}
