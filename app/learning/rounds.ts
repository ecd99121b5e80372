import { courseCompletedAt, monthsAfter } from "./certificate";
import type { Course } from "./course";
import { addDays } from "./days";
import type { Facts } from "./standing";

/**
 * The first ISO date of the next round of a path that repeats so many months after it was completed: the day after the last
 * on which that completion counts. Null while it is not complete.
 * @param dayOf the ISO date of an instant
 */
export function nextRound(
  course: Course,
  facts: Facts,
  repeatMonths: number,
  dayOf: (instant: string) => string,
): string | null {
  const completedAt = courseCompletedAt(course, facts);
  return completedAt === null ? null : addDays(monthsAfter(dayOf(completedAt), repeatMonths), 1);
}
