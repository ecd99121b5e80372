import { longDate, shortDate } from "./dates";

/** One field of a pack in words: its label, and a text for each value. Days are ISO dates. */
export interface PackLine {
  field: string;
  label: string;
  values: string[];
  checkedBy: string;
  checkedOn: string;
  expiresOn: string;
}

/** Something in a pack that cannot be relied on, or is owed. */
export type PackGap =
  | { kind: "missing"; label: string }
  | { kind: "expired" | "expiring"; label: string; until: string; by: string }
  | { kind: "owed"; label: string; due: string; owner: string };

/** What is the matter with it, in one sentence. */
export function gapWords(gap: PackGap, today: string): string {
  switch (gap.kind) {
    case "missing":
      return "Not filled in yet.";
    case "expired":
      return `Out of date since ${longDate(gap.until)}. Last checked by ${gap.by}.`;
    case "expiring":
      return `To be checked again by ${shortDate(gap.until, today)}. Last checked by ${gap.by}.`;
    case "owed":
      return `Promised for ${longDate(gap.due)}, and still owed. It is with ${gap.owner}.`;
  }
}
