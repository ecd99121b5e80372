import type { FindingTag } from "./finding-view";

/** What a finding's tag says, in words. */
export const TAG_WORDS: Record<FindingTag, string> = {
  facilitator: "Helps",
  barrier: "Gets in the way",
  mixed: "Cuts both ways",
  recommendation: "Recommended",
  limit: "A limit of what we know",
};
