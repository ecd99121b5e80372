import { dayOf, TIME_ZONE } from "~/learning/days";

/** The present instant, and the ISO date that it is where people work. */
export function present(): { now: Date; today: string } {
  const now = new Date();
  return { now, today: dayOf(now, TIME_ZONE) };
}
