import type { FindingView } from "~/components/finding-view";

/** A piece of a text, and whether it is a word that was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** What a search found. Without a query, nothing was looked for. */
export interface SearchView {
  query: string;
  steps: FoundStep[];
  findings: FoundFinding[];
  rehearsals: FoundRehearsal[];
  /** How many more there are of all kinds than are shown. */
  more: number;
}

/** A step of a module, with the passage of it that fits best. */
export interface FoundStep {
  href: string;
  title: Piece[];
  module: string;
  /** Its place in the module, counted from 1. */
  at: number;
  of: number;
  /** Empty where the module is not open yet: then `opensAfter` says what opens it. */
  excerpt: Piece[];
  opensAfter: string[];
}

export interface FoundFinding {
  href: string;
  finding: FindingView;
  text: Piece[];
}

export interface FoundRehearsal {
  href: string;
  title: Piece[];
  excerpt: Piece[];
}
