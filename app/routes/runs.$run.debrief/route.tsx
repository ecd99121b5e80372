import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { planFields, readForm } from "~/http/form.server";
import { pathOf, requireViewer, requireWriter } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { dropKeptForm, keptFormAt } from "~/services/kept-forms.server";
import { openRun, retryFrom } from "~/services/rehearsal.server";
import { runNumber } from "~/services/runs.server";
import { keepPlan, planFrom } from "~/services/study.server";
import { Debrief } from "./debrief";
import { debriefView } from "./load.server";
import "~/styles/scene.css";
import "~/styles/debrief.css";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Debrief: ${loaded?.view.scenario.title ?? ""} – Rapport` },
];

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("retry"), at: z.coerce.number().int().min(0).max(10_000) }),
  z.object({ intent: z.literal("plan"), ...planFields }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const run = await openRun(database(), { runId: params.run ?? "", personId: viewer.id });
  if (failed(run)) throw problem(run);
  const [number, plan, waiting] = await Promise.all([
    runNumber(database(), { personId: viewer.id, scenarioId: run.scenario.id, startedAt: run.startedAt }),
    planFrom(database(), { personId: viewer.id, source: `run/${run.id}` }),
    keptFormAt(database(), viewer.id, pathOf(request), new Date()),
  ]);
  return { view: debriefView(run, number, plan), waiting: waiting && waitingPlan(waiting) };
}

export const action = writing(async ({ request, params }) => {
  const viewer = await requireWriter(request);
  const own = { runId: params.run ?? "", personId: viewer.id };
  const run = await openRun(database(), own);
  if (failed(run)) throw problem(run);
  const form = await readForm(request, schema);
  if ("errors" in form) {
    const { cue = "", action: then = "" } = form.typed;
    return data({ errors: form.errors, cue, action: then }, 400);
  }
  if (form.value.intent === "retry") {
    const retried = await retryFrom(database(), { ...own, at: form.value.at }, new Date());
    if (failed(retried)) throw problem(retried);
    return redirect(`/runs/${retried.runId}`, 303);
  }
  const { cue, action: then } = form.value;
  await keepPlan(database(), { personId: viewer.id, source: `run/${run.id}`, cue, action: then }, new Date());
  await dropKeptForm(database(), viewer.id);
  return redirect(`/runs/${run.id}/debrief#plan`, 303);
});

/** A plan that was sent after the session had ended, as the page shows it again. */
function waitingPlan({ intent, cue = "", action: then = "" }: Record<string, string>) {
  if (intent !== "plan") return null;
  const message = "You were signed out before this was saved. Here it is as you left it: keep it now.";
  return { errors: [{ field: "cue", message }], cue, action: then };
}

export default function RunDebrief() {
  const { view, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? waiting;
  return <Debrief view={{ ...view, plan: { ...view.plan, ...(refused ?? {}) } }} />;
}
