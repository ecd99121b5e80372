import type { FormError } from "~/components/form-error";

/** What the starting page of the studio lists. */
export interface StartView {
  drafts: readonly DraftRow[];
  /** Scenarios that learners play, each with the way to begin its next version. */
  published: readonly { id: string; title: string }[];
  templates: readonly { id: string; title: string; summary: string }[];
  /** Whether the viewer may begin a draft: authors do, reviewers read. */
  mayWrite: boolean;
  /** ISO date. */
  today: string;
}

export interface DraftRow {
  id: string;
  title: string;
  state: "draft" | "in-review" | "published" | "put-away";
  authors: readonly string[];
  /** ISO instant. */
  changedAt: string;
  /** The kinds of review that approved what it says now. */
  approved: readonly string[];
  href: string;
}

/** What was wrong with a form, and what was typed into it. */
export interface Refused {
  errors: readonly FormError[];
  typed: Readonly<Record<string, string>>;
}
