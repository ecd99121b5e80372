import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type Stop, stopsOf } from "~/learning/course";
import { addDays } from "~/learning/days";
import { type DoneItems, type Progress, progress } from "~/learning/progress";
import { type State, stateOf } from "~/learning/state";

export type TeamCell = { stop: Stop; due: string; progress: Progress; state: State };
export type TeamMember = { id: string; name: string; site: string | null; cells: TeamCell[] };

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
    },
    orderBy: { name: "asc" },
  });
  return people.map((person) => {
    const done: DoneItems = new Map(person.done.map((row) => [row.item, row.at.toISOString()]));
    return {
      id: person.id,
      name: person.name,
      site: person.sites[0]?.site.name ?? null,
      cells: person.assignments.flatMap(({ courseId, startsOn }) =>
        cellsOf(catalogue, courseId, startsOn, done, today),
      ),
    };
  });
}

function cellsOf(
  catalogue: Catalogue,
  courseId: string,
  startsOn: string,
  done: DoneItems,
  today: string,
): TeamCell[] {
  const course = catalogue.courses.find((entry) => entry.id === courseId);
  if (!course) return [];
  return stopsOf(course).map(({ stop, leg }) => {
    const due = addDays(startsOn, leg.dueDays);
    const made = progress(stop, done);
    return { stop, due, progress: made, state: stateOf(made, due, today) };
  });
}
