import { dayOf } from "~/learning/days";

/** Dates are those of the place where people work. */
export const TIME_ZONE = "Europe/London";

/** The present instant, and the ISO date that it is where people work. */
export function present(): { now: Date; today: string } {
  const now = new Date();
  return { now, today: dayOf(now, TIME_ZONE) };
}
