import type { Db } from "~/db.server";
import type { Env } from "~/env.server";

export const DEMO_PASSWORD = "rehearse";

/** The people of a demonstration. They are fiction. */
export const DEMO_PEOPLE = [
  { email: "ruth@demo.test", name: "Ruth Mbeki", roles: ["learner"], who: "Learner, new" },
  { email: "tomas@demo.test", name: "Tomas Reid", roles: ["learner"], who: "Learner, half-way" },
  {
    email: "sunita@demo.test",
    name: "Sunita Desai",
    roles: ["supervisor"],
    who: "Supervisor of Ruth and Tomas",
  },
  {
    email: "ada@demo.test",
    name: "Ada Lindqvist",
    roles: ["author", "learner"],
    who: "Author, in clinic and research",
  },
  { email: "kofi@demo.test", name: "Kofi Mensah", roles: ["clinical-reviewer"], who: "Clinical reviewer" },
  { email: "mei@demo.test", name: "Mei Tan", roles: ["research-reviewer"], who: "Research reviewer" },
  { email: "admin@demo.test", name: "Alex Morgan", roles: ["administrator"], who: "Administrator" },
] as const;

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const KEY = "demo";

/**
 * Whether this is a demonstration: as DEMO says or, where it says nothing, only on this machine alone (loopback, no
 * BASE_URL) and with a database that is empty or was made as one.
 */
export async function isDemo(db: Db, env: Pick<Env, "demo" | "baseUrl" | "host">): Promise<boolean> {
  if (env.demo !== null) return env.demo;
  if (env.baseUrl !== null || !LOOPBACK.has(env.host)) return false;
  const [people, mark] = await Promise.all([db.person.count(), demoMark(db)]);
  return people === 0 || mark !== null;
}

const MARKS = { begun: "0", whole: "1" } as const;

/** How far the demonstration's people were put into this database; null where that was never begun. */
export async function demoMark(db: Db): Promise<keyof typeof MARKS | null> {
  const row = await db.setting.findUnique({ where: { key: KEY } });
  if (!row) return null;
  return row.value === MARKS.whole ? "whole" : "begun";
}

/** Keeps how far they were put in. */
export async function markAsDemo(db: Db, mark: keyof typeof MARKS): Promise<void> {
  const value = MARKS[mark];
  await db.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
}
