import type { HelpView } from "~/components/help";
import type { RetryOf } from "~/components/run-words";
import type { Html } from "~/components/scene/types";

/** The page before a rehearsal starts. Everything in it is plain data. */
export interface OpeningView {
  scenario: {
    id: string;
    title: string;
    summary: Html;
    /** Who the learner is in it. */
    role: Html;
    setting: Html | null;
    contentNote: Html | null;
    /** How long one play takes, in real minutes. */
    minutes: number;
  };
  /** Address of the portrait sprite: `/portraits/<hash>.svg`. */
  sprite: string;
  /** Where it begins: "Meeting 1", "Tuesday 09:30", "Team room". */
  place: { title: string; when: string | null; where: string | null };
  /** Who is in it, in the order of the scenario; at most six are drawn at the table. */
  cast: { id: string; name: string; role: string; face: string }[];
  /** Whether a hint follows each choice, as the learner last set it; the box on the form starts there. Null where there are none. */
  hints: boolean | null;
  /** The learner's own earlier runs, every one of them, newest first. */
  runs: EarlierRun[];
  /** Where two of them can be laid side by side; null until there are two. */
  compareHref: string | null;
  /** Whom one can turn to. */
  help: HelpView;
  /** False once the scenario is withdrawn. */
  canStart: boolean;
  /** A sentence when starting was refused (this scenario is withdrawn, say); otherwise null. */
  notice: string | null;
}

/** One earlier run of the same scenario. */
export interface EarlierRun {
  id: string;
  /** From 1, in the order in which they were started. */
  number: number;
  retry: RetryOf | null;
  /** In words: "12 November 2026". */
  startedOn: string;
  /** Choices made so far. */
  choices: number;
  /** The ending's title; null while the run is open. */
  ending: string | null;
  /** Where the link goes: the run while it is open, its debrief afterwards. */
  href: string;
}
