import type { Db } from "~/db.server";
import { neededFrom, redoable, takeBack, undoable } from "~/scenario/edit-log";
import { knownKey, stepsSince } from "./draft-edits.server";
import { logFrom, type Step, stepsOf, type Who } from "./draft-log.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { storeStep } from "./draft-store.server";
import { type Failure, failed, failure } from "./failure";

/** That a later step touches the same thing: whose it is, and the dotted path of the thing. */
export type UndoOverlapped = Failure<"UndoOverlapped"> & { by: Who | null; at: string };

export type Undone = {
  seq: number;
  /** The step that was taken back. */
  undoes: number;
  again: boolean;
  since: Step[];
};

type Given = { by: Actor; draftId: string; key: string; base: number };
type Refused<Nothing extends "NothingToUndo" | "NothingToRedo"> =
  | Failure<"NotYourPart" | "NotFound" | "PutAway" | "NoSuchItem" | Nothing>
  | UndoOverlapped;

/**
 * Takes back the last edit by this person that stands, as a step of its own: across reloads, and without limit. Others' edits
 * stay. The same key again gives the same answer.
 * @param given.base the last step that the sender has seen, so that the answer can bring the rest
 */
export function undoEdit(db: Db, given: Given, now: Date): Promise<Undone | Refused<"NothingToUndo">> {
  return takeStepBack(db, given, now, undoable, "NothingToUndo");
}

/** Takes back this person's last undo, unless they have written something since. */
export function redoEdit(db: Db, given: Given, now: Date): Promise<Undone | Refused<"NothingToRedo">> {
  return takeStepBack(db, given, now, redoable, "NothingToRedo");
}

async function takeStepBack<Nothing extends "NothingToUndo" | "NothingToRedo">(
  db: Db,
  given: Given,
  now: Date,
  choose: typeof undoable,
  nothing: Nothing,
): Promise<Undone | Refused<Nothing>> {
  const { by, draftId, key, base } = given;
  const draft = await draftFor(db, given, "write");
  if (failed(draft)) return draft;
  const known = await knownKey(db, { by, draftId, key });
  if (known !== null) {
    if (failed(known)) return known;
    if (known.undoes === null) return failure("NoSuchItem");
    return { seq: known.seq, undoes: known.undoes, again: true, since: await stepsSince(db, draftId, base) };
  }
  if (draft.closedAt) return failure("PutAway");
  const steps = await stepsOf(db, draftId);
  const target = choose(steps, by.id);
  if (target === null) return failure(nothing);
  const { rows, names } = await logFrom(db, draftId, neededFrom(steps, target));
  // Between looking at the draft and at its log somebody may have written.
  if (rows.at(-1)?.seq !== draft.seq) return takeStepBack(db, given, now, choose, nothing);
  const taken = takeBack(rows, target, draft.text);
  if ("at" in taken) {
    const who = taken.by === null ? null : { id: taken.by, name: names.get(taken.by) ?? "" };
    return { ...failure("UndoOverlapped"), by: who, at: taken.at };
  }
  const step = { key, by: by.id, ...taken, undoes: target };
  if (!(await storeStep(db, draft, step, now))) return takeStepBack(db, given, now, choose, nothing);
  return { seq: draft.seq + 1, undoes: target, again: false, since: await stepsSince(db, draftId, base) };
}
