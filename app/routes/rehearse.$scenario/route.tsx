import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { longDate, ukDay } from "~/components/dates";
import { spriteHref } from "~/components/portraits/scenario-sprite.server";
import { seatPeople } from "~/components/scene/seating.server";
import { catalogue } from "~/content/catalogue.server";
import { inlineHtml } from "~/content/words.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo, problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { hasHints } from "~/scenario/hints";
import { begin } from "~/scenario/play";
import { failed, failure } from "~/services/failure";
import { helpFor } from "~/services/help.server";
import { currentScenario, startRun } from "~/services/rehearsal.server";
import { runsOf } from "~/services/runs.server";
import { isWithdrawn } from "~/services/withdrawn.server";
import { Opening } from "./opening";
import type { OpeningView } from "./view";
import "~/styles/scene.css";
import "~/styles/room.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Rehearsal: ${data?.scenario.title ?? ""} – Rapport` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const found = await currentScenario(database(), params.scenario ?? "");
  if (failed(found)) throw problem(found);
  const { scenario, hash } = found;
  const [runs, help] = await Promise.all([
    runsOf(database(), { personId: viewer.id, scenarioId: scenario.id }),
    helpFor(database(), viewer.id),
  ]);
  const withdrawn = await isWithdrawn(database(), catalogue, scenario.id);
  const first = begin(scenario);
  const scene = scenario.scenes.get(scenario.beats.get(first.beat ?? "")?.scene ?? "");
  return {
    scenario: {
      id: scenario.id,
      title: scenario.title,
      summary: inlineHtml(scenario.summary),
      role: inlineHtml(scenario.role),
      setting: scenario.setting ? inlineHtml(scenario.setting) : null,
      contentNote: scenario.contentNote ? inlineHtml(scenario.contentNote) : null,
      minutes: scenario.minutes,
    },
    sprite: spriteHref(hash, scenario),
    place: { title: scene?.title ?? "", when: scene?.when ?? null, where: scene?.where ?? null },
    cast: seatPeople(scenario, { scene: scene?.id ?? "", values: first.values }),
    hints: hasHints(scenario) ? true : null,
    runs: runs.map((run) => ({
      id: run.id,
      number: run.number,
      retry: run.retry,
      startedOn: longDate(ukDay(run.startedAt.toISOString())),
      choices: run.choices,
      ending: run.ending,
      href: run.ending === null ? `/runs/${run.id}` : `/runs/${run.id}/debrief`,
    })),
    compareHref: runs.length > 1 ? `/runs/compare?scenario=${scenario.id}` : null,
    help: { today: present().today, ...help },
    canStart: !withdrawn,
    notice: withdrawn ? answerTo(failure("Withdrawn")).sentence : null,
  } satisfies OpeningView;
}

export const action = writing(async ({ request, params }) => {
  const viewer = await requireViewer(request);
  const form = await readForm(request, z.object({ hints: z.literal("on").optional().catch(undefined) }));
  const hints = "value" in form && form.value.hints === "on";
  const started = await startRun(
    database(),
    catalogue,
    { personId: viewer.id, scenarioId: params.scenario ?? "", hints },
    new Date(),
  );
  if (failed(started)) {
    if (started.failed === "NotFound") throw problem(started);
    const { sentence, status } = answerTo(started);
    return data({ notice: sentence }, status);
  }
  return redirect(`/runs/${started.runId}`, 303);
});

export default function RehearseScenario() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Opening view={{ ...view, notice: refused?.notice ?? view.notice }} />;
}
