import { fromToday, inDays, longDate } from "~/components/dates";
import type { CertificateView, StandingView } from "./view";

/** Whether a certificate counts, in a heading and a sentence. Page and PDF say the same. */
export function standingWords(standing: StandingView, today: string): { title: string; words: string } {
  switch (standing.state) {
    case "valid":
      return { title: "Valid", words: untilWords(standing.until, today) };
    case "revoked":
      return {
        title: "Revoked",
        words: `It was revoked on ${longDate(standing.on)}, and no longer counts.`,
      };
    case "reopened":
      return {
        title: "No longer valid",
        words: `Part of the course was opened again on ${longDate(standing.on)}, because a task was returned. Once it is complete again, there is a new certificate.`,
      };
    case "expired":
      return {
        title: "Expired",
        words: `It counted until ${longDate(standing.on)}, and no longer does.`,
      };
  }
}

/** Days to come are counted where they are near: "until 12 November 2026, in 9 days". */
function untilWords(until: string | null, today: string): string {
  if (until === null) return "It counts, and has no end date.";
  const near = inDays(until, today) <= 90;
  return `It counts until ${longDate(until)}${near ? `, ${fromToday(until, today)}` : ""}.`;
}

/** "9 modules and 12 rehearsals", as many as were studied. */
export function studiedWords({
  modules,
  rehearsals,
}: Pick<CertificateView, "modules" | "rehearsals">): string {
  const count = (how: number, what: string) => `${how} ${what}${how === 1 ? "" : "s"}`;
  return [
    ...(modules.length > 0 ? [count(modules.length, "module")] : []),
    ...(rehearsals.length > 0 ? [count(rehearsals.length, "rehearsal")] : []),
  ].join(" and ");
}

/** What it claims, and no more: nobody has tested what such training does. */
export const CLAIM =
  "It says what was completed, and when. It does not say what somebody can do: nobody has tested whether training like this works.";

/** What stands beside each title. */
export const PRINTS =
  "Beside each title stand the first eight letters and digits of its fingerprint, which is worked out from its words. If a word changes, so does the fingerprint: it names the exact version that was studied.";
