import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type Course, stopsOf } from "~/learning/course";
import { addDays, daysBetween } from "~/learning/days";
import { dueOf, type MoveReason } from "~/learning/due";
import { type Failure, failure } from "./failure";
import { assignedCourses } from "./study.server";
import { supervises } from "./supervision.server";

type BySupervisor = { supervisorId: string; personId: string };

/**
 * Moves the day on which a leg falls due. What it was before stays on record. The same day again changes nothing.
 * @param given.after moves the legs after it by as many days
 * @returns WrongDay for a day before the path begins
 */
export async function moveDue(
  db: Db,
  catalogue: Catalogue,
  given: BySupervisor & {
    courseId: string;
    legId: string;
    dueOn: string;
    after: boolean;
    reason: MoveReason;
  },
  now: Date,
): Promise<{ moved: number } | Failure<"NotFound" | "WrongDay">> {
  const { personId, supervisorId, courseId, legId, dueOn, after, reason } = given;
  if (!(await supervises(db, given))) return failure("NotFound");
  const path = (await assignedCourses(db, catalogue, personId)).find(({ course }) => course.id === courseId);
  const at = path?.course.legs.findIndex((leg) => leg.id === legId) ?? -1;
  const leg = path?.course.legs[at];
  if (!path || !leg) return failure("NotFound");
  if (dueOn < path.startsOn) return failure("WrongDay");
  const days = daysBetween(dueOf(path.course, leg, path), dueOn);
  if (days === 0) return { moved: 0 };
  const legs = after ? path.course.legs.slice(at) : [leg];
  const rows = legs.map((entry) => {
    const fromOn = dueOf(path.course, entry, path);
    const moved = { legId: entry.id, fromOn, dueOn: addDays(fromOn, days) };
    return { id: randomUUID(), personId, courseId, startsOn: path.startsOn, ...moved };
  });
  await db.dueMove.createMany({ data: rows.map((row) => ({ ...row, reason, byId: supervisorId, at: now })) });
  return { moved: rows.length };
}

/** Whether a stop can be left out: a module that is signed cannot. It is about being safe in this place, and is signed instead. */
export const canBeExempt = (stop: { kind: string; signed?: readonly string[] }): boolean =>
  stop.kind === "rehearsal" || (stop.signed ?? []).length === 0;

/** Says that a stop is not required of somebody, and why. Saying it again while it holds changes nothing. */
export async function exempt(
  db: Db,
  catalogue: Catalogue,
  given: BySupervisor & { stopId: string; reason: string },
  now: Date,
): Promise<{ kept: true } | Failure<"NotFound">> {
  const { personId, supervisorId, stopId, reason } = given;
  if (!(await supervises(db, given))) return failure("NotFound");
  const courses = await assignedCourses(db, catalogue, personId);
  const stop = stopOf(
    courses.map(({ course }) => course),
    stopId,
  );
  if (!stop || !canBeExempt(stop)) return failure("NotFound");
  return db.$transaction(async (tx) => {
    const open = await tx.exemption.findFirst({ where: { personId, stopId, endedAt: null } });
    if (!open)
      await tx.exemption.create({
        data: { id: randomUUID(), personId, stopId, reason, byId: supervisorId, at: now },
      });
    return { kept: true };
  });
}

/** Ends an exemption: from now on the stop is required again. Ending it again changes nothing. */
export async function endExemption(
  db: Db,
  given: BySupervisor & { stopId: string },
  now: Date,
): Promise<{ ended: true } | Failure<"NotFound">> {
  const { personId, stopId } = given;
  if (!(await supervises(db, given))) return failure("NotFound");
  await db.exemption.updateMany({ where: { personId, stopId, endedAt: null }, data: { endedAt: now } });
  return { ended: true };
}

const stopOf = (courses: readonly Course[], stopId: string) =>
  courses.flatMap(stopsOf).find(({ stop }) => stop.id === stopId)?.stop;

/** What was arranged for somebody, the newest first: dates that were moved, and what they need not do. Open to them, and to their supervisors. */
export async function arrangementsOf(db: Db, personId: string) {
  const by = { select: { name: true } } as const;
  const [moves, exemptions] = await Promise.all([
    db.dueMove.findMany({ where: { personId }, include: { by }, orderBy: { at: "desc" } }),
    db.exemption.findMany({ where: { personId }, include: { by }, orderBy: { at: "desc" } }),
  ]);
  return { moves, exemptions };
}
