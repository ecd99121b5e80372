import { createHash } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import { datePack } from "~/content/pack.server";
import type { Db } from "~/db.server";
import { dayOf, TIME_ZONE } from "~/learning/days";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Takes the shipped scenarios and packs into the database. Versions are only ever added; taking the same content in again
 * changes nothing, so that runs stay on the version they began with. Where this site published a version of its own, that
 * stays the current one, and the shipped one is stored beside it. A pack is dated on the day it is first taken in, and brings
 * the site of its name with it.
 */
export async function takeInContent(db: Db, catalogue: Catalogue, now: Date): Promise<void> {
  const [scenarios, packs] = await Promise.all([
    db.scenario.findMany({ include: { current: { select: { provenance: true } } } }),
    db.pack.findMany(),
  ]);
  for (const { id, hash, source } of Object.values(catalogue.scenarios)) {
    if (scenarios.some((row) => row.id === id && row.currentHash === hash)) continue;
    const isOwn = scenarios.some((row) => row.id === id && row.current.provenance === "site");
    await db.$transaction([
      db.scenarioVersion.upsert({
        where: { hash },
        create: { hash, scenarioId: id, source, createdAt: now },
        update: {},
      }),
      db.scenario.upsert({
        where: { id },
        create: { id, currentHash: hash },
        update: isOwn ? {} : { currentHash: hash },
      }),
    ]);
  }
  for (const file of Object.values(catalogue.packs)) {
    const sourceHash = sha256(JSON.stringify(file));
    if (packs.some((row) => row.id === file.id && row.sourceHash === sourceHash)) continue;
    const content = JSON.stringify(datePack(file, dayOf(now, TIME_ZONE)));
    const hash = sha256(content);
    const isOwn = await isPublishedHere(db, packs.find((row) => row.id === file.id)?.currentHash);
    await db.$transaction([
      db.packVersion.upsert({
        where: { hash },
        create: { hash, packId: file.id, content, createdAt: now },
        update: {},
      }),
      db.site.upsert({
        where: { id: file.id },
        create: { id: file.id, name: file.name, packId: file.id },
        update: {},
      }),
      db.pack.upsert({
        where: { id: file.id },
        create: { id: file.id, sourceHash, currentHash: hash },
        update: isOwn ? { sourceHash } : { sourceHash, currentHash: hash },
      }),
    ]);
  }
}

/** Whether a pack's version was published here: then reviewers of this site approved exactly it. */
async function isPublishedHere(db: Db, hash: string | undefined): Promise<boolean> {
  if (hash === undefined) return false;
  const approval = await db.approval.findFirst({ where: { hash, draft: { kind: "pack" } } });
  return approval !== null;
}
