/**
 * Who may see what of a learner's, in one table. Source: "Who sees what" of the product's evidence on supervision and
 * feedback: completion is for the supervisor, learning is private, and sharing is per item and by the learner.
 */
export type Relation = "self" | "supervisor" | "other";

export type RecordKind =
  | "completion"
  | "completion-date"
  | "due-date"
  | "arrangement"
  | "meeting-observed"
  | "asking-to-talk"
  | "choice"
  | "answer"
  | "confidence"
  | "retry"
  | "reflection"
  | "draft"
  | "plan"
  | "own-note"
  | "reading-place"
  | "time-spent"
  | "run-in-progress";

const SUPERVISOR_SEES: ReadonlySet<RecordKind> = new Set([
  "completion",
  "completion-date",
  "due-date",
  "arrangement",
  "meeting-observed",
  "asking-to-talk",
]);

/** What a learner can share with a supervisor, one by one. The choices of a run go with its debrief and not by themselves. */
const SHARED_BY_ITEM: ReadonlySet<RecordKind> = new Set(["choice", "reflection", "draft", "plan"]);

/** Whether a learner can let a supervisor see one record of this kind. */
export const mayShare = (kind: RecordKind): boolean => SHARED_BY_ITEM.has(kind);

/**
 * Whether a person in this relation to the learner may see a record of this kind.
 * @param shared that the learner shared this very record with this very person, and has not stopped
 */
export function maySee(relation: Relation, kind: RecordKind, shared = false): boolean {
  if (relation === "self") return true;
  return relation === "supervisor" && (SUPERVISOR_SEES.has(kind) || (shared && mayShare(kind)));
}
