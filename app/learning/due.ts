import type { Course, Leg } from "./course";
import { addDays } from "./days";

/**
 * When somebody's path begins and by when it falls due. Days are ISO dates: `dueOn` where one day was set for all of it,
 * `moved` by leg id where a date was moved for them.
 */
export type PathDates = { startsOn: string; dueOn?: string | null; moved?: ReadonlyMap<string, string> };

/**
 * When a leg falls due (ISO date): on the day it was moved to, else so many days after the start. Where one day was set for
 * the whole path, its last leg falls due on that day and no leg later.
 */
export function dueOf(course: Course, leg: Leg, { startsOn, dueOn, moved }: PathDates): string {
  const own = addDays(startsOn, leg.dueDays);
  const last = course.legs.at(-1)?.id === leg.id;
  const set = dueOn && (last || own > dueOn) ? dueOn : own;
  return moved?.get(leg.id) ?? set;
}

/**
 * Why a date may be moved. Leave and illness are one reason, so that the record does not say which: a date is all that
 * a path needs to know of somebody's health.
 */
export const MOVE_REASONS = ["away", "work", "agreed"] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** That a due date was moved, as it is kept: for a leg of a course, while the path starts on `startsOn`. */
export type Move = { courseId: string; legId: string; startsOn: string; dueOn: string };

/** The days that count by leg, of all moves of one person in the order of time: the last for each, of the path as it starts now. */
export function movedLegs(
  moves: readonly Move[],
  path: { courseId: string; startsOn: string },
): ReadonlyMap<string, string> {
  return new Map(
    moves
      .filter(({ courseId, startsOn }) => courseId === path.courseId && startsOn === path.startsOn)
      .map(({ legId, dueOn }) => [legId, dueOn]),
  );
}
