import { randomUUID } from "node:crypto";
import type { Db } from "~/db.server";
import { type Failure, failure } from "./failure";
import { hashPassword, PASSWORD_MAX, PASSWORD_MIN, passwordMatches } from "./password.server";
import { beginSession, endOtherSessions } from "./sessions.server";

export const ROLES = [
  "learner",
  "author",
  "clinical-reviewer",
  "research-reviewer",
  "supervisor",
  "administrator",
] as const;
export type RoleName = (typeof ROLES)[number];

export type NewPerson = { email: string; name: string; password: string | null; roles: RoleName[] };

/** Adds a person with their roles. @returns their id. */
export async function addPerson(db: Db, person: NewPerson): Promise<string> {
  const id = randomUUID();
  const passwordHash = person.password === null ? null : await hashPassword(person.password);
  await db.person.create({
    data: {
      id,
      email: person.email.trim().toLowerCase(),
      name: person.name,
      passwordHash,
      roles: { create: person.roles.map((role) => ({ role })) },
    },
  });
  return id;
}

/** The person with an e-mail, in whatever case it is written; null where there is none. */
export function personByEmail(db: Db, email: string) {
  return db.person.findUnique({ where: { email: email.trim().toLowerCase() } });
}

/**
 * Signs a person in.
 * @returns the token of a new session, or WrongSignIn, which says the same of an unknown e-mail and a wrong password.
 */
export async function signIn(
  db: Db,
  given: { email: string; password: string; device: string },
  now: Date,
): Promise<{ token: string } | Failure<"WrongSignIn">> {
  const person = await personByEmail(db, given.email);
  const kept = person?.closedAt ? null : (person?.passwordHash ?? null);
  const matches = given.password.length <= PASSWORD_MAX && (await passwordMatches(kept, given.password));
  if (!person || !matches) return failure("WrongSignIn");
  return { token: await beginSession(db, person.id, given.device, now) };
}

/** Changes a person's password and ends their other sessions. */
export async function changePassword(
  db: Db,
  given: { personId: string; sessionId: string; current: string; next: string },
  now: Date,
): Promise<{ changed: true } | Failure<"WrongPassword" | "WeakPassword">> {
  if (given.next.length < PASSWORD_MIN || given.next.length > PASSWORD_MAX) return failure("WeakPassword");
  const person = await db.person.findUniqueOrThrow({ where: { id: given.personId } });
  if (!(await passwordMatches(person.passwordHash, given.current))) return failure("WrongPassword");
  await db.person.update({
    where: { id: person.id },
    data: { passwordHash: await hashPassword(given.next) },
  });
  await endOtherSessions(db, person.id, given.sessionId, now);
  return { changed: true };
}

/** Where a person works now, with the pack they read, and who supervises them. */
export async function placeOf(db: Db, personId: string) {
  const [member, supervisions] = await Promise.all([
    db.siteMember.findFirst({ where: { personId, current: true }, include: { site: true } }),
    db.supervision.findMany({ where: { personId }, include: { supervisor: true } }),
  ]);
  return { site: member?.site ?? null, supervisors: supervisions.map((row) => row.supervisor.name) };
}
