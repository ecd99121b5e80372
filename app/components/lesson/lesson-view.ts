import type { State } from "~/learning/state";
import type { FindingView } from "../finding-view";
import type { FormError } from "../form-error";

/**
 * What a lesson's text needs to know of the person who reads it. Records are keyed by the id the lesson's author wrote:
 * <Check id>, <Reflection id>, <Task id>, <Rehearsal scenario>, <Local field>, <Why id>. Instants are ISO with zone.
 */
export interface LessonView {
  today: string;
  /** The module's own URL with the step, to which every form in it posts. */
  url: string;
  /** Id of the step to show. */
  step: string;
  /** The team the local values come from: "Maple CMHT"; null before a site is chosen. */
  site: string | null;
  findings: Record<string, FindingView>;
  locals: Record<string, LocalView>;
  answers: Record<string, AnswerView>;
  notes: Record<string, NoteView>;
  tasks: Record<string, TaskView>;
  rehearsals: Record<string, RehearsalCard>;
  /** The form that came back with mistakes (its item), with what was typed; null otherwise. */
  refused: { item: string; errors: FormError[]; values: Record<string, string> } | null;
}

/** A value of the local pack, as text. `checkedBy` is a name and role as they agreed to be listed. */
export interface LocalView {
  value: string;
  checkedBy: string;
  checkedOn: string;
  expiresOn: string;
}

export interface AnswerView {
  /** The option chosen last; null when it is being tried again. */
  option: string | null;
  /** How many answers were given so far: the `seq` of the next one. */
  seq: number;
}

export interface NoteView {
  text: string;
  savedAt: string;
}

export interface TaskView {
  state: State;
  plan: { cue: string; action: string; savedAt: string } | null;
  sentOn: string | null;
  /** Null when no supervisor signs this task. */
  signedBy: string | null;
  signedOn: string | null;
  returned: { on: string; comment: string } | null;
}

export interface RehearsalCard {
  title: string;
  summary: string;
  minutes: number;
  state: "not-started" | "in-progress" | "complete";
  /** The run under way; null otherwise. */
  resumeHref: string | null;
  /** The debrief of the last run that ended; null before one has. */
  debriefHref: string | null;
}
