import type { Options } from "minisearch";
import { indexed, wordsIn } from "./terms";

/** What can be found: a passage of a module, a finding, or a rehearsal. */
export type Entry = {
  id: string;
  kind: "module" | "finding" | "rehearsal";
  /** The module, finding or scenario. */
  of: string;
  /** For a passage: the step it stands in, and its id on that page; null is the top. */
  step: string;
  anchor: string | null;
  title: string;
  heading: string;
  text: string;
};

/** How the index is built and read: both sides must use the same. */
export const OPTIONS: Options<Entry> = {
  fields: ["title", "heading", "text"],
  storeFields: ["kind", "of", "step", "anchor", "title", "heading", "text"],
  tokenize: wordsIn,
  processTerm: indexed,
};
