import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { addDays, dayOf, TIME_ZONE } from "~/learning/days";
import { type Failure, failure } from "./failure";
import { supervises } from "./supervision.server";

/** By when a path falls due: as its course lays it out from a day on, all of it by a day, or so many days after joining. */
export type Due =
  | { kind: "course"; startsOn: string }
  | { kind: "date"; startsOn: string; dueOn: string }
  | { kind: "days"; days: number };

export type PathTo = { kind: "person"; personId: string } | { kind: "team"; siteId: string };

export type Given = { given: number; kept: number };

/**
 * Gives a path to one person, or to a whole team: to everybody there whom the supervisor looks after, and to those who join
 * later. Whoever of a team is on it already keeps it as it is; for a single person that is AlreadyOnPath, since their dates are moved
 * elsewhere, where the record stays.
 * @param given.repeatMonths after how many months it begins anew once completed; null for never
 * @returns how many got it, and how many had it
 */
export async function givePath(
  db: Db,
  catalogue: Catalogue,
  given: { supervisorId: string; courseId: string; to: PathTo; due: Due; repeatMonths: number | null },
  now: Date,
): Promise<Given | Failure<"NotFound" | "AlreadyOnPath" | "WrongDay">> {
  const { supervisorId, courseId, to, due, repeatMonths } = given;
  if (!catalogue.courses.some(({ id }) => id === courseId)) return failure("NotFound");
  if (due.kind === "date" && due.dueOn < due.startsOn) return failure("WrongDay");
  const row = { courseId, repeatMonths, byId: supervisorId };
  if (to.kind === "person") {
    const { personId } = to;
    if (!(await supervises(db, { supervisorId, personId }))) return failure("NotFound");
    const joined = await joinedOn(db, personId);
    const added = await addAssignment(db, { ...row, personId, ...datesOf(due, joined, now) });
    return added ? { given: 1, kept: 0 } : failure("AlreadyOnPath");
  }
  const { siteId } = to;
  const members = await db.siteMember.findMany({
    where: { siteId, current: true, person: { closedAt: null, supervisors: { some: { supervisorId } } } },
    select: { personId: true, joinedAt: true, person: { select: { createdAt: true } } },
  });
  if (members.length === 0) return failure("NotFound");
  await db.$transaction([
    db.teamPath.updateMany({
      where: { siteId, courseId, byId: supervisorId, endedAt: null },
      data: { endedAt: now },
    }),
    db.teamPath.create({
      data: {
        ...{ id: randomUUID(), siteId, ...row, at: now },
        dueOn: due.kind === "date" ? due.dueOn : null,
        dueDays: due.kind === "days" ? due.days : null,
      },
    }),
  ]);
  let count = 0;
  for (const { personId, joinedAt, person } of members) {
    const joined = dayOf(joinedAt ?? person.createdAt, TIME_ZONE);
    if (await addAssignment(db, { ...row, personId, ...datesOf(due, joined, now) })) count += 1;
  }
  return { given: count, kept: members.length - count };
}

/**
 * Gives somebody the paths of the team they are on now, as far as the one who gave each supervises them and they have it
 * not yet: what happens when they join, and when a supervisor is added.
 */
export async function givePathsOfTeam(db: Db, personId: string, now: Date): Promise<void> {
  const paths = await db.teamPath.findMany({
    where: {
      endedAt: null,
      site: { members: { some: { personId, current: true } } },
      by: { closedAt: null, supervises: { some: { personId } } },
    },
    orderBy: { at: "asc" },
  });
  if (paths.length === 0) return;
  const joined = await joinedOn(db, personId);
  const startsOn = dayOf(now, TIME_ZONE);
  for (const { courseId, dueOn, dueDays, repeatMonths, byId } of paths) {
    const due = dueWhenJoining({ startsOn, dueOn, dueDays });
    const row = { personId, courseId, repeatMonths, byId };
    if (!(await db.assignment.findUnique({ where: { personId_courseId: { personId, courseId } } })))
      await addAssignment(db, { ...row, ...datesOf(due, joined, now) });
  }
}

/** Somebody who joins once the team's day is past or near gets the course's own dates: nobody is late on their first day. */
function dueWhenJoining(path: { startsOn: string; dueOn: string | null; dueDays: number | null }): Due {
  const { startsOn, dueOn, dueDays } = path;
  if (dueDays !== null) return { kind: "days", days: dueDays };
  return dueOn !== null && dueOn > startsOn
    ? { kind: "date", startsOn, dueOn }
    : { kind: "course", startsOn };
}

/**
 * Takes a path away from somebody, and ends nothing else: what they did on it is kept, and counts again where it is given
 * again. Taking it away again changes nothing.
 */
export async function takePathAway(
  db: Db,
  given: { supervisorId: string; personId: string; courseId: string },
  now: Date,
): Promise<{ taken: true } | Failure<"NotFound">> {
  const { supervisorId, personId, courseId } = given;
  if (!(await supervises(db, { supervisorId, personId }))) return failure("NotFound");
  await db.assignment.updateMany({ where: { personId, courseId, endedAt: null }, data: { endedAt: now } });
  return { taken: true };
}

/** The teams of the people whom somebody supervises, by name, with how many of them are there. */
export async function teamsOf(
  db: Db,
  supervisorId: string,
): Promise<{ id: string; name: string; people: number }[]> {
  const rows = await db.$queryRaw<{ id: string; name: string; people: number | bigint }[]>`
    SELECT s.id, s.name, COUNT(*) AS people FROM Supervision v
    JOIN Person p ON p.id = v.personId AND p.closedAt IS NULL
    JOIN SiteMember m ON m.personId = v.personId AND m."current" JOIN Site s ON s.id = m.siteId
    WHERE v.supervisorId = ${supervisorId} GROUP BY s.id, s.name ORDER BY s.name`;
  return rows.map(({ id, name, people }) => ({ id, name, people: Number(people) }));
}

type NewAssignment = {
  personId: string;
  courseId: string;
  startsOn: string;
  dueOn: string | null;
  repeatMonths: number | null;
  byId: string;
};

/** Puts somebody on a path, also where it had been taken away. @returns false where they are on it */
async function addAssignment(db: Db, row: NewAssignment): Promise<boolean> {
  const { personId, courseId } = row;
  const where = { personId_courseId: { personId, courseId } };
  return db.$transaction(async (tx) => {
    const there = await tx.assignment.findUnique({ where });
    if (there && there.endedAt === null) return false;
    await tx.assignment.upsert({ where, create: row, update: { ...row, endedAt: null } });
    return true;
  });
}

/** Days after joining are counted from today for somebody who joined before: nobody is late the moment they are given something. */
function datesOf(due: Due, joined: string, now: Date): { startsOn: string; dueOn: string | null } {
  if (due.kind === "course") return { startsOn: due.startsOn, dueOn: null };
  if (due.kind === "date") return { startsOn: due.startsOn, dueOn: due.dueOn };
  const today = dayOf(now, TIME_ZONE);
  const startsOn = joined > today ? joined : today;
  return { startsOn, dueOn: addDays(startsOn, due.days) };
}

/** The day on which somebody joined the team they are on now, or was added here. */
async function joinedOn(db: Db, personId: string): Promise<string> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { createdAt: true, sites: { where: { current: true }, select: { joinedAt: true } } },
  });
  return dayOf(person.sites[0]?.joinedAt ?? person.createdAt, TIME_ZONE);
}
