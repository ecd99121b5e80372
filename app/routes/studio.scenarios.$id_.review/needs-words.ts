import type { Need } from "~/learning/reviewing";
import type { ReviewKind } from "~/learning/studio";

/** A kind of review as an adjective before “reviewer”. */
export const KIND_WORDS: Readonly<Record<ReviewKind, string>> = {
  clinical: "clinical",
  research: "research",
};

/**
 * What publishing still waits for, as a sentence that says who sees to it.
 * @param names people by id, for a refusal
 */
export function needWords(need: Need, names: ReadonlyMap<string, string> = new Map()): string {
  switch (need.need) {
    case "errors":
      return need.count === 1
        ? "One thing is wrong with it and must be mended."
        : `${need.count.toLocaleString("en-GB")} things are wrong with it and must be mended.`;
    case "proof":
      return "Not everything that can happen could be looked at, because there are too many situations. Use fewer things to remember or shorter ranges, or split it.";
    case "warnings":
      return need.count === 1
        ? "One warning is open. Mend what it points to, or keep it with a reason that reviewers read."
        : `${need.count} warnings are open. Mend what they point to, or keep each with a reason that reviewers read.`;
    case "own-id":
      return "Its id is that of another scenario, which is published here. Give it an id of its own, or begin a draft from that scenario.";
    case "review":
      return "An author asks for review of what it says now.";
    case "refusal":
      return `${names.get(need.by ?? "") ?? "A reviewer"} refused it as it is. Change it, or talk it over: they can approve it after all.`;
    case "approval":
      return `A ${KIND_WORDS[need.kind]} reviewer approves it: somebody who wrote nothing in it, and who did not give the other approval.`;
  }
}

/** The same of all of them, in one line. */
export function needsLine(needs: readonly Need[]): string {
  const [first, ...others] = needs;
  if (!first) return "It has all that publishing needs.";
  return others.length === 0
    ? "One thing is still needed to publish it."
    : `${needs.length} things are still needed to publish it.`;
}
