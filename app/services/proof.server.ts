import type { Catalogue } from "~/content/catalogue";
import { knownTo } from "~/content/known.server";
import type { Proof } from "~/learning/reviewing";
import { checkScenario, unreviewed } from "~/scenario/check";

const proofs = new WeakMap<Catalogue, Map<string, Proof>>();
/** Proofs kept in memory, by content hash. */
const KEPT = 200;

/**
 * What the checker says of a text, with the register and packs of this release. Exploring takes up to some seconds; what was
 * explored once is remembered by its content hash.
 */
export function proofOf(catalogue: Catalogue, { text, hash }: { text: string; hash: string | null }): Proof {
  const kept = proofs.get(catalogue) ?? new Map<string, Proof>();
  proofs.set(catalogue, kept);
  const known = hash === null ? undefined : kept.get(hash);
  if (known) return known;
  const check = checkScenario(text, knownTo(catalogue));
  const proof = {
    readable: check.scenario !== null,
    proven: check.proven === true,
    errors: check.problems.filter(({ severity }) => severity === "error").length,
    warnings: unreviewed(check).length,
  };
  if (hash === null) return proof;
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(hash, proof);
  return proof;
}
