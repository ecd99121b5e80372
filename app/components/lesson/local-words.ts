import { inDays, longDate } from "../dates";
import type { LocalView } from "./lesson-view";

/** Whether a value should have been checked again before today (both ISO dates). It holds through its last day. */
export function isExpired(expiresOn: string, today: string): boolean {
  return inDays(expiresOn, today) < 0;
}

/** Where a local value comes from and how long it holds, in words. `site` is the team's name, null when none is chosen. */
export function localWords(local: LocalView | undefined, site: string | null, today: string): string[] {
  const place = site ?? "your team";
  if (!local)
    return [`Local to ${place}, and not filled in yet.`, "Ask the team, and tell whoever keeps the pack."];
  const checked = `Local to ${place}. Checked by ${local.checkedBy}, on ${longDate(local.checkedOn)}.`;
  return isExpired(local.expiresOn, today)
    ? [
        checked,
        `It was due to be checked again by ${longDate(local.expiresOn)}. Ask the team before you rely on it.`,
      ]
    : [checked, `Due to be checked again by ${longDate(local.expiresOn)}.`];
}

/** Who checked a line of a pack and when, and that it has run out where it has, in one sentence. */
export function checkedWords(
  { checkedBy, checkedOn, expiresOn }: { checkedBy: string; checkedOn: string; expiresOn: string },
  today: string,
): string {
  const checked = `${checkedBy} on ${longDate(checkedOn)}`;
  return isExpired(expiresOn, today)
    ? `Out of date since ${longDate(expiresOn)}: ask before you rely on it. Last checked by ${checked}.`
    : `Checked by ${checked}`;
}

/** What stands in the text where a value is missing: "safety.alarmSystem.issuedBy" gives "[issued by]". */
export function missingWords(field: string): string {
  const name = field.split(".").findLast((key) => !/^\d+$/.test(key)) ?? field;
  return `[${name.replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`)}]`;
}
