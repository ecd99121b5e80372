import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import type { Item, Stop } from "~/learning/course";
import { type Standing, standings, toSign } from "~/learning/standing";
import { lastWords } from "./study.server";

export type TeamMember = {
  id: string;
  name: string;
  site: string | null;
  cells: Standing[];
  /** The tasks that wait for a sign-off, each with when it was sent (ISO instant). */
  waiting: { item: Item; stop: Stop; sentAt: string }[];
};

/**
 * The people whom somebody supervises, by name, with the state of every stop that they must do. It reads completion facts
 * and due dates and nothing else: no table that is private to a learner is touched.
 * @param today ISO date
 */
export async function supervisedPeople(
  db: Db,
  catalogue: Catalogue,
  supervisorId: string,
  today: string,
): Promise<TeamMember[]> {
  const people = await db.person.findMany({
    where: { supervisors: { some: { supervisorId } }, closedAt: null },
    select: {
      id: true,
      name: true,
      sites: { where: { current: true }, select: { site: { select: { name: true } } } },
      assignments: { select: { courseId: true, startsOn: true } },
      done: { select: { item: true, at: true } },
      signOffs: { orderBy: { at: "asc" } },
    },
    orderBy: { name: "asc" },
  });
  return people.map((person) => {
    const done = new Map(person.done.map((row) => [row.item, row.at.toISOString()]));
    const facts = { done, signOffs: lastWords(person.signOffs) };
    const cells = person.assignments.flatMap(({ courseId, startsOn }) => {
      const course = catalogue.courses.find((entry) => entry.id === courseId);
      return course ? standings(course, startsOn, facts, today).flatMap(({ stops }) => stops) : [];
    });
    const waiting = cells.flatMap(({ stop }) =>
      toSign(stop, facts).map((item) => ({ item, stop, sentAt: done.get(item) ?? "" })),
    );
    return { id: person.id, name: person.name, site: person.sites[0]?.site.name ?? null, cells, waiting };
  });
}
