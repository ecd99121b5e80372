import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { scenarioOf } from "./scenario-versions.server";
import { isOffOffer } from "./withdrawn.server";

/** A rehearsal as a list shows it, in the version that a new run would begin with. */
export type Rehearsal = {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  contentNote: string | null;
  /** No new run of it begins. */
  withdrawn: boolean;
};

/** Every rehearsal that there is or was: those of this release in its order, then the others by their titles. */
export async function rehearsals(db: Db, catalogue: Catalogue): Promise<Rehearsal[]> {
  const rows = await db.scenario.findMany({
    select: { id: true, withdrawnAt: true, currentHash: true, current: { select: { provenance: true } } },
  });
  const isShipped = (id: string, hash: string) => shippedOf(catalogue, id)?.hash === hash;
  const others = rows.filter(({ id, currentHash }) => !isShipped(id, currentHash));
  const versions =
    others.length === 0
      ? []
      : await db.scenarioVersion.findMany({ where: { hash: { in: others.map((row) => row.currentHash) } } });
  const listed = rows.flatMap((row): Rehearsal[] => {
    const shipped = shippedOf(catalogue, row.id);
    const version = versions.find(({ hash }) => hash === row.currentHash);
    const said = version ? scenarioOf(version) : shipped;
    if (!said) return [];
    const { id, title, summary, minutes, contentNote = null } = said;
    return [{ id, title, summary, minutes, contentNote, withdrawn: isOffOffer(catalogue, row) }];
  });
  const order = Object.keys(catalogue.scenarios);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return listed.toSorted((a, b) => place(a.id) - place(b.id) || a.title.localeCompare(b.title, "en-GB"));
}

/** A scenario of this release. Ids come from addresses, so names that every object has are no ids. */
export function shippedOf(catalogue: Catalogue, id: string): Catalogue["scenarios"][string] | undefined {
  return Object.hasOwn(catalogue.scenarios, id) ? catalogue.scenarios[id] : undefined;
}
