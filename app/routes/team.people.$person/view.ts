import type { ArrangedView } from "~/components/arrangements";
import type { LineNote } from "~/learning/observing";
import type { State } from "~/learning/state";

/** One person, as their supervisor may see them: stops, dates and tasks handed in. Nothing private is in it. */
export interface PersonView {
  person: { id: string; name: string; site: string | null };
  /** Items done, over all required items of the stops: the same number that the learner sees. */
  progress: { done: number; required: number };
  stops: PersonStop[];
  /** Workplace tasks that wait for a sign-off. */
  waiting: WaitingTask[];
  /** What the paths open in real life ("Your first visit"), with the stop that opens it. */
  gates: { title: string; opensWith: string; open: boolean }[];
  /** "24 November 2026": when they asked to talk; null where they have not, or it was done. */
  talkAskedOn: string | null;
  /** Dates that were moved and stops left out, the newest first. */
  arranged: ArrangedView[];
  /** Real meetings that were observed, the last first. */
  observations: { id: string; heldOn: string; by: string | null; lines: LineNote[] }[];
  /** What the person chose to share, one item each; opening one is shown to them. */
  shared: { id: string; what: string; on: string; href: string }[];
  /** A sentence after a sign-off or a return ("Signed. Tomas sees it on the path."); otherwise null. */
  notice: string | null;
  /** Where one goes back to. */
  teamHref: string;
}

export interface PersonStop {
  id: string;
  /** "M4" */
  short: string;
  title: string;
  state: State;
  /** "Complete", "4 of 7", "Overdue by 2 days". */
  words: string;
  /** Items done and required: what the matrix and the export say as well. */
  done: number;
  required: number;
  /** "12 November 2026" for what was completed, "due 1 December 2026, in 7 days" for what is ahead; null without a date. */
  when: string | null;
  /** "You asked for the alarm test to be done with a named person."; null without one. */
  note: string | null;
}

/** A task that was handed in. */
export interface WaitingTask {
  id: string;
  title: string;
  /** The stop it belongs to: "Who decides here?" */
  stop: string;
  sentOn: string;
  /** What the person wrote for their supervisor, as plain paragraphs. */
  paragraphs: string[];
  /** What was written in the comment field when the form came back with a mistake; otherwise empty. */
  comment: string;
  /** The mistake, in words, when a return was sent without a comment; otherwise null. */
  error: string | null;
}
