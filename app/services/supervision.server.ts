import type { Db } from "~/db.server";

/** Whether somebody supervises a person now. Asked anew at each reading and writing: a supervisor can be taken away at any time. */
export async function supervises(
  db: Pick<Db, "supervision">,
  given: { supervisorId: string; personId: string },
): Promise<boolean> {
  const { supervisorId, personId } = given;
  const row = await db.supervision.findFirst({
    where: { supervisorId, personId, person: { closedAt: null } },
    select: { personId: true },
  });
  return row !== null;
}

/** The people whom somebody supervises, by name, with where they work now. */
export async function supervisedNames(
  db: Db,
  supervisorId: string,
): Promise<{ id: string; name: string; site: string | null }[]> {
  return db.$queryRaw<{ id: string; name: string; site: string | null }[]>`
    SELECT p.id, p.name, s.name AS site FROM Supervision v
    JOIN Person p ON p.id = v.personId AND p.closedAt IS NULL
    LEFT JOIN SiteMember m ON m.personId = p.id AND m."current" LEFT JOIN Site s ON s.id = m.siteId
    WHERE v.supervisorId = ${supervisorId} ORDER BY p.name, p.id`;
}
