/** A certificate as its page shows it. Days are ISO dates where people work. */
export interface CertificateView {
  code: string;
  name: string;
  course: string;
  completedOn: string;
  standing: StandingView;
  modules: StudiedView[];
  rehearsals: StudiedView[];
  today: string;
}

/** Whether it counts. `until` is the last day on which it does; null where it does not end. */
export type StandingView =
  | { state: "valid"; until: string | null }
  | { state: "revoked" | "reopened" | "expired"; on: string };

/** A module or a rehearsal, with the first signs of its version's fingerprint. */
export interface StudiedView {
  id: string;
  title: string;
  print: string;
}
