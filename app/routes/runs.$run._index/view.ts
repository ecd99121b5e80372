import type { HelpView } from "~/components/help";
import type { Html, Move, SeatedPerson } from "~/components/scene/types";

/** A run as its learner sees it: what was said, who is there, and what can be done next. Attitudes are not in it. */
export interface RoomView {
  run: string;
  scenario: { id: string; title: string };
  /** Content hash of the scenario's version, for `data-version`. */
  version: string;
  /** Choices made so far: the `seq` that the next choice is sent with. */
  seq: number;
  /** Address of the portrait sprite: `/portraits/<hash>.svg`. */
  sprite: string;
  /** The present scene: "Meeting 1", "Tuesday 09:30", "Team room". */
  place: { title: string; when: string | null; where: string | null };
  /** Minutes of the present scene, or null where it has no clock. `late` says what happens at its end, if one may know. */
  clock: { limit: number; left: number; late: string | null } | null;
  /** The cast in the scenario's order, those who are away from this scene marked `gone`. */
  people: RoomPerson[];
  /** The whole transcript in order; the items that came with the last choice (or with the start) are `fresh`. */
  transcript: TranscriptItem[];
  /** The nudge of the last choice, shown after the reaction; null when there is none or hints are off. */
  hint: Html | null;
  /** Whether hints are on for this run; null where its scenario has none to give. */
  hints: boolean | null;
  /** What stands next: choices at a beat, or an ending. */
  now:
    | { kind: "beat"; beat: string; choices: RoomChoice[] }
    | { kind: "ending"; ending: string; title: string; html: Html };
  /** A sentence when the last request was refused ("This run moved on …"); otherwise null. */
  notice: string | null;
  /** Where "Leave for now" goes. */
  leaveHref: string;
  /** The debrief: the button at an ending, "stop here" before one. */
  debriefHref: string;
  /** Whom one can turn to. */
  help: HelpView;
  /** Its scenario is no longer offered: this run goes on, and no new one can begin. */
  withdrawn: boolean;
}

/** A person at the table, with what can be noticed about them now. */
export interface RoomPerson extends SeatedPerson {
  role: string;
  /** A whole sentence that names the person, or null when nothing shows. */
  cue: Html | null;
}

/** Something on offer, in the order in which it is shown. */
export interface RoomChoice extends Move {
  id: string;
}

export type TranscriptItem =
  | {
      kind: "line";
      /** A cast id, `narrator` or `you`. */
      speaker: string;
      /** The speaker's name as shown; "You" for the learner; empty for the narrator. */
      name: string;
      /** True for a deed of the learner, and for everything that the narrator says. */
      deed: boolean;
      html: Html;
      /** The speaker's face when they said it; null for the narrator and the learner. */
      face: string | null;
      fresh: boolean;
    }
  | {
      kind: "scene";
      /** The new scene in words: "Two weeks later · Meeting 2 · Tuesday 09:30 · team room". */
      words: string;
      fresh: boolean;
    };
