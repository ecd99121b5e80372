import type { ArrangedView } from "~/components/arrangements";
import type { LineNote } from "~/learning/observing";

/** What stands between a learner and their supervisors. */
export interface SupervisorView {
  /** With the day on which each was asked to talk; null where that is not open. */
  supervisors: { id: string; name: string; askedOn: string | null }[];
  observations: { id: string; heldOn: string; by: string | null; lines: LineNote[] }[];
  arranged: ArrangedView[];
}
