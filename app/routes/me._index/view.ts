import type { FormError } from "~/components/form-error";
import type { ShareRow } from "../me.share/view";

export interface MeView {
  today: string;
  name: string;
  email: string;
  /** In words: "learner", "clinical reviewer". */
  roles: string[];
  /** The current place of work; null when there is none. */
  site: string | null;
  /** Who supervises this person, by name. */
  supervisors: string[];
  sessions: SessionView[];
  /** What is shared now, with whom and who looked. */
  shares: ShareRow[];
  /** Whom to ask for erasure. */
  administrators: { name: string; email: string }[];
  /** Mistakes in the password form. */
  errors: FormError[];
  /** What has just been done, to say so; null otherwise. */
  done: "password-changed" | "session-ended" | "share-stopped" | null;
  /** False for people who sign in through their institution. */
  hasPassword: boolean;
}

export interface SessionView {
  id: string;
  /** "Firefox on Windows" */
  device: string;
  /** ISO instants with zone. */
  startedAt: string;
  lastSeenAt: string;
  current: boolean;
}
