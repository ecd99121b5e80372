import type { Catalogue } from "~/content/catalogue";
import { knownTo } from "~/content/known.server";
import { checkScenario } from "~/scenario/check";
import { proofWords } from "./proof-words";
import type { Proof } from "./view";

/** The most situations that a page waits for. The browser's own check goes on to the end. */
const LIMIT = 60_000;
const known = new Map<string, Proof>();
/** Texts whose badge is kept in memory. */
const KEPT = 50;

/** What the checker says of a text, for those who see the page without script. */
export function badgeOf(catalogue: Catalogue, text: string): Proof {
  const kept = known.get(text);
  if (kept) return kept;
  const badge = proofWords(checkScenario(text, { ...knownTo(catalogue), limit: LIMIT }));
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(text, badge);
  return badge;
}
