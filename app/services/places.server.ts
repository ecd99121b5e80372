import type { Db } from "~/db.server";
import { givePathsOfTeam } from "./paths.server";

/** Adds a place of work that reads a pack. Adding it again changes its name and pack. */
export async function addSite(
  db: Db,
  site: { id: string; name: string; packId: string | null },
): Promise<void> {
  await db.site.upsert({
    where: { id: site.id },
    create: site,
    update: { name: site.name, packId: site.packId },
  });
}

/** Makes a place somebody's current one, and every other place of theirs not; they get the paths that were given to its team. */
export async function moveTo(db: Db, personId: string, siteId: string, now = new Date()): Promise<void> {
  await db.$transaction([
    db.siteMember.updateMany({ where: { personId, siteId: { not: siteId } }, data: { current: false } }),
    db.siteMember.upsert({
      where: { personId_siteId: { personId, siteId } },
      create: { personId, siteId, joinedAt: now },
      update: { current: true },
    }),
  ]);
  await givePathsOfTeam(db, personId, now);
}

/** Gives a person a supervisor, in addition to those they have; they get the paths that this one gave to their team. */
export async function giveSupervisor(
  db: Db,
  personId: string,
  supervisorId: string,
  now = new Date(),
): Promise<void> {
  await db.supervision.upsert({
    where: { supervisorId_personId: { supervisorId, personId } },
    create: { supervisorId, personId },
    update: {},
  });
  await givePathsOfTeam(db, personId, now);
}

/** Gives a person a course to complete, from a day on (ISO date). Giving it again moves the day. */
export async function assignCourse(
  db: Db,
  given: { personId: string; courseId: string; startsOn: string },
): Promise<void> {
  const { personId, courseId, startsOn } = given;
  await db.assignment.upsert({
    where: { personId_courseId: { personId, courseId } },
    create: given,
    update: { startsOn },
  });
}
