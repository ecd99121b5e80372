import { redirect } from "@remix-run/node";
import { z } from "zod";
import { database } from "~/db.server";
import { planDay, planFields, readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { keptAnswer, seenBy } from "~/http/kept-answer.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { dropKeptForm } from "~/services/kept-forms.server";
import { openRun } from "~/services/rehearsal.server";
import { keepPlan } from "~/services/study.server";

const schema = z.object({ intent: z.literal("plan"), ...planFields, day: planDay });

/** Takes the plan of a debrief that saves itself. It answers in JSON; the page's form works without it. */
export const action = writing(async ({ request, params }) => {
  const viewer = await requireViewer(request);
  const run = await openRun(database(), { runId: params.run ?? "", personId: viewer.id });
  if (failed(run)) return keptAnswer(run);
  const sent = await readForm(request, schema);
  if ("errors" in sent) return Response.json({ errors: sent.errors }, { status: 400 });
  const { cue, action: then, day } = sent.value;
  const plan = { personId: viewer.id, source: `run/${run.id}`, cue, action: then, day };
  const result = await keepPlan(database(), { ...plan, seen: seenBy(sent.typed) }, new Date());
  if (!failed(result)) await dropKeptForm(database(), viewer.id);
  return keptAnswer(result);
});

export const loader = () => redirect("/learn");
