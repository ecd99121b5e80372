import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireViewer } from "~/http/guard.server";
import { runsOf } from "~/services/runs.server";
import { RehearsalsView } from "./rehearsals";
import type { RehearsalsView as View } from "./view";
import "~/styles/rehearsals.css";

export const meta: MetaFunction = () => [{ title: "Rehearsals – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { today } = present();
  const runs = await runsOf(database(), { personId: viewer.id });
  return {
    today,
    rehearsals: Object.values(catalogue.scenarios).map((scenario) => ({
      id: scenario.id,
      title: scenario.title,
      summary: scenario.summary,
      minutes: scenario.minutes,
      contentNote: scenario.contentNote,
      module: moduleWith(scenario.id),
      href: `/rehearse/${scenario.id}`,
      runs: runs
        .filter((run) => run.scenarioId === scenario.id)
        .map((run) => ({
          id: run.id,
          startedAt: run.startedAt.toISOString(),
          endedAt: run.endedAt?.toISOString() ?? null,
          decisions: run.choices,
          ending: run.ending,
          href: run.ending === null ? `/runs/${run.id}` : `/runs/${run.id}/debrief`,
        })),
    })),
  } satisfies View;
}

/** The module that leads to a rehearsal; null for one that stands alone. */
function moduleWith(scenarioId: string): { title: string; href: string } | null {
  for (const course of catalogue.courses) {
    for (const stop of course.legs.flatMap((leg) => leg.stops)) {
      if (stop.kind === "module" && stop.steps.some((step) => step.rehearsal === scenarioId)) {
        return { title: stop.title, href: `/learn/${course.id}/${stop.id}` };
      }
    }
  }
  return null;
}

export default function Rehearse() {
  return <RehearsalsView view={useLoaderData<typeof loader>()} />;
}
