import type { Catalogue } from "~/content/catalogue";
import { knownTo } from "~/content/known.server";
import type { Db } from "~/db.server";
import { commentsOf } from "~/services/comments.server";
import { editsSince } from "~/services/draft-edits.server";
import { groupOf } from "~/services/draft-groups.server";
import { readDraft } from "~/services/drafts.server";
import { type Failure, failed, failure } from "~/services/failure";
import type { Viewer } from "~/services/sessions.server";
import { badgeOf } from "./badge.server";
import type { EditorView } from "./view";

/** How many of the last steps an editor is told the keys of, so that it knows which of its own are in the text. */
const RECENT = 30;

/** What the editor shows of a draft. @returns NotFound, too, for a draft of a local pack, which is edited elsewhere */
export async function editorView(
  db: Db,
  catalogue: Catalogue,
  { viewer, draftId }: { viewer: Viewer; draftId: string },
): Promise<EditorView | Failure<"NotYourPart" | "NotFound">> {
  const asked = { by: viewer, draftId };
  const draft = await readDraft(db, asked);
  if (failed(draft)) return draft;
  if (draft.kind !== "scenario") return failure("NotFound");
  const [log, threads] = await Promise.all([
    editsSince(db, { ...asked, base: draft.seq - RECENT }),
    commentsOf(db, asked),
  ]);
  const own = failed(log) ? [] : log.steps.filter((step) => step.by?.id === viewer.id);
  const open = failed(threads) ? [] : threads.filter(({ resolved }) => resolved === null);
  const { id, title, text, seq, originHash } = draft;
  return {
    draft: { id, title, text, seq, originHash, savedAt: draft.changedAt.toISOString() },
    me: { id: viewer.id, name: viewer.name },
    recent: own.map((step) => ({ key: groupOf(step.key).key, seq: step.seq })),
    canUndo: draft.canUndo,
    canRedo: draft.canRedo,
    mayWrite: draft.mayWrite,
    findings: catalogue.register.findings.map(({ id: finding, text: words }) => ({
      id: finding,
      text: words,
    })),
    slots: [...knownTo(catalogue).slots],
    standing: draft.state,
    comments: open.map(({ element, text: words, by }) => ({
      element,
      text: words,
      by: by?.name ?? "A note",
    })),
    proof: badgeOf(catalogue, text),
  };
}
