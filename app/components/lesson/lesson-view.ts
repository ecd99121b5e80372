import type { Confidence } from "~/learning/checks";
import type { SheetContent, SheetKind } from "~/learning/sheet-form";
import type { State } from "~/learning/state";
import type { FindingView } from "../finding-view";
import type { FormError } from "../form-error";
import type { PackGap, PackLine } from "../pack-words";

/**
 * What a lesson's text needs to know of the person who reads it. Records are keyed by the id the lesson's author wrote:
 * <Check id>, <Reflection id>, <Task id>, <Rehearsal scenario>, <Local field>, <Why id>. Instants are ISO with zone.
 */
export interface LessonView {
  today: string;
  /** The module's own URL with the step, to which every form in it posts. */
  url: string;
  /** The address that takes drafts and the reading place. */
  keep: string;
  /** Id of the person who reads: what is not sent yet is kept in the browser under it. */
  owner: string;
  /** Id of the step to show; empty where a question that came back is shown alone. */
  step: string;
  /** Id of the question that came back and is shown; null where a step is. */
  later: string | null;
  /** The team the local values come from: "Maple CMHT"; null before a site is chosen. */
  site: string | null;
  findings: Record<string, FindingView>;
  locals: Record<string, LocalView>;
  answers: Record<string, AnswerView>;
  /** What the reader's pack offers as answers to a <LocalCheck>; without a pack it has none. */
  localOptions: Record<string, { id: string; says: string }[]>;
  /** The order in which the items of a placing are shown, by check id: ids. */
  orders: Record<string, string[]>;
  sheets: Record<string, SheetView>;
  /** What can be filled in on each kind of worksheet that the lesson uses, by the name of the kind. */
  sheetKinds: Record<string, SheetKind>;
  /** Whole groups of the reader's pack, by group. */
  pack: Record<string, { title: string; lines: PackLine[] }>;
  /** What in the reader's pack cannot be relied on; null where they have no pack. */
  gaps: PackGap[] | null;
  notes: Record<string, NoteView>;
  /** The reader's own notes, by the step they stand beside. */
  own: Record<string, NoteView>;
  tasks: Record<string, TaskView>;
  /** What of the reader's own can be or is shared, by the id of its reflection, worksheet or task; nothing of what is not written yet. */
  shares: Record<string, SharedMark>;
  rehearsals: Record<string, RehearsalCard>;
  /** The form that came back with mistakes (its item), with what was typed; null otherwise. */
  refused: { item: string; errors: FormError[]; values: Record<string, string> } | null;
}

/** How a thing of one's own stands with others: by name, since when (the last time), and whether it was written to since. */
export interface SharedMark {
  /** Where it is previewed, shared and no longer shared. */
  href: string;
  with: string[];
  since: string;
  changed: boolean;
}

/** A value of the local pack, as text. `checkedBy` is a name and role as they agreed to be listed. */
export interface LocalView {
  value: string;
  checkedBy: string;
  checkedOn: string;
  expiresOn: string;
}

export interface AnswerView {
  /** The answer given last, as it is kept; null when it is being tried again. */
  option: string | null;
  /** Whether that answer was right. */
  right: boolean;
  /** How sure they were of it; null where it was not asked or not said. */
  confidence: Confidence | null;
  /** How many answers were given so far: the `seq` of the next one. */
  seq: number;
}

export interface SheetView {
  content: SheetContent;
  savedAt: string;
}

export interface NoteView {
  text: string;
  savedAt: string;
}

export interface TaskView {
  state: State;
  plan: { cue: string; action: string; savedAt: string } | null;
  sentOn: string | null;
  /** Whether a supervisor signs it. */
  signed: boolean;
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
