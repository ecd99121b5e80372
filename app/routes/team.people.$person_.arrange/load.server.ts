import { arrangedInWords } from "~/components/arrangement-words";
import { dueWords } from "~/components/dates";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { stopsOf } from "~/learning/course";
import { dueOf } from "~/learning/due";
import { arrangementsOf, canBeExempt } from "~/services/arrangements.server";
import { assignedCourses } from "~/services/study.server";
import { supervisedNames } from "~/services/supervision.server";
import type { ArrangeView } from "./view";

const NOTICES: Record<string, string> = {
  move: "Moved. What it was before is kept below.",
  same: "That is the date it has already. Nothing was changed.",
  exempt: "Left out. It counts no longer for this person.",
  require: "Required again.",
  take: "The path was taken away. What was done on it is kept.",
};

/** What can be arranged for one person; null for somebody whom the one who asks does not supervise. */
export async function arrangeView(
  db: Db,
  catalogue: Catalogue,
  given: { supervisorId: string; personId: string; today: string; said: string | null },
): Promise<ArrangeView | null> {
  const { supervisorId, personId, today, said } = given;
  const person = (await supervisedNames(db, supervisorId)).find(({ id }) => id === personId);
  if (!person) return null;
  const [paths, arranged] = await Promise.all([
    assignedCourses(db, catalogue, personId),
    arrangementsOf(db, personId),
  ]);
  const open = new Set(arranged.exemptions.filter((row) => row.endedAt === null).map((row) => row.stopId));
  const stops = paths.flatMap(({ course }) => stopsOf(course)).map(({ stop }) => stop);
  const named = (wanted: (id: string) => boolean) =>
    stops
      .filter((stop) => canBeExempt(stop) && wanted(stop.id))
      .map(({ id, code, title }) => ({ id, name: `${code} ${title}` }));
  return {
    person: { id: personId, name: person.name },
    paths: paths.map((path) => ({
      id: path.course.id,
      title: path.course.title,
      repeats:
        path.repeatMonths === null
          ? null
          : `It begins anew ${path.repeatMonths} months after it was completed.`,
      legs: path.course.legs.map((leg) => {
        const due = dueOf(path.course, leg, path);
        return { id: leg.id, title: leg.title, due, dueWords: dueWords(due, today) };
      }),
    })),
    stops: named((id) => !open.has(id)),
    exempt: named((id) => open.has(id)),
    arranged: arrangedInWords(arranged, catalogue.courses),
    ...{ errors: [], wrong: null, typed: {} },
    notice: said !== null && Object.hasOwn(NOTICES, said) ? (NOTICES[said] ?? null) : null,
  };
}
