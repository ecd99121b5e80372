import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { courseCompletedAt, monthsAfter } from "~/learning/certificate";
import { dayOf, TIME_ZONE } from "~/learning/days";
import { supervisedPeople } from "./team.server";

/** That somebody completed a path. Days are ISO dates; `expiresOn` is null where it does not run out. */
export type Completion = {
  name: string;
  staffNumber: string | null;
  courseId: string;
  course: string;
  completedOn: string;
  expiresOn: string | null;
};

/** Which paths the people whom somebody supervises have completed, by name. It says what page and matrix say, and nothing more. */
export async function completionsOf(
  db: Db,
  catalogue: Catalogue,
  supervisorId: string,
  today: string,
): Promise<Completion[]> {
  const [people, numbers] = await Promise.all([
    supervisedPeople(db, catalogue, supervisorId, today),
    db.$queryRaw<{ id: string; staffNumber: string | null; courseId: string; repeatMonths: number | null }[]>`
      SELECT p.id, p.staffNumber, a.courseId, a.repeatMonths FROM Supervision v
      JOIN Person p ON p.id = v.personId JOIN Assignment a ON a.personId = p.id AND a.endedAt IS NULL
      WHERE v.supervisorId = ${supervisorId}`,
  ]);
  const known = new Map(numbers.map((row) => [`${row.id} ${row.courseId}`, row]));
  return people.flatMap(({ id, name, cells, facts }) =>
    [...new Set(cells.map(({ courseId }) => courseId))].flatMap((courseId): Completion[] => {
      const course = catalogue.courses.find((entry) => entry.id === courseId);
      const completedAt = course ? courseCompletedAt(course, facts) : null;
      if (!course || completedAt === null) return [];
      const row = known.get(`${id} ${courseId}`);
      const lives = [course.certificate?.validMonths, row?.repeatMonths].filter((count) => count != null);
      const completedOn = dayOf(new Date(completedAt), TIME_ZONE);
      const expiresOn = lives.length > 0 ? monthsAfter(completedOn, Math.min(...lives)) : null;
      const staffNumber = row?.staffNumber ?? null;
      return [{ name, staffNumber, courseId, course: course.title, completedOn, expiresOn }];
    }),
  );
}
