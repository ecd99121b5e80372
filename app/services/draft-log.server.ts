import type { Db } from "~/db.server";
import { type LogRow, type LogStep, neededFrom } from "~/scenario/edit-log";
import type { NamedEdit } from "~/scenario/edit-names";
import { type Edit, inverseOf, type Patch } from "~/scenario/edits";

/** A person as others in the studio see them. */
export type Who = { id: string; name: string };

/** One step of a draft's log, as an editor takes it over: `patch` makes the next text of the one before. */
export type Step = {
  seq: number;
  key: string;
  by: Who | null;
  at: Date;
  /** What was asked for; null where the step only leaves out the one that it undoes. */
  edit: Edit | null;
  undoes: number | null;
  patch: Patch;
};

/** Who took which step, and which it takes back: all that undo and redo are decided by. */
export async function stepsOf(db: Db, draftId: string): Promise<LogStep[]> {
  const rows = await db.draftEdit.findMany({
    where: { draftId },
    select: { seq: true, byId: true, undoes: true },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ seq, byId, undoes }) => ({ seq, by: byId, undoes }));
}

type Stored = Awaited<ReturnType<typeof rowsFrom>>[number];

const rowsFrom = (db: Db, draftId: string, seq: number) =>
  db.draftEdit.findMany({
    where: { draftId, seq: { gte: seq } },
    include: { by: { select: { id: true, name: true } } },
    orderBy: { seq: "asc" },
  });

/** The log from a step on to its end: what `takeBack` needs, and the names of those who wrote it. */
export async function logFrom(
  db: Db,
  draftId: string,
  seq: number,
): Promise<{ rows: LogRow[]; steps: Step[]; names: ReadonlyMap<string, string> }> {
  let stored = await rowsFrom(db, draftId, seq);
  // A step that takes back an earlier one is not understood without it.
  const earliest = Math.min(seq, ...stored.flatMap(({ undoes }) => undoes ?? []));
  if (earliest < seq) {
    const from = neededFrom(await stepsOf(db, draftId), earliest);
    stored = await rowsFrom(db, draftId, from);
  }
  const names = new Map(stored.flatMap(({ by }) => (by ? [[by.id, by.name] as const] : [])));
  const rows = stored.map(rowOf);
  const steps = stored.map((one, index) => stepOf(one, rows[index]?.edit?.edit ?? null));
  return { rows, steps, names };
}

function rowOf({ seq, byId, undoes, edit, undo }: Stored): LogRow {
  return {
    seq,
    by: byId,
    undoes,
    edit: JSON.parse(edit) as NamedEdit | null,
    undo: JSON.parse(undo) as Patch,
  };
}

function stepOf({ seq, key, by, at, undoes, undo }: Stored, edit: Edit | null): Step {
  return { seq, key, by, at, edit, undoes, patch: inverseOf(JSON.parse(undo) as Patch) };
}
