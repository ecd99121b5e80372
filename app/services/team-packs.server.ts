import type { Pack } from "~/content/pack.server";
import { type PackGap, packGaps } from "~/content/pack-view.server";
import type { Db } from "~/db.server";

/** What runs out, or has run out, of one local pack. */
export type RunningOut = {
  packId: string;
  name: string;
  gaps: Extract<PackGap, { until: string }>[];
};

/**
 * The local packs that the people whom somebody supervises read, as far as checks in them have run out or soon will.
 * @param today ISO date
 */
export async function packsRunningOut(db: Db, supervisorId: string, today: string): Promise<RunningOut[]> {
  const rows = await db.$queryRaw<{ content: string }[]>`
    SELECT DISTINCT c.content FROM Supervision v
    JOIN SiteMember m ON m.personId = v.personId AND m."current" JOIN Site s ON s.id = m.siteId
    JOIN Pack k ON k.id = s.packId JOIN PackVersion c ON c.hash = k.currentHash
    WHERE v.supervisorId = ${supervisorId}`;
  return rows
    .map(({ content }) => JSON.parse(content) as Pack)
    .map((pack) => ({
      packId: pack.id,
      name: pack.name,
      gaps: packGaps(pack, today).flatMap((gap) =>
        gap.kind === "expired" || gap.kind === "expiring" ? [gap] : [],
      ),
    }))
    .filter(({ gaps }) => gaps.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
