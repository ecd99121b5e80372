import type { Catalogue } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { may } from "~/learning/studio";
import type { Actor } from "./draft-rights.server";
import { type Failure, failure } from "./failure";
import { shippedOf } from "./offer.server";
import { scenarioOf } from "./scenario-versions.server";
import { isOffOffer } from "./withdrawn.server";

/** A published scenario, as the studio lists it. */
export type Published = {
  id: string;
  title: string;
  summary: string;
  /** The version that new runs begin with. */
  hash: string;
  /** Whether that came with a release, or was published here. */
  provenance: "release" | "site";
  withdrawn: boolean;
  /** Every version there is, the newest first. */
  versions: { hash: string; provenance: "release" | "site"; createdAt: Date }[];
  /** The version of this release, where it came after the one that was published here, and waits to be looked at. */
  offered: { hash: string } | null;
};

/** Every published scenario with its versions, by its title. */
export async function publishedScenarios(
  db: Db,
  catalogue: Catalogue,
  given: { by: Actor },
): Promise<Published[] | Failure<"NotYourPart">> {
  if (!may("read", given.by.roles)) return failure("NotYourPart");
  const [rows, all] = await Promise.all([
    db.scenario.findMany({ include: { current: true } }),
    db.scenarioVersion.findMany({
      select: { hash: true, scenarioId: true, provenance: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { hash: "asc" }],
    }),
  ]);
  return rows
    .map((row): Published => {
      const { title, summary } = scenarioOf(row.current);
      const versions = all
        .filter(({ scenarioId }) => scenarioId === row.id)
        .map(({ hash, provenance, createdAt }) => ({
          hash,
          provenance: provenanceOf(provenance),
          createdAt,
        }));
      const shipped = versions.find(({ hash }) => hash === shippedOf(catalogue, row.id)?.hash);
      const isNewer =
        shipped && shipped.createdAt > row.current.createdAt && row.current.provenance === "site";
      return {
        ...{ id: row.id, title, summary, hash: row.currentHash },
        provenance: provenanceOf(row.current.provenance),
        withdrawn: isOffOffer(catalogue, row),
        versions,
        offered: isNewer ? { hash: shipped.hash } : null,
      };
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

const provenanceOf = (stored: string): "release" | "site" => (stored === "site" ? "site" : "release");

/**
 * Makes the version of this release the one that new runs begin with, in place of this site's own. It needs no approval. This
 * site's version stays, for the runs on it and to be published again.
 */
export async function takeShipped(
  db: Db,
  catalogue: Catalogue,
  given: { by: Actor; scenarioId: string },
): Promise<{ hash: string } | Failure<"NotYourPart" | "NotFound">> {
  const { by, scenarioId: id } = given;
  if (!may("publish", by.roles)) return failure("NotYourPart");
  const shipped = shippedOf(catalogue, id);
  if (!shipped || !(await db.scenario.findUnique({ where: { id } }))) return failure("NotFound");
  await db.scenario.update({ where: { id }, data: { currentHash: shipped.hash } });
  return { hash: shipped.hash };
}
