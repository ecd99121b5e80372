import type { Db } from "~/db.server";
import { personOfEndedSession } from "./sessions.server";

/** How long a form waits for its sender. */
const KEPT_MS = 24 * 3_600_000;

export type KeptForm = { path: string; fields: Record<string, string> };

/**
 * Keeps a form whose sender's session had ended by itself. It is not carried out: they see it again after signing in. A
 * person has one at most, the last. Nothing is kept for a token that was revoked, or never was one.
 */
export async function keepForm(db: Db, token: string, form: KeptForm, now: Date): Promise<void> {
  const personId = await personOfEndedSession(db, token);
  if (!personId) return;
  const row = { path: form.path, fields: JSON.stringify(form.fields), at: now };
  await db.keptForm.upsert({ where: { personId }, create: { personId, ...row }, update: row });
}

/** The form that waits for a person at a path; null where none does. */
export async function keptFormAt(
  db: Db,
  personId: string,
  path: string,
  now: Date,
): Promise<Record<string, string> | null> {
  const row = await db.keptForm.findUnique({ where: { personId } });
  if (!row || row.path !== path || now.getTime() - row.at.getTime() > KEPT_MS) return null;
  return JSON.parse(row.fields) as Record<string, string>;
}

/** Lets go of a person's kept form: it was sent again. */
export async function dropKeptForm(db: Db, personId: string): Promise<void> {
  await db.keptForm.deleteMany({ where: { personId } });
}
