import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireViewer } from "~/http/guard.server";
import { rehearsals } from "~/services/offer.server";
import { type RunSummary, runsOf } from "~/services/runs.server";
import { RehearsalsView } from "./rehearsals";
import type { RehearsalRow, RehearsalsView as View } from "./view";
import "~/styles/rehearsals.css";

export const meta: MetaFunction = () => [{ title: "Rehearsals – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { today } = present();
  const [runs, all] = await Promise.all([
    runsOf(database(), { personId: viewer.id }),
    rehearsals(database(), catalogue),
  ]);
  // What is withdrawn is told to those who have runs of it.
  const listed = all.filter(({ id, withdrawn }) => !withdrawn || runs.some((run) => run.scenarioId === id));
  return {
    today,
    rehearsals: listed.map(
      ({ id, title, summary, minutes, contentNote, withdrawn }): RehearsalRow => ({
        ...{ id, title, withdrawn },
        ...(withdrawn
          ? { summary: "", minutes: null, contentNote: null, module: null }
          : { summary, minutes, contentNote, module: moduleWith(id) }),
        ...ownRuns(runs, id),
      }),
    ),
  } satisfies View;
}

function ownRuns(
  all: readonly RunSummary[],
  id: string,
): Pick<RehearsalRow, "href" | "runs" | "compareHref"> {
  const own = all.filter(({ scenarioId }) => scenarioId === id);
  return {
    href: `/rehearse/${id}`,
    compareHref: own.length > 1 ? `/runs/compare?scenario=${id}` : null,
    runs: own.map((run) => ({
      id: run.id,
      number: run.number,
      retry: run.retry,
      startedAt: run.startedAt.toISOString(),
      endedAt: run.endedAt?.toISOString() ?? null,
      decisions: run.choices,
      ending: run.ending,
      href: run.ending === null ? `/runs/${run.id}` : `/runs/${run.id}/debrief`,
    })),
  };
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
