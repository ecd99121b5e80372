import type { Sketch } from "~/scenario/sketch";

/** What the editor knows of a draft, apart from what is derived of its text. */
export interface EditorView {
  draft: {
    id: string;
    title: string;
    /** The YAML. */
    text: string;
    /** How many edits made it. */
    seq: number;
    /** When the last edit was stored (ISO instant). */
    savedAt: string;
    /** The published version that it began from; null where it began here. */
    originHash: string | null;
  };
  /** Who looks at it: an author. */
  me: { id: string; name: string };
  /** The last steps of one's own, by the key of what was sent. */
  recent: readonly { key: string; seq: number }[];
  canUndo: boolean;
  canRedo: boolean;
  /** False where the draft was put away. */
  mayWrite: boolean;
  /** The evidence register, for those who pick findings. */
  findings: readonly FindingOption[];
  /** Dotted paths that every local pack has, for the check. */
  slots: readonly string[];
  /** How the draft stands with its reviewers. */
  standing: "draft" | "in-review" | "published" | "put-away";
  /** Open comments, by the element that they speak of. */
  comments: readonly { element: string; text: string; by: string }[];
  /** What the server says of the draft, where no script runs. */
  proof: Proof;
}

export interface FindingOption {
  id: string;
  text: string;
}

/** What the proof badge says. */
export interface Proof {
  state: "checking" | "proved" | "not-proven" | "errors" | "unknown";
  /** What follows the badge's first word: “930 situations, every one reaches an ending”. */
  words: string;
}

/** The views of the right pane. */
export const PANES = ["play", "map", "problems", "review"] as const;
export type PaneName = (typeof PANES)[number];

/** What each of the panes on the right is given. */
export interface PaneProps {
  /** The draft's text as it stands in this browser: what was typed and not yet sent is in it. */
  text: string;
  /** The same as data; null where it is no readable file. */
  sketch: Sketch | null;
  view: EditorView;
  /** The selected element's dotted path; empty for the whole. */
  at: string;
  /** The address that selects an element, for a link; with a pane's name, it opens that pane too. */
  select: (at: string, pane?: PaneName) => string;
}
