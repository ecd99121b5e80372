import { createHash, randomBytes } from "node:crypto";
import type { Db } from "~/db.server";
import { isUnwritable } from "./unwritable.server";

/** A session ends when it was not used for this long … */
const IDLE_MS = 8 * 3_600_000;
/** … and in any case after this long. Both end the session, never the work. */
const ABSOLUTE_MS = 7 * 24 * 3_600_000;
/** The time of last use is kept to this precision, so that reading a page is not a write. */
const TOUCH_MS = 5 * 60_000;

/** Who is asking. */
export type Viewer = { id: string; name: string; email: string; roles: string[]; sessionId: string };

const idOf = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Begins a session.
 * @returns the token for the cookie: 256 bits, of which the database keeps only the hash.
 */
export async function beginSession(db: Db, personId: string, device: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.session.create({
    data: { id: idOf(token), personId, device: device.slice(0, 200), createdAt: now, lastSeenAt: now },
  });
  return token;
}

/** Who a token belongs to; null where the session has ended, was revoked or never was. */
export async function viewerOf(db: Db, token: string, now: Date): Promise<Viewer | null> {
  const session = await db.session.findUnique({
    where: { id: idOf(token) },
    include: { person: { include: { roles: true } } },
  });
  if (!session || session.revokedAt || session.person.closedAt) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle > IDLE_MS || now.getTime() - session.createdAt.getTime() > ABSOLUTE_MS) return null;
  if (idle > TOUCH_MS) await touch(db, session.id, now);
  const { id, name, email, roles } = session.person;
  return { id, name, email, roles: roles.map((row) => row.role), sessionId: session.id };
}

/** Keeps the time of last use. Where nothing can be written, reading goes on without it. */
async function touch(db: Db, id: string, now: Date): Promise<void> {
  try {
    await db.session.update({ where: { id }, data: { lastSeenAt: now } });
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
}

/** Whose a session was that ended by itself, by time; null where it was revoked, or never was. */
export async function personOfEndedSession(db: Db, token: string): Promise<string | null> {
  const session = await db.session.findUnique({ where: { id: idOf(token) }, include: { person: true } });
  return session && !session.revokedAt && !session.person.closedAt ? session.personId : null;
}

/** Ends one session of a person. Nothing happens where it is not theirs. */
export async function endSession(db: Db, personId: string, sessionId: string, now: Date): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, personId, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Ends every session of a person but one. */
export async function endOtherSessions(db: Db, personId: string, keep: string, now: Date): Promise<void> {
  await db.session.updateMany({
    where: { personId, revokedAt: null, id: { not: keep } },
    data: { revokedAt: now },
  });
}

/** The sessions of a person that are open, the last used first. */
export async function openSessions(db: Db, personId: string, now: Date) {
  const sessions = await db.session.findMany({
    where: {
      personId,
      revokedAt: null,
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_MS) },
      createdAt: { gt: new Date(now.getTime() - ABSOLUTE_MS) },
    },
    orderBy: { lastSeenAt: "desc" },
  });
  return sessions.map(({ id, device, createdAt, lastSeenAt }) => ({ id, device, createdAt, lastSeenAt }));
}
