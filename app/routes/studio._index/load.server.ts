import type { Catalogue } from "~/content/catalogue";
import { templates } from "~/content/templates.server";
import type { Db } from "~/db.server";
import { may } from "~/learning/studio";
import { type DraftSummary, listDrafts } from "~/services/drafts.server";
import { type Failure, failed } from "~/services/failure";
import { scenarioOf } from "~/services/scenario-versions.server";
import type { Viewer } from "~/services/sessions.server";
import type { DraftRow, StartView } from "./view";

/** The drafts that somebody may see, and what an author can begin with. */
export async function startView(
  db: Db,
  catalogue: Catalogue,
  { viewer, today }: { viewer: Viewer; today: string },
): Promise<StartView | Failure<"NotYourPart">> {
  const drafts = await listDrafts(db, { by: viewer });
  if (failed(drafts)) return drafts;
  const mayWrite = may("write", viewer.roles);
  const scenarios = mayWrite
    ? await db.scenario.findMany({ include: { current: true }, orderBy: { id: "asc" } })
    : [];
  return {
    drafts: drafts.map((draft) => rowOf(draft, mayWrite)),
    published: scenarios.map(({ id, current }) => ({ id, title: scenarioOf(current).title })),
    templates: mayWrite ? templates(catalogue).map(({ id, title, summary }) => ({ id, title, summary })) : [],
    mayWrite,
    today,
  };
}

/** Authors go on writing; who only reviews goes to the review. */
function rowOf(
  { id, title, state, authors, changedAt, approved }: DraftSummary,
  mayWrite: boolean,
): DraftRow {
  return {
    id,
    title,
    state,
    authors: authors.map(({ name }) => name),
    changedAt: changedAt.toISOString(),
    approved,
    href: `/studio/scenarios/${id}${mayWrite ? "" : "/review"}`,
  };
}
