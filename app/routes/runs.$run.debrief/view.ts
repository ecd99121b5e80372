import type { FindingView } from "~/components/finding-view";
import type { FormError } from "~/components/form-error";
import type { HelpView } from "~/components/help";
import type { Hue } from "~/components/portraits/hues";
import type { Html, Move, SeatedPerson } from "~/components/scene/types";

/** The debrief of one run, drawn from the path really taken. Everything in it is plain data. */
export interface DebriefView {
  run: {
    id: string /** "24 November 2026". */;
    on: string /** Which run of this scenario it is, from 1. */;
    number: number;
  };
  scenario: { id: string; title: string };
  /** Address of the portrait sprite: `/portraits/<hash>.svg`. */
  sprite: string;
  /** How it ended, or null when the learner stopped before an ending. */
  ending: { id: string; title: string; html: Html; findings: FindingView[] } | null;
  /** What became of the meters, in words: `{ word: "Workable", of: "with the team" }`. */
  outcomes: { word: string; of: string }[];
  /** The table at the end; those who left are marked `gone`. */
  people: SeatedPerson[];
  /** The choices made, in order: two to eight as a rule, and fewer after an early stop. */
  decisions: Decision[];
  /** One line for each person (the attitude that their face follows), in the scenario's order. */
  staves: Stave[];
  plan: Plan;
  /** Where earlier runs can be compared, when there is another one. */
  compareHref: string | null;
}

/** What stands round a debrief and is no part of it. */
export interface Around {
  /** Whom one can turn to. */
  help: HelpView;
  /** Whether hints were on in this run: a new one begins the same way. */
  hints: boolean;
  /** The scenario is no longer offered, and no new run of it can begin. */
  withdrawn: boolean;
  /** Id of the person whose run it is: what is not sent yet is kept in the browser under it. */
  owner: string;
}

/** What of it is seen by somebody with whom this one run is shared. */
export type SharedDebriefView = Omit<DebriefView, "run" | "plan" | "compareHref">;

/** One attitude over the run. */
export interface Stave {
  /** `hue` from `castHues`: the colour of the line and of the person's clothing. */
  person: { id: string; name: string; hue: Hue };
  /** What the attitude means, in the author's words: "Believes that you do what you say". */
  means: string;
  lo: number;
  hi: number;
  /** What one can notice, ascending, the first from `lo`; empty when the author named no bands. */
  bands: { name: string; from: number }[];
  /** Before the first decision. */
  start: number;
  startFace: string;
  /** After each decision and what followed from it, up to the next decision or the ending; as many as there are decisions. */
  values: number[];
  endFace: string;
  /** The furthest that one other choice could have moved it by the next decision: the decision's place (from 0) and the value. */
  might: { at: number; value: number }[];
}

/** One choice of the run, and everything that is known about it. */
export interface Decision {
  /** Its place in the run, from 0: what *Retry from here* sends as `at`. */
  at: number;
  /** A short title for the drawing: "The slot is cut". */
  short: string;
  /** The scene it was made in: "Meeting 1". A change of scene is marked in the list. */
  scene: string;
  move: Move;
  /** What people made of it, with the face they had after it. */
  made: { person: { id: string; name: string }; face: string; html: Html }[];
  /** Why it works as it does. */
  why: Html;
  /** Findings behind it; `practice-wisdom` has no page of its own, and is shown without a link. */
  findings: FindingView[];
  /** What came of it later: "Meeting 3", and the line that came back. */
  later: { scene: string; who: string; html: Html }[];
  /** Whether what it did decided, alone or with others, which ending the run came to. */
  decided: boolean;
  /** What one different choice here could have led to, going on from there in any way; only where that is another outcome. */
  could: Could[];
}

/** One different choice, and where it could have led. */
export interface Could {
  move: Move;
  /** `reached`: better endings than the run's own. `lost`: none as good was left, and these were the best. */
  kind: "reached" | "lost";
  /** Titles of the best endings that could still come. */
  endings: string[];
}

/** The if–then plan that the debrief ends in. */
export interface Plan {
  cue: string;
  action: string;
  /** The ISO date it is meant for; empty where none is known. */
  day: string;
  /** When it was last saved, in words: "24 November 2026, 10:12"; null before that. */
  savedOn: string | null;
  /** The same as an ISO instant. */
  savedAt: string | null;
  /** Mistakes of a plan that was not saved; their fields are `cue`, `action` and `day`. */
  errors: FormError[];
}
