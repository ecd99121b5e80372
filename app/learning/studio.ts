/** Who may do what in the studio, in one table: authors write, reviewers approve, learners and their supervisors do neither. */
export type StudioAction =
  | "write"
  | "read"
  | "comment"
  | "approve-clinical"
  | "approve-research"
  | "ask-for-review"
  | "publish"
  | "withdraw"
  | "see-use";

const AUTHOR = ["author"];
const EVERYBODY_HERE = ["author", "clinical-reviewer", "research-reviewer"];

const MAY: Readonly<Record<StudioAction, readonly string[]>> = {
  write: AUTHOR,
  read: EVERYBODY_HERE,
  comment: EVERYBODY_HERE,
  "approve-clinical": ["clinical-reviewer"],
  "approve-research": ["research-reviewer"],
  "ask-for-review": AUTHOR,
  publish: AUTHOR,
  // Whoever finds that a rehearsal does harm can stop it.
  withdraw: EVERYBODY_HERE,
  "see-use": EVERYBODY_HERE,
};

/** Whether a person with these roles may do something in the studio. What the work itself forbids (one's own, say) comes on top. */
export function may(action: StudioAction, roles: readonly string[]): boolean {
  return MAY[action].some((role) => roles.includes(role));
}

/** The kinds of approval that a person with these roles can give. */
export function reviewsAs(roles: readonly string[]): ReviewKind[] {
  return REVIEW_KINDS.filter((kind) => may(`approve-${kind}`, roles));
}

/** The two kinds of approval that a publication needs. */
export const REVIEW_KINDS = ["clinical", "research"] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
