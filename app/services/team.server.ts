import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import type { Item, Stop } from "~/learning/course";
import { movedLegs } from "~/learning/due";
import { type Facts, type Standing, standings, toSign } from "~/learning/standing";
import { teamRows } from "./team-rows.server";

/** Where somebody stands at one stop, and of which path and leg it is one. */
export type Cell = Standing & { courseId: string; legId: string };

export type TeamMember = {
  id: string;
  name: string;
  site: string | null;
  cells: Cell[];
  /** The tasks that wait for a sign-off, each with when it was sent (ISO instant). */
  waiting: { item: Item; stop: Stop; sentAt: string }[];
  /** What it was all computed from. */
  facts: Facts;
};

/**
 * The people whom somebody supervises, by name, with the state of every stop of their paths. It reads completion facts and
 * due dates and nothing else: no table that is private to a learner is touched. However many they are, the queries are as many.
 * @param today ISO date
 * @param only the id of the one person who is asked for; everybody without it
 */
export async function supervisedPeople(
  db: Db,
  catalogue: Catalogue,
  supervisorId: string,
  today: string,
  only: string | null = null,
): Promise<TeamMember[]> {
  const rows = await teamRows(db, supervisorId, only);
  const courses = new Map(catalogue.courses.map((course) => [course.id, course]));
  return rows.map(({ id, name, site, assignments, moves, done, signOffs, exempt }) => {
    const facts: Facts = { done, signOffs, exempt };
    const cells = assignments.flatMap(({ courseId, startsOn, dueOn }) => {
      const course = courses.get(courseId);
      if (!course) return [];
      const dates = { startsOn, dueOn, moved: movedLegs(moves, { courseId, startsOn }) };
      return standings(course, dates, facts, today).flatMap(({ leg, stops }) =>
        stops.map((standing): Cell => ({ ...standing, courseId, legId: leg.id })),
      );
    });
    const waiting = cells
      .filter(({ state }) => state !== "exempt")
      .flatMap(({ stop }) =>
        toSign(stop, facts).map((item) => ({ item, stop, sentAt: done.get(item) ?? "" })),
      );
    return { id, name, site, cells, waiting, facts };
  });
}
