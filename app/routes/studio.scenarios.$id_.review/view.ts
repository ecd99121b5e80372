import type { FormError } from "~/components/form-error";
import type { Html } from "~/components/scene/types";
import type { DraftState } from "~/learning/reviewing";
import type { ReviewKind } from "~/learning/studio";
import type { Use } from "~/learning/use";
import type { Place, Tab } from "./address";

/** A draft, or a published scenario without one, for those who review it. Words of authors are HTML that the server made. */
export interface ReviewView {
  /** What the page is of: something with threads and verdicts, or only what learners play. */
  kind: "draft" | "published";
  title: string;
  /** “In review”, “Published, withdrawn”. */
  standing: string;
  /** “Written by Ada and Kofi”. */
  byline: string;
  /** The editor, for those who may write. */
  editHref: string | null;
  place: Place;
  tabs: readonly { tab: Tab; words: string; count: number | null }[];
  script: ScriptView;
  beside: PlayView | UnplayableView | CommentsView | ChangesView | DecideView | UseView;
  /** What publishing still needs, in one line; null where nothing is published from here. */
  needsLine: string | null;
  /** A sentence on what was just done. */
  done: string | null;
}

/** The script: in sections, each with elements that can be commented on. */
export interface ScriptView {
  /** “Script”, or of which version it is. */
  heading: string;
  sections: readonly ScriptSection[];
  /** What is said of the text where it cannot be read. */
  broken: string | null;
}

export interface ScriptSection {
  id: string;
  title: string;
  elements: readonly ScriptElement[];
}

export interface ScriptElement {
  at: string;
  /** What it is called where it is spoken of: “Choice “I will bring …”, in Burden”. */
  name: string;
  shape: "part" | "scene" | "beat" | "line" | "choice";
  /** Who speaks; null where nobody does. */
  speaker: string | null;
  html: Html | null;
  /** What happens rather than is said. */
  deed: boolean;
  facts: readonly { term: string; html: Html }[];
  findings: readonly { id: string; text: string }[];
  elements: readonly ScriptElement[];
  /** Open threads. */
  comments: number;
  /** Where learners went, in the version whose use is shown. */
  use: Use | null;
}

export interface UnplayableView {
  kind: "unplayable";
  words: string;
}

export interface PlayView {
  kind: "play";
  /** Scene, day and place. */
  where: string;
  clock: { limit: number; left: number } | null;
  /** Everything spoken, in order. */
  items: readonly PlayItem[];
  /** What shows of those who are there. */
  cues: readonly Html[];
  /** What the last choice did, for those who review it. */
  behind: Behind | null;
  now:
    | { kind: "beat"; at: string; choices: readonly PlayChoice[] }
    | { kind: "ending"; at: string; title: string; html: Html; rank: number; decisions: readonly Behind[] };
  /** The play before its last choice; null at the start. */
  back: readonly string[] | null;
  /** A sentence where a choice of this play is no longer on offer. */
  stopped: string | null;
}

export interface PlayItem {
  at: string;
  speaker: string;
  name: string;
  html: Html;
  deed: boolean;
  fresh: boolean;
  /** What stands over it where a new scene begins. */
  scene: string | null;
}

export interface PlayChoice {
  id: string;
  html: Html;
  /** The whole play with it. */
  played: string;
}

/** A choice that was made, with what its author says of it. */
export interface Behind {
  at: string;
  html: Html;
  changes: readonly Html[];
  made: readonly { name: string; html: Html }[];
  why: Html;
  findings: readonly { id: string; text: string }[];
}

export interface CommentsView {
  kind: "comments";
  /** The selected element: its path and name. The whole has a name, too. */
  element: { at: string; name: string; isThere: boolean };
  /** About the selected element, or all of them where the whole is selected. */
  open: readonly ThreadView[];
  resolved: readonly ThreadView[];
  /** Open threads elsewhere. */
  elsewhere: number;
  mayComment: boolean;
}

export interface ThreadView {
  id: string;
  element: { at: string; name: string; isThere: boolean };
  comments: readonly { id: string; by: string; on: string; text: string }[];
  /** “Resolved by Kofi on 12 November 2026”; null while open. */
  resolved: string | null;
}

export interface ChangesView {
  kind: "changes";
  /** “Since it was last approved”; null where there is nothing to compare with. */
  since: string | null;
  /** Where nothing can be compared, why. */
  none: string | null;
  /** What can happen now and could not, or no longer can. */
  behaviour: readonly Html[];
  elements: readonly ChangedElement[];
}

export interface ChangedElement {
  at: string;
  name: string;
  isThere: boolean;
  changes: readonly {
    kind: "added" | "removed" | "changed";
    field: string;
    decides: boolean;
    before: readonly Piece[] | null;
    after: readonly Piece[] | null;
  }[];
}

/** A run of words; `own` where the other side has it not. */
export interface Piece {
  words: string;
  own: boolean;
}

export interface DecideView {
  kind: "decide";
  state: DraftState;
  /** The content that a verdict or a publication names; null while its text has errors. */
  hash: string | null;
  /** “Asked by Ada on …”; null where it was not for this content. */
  asked: string | null;
  needs: readonly { words: string; href: string | null }[];
  verdicts: readonly {
    kind: ReviewKind;
    verdict: "approved" | "refused";
    comment: string | null;
    words: string;
    counts: boolean;
  }[];
  mayAsk: boolean;
  mayPublish: boolean;
  /** The kinds of review that the reader can give now. */
  reviewAs: readonly ReviewKind[];
  /** Why a reviewer cannot give one; null where they can, or are none. */
  notNow: string | null;
  offer: OfferView | null;
}

/** What learners are offered of a scenario, and who may change that. */
export interface OfferView {
  scenarioId: string;
  withdrawn: boolean;
  /** What its withdrawal or return would mean, and whether it is the draft's own content that is offered. */
  words: string;
  mayWithdraw: boolean;
}

export interface UseView {
  kind: "use";
  /** How many people have runs of the version, in words. */
  people: string;
  counts: readonly { state: "impossible" | "unused" | "used"; words: string }[];
  versions: readonly { hash: string; words: string; isShown: boolean }[];
  offer: OfferView;
}

/** A form that was not accepted: which one, why, and what was typed. */
export interface Refused {
  intent: string;
  /** What tells two forms of one intent apart: the thread, or the kind of review. */
  of: string;
  errors: readonly FormError[];
  typed: Readonly<Record<string, string>>;
}
