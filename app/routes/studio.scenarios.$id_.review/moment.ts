import { longDate, ukDay, ukTime } from "~/components/dates";

/** “12 November 2026, 12:41”. */
export function momentWords(at: Date): string {
  const iso = at.toISOString();
  return `${longDate(ukDay(iso))}, ${ukTime(iso)}`;
}
