import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { may } from "~/learning/studio";
import type { Actor } from "./draft-rights.server";
import { type Failure, failure } from "./failure";

type Tables = Pick<Db, "scenario">;

/** What says whether a scenario is withdrawn. */
export type OfferRow = { id: string; withdrawnAt: Date | null; current: { provenance: string } };

/**
 * Whether a scenario is withdrawn: known here, and no longer offered. Either somebody here withdrew it, or it came with an
 * earlier release, comes with this one no more, and nobody here made a version of it. No new run of it begins; runs under way
 * go on, because a run stays on the version it began with.
 */
export async function isWithdrawn(db: Tables, catalogue: Catalogue, scenarioId: string): Promise<boolean> {
  const row = await db.scenario.findUnique({
    where: { id: scenarioId },
    select: { id: true, withdrawnAt: true, current: { select: { provenance: true } } },
  });
  return !row || isOffOffer(catalogue, row);
}

/** The same of a row that is at hand. */
export const isOffOffer = (catalogue: Catalogue, { id, withdrawnAt, current }: OfferRow): boolean =>
  withdrawnAt !== null || (current.provenance !== "site" && !Object.hasOwn(catalogue.scenarios, id));

/** Withdraws a scenario: no new run of it begins from now on. The same again changes nothing. */
export function withdraw(db: Db, given: { by: Actor; scenarioId: string }, now: Date) {
  return setWithdrawn(db, given, now);
}

/** Offers a withdrawn scenario again. One that this release no longer brings stays withdrawn until a version of it is published here. */
export function restore(db: Db, given: { by: Actor; scenarioId: string }) {
  return setWithdrawn(db, given, null);
}

async function setWithdrawn(
  db: Db,
  { by, scenarioId: id }: { by: Actor; scenarioId: string },
  withdrawnAt: Date | null,
): Promise<{ withdrawn: boolean } | Failure<"NotYourPart" | "NotFound">> {
  if (!may("withdraw", by.roles)) return failure("NotYourPart");
  if (!(await db.scenario.findUnique({ where: { id } }))) return failure("NotFound");
  await db.scenario.updateMany({
    where: { id, withdrawnAt: withdrawnAt === null ? { not: null } : null },
    data: { withdrawnAt },
  });
  return { withdrawn: withdrawnAt !== null };
}
