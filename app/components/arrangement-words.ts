import { type Course, stopsOf } from "~/learning/course";
import type { MoveReason } from "~/learning/due";
import type { ArrangedView } from "./arrangements";
import { longDate, ukDay } from "./dates";

/** Why a date was moved, in words. */
export const MOVE_WORDS: Record<MoveReason, string> = {
  away: "Leave or illness",
  work: "Work changed",
  agreed: "Agreed together",
};

type Kept = { id: string; at: Date; by: { name: string } | null };
export type Arranged = {
  moves: (Kept & { courseId: string; legId: string; fromOn: string; dueOn: string; reason: string })[];
  exemptions: (Kept & { stopId: string; reason: string; endedAt: Date | null })[];
};

/** What was arranged, the newest first, in words. What a course no longer has goes by what it was kept under. */
export function arrangedInWords({ moves, exemptions }: Arranged, courses: readonly Course[]): ArrangedView[] {
  const legs = courses.flatMap((course) => course.legs.map((leg) => ({ courseId: course.id, ...leg })));
  const stops = new Map(courses.flatMap(stopsOf).map(({ stop }) => [stop.id, stop.title]));
  const rows = [
    ...moves.map(({ courseId, legId, fromOn, dueOn, reason, ...kept }) => {
      const leg = legs.find((entry) => entry.courseId === courseId && entry.id === legId);
      const what = `${leg?.title ?? legId}: due ${longDate(dueOn)} instead of ${longDate(fromOn)}`;
      return { ...kept, what, why: reasonWords(reason), ended: null };
    }),
    ...exemptions.map(({ stopId, reason, endedAt, ...kept }) => ({
      ...kept,
      what: `${stops.get(stopId) ?? stopId}: not required`,
      why: reason,
      ended: endedAt ? `Required again since ${longDate(ukDay(endedAt.toISOString()))}` : null,
    })),
  ];
  return rows
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ id, what, why, by, at, ended }) => ({
      ...{ id, what, why, ended },
      by: `${by ? `${by.name}, ` : ""}${longDate(ukDay(at.toISOString()))}`,
    }));
}

const reasonWords = (reason: string): string =>
  Object.hasOwn(MOVE_WORDS, reason) ? MOVE_WORDS[reason as MoveReason] : MOVE_WORDS.agreed;
