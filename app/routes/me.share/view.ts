import type { OwnThing } from "~/learning/sharing";
import type { SharedDebriefView } from "../runs.$run.debrief/view";

/** Everything of one's own that can be shared, and what was. */
export interface ShareListView {
  kind: "list";
  today: string;
  groups: { title: string; things: ThingRow[] }[];
  /** What is no longer shared, with who looked while it was. */
  ended: ShareRow[];
  /** Whom one can share with, by name. */
  supervisors: string[];
}

/** One thing that can be shared. Instants are ISO with zone. */
export interface ThingRow {
  item: string;
  title: string;
  /** The module, or the day of the run; empty where neither is known. */
  place: string;
  /** When it was last written. */
  at: string;
  href: string;
  /** With whom it is shared now, by name. */
  with: string[];
}

/** One share, with everybody's looks at it. Instants are ISO with zone. */
export interface ShareRow {
  id: string;
  /** "Reflection: What did you last promise?" */
  what: string;
  href: string;
  with: string;
  since: string;
  /** When it ended; null while it is open. */
  endedAt: string | null;
  /** That the other person no longer supervises them, so that nobody can open it. */
  lapsed: boolean;
  /** Each opening, the last first. */
  looks: string[];
}

/** One thing, exactly as it would be seen, and with whom it is or can be shared. */
export interface PreviewView {
  kind: "preview";
  today: string;
  name: string;
  thing: OwnThing;
  debrief: SharedDebriefView | null;
  /** The fingerprint of what is shown here. */
  seen: string;
  supervisors: { id: string; name: string }[];
  /** How it is shared now; `same` where what they see is what is shown here. */
  shares: (ShareRow & { same: boolean })[];
  /** What was just done, to say so; null otherwise. */
  done: "shared" | "stopped" | null;
  /** Why nothing was shared; null where nothing was refused. */
  refused: string | null;
}
