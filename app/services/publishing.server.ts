import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type Need, publishingNeeds } from "~/learning/reviewing";
import { contentOf, factsOf } from "./draft-facts.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { type Failure, failed, failure } from "./failure";
import { proofOf } from "./proof.server";

/** That a draft cannot be published yet, and what it still needs. */
export type NotReady = Failure<"NotReady"> & { needs: Need[] };

/**
 * Publishes exactly what a draft says: as an immutable version of this site, with which new runs begin from now on. Runs under
 * way stay on theirs. Everything that publishing needs is looked at again here. The same again changes nothing.
 * @param given.hash the content hash that the author was shown
 */
export async function publish(
  db: Db,
  catalogue: Catalogue,
  given: { by: Actor; draftId: string; hash: string },
  now: Date,
): Promise<
  | { scenarioId: string; hash: string; again: boolean }
  | Failure<"NotYourPart" | "NotFound" | "PutAway" | "ContentMovedOn">
  | NotReady
> {
  const draft = await draftFor(db, given, "publish");
  if (failed(draft)) return draft;
  // Explored before the transaction, which everybody else waits for; in it the proof is at hand.
  proofOf(catalogue, { text: draft.text, hash: contentOf(draft).hash });
  return db.$transaction(async (tx) => {
    const found = await factsOf(tx, given.draftId);
    if (!found) return failure("NotFound");
    const { hash, scenarioId, facts } = found;
    const source = found.draft.text;
    if (facts.isPutAway) return failure("PutAway");
    const needs = publishingNeeds(facts, proofOf(catalogue, { text: source, hash }));
    if (hash === null || scenarioId === null) return { ...failure("NotReady"), needs };
    if (hash !== given.hash) return failure("ContentMovedOn");
    if (needs.length > 0) return { ...failure("NotReady"), needs };
    const before = await tx.scenario.findUnique({ where: { id: scenarioId } });
    await tx.scenarioVersion.upsert({
      where: { hash },
      create: { hash, scenarioId, source, provenance: "site", createdAt: now },
      update: {},
    });
    await tx.scenario.upsert({
      where: { id: scenarioId },
      create: { id: scenarioId, currentHash: hash },
      update: { currentHash: hash },
    });
    return { scenarioId, hash, again: before?.currentHash === hash };
  });
}
