import { type Course, type Stop, stopsOf } from "./course";
import { dayOf, TIME_ZONE } from "./days";
import { progress } from "./progress";
import { type Facts, isComplete, isExempt } from "./standing";

/**
 * When a course was completed: the instant at which the last thing it requires was done, or signed where it must be. Null
 * while anything is missing. What they are exempt from is not required; with nothing left to do, a course is never complete.
 */
export function courseCompletedAt(course: Course, facts: Facts): string | null {
  const stops = stopsOf(course)
    .map(({ stop }) => stop)
    .filter((stop) => !isExempt(stop, facts));
  if (stops.length === 0 || !stops.every((stop) => isComplete(stop, facts))) return null;
  return stops.map((stop) => completedAt(stop, facts)).reduce((a, b) => (a > b ? a : b));
}

function completedAt(stop: Stop, { done, signOffs }: Facts): string {
  const signed = stop.kind === "module" ? stop.signed : [];
  const instants = [progress(stop, done).completedAt, ...signed.map((item) => signOffs.get(item)?.at)];
  return instants.reduce<string>((latest, at) => (at && at > latest ? at : latest), "");
}

/** What bears on whether a certificate counts. Instants are ISO instants; `expiresOn` is the last ISO date on which it does. */
export type CertificateFacts = {
  issuedAt: string;
  expiresOn: string | null;
  revokedAt: string | null;
  /** When tasks of the modules that it names were returned to their sender, at any time. */
  returns: readonly string[];
};

/** `reopened` is a certificate whose course is no longer complete as it was: a task was returned after it was issued. */
export type CertificateState =
  | { state: "valid" }
  | { state: "revoked" | "reopened"; at: string }
  | { state: "expired"; on: string };

/**
 * Whether a certificate counts on a day. One that was reopened stays so: once everything is done again, that is another
 * completion, with a certificate of its own. What is returned after it has run out belongs to the next round.
 * @param today ISO date
 */
export function certificateState(facts: CertificateFacts, today: string): CertificateState {
  const { issuedAt, expiresOn, revokedAt, returns } = facts;
  if (revokedAt) return { state: "revoked", at: revokedAt };
  const counted = (at: string) => expiresOn === null || dayOf(new Date(at), TIME_ZONE) <= expiresOn;
  const [returned] = returns.filter((at) => at > issuedAt && counted(at)).toSorted();
  if (returned) return { state: "reopened", at: returned };
  if (expiresOn && today > expiresOn) return { state: "expired", on: expiresOn };
  return { state: "valid" };
}

/**
 * The last day on which something counts that holds for so many months: the same day of a later month or, where that month
 * is too short, its last.
 * @param day ISO date
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
