import type { Db } from "~/db.server";
import { approvalsMissing, standingVerdicts } from "~/learning/reviewing";
import { textBefore } from "~/scenario/edit-log";
import { contentHash } from "~/scenario/hash";
import { readScenario } from "~/scenario/read";
import { factsOf } from "./draft-facts.server";
import { logFrom } from "./draft-log.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { type Failure, failed, failure } from "./failure";

/** An earlier content of a draft, to be compared with what it says now. */
export type EarlierVersion = {
  /** What it was: approved by both kinds of reviewer, or the published version that the draft began from. */
  what: "approved" | "origin";
  hash: string;
  text: string;
};

/** The content that was last approved by both, other than the present one; else what the draft began from; null without either. */
export async function lastApproved(
  db: Db,
  given: { by: Actor; draftId: string },
): Promise<{ version: EarlierVersion | null } | Failure<"NotYourPart" | "NotFound">> {
  const allowed = await draftFor(db, given, "read");
  if (failed(allowed)) return allowed;
  const found = await factsOf(db, given.draftId);
  if (!found) return failure("NotFound");
  const { draft, facts, hash: now } = found;
  const hashes = [...new Set(draft.approvals.toReversed().map(({ hash }) => hash))].filter(
    (hash) => hash !== now,
  );
  for (const hash of hashes) {
    const then = { ...facts, hash };
    if (
      approvalsMissing(then).length > 0 ||
      standingVerdicts(then).some(({ verdict }) => verdict === "refused")
    )
      continue;
    const last = draft.approvals.findLast((one) => one.hash === hash);
    const text = last && (await textOn(db, draft, last.at, hash));
    if (text) return { version: { what: "approved", hash, text } };
  }
  if (draft.originHash === null || draft.originHash === now) return { version: null };
  const origin = await db.scenarioVersion.findUnique({ where: { hash: draft.originHash } });
  return { version: origin && { what: "origin", hash: origin.hash, text: origin.source } };
}

/** What a draft said at a time, if that has this hash: a verdict names what was there when it was given. */
async function textOn(
  db: Db,
  draft: { id: string; text: string },
  at: Date,
  hash: string,
): Promise<string | null> {
  const next = await db.draftEdit.findFirst({
    where: { draftId: draft.id, at: { gt: at } },
    orderBy: { seq: "asc" },
    select: { seq: true },
  });
  const text = next
    ? textBefore((await logFrom(db, draft.id, next.seq)).rows, next.seq, draft.text)
    : draft.text;
  const scenario = text === null ? null : readScenario(text).scenario;
  if (text !== null && scenario && contentHash(scenario) === hash) return text;
  // Published in the meantime, it is stored by its hash.
  return (await db.scenarioVersion.findUnique({ where: { hash } }))?.source ?? null;
}
