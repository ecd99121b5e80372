import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import {
  type DraftState,
  draftState,
  type Need,
  publishingNeeds,
  standingVerdicts,
} from "~/learning/reviewing";
import type { ReviewKind } from "~/learning/studio";
import { factsOf, type WithFacts } from "./draft-facts.server";
import type { Who } from "./draft-log.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { type Failure, failed, failure } from "./failure";
import { proofOf } from "./proof.server";

/** The most characters of the words that go with a verdict. */
const LONGEST_WORD = 5_000;

/**
 * Asks for review of exactly what a draft says.
 * @param given.hash the content hash that the author was shown
 * @returns NotReadable while the text has errors; what the checker finds beyond does not stop a review, only a publication
 */
export async function askForReview(
  db: Db,
  given: { by: Actor; draftId: string; hash: string },
  now: Date,
): Promise<
  { asked: true } | Failure<"NotYourPart" | "NotFound" | "PutAway" | "NotReadable" | "ContentMovedOn">
> {
  const { by, draftId, hash } = given;
  const allowed = await draftFor(db, given, "ask-for-review");
  if (failed(allowed)) return allowed;
  return db.$transaction(async (tx) => {
    const found = await factsOf(tx, draftId);
    if (!found) return failure("NotFound");
    if (found.draft.closedAt) return failure("PutAway");
    if (found.hash === null) return failure("NotReadable");
    if (found.hash !== hash) return failure("ContentMovedOn");
    if (!found.facts.asked.includes(hash))
      await tx.reviewRequest.create({ data: { id: randomUUID(), draftId, hash, byId: by.id, at: now } });
    return { asked: true };
  });
}

/**
 * Gives a reviewer's word on exactly what a draft says: it falls with any change of the content. The last word of a reviewer
 * on the same content counts.
 * @param given.hash the content hash that the reviewer was shown
 * @param given.comment needed with a refusal
 * @returns OwnWork for whoever wrote in the draft; SecondApproval where they already gave the other kind
 */
export async function review(
  db: Db,
  given: {
    by: Actor;
    draftId: string;
    hash: string;
    kind: ReviewKind;
    verdict: "approved" | "refused";
    comment?: string;
  },
  now: Date,
): Promise<
  | { reviewed: true }
  | Failure<
      | "NotYourPart"
      | "NotFound"
      | "PutAway"
      | "NotInReview"
      | "ContentMovedOn"
      | "OwnWork"
      | "SecondApproval"
      | "EmptyText"
    >
  | (Failure<"TextTooLong"> & { most: number })
> {
  const { by, draftId, hash, kind, verdict } = given;
  const allowed = await draftFor(db, given, `approve-${kind}`);
  if (failed(allowed)) return allowed;
  const comment = given.comment?.trim() || null;
  if (verdict === "refused" && comment === null) return failure("EmptyText");
  if (comment && comment.length > LONGEST_WORD) return { ...failure("TextTooLong"), most: LONGEST_WORD };
  return db.$transaction(async (tx) => {
    const found = await factsOf(tx, draftId);
    if (!found) return failure("NotFound");
    const { draft, facts } = found;
    if (draft.closedAt) return failure("PutAway");
    if (facts.authors.includes(by.id)) return failure("OwnWork");
    if (found.hash !== hash) return failure("ContentMovedOn");
    if (!facts.asked.includes(hash)) return failure("NotInReview");
    const own = standingVerdicts(facts).filter((one) => one.by === by.id && one.verdict === "approved");
    if (verdict === "approved" && own.some((one) => one.kind !== kind)) return failure("SecondApproval");
    const word = { verdict, comment, at: now };
    const key = { draftId, hash, role: kind, byId: by.id };
    await tx.approval.upsert({
      where: { draftId_hash_role_byId: key },
      create: { id: randomUUID(), ...key, ...word },
      update: word,
    });
    return { reviewed: true };
  });
}

/** A verdict as it is shown. `counts` while it is on what the draft says now, by somebody who wrote nothing in it. */
export type VerdictView = {
  kind: ReviewKind;
  verdict: "approved" | "refused";
  comment: string | null;
  by: Who | null;
  at: Date;
  hash: string;
  counts: boolean;
};

export type ReviewView = {
  state: DraftState;
  /** Of what the draft says now: what a verdict and a publication name. Null while its text has errors. */
  hash: string | null;
  /** When review was last asked of exactly this, and by whom; null where it was not. */
  asked: { by: Who | null; at: Date } | null;
  /** Every verdict ever given, the last first. */
  verdicts: VerdictView[];
  /** What publishing still needs; empty where it can be published. */
  needs: Need[];
};

/** Where a draft stands with its reviewers, and what publishing it still needs. */
export async function reviewOf(
  db: Db,
  catalogue: Catalogue,
  given: { by: Actor; draftId: string },
): Promise<ReviewView | Failure<"NotYourPart" | "NotFound">> {
  const allowed = await draftFor(db, given, "read");
  if (failed(allowed)) return allowed;
  const found = await factsOf(db, given.draftId);
  if (!found) return failure("NotFound");
  const { draft, facts, hash } = found;
  const request = draft.requests.findLast((one) => one.hash === hash);
  return {
    state: draftState(facts),
    hash,
    asked: request ? { by: request.by, at: request.at } : null,
    verdicts: verdictsOf(found),
    needs: publishingNeeds(facts, proofOf(catalogue, { text: draft.text, hash })),
  };
}

function verdictsOf({ draft, facts }: WithFacts): VerdictView[] {
  const standing = standingVerdicts(facts);
  return draft.approvals
    .map(({ role, verdict, comment, by, at, hash }) => ({
      kind: role as ReviewKind,
      verdict: verdict === "approved" ? ("approved" as const) : ("refused" as const),
      comment,
      by,
      at,
      hash,
      counts: standing.some((one) => one.by === by?.id && one.kind === role && one.hash === hash),
    }))
    .toReversed();
}
