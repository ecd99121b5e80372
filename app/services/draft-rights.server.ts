import type { Db } from "~/db.server";
import { may, type StudioAction } from "~/learning/studio";
import { type Failure, failure } from "./failure";

/** Who asks, with the roles they hold: a viewer of the site is one. */
export type Actor = { readonly id: string; readonly roles: readonly string[] };

/**
 * The draft that somebody wants to do something with.
 * @returns NotYourPart where their roles do not allow it; NotFound where there is none, or it was never put up for review and
 *   they are no author.
 */
export async function draftFor(
  db: Db,
  given: { by: Actor; draftId: string },
  action: StudioAction,
): Promise<DraftRow | Failure<"NotYourPart" | "NotFound">> {
  const { by, draftId: id } = given;
  if (!may(action, by.roles)) return failure("NotYourPart");
  const draft = await db.draft.findUnique({ where: { id } });
  if (!draft) return failure("NotFound");
  if (may("write", by.roles)) return draft;
  const asked = await db.reviewRequest.count({ where: { draftId: id } });
  return asked > 0 ? draft : failure("NotFound");
}

type DraftRow = NonNullable<Awaited<ReturnType<Db["draft"]["findUnique"]>>>;
