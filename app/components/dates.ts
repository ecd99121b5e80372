/**
 * Days in words. Dates come in as ISO strings ("2026-11-12", or longer: only the day is read) and today is an argument,
 * so that server and browser write the same words whatever their clock and language.
 */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const DAY_MS = 86_400_000;

interface Day {
  year: number;
  month: string;
  day: number;
  ms: number;
}

/** Refuses, with a RangeError, what does not begin with a real day written YYYY-MM-DD. */
function read(iso: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (year === undefined || month === undefined || day === undefined || name === undefined)
    throw new RangeError(`"${iso}" is not a date such as 2026-11-12`);
  const ms = Date.UTC(year, month - 1, day);
  if (new Date(ms).getUTCDate() !== day) throw new RangeError(`"${iso}" is not a day of the calendar`);
  return { year, month: name, day, ms };
}

/** "12 November 2026". */
export function longDate(iso: string): string {
  const { day, month, year } = read(iso);
  return `${day} ${month} ${year}`;
}

/** "12 November" in the year of `today`, and "12 November 2025" in any other. */
export function shortDate(iso: string, today: string): string {
  const { day, month, year } = read(iso);
  return year === read(today).year ? `${day} ${month}` : `${day} ${month} ${year}`;
}

/** Whole days from `today` to the date: 3 is in three days, 0 today, -2 two days ago. */
export function inDays(iso: string, today: string): number {
  return Math.round((read(iso).ms - read(today).ms) / DAY_MS);
}

/** "today", "tomorrow", "in 3 days", "yesterday", "2 days ago". */
export function fromToday(iso: string, today: string): string {
  const days = inDays(iso, today);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** "26 November, in 2 days"; "Today" alone on the day itself. */
export function dueWords(iso: string, today: string): string {
  const days = inDays(iso, today);
  return days === 0 ? "Today" : `${shortDate(iso, today)}, ${fromToday(iso, today)}`;
}

/**
 * The hour of an instant as clocks in the United Kingdom show it: "12:41".
 * @param instant ISO date and time with its zone, such as 2026-11-24T12:41:09.000Z; anything else is a RangeError
 */
export function ukTime(instant: string): string {
  const { hour, minute } = ukParts(instant);
  return `${hour}:${minute}`;
}

/** The day of an instant in the United Kingdom, as an ISO date: what the other functions here take. */
export function ukDay(instant: string): string {
  const { year, month, day } = ukParts(instant);
  return `${year}-${month}-${day}`;
}

/** Parts, not a formatted whole: their order and punctuation differ between versions of the locale data. */
function ukParts(instant: string): Record<string, string> {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new RangeError(`"${instant}" is not a date and time`);
  return Object.fromEntries(UK.formatToParts(at).map(({ type, value }) => [type, value]));
}

const UK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
