import type { Db } from "~/db.server";
import type { Data } from "~/scenario/edit";
import { type LogRow, renamings, textBefore, touchNow } from "~/scenario/edit-log";
import {
  dataAt,
  editUnderNames,
  inverseRenaming,
  type NamedEdit,
  pathAfter,
  type Renaming,
} from "~/scenario/edit-names";
import { type Edit, editScenario } from "~/scenario/edits";
import { overLimit, tooLong } from "~/scenario/limits";
import { overlapOf, touchOf } from "~/scenario/overlap";
import { isReadable, isThere } from "~/scenario/readable";
import { logFrom, type Step, type Who } from "./draft-log.server";
import { type Actor, draftFor } from "./draft-rights.server";
import { type Standing, storeStep } from "./draft-store.server";
import { type Failure, failed, failure } from "./failure";

/** That somebody else changed what an edit is about, with both versions of it as plain data; null where there is none of it. */
export type DraftConflict = Failure<"DraftConflict"> & {
  by: Who | null;
  /** The dotted path of the element, as it is called now. */
  at: string;
  theirs: Data | null;
  yours: Data | null;
  /** The draft's last step: with it as `base` the same edit, under a key of its own, is made over theirs. */
  seq: number;
};

/** That a text or a draft would pass a limit: `at` is the field, `most` the most characters, beats or bytes. */
export type DraftLimit = Failure<"TextTooLong" | "TooManyBeats" | "DraftTooLarge"> & {
  at: string;
  most: number;
};

/** That an edit cannot be made, and at which field. `name` is one that is taken, or cannot be one. */
export type EditRefused = Failure<"EditRefused"> & { at: string; because: "missing" | "name" | "unreadable" };

export type Edited = {
  /** The number of the step that the edit became. */
  seq: number;
  /** Whether this key had been stored before: nothing was added. */
  again: boolean;
  /** Every step after `base`, others' and this one, for the sender's own copy of the text. */
  since: Step[];
};

/**
 * Makes one edit of a draft, on the text as it is now, and stores it as the next step. The same key again gives the same
 * answer. Whoever edits becomes an author of the draft.
 * @param given.key the sender's own name for this edit, 1 to 100 characters
 * @param given.base the last step by others that the sender had seen; paths are in its names, after their own edits since
 */
export async function editDraft(
  db: Db,
  given: { by: Actor; draftId: string; key: string; base: number; edit: Edit },
  now: Date,
): Promise<
  | Edited
  | Failure<"NotYourPart" | "NotFound" | "PutAway" | "NoSuchItem">
  | EditRefused
  | DraftConflict
  | DraftLimit
> {
  const { by, draftId, key, base, edit } = given;
  const draft = await draftFor(db, given, "write");
  if (failed(draft)) return draft;
  if (key.length < 1 || key.length > LONGEST_KEY || base < 0) return failure("NoSuchItem");
  const known = await knownKey(db, { by, draftId, key });
  if (known !== null) {
    if (failed(known)) return known;
    return { seq: known.seq, again: true, since: await stepsSince(db, draftId, base) };
  }
  if (draft.closedAt) return failure("PutAway");
  if (base > draft.seq) return failure("NoSuchItem");
  const refused = tooLong(edit);
  if (refused) return limitFailure(refused);

  const { rows, names } = draft.seq > base ? await logFrom(db, draftId, base + 1) : NOTHING;
  const later = rows.filter(({ seq }) => seq > base);
  const unknown = unknownNames(later, rows, by.id);
  const conflict = conflictOf({ draft, rows, later, by: by.id, edit: { edit, names: unknown }, base });
  if (conflict) {
    const { author, at, theirs, yours } = conflict;
    const who = author === null ? null : { id: author, name: names.get(author) ?? "" };
    return { ...failure("DraftConflict"), by: who, at, theirs, yours, seq: draft.seq };
  }
  const done = applied(draft.text, { edit, names: unknown });
  if ("failed" in done) return done;
  const step = { key, by: by.id, ...done, undoes: null };
  if (!(await storeStep(db, draft, step, now))) return editDraft(db, given, now);
  return { seq: draft.seq + 1, again: false, since: await stepsSince(db, draftId, base) };
}

const LONGEST_KEY = 100;
const NOTHING = { rows: [] as LogRow[], names: new Map<string, string>() };

/** Every step after a number, in order: what an editor needs to catch up. */
export async function editsSince(
  db: Db,
  given: { by: Actor; draftId: string; base: number },
): Promise<{ seq: number; steps: Step[] } | Failure<"NotYourPart" | "NotFound">> {
  const draft = await draftFor(db, given, "read");
  if (failed(draft)) return draft;
  return { seq: draft.seq, steps: await stepsSince(db, given.draftId, Math.max(given.base, 0)) };
}

export async function stepsSince(db: Db, draftId: string, base: number): Promise<Step[]> {
  const { steps } = await logFrom(db, draftId, base + 1);
  return steps.filter(({ seq }) => seq > base);
}

/** The step that a key became; null where it is new. Somebody else's key is no key of one's own. */
export async function knownKey(
  db: Db,
  { by, draftId, key }: { by: Actor; draftId: string; key: string },
): Promise<{ seq: number; undoes: number | null } | Failure<"NoSuchItem"> | null> {
  const known = await db.draftEdit.findUnique({ where: { draftId_key: { draftId, key } } });
  if (!known) return null;
  return known.byId === by.id ? { seq: known.seq, undoes: known.undoes } : failure("NoSuchItem");
}

/** The text after an edit, if it can be made and keeps within the limits. */
function applied(
  text: string,
  named: NamedEdit,
):
  | { text: string; undo: Exclude<ReturnType<typeof editScenario>, null>["undo"]; edit: NamedEdit }
  | EditRefused
  | DraftLimit {
  const { edit } = named;
  const done = editUnderNames(text, named);
  if (!done) {
    const isName = edit.kind === "rename" || edit.kind === "add";
    const because = isName && isPlaceThere(text, named) ? "name" : "missing";
    return { ...failure("EditRefused"), at: edit.at, because };
  }
  const over = overLimit(done.text);
  // What was too much already may be mended piece by piece.
  if (over && !overLimit(text))
    return limitFailure({ ...over, at: over.limit === "characters" ? over.at : edit.at });
  if (!isReadable(done.text)) return { ...failure("EditRefused"), at: edit.at, because: "unreadable" };
  return { text: done.text, undo: done.undo, edit: named };
}

/** Whether an edit of a name is refused for the name: what it speaks of, or would stand in, is there. */
function isPlaceThere(text: string, { edit, names }: NamedEdit): boolean {
  const at = names.reduce(pathAfter, edit.at);
  const place = edit.kind === "rename" ? at : at.slice(0, Math.max(at.lastIndexOf("."), 0));
  return place === "" || isThere(text, place);
}

export function limitFailure(over: NonNullable<ReturnType<typeof overLimit>>): DraftLimit {
  const names = { characters: "TextTooLong", beats: "TooManyBeats", bytes: "DraftTooLarge" } as const;
  return { failed: names[over.limit], at: over.at, most: over.most };
}

/** The renamings by others that the sender did not know, each in the names that its sender had given things since. */
function unknownNames(later: readonly LogRow[], rows: readonly LogRow[], sender: string): Renaming[] {
  const first = later[0]?.seq ?? 0;
  const made = renamings(rows).filter(({ seq }) => seq >= first);
  return made
    .filter(({ by }) => by !== sender)
    .map(({ seq, renaming }) => {
      const own = made.filter((one) => one.by === sender && one.seq > seq);
      return { at: own.reduce((at, one) => pathAfter(at, one.renaming), renaming.at), to: renaming.to };
    });
}

type Question = {
  draft: Standing;
  rows: readonly LogRow[];
  later: readonly LogRow[];
  by: string;
  edit: NamedEdit;
  base: number;
};

/** The first element that somebody else touched since and the edit touches too, with both versions of it. */
function conflictOf({ draft, rows, later, by, edit, base }: Question) {
  const { what, at } = touchOf(edit.edit);
  const own = { what, at: edit.names.reduce(pathAfter, at) };
  // A rename is looked for under the name that its element has, whichever that is.
  for (const row of later) {
    if (row.by === by) continue;
    const touched = touchNow(rows, row);
    const element = touched && overlapOf(touched, own);
    if (element == null) continue;
    const before = edit.names
      .toReversed()
      .reduce((path, name) => pathAfter(path, inverseRenaming(name)), element);
    const mine = versionOf({ draft, rows, later, by, edit, base });
    return {
      author: row.by,
      at: element,
      theirs: dataAt(draft.text, element),
      yours: mine === null ? null : dataAt(mine, before),
    };
  }
  return null;
}

/** What the sender sees: the text that they had seen, with their own edits since, and this one. */
function versionOf({ draft, later, by, edit, base }: Question): string | null {
  const seen = textBefore(later, base + 1, draft.text);
  const own = later.filter((row) => row.by === by && row.edit !== null).map((row) => row.edit?.edit);
  return [...own, edit.edit].reduce<string | null>(
    (text, one) => (text === null || !one ? text : (editScenario(text, one)?.text ?? text)),
    seen,
  );
}
