/** What the room, the debrief and the resume card say about the people round a table. Plain data, fit for a loader. */

/**
 * Inline HTML that the server made from a scenario's text (micromark, HTML switched off). Show it with `<Words>` only.
 */
export type Html = string;

/** What a person says, or does: speech is shown in quotation marks, a deed without. */
export interface Move {
  kind: "say" | "act";
  html: Html;
}

/** One person of the cast, as they sit at the table. */
export interface SeatedPerson {
  /** The cast id: the symbol of this name in the portrait sprite. */
  id: string;
  name: string;
  /** Their post, shown on the name tent where there is room. */
  role?: string;
  /** A face by the name that scenarios use (`smile`, `serious` …). */
  face: string;
  /** The one who spoke last comes forward. At most one. */
  speaking?: boolean;
  /** They have left, or are not at this meeting: drawn as a dashed tent without a portrait. */
  gone?: boolean;
}
