import type { Db } from "~/db.server";
import type { DraftFacts } from "~/learning/reviewing";
import type { ReviewKind } from "~/learning/studio";
import { contentHash } from "~/scenario/hash";
import { readScenario } from "~/scenario/read";

type Tables = Pick<Db, "draft" | "scenario" | "scenarioVersion">;

type Known = { hash: string | null; scenarioId: string | null };
const known = new Map<string, Known>();
/** Texts whose hash is kept in memory. */
const KEPT = 500;

/** The content hash of what a draft says now, and the scenario that it is: null while the text has errors. Never throws. */
export function contentOf(draft: { id: string; seq: number; text: string; kind: string }): Known {
  if (draft.kind !== "scenario") return { hash: null, scenarioId: null };
  const key = `${draft.id} ${draft.seq}`;
  const kept = known.get(key);
  if (kept) return kept;
  const { scenario } = readScenario(draft.text);
  const found = { hash: scenario && contentHash(scenario), scenarioId: scenario?.id ?? null };
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(key, found);
  return found;
}

const FACTS = {
  authors: { include: { person: { select: { id: true, name: true } } } },
  requests: { include: { by: { select: { id: true, name: true } } }, orderBy: { at: "asc" } },
  approvals: { include: { by: { select: { id: true, name: true } } }, orderBy: { at: "asc" } },
} as const;

/** Drafts with all that bears on where they stand. */
export async function draftsWithFacts(db: Tables, where: { id?: string; kind?: string }) {
  const drafts = await db.draft.findMany({
    where,
    include: FACTS,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  const hashes = drafts.flatMap(({ approvals, originHash }) => [
    ...approvals.map(({ hash }) => hash),
    ...(originHash === null ? [] : [originHash]),
  ]);
  const contents = drafts.map(contentOf);
  const ids = contents.flatMap(({ scenarioId }) => scenarioId ?? []);
  const [versions, taken] = await Promise.all([
    db.scenarioVersion.findMany({
      where: { hash: { in: hashes } },
      select: { hash: true, scenarioId: true },
    }),
    db.scenario.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  ]);
  return drafts.map((draft, index) => {
    const { hash, scenarioId } = contents[index] ?? { hash: null, scenarioId: null };
    const own = versions.filter(
      (version) =>
        version.hash === draft.originHash || draft.approvals.some((one) => one.hash === version.hash),
    );
    const facts: DraftFacts = {
      hash,
      isPutAway: draft.closedAt !== null,
      isIdTaken:
        taken.some(({ id }) => id === scenarioId) && !own.some((one) => one.scenarioId === scenarioId),
      authors: draft.authors.map(({ personId }) => personId),
      asked: draft.requests.map((request) => request.hash),
      verdicts: draft.approvals.map((one) => ({
        kind: one.role as ReviewKind,
        verdict: one.verdict === "approved" ? "approved" : "refused",
        hash: one.hash,
        by: one.byId,
      })),
      published: versions.map((version) => version.hash),
    };
    return { draft, hash, scenarioId, facts };
  });
}

export type WithFacts = Awaited<ReturnType<typeof draftsWithFacts>>[number];

/** One draft with all that bears on where it stands; null where there is none. */
export async function factsOf(db: Tables, draftId: string): Promise<WithFacts | null> {
  return (await draftsWithFacts(db, { id: draftId }))[0] ?? null;
}
