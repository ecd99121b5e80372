import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Db } from "~/db.server";
import type { Place } from "~/learning/place";
import { type Failure, failure } from "./failure";

/** No step has as many paragraphs as this. */
const MOST_PARAGRAPHS = 1000;

/** Where a person last read in a module; null where nothing says so. */
export async function readingPlace(
  db: Db,
  given: { personId: string; moduleId: string },
): Promise<Place | null> {
  const row = await db.readingPlace.findUnique({ where: { personId_moduleId: given } });
  return row && { stepId: row.stepId, paragraph: row.paragraph, at: row.at.toISOString() };
}

/**
 * Keeps where a person reads: one place for each module, the last. It is for themselves alone, and no progress.
 * @param given.paragraph of the step, counted from 0
 */
export async function keepPlace(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; moduleId: string; stepId: string; paragraph: number },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem">> {
  const { personId, moduleId, stepId, paragraph } = given;
  const steps = lessonOf(catalogue, moduleId)?.module.steps ?? [];
  if (!steps.some(({ id }) => id === stepId) || paragraph < 0 || paragraph >= MOST_PARAGRAPHS)
    return failure("NoSuchItem");
  const place = { stepId, paragraph, at: now };
  await db.readingPlace.upsert({
    where: { personId_moduleId: { personId, moduleId } },
    create: { personId, moduleId, ...place },
    update: place,
  });
  return { kept: true };
}
