import type { OwnThing } from "~/learning/sharing";
import type { SharedDebriefView } from "../runs.$run.debrief/view";

/** One thing that somebody shares with their supervisor, as the preview showed it to them. */
export interface SharedView {
  person: { id: string; name: string };
  /** "24 November 2026" */
  sharedOn: string;
  thing: OwnThing;
  debrief: SharedDebriefView | null;
}
