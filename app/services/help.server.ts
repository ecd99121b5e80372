import { type HelpContact, helpContacts } from "~/content/help.server";
import type { Db } from "~/db.server";
import { readingPack } from "./packs.server";

/** Whom a learner can turn to; `site` is the team whose pack says so, null where they have none. */
export type Help = { site: string | null; contacts: HelpContact[] };

/**
 * Whom a person can turn to: by the pack of the place where they work now, whatever pack a run of theirs began with, because
 * an old telephone number helps nobody. Without a pack, their supervisors by name.
 */
export async function helpFor(db: Db, personId: string): Promise<Help> {
  const reading = await readingPack(db, personId);
  if (reading) return { site: reading.pack.name, contacts: helpContacts(reading.pack) };
  const rows = await db.supervision.findMany({ where: { personId }, include: { supervisor: true } });
  const contacts = rows.map(({ supervisor }) => ({
    label: "Supervisor",
    value: supervisor.name,
    until: "9999-12-31",
  }));
  return { site: null, contacts };
}
