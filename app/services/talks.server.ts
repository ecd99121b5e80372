import { randomUUID } from "node:crypto";
import type { Db } from "~/db.server";
import { type Failure, failure } from "./failure";
import { supervises } from "./supervision.server";

/**
 * Tells one supervisor that somebody would like to talk, and nothing more: no word on why is asked for or kept. Asking again
 * while it is open is the same asking.
 */
export async function askToTalk(
  db: Db,
  given: { personId: string; withId: string },
  now: Date,
): Promise<{ asked: true } | Failure<"NotFound">> {
  const { personId, withId } = given;
  if (!(await supervises(db, { supervisorId: withId, personId }))) return failure("NotFound");
  return db.$transaction(async (tx) => {
    const open = await tx.talk.findFirst({ where: { personId, withId, endedAt: null } });
    if (!open) await tx.talk.create({ data: { id: randomUUID(), personId, withId, at: now } });
    return { asked: true };
  });
}

/** Takes the asking back, as the one who asked. */
export async function takeAskingBack(
  db: Db,
  given: { personId: string; withId: string },
  now: Date,
): Promise<{ ended: true }> {
  await db.talk.updateMany({ where: { ...given, endedAt: null }, data: { endedAt: now } });
  return { ended: true };
}

/** Says that they have talked, as the one who was asked. Saying it again changes nothing. */
export async function haveTalked(
  db: Db,
  given: { supervisorId: string; personId: string },
  now: Date,
): Promise<{ ended: true } | Failure<"NotFound">> {
  if (!(await supervises(db, given))) return failure("NotFound");
  const { supervisorId: withId, personId } = given;
  await db.talk.updateMany({ where: { personId, withId, endedAt: null }, data: { endedAt: now } });
  return { ended: true };
}

/** Who asked a supervisor to talk and has not yet, the longest wait first: of the people they supervise now. */
export async function talksAskedOf(db: Db, supervisorId: string): Promise<{ personId: string; at: Date }[]> {
  return db.talk.findMany({
    where: {
      ...{ withId: supervisorId, endedAt: null },
      person: { closedAt: null, supervisors: { some: { supervisorId } } },
    },
    select: { personId: true, at: true },
    orderBy: { at: "asc" },
  });
}

/** A learner's supervisors, by name, each with when they were asked to talk; null where that is not open. */
export async function whomToTalkTo(
  db: Db,
  personId: string,
): Promise<{ id: string; name: string; askedAt: Date | null }[]> {
  const rows = await db.supervision.findMany({
    where: { personId, supervisor: { closedAt: null } },
    select: {
      supervisor: {
        select: {
          id: true,
          name: true,
          talksWith: { where: { personId, endedAt: null }, select: { at: true } },
        },
      },
    },
    orderBy: { supervisor: { name: "asc" } },
  });
  return rows.map(({ supervisor: { id, name, talksWith } }) => ({
    id,
    name,
    askedAt: talksWith[0]?.at ?? null,
  }));
}
