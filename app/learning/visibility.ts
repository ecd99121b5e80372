/**
 * Who may see what of a learner's, in one table. Source: "Who sees what" of the product's evidence on supervision and
 * feedback: completion is for the supervisor, learning is private, and sharing is per item and by the learner.
 */
export type Relation = "self" | "supervisor" | "other";

export type RecordKind =
  | "completion"
  | "completion-date"
  | "due-date"
  | "choice"
  | "answer"
  | "retry"
  | "reflection"
  | "plan"
  | "time-spent"
  | "run-in-progress";

const SUPERVISOR_SEES: ReadonlySet<RecordKind> = new Set(["completion", "completion-date", "due-date"]);

/** Whether a person in this relation to the learner may see a record of this kind. */
export function maySee(relation: Relation, kind: RecordKind): boolean {
  if (relation === "self") return true;
  return relation === "supervisor" && SUPERVISOR_SEES.has(kind);
}
