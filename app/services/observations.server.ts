import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Db } from "~/db.server";
import { type LineNote, NOTICED, OBSERVED_LINES } from "~/learning/observing";
import { type Failure, failure } from "./failure";
import { supervises } from "./supervision.server";

const linesSchema = z.array(
  z.strictObject({ line: z.string(), noticed: z.enum(NOTICED), heard: z.string() }),
);

export type Observation = {
  id: string;
  heldOn: string;
  at: Date;
  by: string | null;
  /** In the order in which they are looked for. */
  lines: LineNote[];
};

/**
 * Keeps what a supervisor saw at a real meeting. The learner sees it as soon as it is kept. The same meeting again (the same
 * day, the same observer) replaces what was written, so that a second sending is no second meeting.
 * @param given.heldOn ISO date, not after `today`
 */
export async function keepObservation(
  db: Db,
  given: { supervisorId: string; personId: string; heldOn: string; lines: LineNote[] },
  now: Date,
  today: string,
): Promise<{ kept: true } | Failure<"NotFound" | "WrongDay">> {
  const { supervisorId: byId, personId, heldOn, lines } = given;
  if (!(await supervises(db, given))) return failure("NotFound");
  if (heldOn > today) return failure("WrongDay");
  const known = OBSERVED_LINES.flatMap(({ id }) => lines.find(({ line }) => line === id) ?? []);
  const written = { lines: JSON.stringify(known), at: now };
  return db.$transaction(async (tx) => {
    const there = await tx.observation.findFirst({ where: { personId, byId, heldOn } });
    if (there) await tx.observation.update({ where: { id: there.id }, data: written });
    else await tx.observation.create({ data: { id: randomUUID(), personId, byId, heldOn, ...written } });
    return { kept: true };
  });
}

/** The meetings of somebody's that were observed, the last first. For them, and for their supervisors of now. */
export async function observationsOf(db: Db, personId: string): Promise<Observation[]> {
  const rows = await db.observation.findMany({
    where: { personId },
    include: { by: { select: { name: true } } },
    orderBy: { heldOn: "desc" },
  });
  return rows.map(({ id, heldOn, at, by, lines }) => ({
    ...{ id, heldOn, at, by: by?.name ?? null },
    lines: linesSchema.parse(JSON.parse(lines)),
  }));
}
