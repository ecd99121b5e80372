import type { Pack } from "~/content/pack.server";
import type { Db } from "~/db.server";

/** The pack of the place a person works at now; null where they have no place, or it has no pack. */
export async function readingPack(db: Db, personId: string): Promise<{ hash: string; pack: Pack } | null> {
  const [row] = await db.$queryRaw<{ hash: string; content: string }[]>`
    SELECT v.hash, v.content FROM SiteMember m
    JOIN Site s ON s.id = m.siteId JOIN Pack p ON p.id = s.packId JOIN PackVersion v ON v.hash = p.currentHash
    WHERE m.personId = ${personId} AND m.current LIMIT 1`;
  return row ? { hash: row.hash, pack: packOf(row) } : null;
}

/** The pack of a stored version. */
export const packOf = (version: { content: string }): Pack => JSON.parse(version.content) as Pack;
