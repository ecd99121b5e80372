import type { LessonView } from "~/components/lesson/lesson-view";

/** The frame round a module's text; `lesson` is what the text itself needs to know of this learner. */
export interface ModuleView {
  title: string;
  summary: string;
  outcomes: string[];
  /** What must be complete before it opens; empty where it is open. */
  waitsFor: { title: string; href: string }[];
  /** The leg of the path it belongs to: "Your first eight weeks". */
  leg: string | null;
  steps: OutlineStep[];
  /** Id of the step shown. */
  current: string;
  /** The place in the module's text of the step or question shown. */
  part: number;
  /** The paragraph of it that was last read, where no step was asked for; else null. */
  paragraph: number | null;
  /** The whole module on one page, to be printed. */
  printHref: string;
  /** From progress(): required items only. */
  done: number;
  required: number;
  minutesLeft: number;
  /** Where to go once the last step is done: the next stop, or null to end at the path. */
  after: { title: string; href: string } | null;
  lesson: LessonView;
}

export interface OutlineStep {
  id: string;
  title: string;
  kind: "reading" | "rehearsal" | "task";
  done: boolean;
  /** What the step still needs before it is ticked; empty where reading it is enough, or all is done. */
  left: ("check" | "task" | "rehearsal")[];
  href: string;
}
