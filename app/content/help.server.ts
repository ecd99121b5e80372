import type { Pack } from "./pack.server";
import { packLines } from "./pack-view.server";

/** Somebody whom a learner can turn to. `until` is the ISO date up to which the entry was checked to hold. */
export type HelpContact = { label: string; value: string; until: string };

/** Where a pack says whom to turn to, in the order in which one would. */
const FIELDS = [
  "support.supervisor",
  "support.peerRA",
  "support.debriefSpace",
  "support.occupationalHealthOrEAP",
  "safety.outOfHours",
];

/** Whom a pack names for a learner who wants to talk, or needs somebody now. Fields that are not filled in are left out. */
export function helpContacts(pack: Pack): HelpContact[] {
  const lines = ["support", "safety"].flatMap((group) => packLines(pack, group).lines);
  return FIELDS.flatMap((path) => {
    const line = lines.find(({ field }) => field === path);
    return line ? [{ label: line.label, value: line.values.join(", "), until: line.expiresOn }] : [];
  });
}
