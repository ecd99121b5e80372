import { Link } from "@remix-run/react";
import type { SharedMark } from "~/components/lesson/lesson-view";
import { sharedWords } from "~/components/lesson/who-reads";
import { Seat } from "~/components/seat";

/** How this run's debrief, and the plan that came of it, stand with others; null for what there is not yet. */
export type Sharing = { debrief: SharedMark | null; plan: SharedMark | null };

/** Who can see a debrief: its learner, or those they share it with; and the way to share this one run, or to stop. */
export function WhoSees({ mark }: { mark: SharedMark }) {
  const shared = mark.with.length > 0;
  return (
    <p className="who-sees">
      <Seat state={shared ? "table" : "locked"} />
      <span>{shared ? sharedWords(mark) : "Only you can see this debrief."}</span>
      <Link to={mark.href}>{shared ? "What you share" : "Share it with your supervisor"}</Link>
    </p>
  );
}
