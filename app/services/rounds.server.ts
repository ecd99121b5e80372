import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { stopsOf, unitsOf } from "~/learning/course";
import { dayOf, TIME_ZONE } from "~/learning/days";
import { nextRound } from "~/learning/rounds";
import { issueCertificate } from "./certificates.server";
import { assignedCourses, factsOf } from "./study.server";

/**
 * Begins the next round of every path that repeats and whose completion has run out: its certificate is made first, so that
 * the completion stays on record; what was done moves to the earlier rounds; and the path starts on the day the round began.
 * Beginning it again changes nothing.
 * @returns how many rounds began
 */
export async function beginRounds(db: Db, catalogue: Catalogue, now: Date): Promise<number> {
  const today = dayOf(now, TIME_ZONE);
  const rows = await db.assignment.findMany({
    where: { repeatMonths: { not: null }, endedAt: null, person: { closedAt: null } },
    select: { personId: true, courseId: true },
  });
  let begun = 0;
  for (const { personId, courseId } of rows)
    if (await beginRound(db, catalogue, { personId, courseId }, today)) begun += 1;
  return begun;
}

async function beginRound(
  db: Db,
  catalogue: Catalogue,
  key: { personId: string; courseId: string },
  today: string,
): Promise<boolean> {
  const { personId, courseId } = key;
  const [courses, facts] = await Promise.all([
    assignedCourses(db, catalogue, personId),
    factsOf(db, personId),
  ]);
  const path = courses.find(({ course }) => course.id === courseId);
  if (!path || path.repeatMonths === null) return false;
  const startsOn = nextRound(path.course, facts, path.repeatMonths, (at) => dayOf(new Date(at), TIME_ZONE));
  if (startsOn === null || startsOn > today) return false;
  await issueCertificate(db, catalogue, key);
  const items = stopsOf(path.course).flatMap(({ stop }) => unitsOf(stop).flat());
  const where = { personId, item: { in: [...new Set(items)] } };
  await db.$transaction(async (tx) => {
    const done = await tx.done.findMany({ where });
    for (const { item, at: doneAt } of done) {
      const kept = { personId, item, lapsedOn: startsOn };
      await tx.lapsed.upsert({
        where: { personId_item_lapsedOn: kept },
        create: { ...kept, courseId, doneAt },
        update: {},
      });
    }
    await tx.done.deleteMany({ where });
    await tx.assignment.update({
      where: { personId_courseId: key },
      data: { startsOn, dueOn: null },
    });
  });
  return true;
}
