import { Link } from "@remix-run/react";
import type { PaneProps } from "./view";

/** The way to the review page, where reviewers play, comment and decide. */
export function ReviewPane({ view, at }: PaneProps) {
  const here = view.comments.length;
  const to = `/studio/scenarios/${view.draft.id}/review`;
  return (
    <div className="review-way">
      <h2>Review</h2>
      <p>
        A clinical and a research reviewer play the draft, comment on it and approve exactly what it says.
        Nobody approves what they wrote.
      </p>
      <p>
        {here === 0
          ? "No comment is open."
          : here === 1
            ? "One comment is open."
            : `${here} comments are open.`}
      </p>
      <p>
        <Link className="btn" to={at === "" ? to : `${to}?at=${encodeURIComponent(at)}`}>
          Open the review page
        </Link>
      </p>
    </div>
  );
}
