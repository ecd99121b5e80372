import type { State } from "~/learning/state";

/** Everything the path page shows. Days are ISO dates; minutes are whole or null where nobody has said. */
export interface PathView {
  today: string;
  /** Null when every required item is done, or no path has been assigned (then `legs` is empty). */
  resume: ResumeView | null;
  /** Once all is done: the question that comes back next; null where none is left, or the path is not done. */
  review: ReviewView | null;
  /** Once the course is complete: its certificate, or that one can be made. */
  certificate: CertificateOffer | null;
  legs: LegView[];
  due: DueView[];
  plan: PlanView | null;
}

/** The very next thing. */
export interface ResumeView {
  kind: "step" | "check" | "task" | "rehearsal";
  /** The step's or the rehearsal's title. */
  title: string;
  /** The module it belongs to; null for a rehearsal that is a stop of its own. */
  module: string | null;
  /** True when the learner has been there: "Resume" rather than "Start". */
  started: boolean;
  /** For a rehearsal under way: the decision they stand at, counted from 1. `of` is null where routes differ in length. */
  decision: { at: number; of: number | null } | null;
  /** One sentence on what waits there, such as "Dele has just looked at the clock."; null when there is none. */
  words: string | null;
  minutesLeft: number | null;
  href: string;
}

/** `code` is null where none was made yet. */
export interface CertificateOffer {
  courseId: string;
  course: string;
  code: string | null;
}

/** What is left once all is done: a question, today or on a day to come. */
export interface ReviewView {
  ask: string;
  /** ISO date from which it asks. */
  on: string;
  /** Where to answer it; null before its day. */
  href: string | null;
}

/** A part of the path with one due date: "Before your first visit". */
export interface LegView {
  id: string;
  title: string;
  dueOn: string | null;
  stops: StopView[];
  gate: GateView | null;
}

/** What opens at the end of a leg, once `opensWith` (a module's title) is signed. */
export interface GateView {
  title: string;
  opensWith: string;
  open: boolean;
}

export interface StopView {
  id: string;
  kind: "module" | "rehearsal";
  title: string;
  /** Null while the stop is locked. */
  href: string | null;
  state: State;
  done: number;
  required: number;
  dueOn: string | null;
  /** When it was completed, sent or returned. */
  on: string | null;
  minutesLeft: number | null;
  /** One or two plain sentences, or null. */
  note: string | null;
  /** Titles of what must be complete first; empty when the stop is open. */
  waitsFor: string[];
  /** True when a supervisor signs it. */
  signed: boolean;
  /** True for the stop that the resume card belongs to. */
  here: boolean;
}

export interface DueView {
  id: string;
  on: string;
  /** "Walk the site with a named member of staff" */
  title: string;
  /** "The workplace task of Safe on site" */
  from: string;
  href: string;
  /** The link's verb: "Answer now", "Open the task". */
  verb: string;
}

/** The learner's latest if–then plan, in their own words. */
export interface PlanView {
  title: string;
  cue: string;
  action: string;
  /** The ISO date it is meant for; null where none was given. */
  day: string | null;
  href: string;
}
