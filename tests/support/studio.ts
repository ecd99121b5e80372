import type { Db } from "~/db.server";
import type { Edit } from "~/scenario/edits";
import { takeInContent } from "~/services/content.server";
import { type Edited, editDraft } from "~/services/draft-edits.server";
import type { Actor } from "~/services/draft-rights.server";
import { startFromFile, startFromPublished } from "~/services/draft-start.server";
import { type OpenDraft, readDraft } from "~/services/drafts.server";
import type { Failure } from "~/services/failure";
import type { RoleName } from "~/services/people.server";
import { askForReview, review } from "~/services/reviews.server";
import { catalogueWith, FIRST_ASK, NOW, person } from "./people";

/** Only the small scenario ships. */
export const SMALL_RELEASE = catalogueWith({ scenarios: [FIRST_ASK] });

/** Somebody with roles, as those who ask. */
export async function actor(db: Db, ...roles: RoleName[]): Promise<Actor & { roles: RoleName[] }> {
  return { id: await person(db, roles), roles };
}

/** A release with one scenario, two authors, a reviewer of each kind and a learner. */
export async function aStudio(db: Db) {
  await takeInContent(db, SMALL_RELEASE, NOW);
  return {
    ada: await actor(db, "author"),
    bea: await actor(db, "author"),
    kofi: await actor(db, "clinical-reviewer"),
    mei: await actor(db, "research-reviewer"),
    ruth: await actor(db, "learner"),
  };
}

/** What must not have failed. */
export function held<R extends object>(result: R): Exclude<R, Failure> {
  if ("failed" in result) throw new Error(JSON.stringify(result));
  return result as Exclude<R, Failure>;
}

/** A draft of the next version of the scenario that ships. */
export async function aDraft(db: Db, by: Actor): Promise<string> {
  return held(await startFromPublished(db, { by, scenarioId: "first-ask" }, NOW)).draftId;
}

/** A draft of a scenario that nobody has published. */
export async function aNewDraft(db: Db, by: Actor, id = "second-ask"): Promise<string> {
  return held(await startFromFile(db, { by, text: FIRST_ASK.replace("id: first-ask ", `id: ${id} `) }, NOW))
    .draftId;
}

export async function opened(db: Db, by: Actor, draftId: string): Promise<OpenDraft> {
  return held(await readDraft(db, { by, draftId }));
}

let keys = 0;
/** Makes an edit on the draft as it is now, or as it was after `base`; it must be made. */
export async function edits(db: Db, by: Actor, draftId: string, edit: Edit, base?: number): Promise<Edited> {
  keys += 1;
  const seq = base ?? (await opened(db, by, draftId)).seq;
  return held(await editDraft(db, { by, draftId, key: `key-${keys}`, base: seq, edit }, NOW));
}

export const title = (value: string): Edit => ({ kind: "set", at: "title", value });

/** Puts a draft up for review as it is, and has it approved. @returns the hash of what was approved */
export async function approved(
  db: Db,
  people: { ada: Actor; kofi: Actor; mei: Actor },
  draftId: string,
): Promise<string> {
  const { hash } = await opened(db, people.ada, draftId);
  if (hash === null) throw new Error("the draft has errors");
  held(await askForReview(db, { by: people.ada, draftId, hash }, NOW));
  for (const [by, kind] of [
    [people.kofi, "clinical"],
    [people.mei, "research"],
  ] as const)
    held(await review(db, { by, draftId, hash, kind, verdict: "approved" }, NOW));
  return hash;
}
