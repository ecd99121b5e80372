import type { Db } from "~/db.server";
import { type DraftState, draftState, standingVerdicts } from "~/learning/reviewing";
import { may, type ReviewKind, reviewsAs } from "~/learning/studio";
import { redoable, undoable } from "~/scenario/edit-log";
import { draftsWithFacts, factsOf, type WithFacts } from "./draft-facts.server";
import { stepsOf, type Who } from "./draft-log.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { type Failure, failed, failure } from "./failure";

export type DraftSummary = {
  id: string;
  kind: "scenario" | "pack";
  title: string;
  state: DraftState;
  /** Everybody who wrote in it. */
  authors: Who[];
  /** Whether the asker wrote in it. */
  isOwn: boolean;
  /** How many edits it has. */
  seq: number;
  createdAt: Date;
  /** When it was last written in. */
  changedAt: Date;
  /** Of those verdicts that count now, the kinds that were approved. */
  approved: ReviewKind[];
  /** The id of the scenario that it is; null while its text has errors. */
  scenarioId: string | null;
};

/**
 * The drafts of a kind, those last written in first: for authors all of them, for reviewers those that were ever put up for
 * review.
 */
export async function listDrafts(
  db: Db,
  given: { by: Actor; kind?: "scenario" | "pack" },
): Promise<DraftSummary[] | Failure<"NotYourPart">> {
  const { by, kind = "scenario" } = given;
  if (!may("read", by.roles)) return failure("NotYourPart");
  const [all, last] = await Promise.all([
    draftsWithFacts(db, { kind }),
    db.draftEdit.groupBy({ by: ["draftId"], _max: { at: true } }),
  ]);
  const changed = new Map(last.map(({ draftId, _max }) => [draftId, _max.at]));
  return all
    .filter(({ draft }) => may("write", by.roles) || draft.requests.length > 0)
    .map((one) => summaryOf(one, by, changed.get(one.draft.id) ?? one.draft.createdAt))
    .toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
}

function summaryOf({ draft, facts, scenarioId }: WithFacts, by: Actor, changedAt: Date): DraftSummary {
  const approved = standingVerdicts(facts).filter(({ verdict }) => verdict === "approved");
  return {
    id: draft.id,
    kind: draft.kind === "pack" ? "pack" : "scenario",
    title: draft.title,
    state: draftState(facts),
    authors: draft.authors.map(({ person }) => person),
    isOwn: facts.authors.includes(by.id),
    seq: draft.seq,
    createdAt: draft.createdAt,
    changedAt,
    approved: [...new Set(approved.map((one) => one.kind))],
    scenarioId,
  };
}

export type OpenDraft = DraftSummary & {
  /** What its edits come to. It may hold any error; the checker names them. */
  text: string;
  /** The content hash of that; null while the text has errors. */
  hash: string | null;
  /** The published version that it began from. */
  originHash: string | null;
  siteId: string | null;
  /** Whether the asker may edit it. */
  mayWrite: boolean;
  /** The kinds of review that the asker could give here: none for its authors. */
  mayReviewAs: ReviewKind[];
  /** Whether the asker has something to undo, and to redo. */
  canUndo: boolean;
  canRedo: boolean;
};

/** A draft as it stands, whatever is wrong with its text. */
export async function readDraft(
  db: Db,
  given: { by: Actor; draftId: string },
): Promise<OpenDraft | Failure<"NotYourPart" | "NotFound">> {
  const { by, draftId } = given;
  const allowed = await draftFor(db, given, "read");
  if (failed(allowed)) return allowed;
  const found = await factsOf(db, draftId);
  if (!found) return failure("NotFound");
  const [steps, last] = await Promise.all([
    stepsOf(db, draftId),
    db.draftEdit.findFirst({ where: { draftId }, orderBy: { seq: "desc" }, select: { at: true } }),
  ]);
  const { draft, hash, facts } = found;
  const mayWrite = may("write", by.roles) && !draft.closedAt;
  return {
    ...summaryOf(found, by, last?.at ?? draft.createdAt),
    text: draft.text,
    hash,
    originHash: draft.originHash,
    siteId: draft.siteId,
    mayWrite,
    mayReviewAs: facts.authors.includes(by.id) ? [] : reviewsAs(by.roles),
    canUndo: mayWrite && undoable(steps, by.id) !== null,
    canRedo: mayWrite && redoable(steps, by.id) !== null,
  };
}

/** Puts a draft away: nobody can edit, approve or publish it until it is taken up again. Nothing is lost. */
export function putAway(db: Db, given: { by: Actor; draftId: string }, now: Date) {
  return close(db, given, now);
}

/** Takes up a draft that was put away. */
export function takeUp(db: Db, given: { by: Actor; draftId: string }) {
  return close(db, given, null);
}

async function close(
  db: Db,
  given: { by: Actor; draftId: string },
  closedAt: Date | null,
): Promise<{ putAway: boolean } | Failure<"NotYourPart" | "NotFound">> {
  const draft = await draftFor(db, given, "write");
  if (failed(draft)) return draft;
  const isOpen = closedAt === null ? { not: null } : null;
  await db.draft.updateMany({ where: { id: draft.id, closedAt: isOpen }, data: { closedAt } });
  return { putAway: closedAt !== null };
}
