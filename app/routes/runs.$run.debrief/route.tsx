import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { problem } from "~/http/failure.server";
import { planDay, planFields, readForm } from "~/http/form.server";
import { pathOf, requireViewer, requireWriter } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { shareItem } from "~/learning/sharing";
import { failed } from "~/services/failure";
import { helpFor } from "~/services/help.server";
import { dropKeptForm, keptFormAt } from "~/services/kept-forms.server";
import { openRun, retryFrom } from "~/services/rehearsal.server";
import { type RunSummary, runsOf } from "~/services/runs.server";
import { openShares } from "~/services/sharing.server";
import { keepPlan, planFrom } from "~/services/study.server";
import { isWithdrawn } from "~/services/withdrawn.server";
import { sharedMark } from "../me.share/load.server";
import { Debrief } from "./debrief";
import { debriefView } from "./load.server";
import { PlanSheet } from "./plan-sheet";
import "~/styles/scene.css";
import "~/styles/debrief.css";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Debrief: ${loaded?.view.scenario.title ?? ""} – Rapport` },
];

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("retry"), at: z.coerce.number().int().min(0).max(10_000) }),
  z.object({ intent: z.literal("plan"), ...planFields, day: planDay }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const run = await openRun(database(), { runId: params.run ?? "", personId: viewer.id });
  if (failed(run)) throw problem(run);
  const [runs, help, plan, waiting, shares] = await Promise.all([
    runsOf(database(), { personId: viewer.id, scenarioId: run.scenario.id }),
    helpFor(database(), viewer.id),
    planFrom(database(), { personId: viewer.id, source: `run/${run.id}` }),
    keptFormAt(database(), viewer.id, pathOf(request), new Date()),
    openShares(database(), viewer.id),
  ]);
  const item = shareItem({ kind: "debrief", runId: run.id });
  const planItem = shareItem({ kind: "plan", source: `run/${run.id}` });
  const sharing = {
    debrief: run.choices.length > 0 ? sharedMark(item, run.endedAt ?? run.startedAt, shares) : null,
    plan: plan && sharedMark(planItem, plan.at, shares),
  };
  const number = runs.find(({ id }) => id === run.id)?.number ?? 1;
  return {
    view: { ...debriefView(run, number, plan), compareHref: compareHref(runs, run.id) },
    sharing,
    waiting: waiting && waitingPlan(waiting),
    around: {
      help: { today: present().today, ...help },
      hints: run.hints,
      withdrawn: await isWithdrawn(database(), catalogue, run.scenario.id),
      owner: viewer.id,
    },
    sheet: new URL(request.url).searchParams.get("sheet") === "plan",
  };
}

/** To the run that this one took up again or, where it took up none, to the newest other one with a choice. */
function compareHref(runs: readonly RunSummary[], id: string): string | null {
  const { retry, number } = runs.find((one) => one.id === id) ?? { retry: null, number: 0 };
  const others = runs.filter((one) => one.id !== id && one.choices > 0);
  const other = others.find((one) => one.number === retry?.of) ?? others[0];
  if (!other) return null;
  const [a, b] = other.number < number ? [other.id, id] : [id, other.id];
  return `/runs/compare?a=${a}&b=${b}`;
}

export const action = writing(async ({ request, params }) => {
  const viewer = await requireWriter(request);
  const own = { runId: params.run ?? "", personId: viewer.id };
  const run = await openRun(database(), own);
  if (failed(run)) throw problem(run);
  const form = await readForm(request, schema);
  if ("errors" in form) {
    const { cue = "", action: then = "", day = "" } = form.typed;
    return data({ errors: form.errors, cue, action: then, day }, 400);
  }
  if (form.value.intent === "retry") {
    const retried = await retryFrom(database(), catalogue, { ...own, at: form.value.at }, new Date());
    if (failed(retried)) throw problem(retried);
    return redirect(`/runs/${retried.runId}`, 303);
  }
  const { cue, action: then, day } = form.value;
  const plan = { personId: viewer.id, source: `run/${run.id}`, cue, action: then, day };
  await keepPlan(database(), plan, new Date());
  await dropKeptForm(database(), viewer.id);
  return redirect(`/runs/${run.id}/debrief#plan`, 303);
});

/** A plan that was sent after the session had ended, as the page shows it again. */
function waitingPlan({ intent, cue = "", action: then = "", day = "" }: Record<string, string>) {
  if (intent !== "plan") return null;
  const message = "You were signed out before this was saved. Here it is as you left it: keep it now.";
  return { errors: [{ field: "cue", message }], cue, action: then, day };
}

export default function RunDebrief() {
  const { view, sharing, waiting, around, sheet } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? waiting;
  if (sheet && view.plan.savedOn && !refused) return <PlanSheet view={view} />;
  return (
    <Debrief
      view={{ ...view, plan: { ...view.plan, ...(refused ?? {}) } }}
      sharing={sharing}
      around={around}
    />
  );
}
