import type { Progress } from "./progress";

export type State =
  | "exempt"
  | "complete"
  | "returned"
  | "awaiting"
  | "overdue"
  | "in-progress"
  | "not-started";

/** What stands over a stop besides its progress: an exemption, or a required sign-off that has not been given. */
export type Marks = { exempt?: boolean; signOff?: "awaiting" | "returned" };

/**
 * The state of a stop for one person: of exempt, complete, returned, awaiting, overdue, in progress and not started, the
 * first that holds. Days are ISO dates; a stop is overdue from the day after `due`.
 */
export function stateOf(progress: Progress, due: string, today: string, marks: Marks = {}): State {
  if (marks.exempt) return "exempt";
  if (progress.completedAt !== null && marks.signOff === undefined) return "complete";
  if (marks.signOff) return marks.signOff;
  if (today > due) return "overdue";
  return progress.done > 0 ? "in-progress" : "not-started";
}
