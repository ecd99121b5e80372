/** Whom a finding comes from: `cited` is other work the paper names, `ours` our own reading of it. */
export type Voice = "clinician" | "researcher" | "dual" | "authors" | "cited" | "limit" | "ours";

/** What a finding says of the work between clinicians and researchers. */
export type FindingTag = "facilitator" | "barrier" | "mixed" | "recommendation" | "limit";

/** A finding as the margin and the lists show it. */
export interface FindingView {
  /** "B5.4" */
  id: string;
  /** Our paraphrase of the paper, one sentence. */
  text: string;
  voices: Voice[];
  /** How far it reaches, in words: "One voice in the study: a researcher". Shown wherever the badge is. */
  certaintyText: string;
}

/** A place that teaches a finding. */
export interface TaughtBy {
  kind: "module" | "rehearsal";
  title: string;
  href: string;
}
