import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type OwnThing, RECORD_OF } from "~/learning/sharing";
import { maySee } from "~/learning/visibility";
import { type Failure, failure } from "./failure";
import { fingerprint, ownThing, runOf } from "./own-things.server";
import type { OpenRun } from "./rehearsal.server";

/** What a share's copy is kept under, among the sharer's own notes. */
export const copyItem = (shareId: string) => `shared/${shareId}`;

type Tables = Pick<Db, "share" | "note">;

/**
 * Lets one of a learner's supervisors see one thing, as it stands now: a copy is kept for them, so that they see what was
 * previewed and no word that is written later. Sharing it anew takes the earlier copy back. The same again changes nothing.
 * @param given.seen the fingerprint of what the learner was shown
 * @returns PreviewMovedOn where it has changed since; NotFound where it is not theirs, or that person not their supervisor
 */
export async function share(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; withId: string; item: string; seen: string },
  now: Date,
): Promise<{ shareId: string } | Failure<"NotFound" | "PreviewMovedOn">> {
  const { personId, withId, item, seen } = given;
  const supervised = await db.supervision.findUnique({
    where: { supervisorId_personId: { supervisorId: withId, personId } },
  });
  const thing = await ownThing(db, catalogue, { personId, item });
  if (!supervised || !thing) return failure("NotFound");
  if (fingerprint(thing) !== seen) return failure("PreviewMovedOn");
  const text = JSON.stringify(thing);
  return db.$transaction(async (tx) => {
    const open = await tx.share.findMany({ where: { personId, withId, item, revokedAt: null } });
    const copies = open.map(({ id }) => copyItem(id));
    const same = await tx.note.findFirst({ where: { personId, item: { in: copies }, text } });
    const kept = open.find(({ id }) => copyItem(id) === same?.item);
    if (kept) return { shareId: kept.id };
    await takeBack(tx, { personId, withId, item }, now);
    const id = randomUUID();
    await tx.share.create({ data: { id, personId, withId, item, at: now } });
    await tx.note.create({ data: { personId, item: copyItem(id), text, at: now } });
    return { shareId: id };
  });
}

/** Takes one share back, at once. Taking it back again changes nothing. */
export async function stopSharing(
  db: Db,
  given: { personId: string; shareId: string },
  now: Date,
): Promise<{ stopped: true } | Failure<"NotFound">> {
  const { personId, shareId: id } = given;
  if (!(await db.share.findFirst({ where: { id, personId } }))) return failure("NotFound");
  await db.$transaction((tx) => takeBack(tx, { personId, id }, now));
  return { stopped: true };
}

/** Takes back every share of a thing whose words were taken away. */
export async function stopSharingItem(db: Db, personId: string, item: string, now: Date): Promise<void> {
  await db.$transaction((tx) => takeBack(tx, { personId, item }, now));
}

/** Closes open shares and lets go of their copies. */
async function takeBack(
  tx: Tables,
  which: { personId: string; id?: string; withId?: string; item?: string },
  now: Date,
): Promise<void> {
  const open = await tx.share.findMany({ where: { ...which, revokedAt: null } });
  if (open.length === 0) return;
  await tx.share.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { revokedAt: now },
  });
  await tx.note.deleteMany({
    where: { personId: which.personId, item: { in: open.map(({ id }) => copyItem(id)) } },
  });
}

/** A share as its owner sees it. */
export type OwnShare = {
  id: string;
  item: string;
  with: string;
  at: Date;
  /** When it ended; null while it is open. */
  endedAt: Date | null;
  /** That the other person no longer supervises them, so that it opens for nobody. */
  lapsed: boolean;
  /** Each time that it was opened, the last first. */
  looks: Date[];
  /** What is shared; null once it is not. */
  thing: OwnThing | null;
};

/** Everything that a person shares or once shared, and who looked, the newest first. */
export async function sharesOf(db: Db, personId: string): Promise<OwnShare[]> {
  const [shares, copies] = await Promise.all([
    db.share.findMany({
      where: { personId },
      include: {
        with: { select: { name: true, supervises: { where: { personId } } } },
        looks: { orderBy: { at: "desc" } },
      },
      orderBy: { at: "desc" },
    }),
    db.note.findMany({ where: { personId, item: { startsWith: copyItem("") } } }),
  ]);
  const kept = new Map(copies.map(({ item, text }) => [item, text]));
  return shares.map(({ id, item, at, revokedAt, with: other, looks }) => ({
    id,
    item,
    with: other.name,
    at,
    endedAt: revokedAt,
    lapsed: other.supervises.length === 0,
    looks: looks.map((look) => look.at),
    thing: revokedAt ? null : readCopy(kept.get(copyItem(id))),
  }));
}

/** What of a person's is open to a supervisor of theirs just now: each item, with whom and since when. */
export async function openShares(
  db: Db,
  personId: string,
): Promise<{ item: string; with: string; at: Date }[]> {
  const rows = await db.$queryRaw<{ item: string; name: string; at: string | number | Date }[]>`
    SELECT s.item, s.at, p.name FROM Share s
    JOIN Supervision v ON v.personId = s.personId AND v.supervisorId = s.withId JOIN Person p ON p.id = s.withId
    WHERE s.personId = ${personId} AND s.revokedAt IS NULL ORDER BY s.at`;
  return rows.map(({ item, name, at }) => ({ item, with: name, at: new Date(at) }));
}

/** Who may be shared with: one's supervisors, by name. */
export async function mayShareWith(db: Db, personId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db.supervision.findMany({
    where: { personId, supervisor: { closedAt: null } },
    select: { supervisor: { select: { id: true, name: true } } },
    orderBy: { supervisor: { name: "asc" } },
  });
  return rows.map(({ supervisor }) => supervisor);
}

/** The shares that are open for one supervisor and of one person, and of somebody whom they supervise now. */
const openFor = (supervisorId: string, personId: string) => ({
  personId,
  withId: supervisorId,
  revokedAt: null,
  person: { closedAt: null, supervisors: { some: { supervisorId } } },
});

/** What one person shares with one supervisor: what each is, and since when. Listing is not looking. */
export async function sharedWith(
  db: Db,
  given: { supervisorId: string; personId: string },
): Promise<{ id: string; at: Date; thing: OwnThing }[]> {
  const { supervisorId, personId } = given;
  const shares = await db.share.findMany({
    where: openFor(supervisorId, personId),
    orderBy: { at: "desc" },
  });
  if (shares.length === 0) return [];
  const copies = await db.note.findMany({
    where: { personId, item: { in: shares.map(({ id }) => copyItem(id)) } },
  });
  return shares.flatMap(({ id, at }) => {
    const thing = readCopy(copies.find(({ item }) => item === copyItem(id))?.text);
    return thing ? [{ id, at, thing }] : [];
  });
}

/**
 * Opens one shared thing for the supervisor it is shared with, and records that they looked: who is not recorded is not shown.
 * @returns NotFound for a share that was taken back, or is somebody else's, or of somebody they do not supervise
 */
export async function openShared(
  db: Db,
  given: { supervisorId: string; personId: string; shareId: string },
  now: Date,
): Promise<{ thing: OwnThing; run: OpenRun | null; name: string; at: Date } | Failure<"NotFound">> {
  const { supervisorId, personId, shareId: id } = given;
  const opened = await db.$transaction(async (tx) => {
    const found = await tx.share.findFirst({
      where: { id, ...openFor(supervisorId, personId) },
      include: { person: { select: { name: true } } },
    });
    const copy =
      found &&
      (await tx.note.findUnique({ where: { personId_item: { personId, item: copyItem(found.id) } } }));
    const thing = readCopy(copy?.text);
    if (!found || !thing || !maySee("supervisor", RECORD_OF[thing.kind], true)) return null;
    await tx.shareLook.create({ data: { id: randomUUID(), shareId: id, at: now } });
    return { thing, name: found.person.name, at: found.at };
  });
  return opened ? { ...opened, run: await runOf(db, personId, opened.thing) } : failure("NotFound");
}

const readCopy = (text: string | undefined): OwnThing | null =>
  text === undefined ? null : (JSON.parse(text) as OwnThing);
