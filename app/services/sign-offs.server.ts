import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type Item, stopsOf } from "~/learning/course";
import { type Failure, failure } from "./failure";

/**
 * Keeps a supervisor's word on a task that somebody sent them. A task that is returned is no longer done, and is sent again.
 * The same word again changes nothing.
 * @param given.comment what is missing, where it is returned
 */
export async function signOff(
  db: Db,
  catalogue: Catalogue,
  given: {
    supervisorId: string;
    personId: string;
    item: Item;
    verdict: "signed" | "returned";
    comment: string | null;
  },
  now: Date,
): Promise<{ kept: true } | Failure<"NotFound" | "NotAwaiting">> {
  const { supervisorId, personId, item, verdict, comment } = given;
  const supervised = await db.supervision.findUnique({
    where: { supervisorId_personId: { supervisorId, personId } },
  });
  if (!supervised || !isSigned(catalogue, item)) return failure("NotFound");
  return db.$transaction(async (tx) => {
    const word = await tx.signOff.findFirst({ where: { personId, item }, orderBy: { at: "desc" } });
    const sent = await tx.done.findUnique({ where: { personId_item: { personId, item } } });
    const last = word && sent && word.at < sent.at ? null : word; // it was about what had been sent before
    if (last?.verdict === verdict && (verdict === "signed" || !sent)) return { kept: true };
    if (!sent || last?.verdict === "signed") return failure("NotAwaiting");
    await tx.signOff.create({
      data: { id: randomUUID(), personId, item, verdict, comment, byId: supervisorId, at: now },
    });
    if (verdict === "returned") await tx.done.delete({ where: { personId_item: { personId, item } } });
    return { kept: true };
  });
}

/** Whether an item is a task that a supervisor signs. */
const isSigned = (catalogue: Catalogue, item: Item): boolean =>
  catalogue.courses.flatMap(stopsOf).some(({ stop }) => stop.kind === "module" && stop.signed.includes(item));
