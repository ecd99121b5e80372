import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { arrangedInWords } from "~/components/arrangement-words";
import { longDate, ukDay } from "~/components/dates";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { arrangementsOf } from "~/services/arrangements.server";
import { failed, failure } from "~/services/failure";
import { observationsOf } from "~/services/observations.server";
import { askToTalk, takeAskingBack, whomToTalkTo } from "~/services/talks.server";
import { Supervisor } from "./supervisor";
import type { SupervisorView } from "./view";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "You and your supervisor – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs): Promise<SupervisorView> {
  const viewer = await requireViewer(request);
  const [supervisors, observations, arranged] = await Promise.all([
    whomToTalkTo(database(), viewer.id),
    observationsOf(database(), viewer.id),
    arrangementsOf(database(), viewer.id),
  ]);
  return {
    supervisors: supervisors.map(({ id, name, askedAt }) => ({
      ...{ id, name },
      askedOn: askedAt && longDate(ukDay(askedAt.toISOString())),
    })),
    observations: observations.map(({ id, heldOn, by, lines }) => ({ id, heldOn, by, lines })),
    arranged: arrangedInWords(arranged, catalogue.courses),
  };
}

const schema = z.object({ intent: z.enum(["ask", "take-back"]), with: z.string() });

/** Asks a supervisor for a talk, or takes it back. */
export const action = writing(async ({ request }) => {
  const viewer = await requireViewer(request);
  const form = await readForm(request, schema);
  if ("errors" in form) throw problem(failure("NoSuchItem"));
  const given = { personId: viewer.id, withId: form.value.with };
  const { now } = present();
  const result =
    form.value.intent === "ask"
      ? await askToTalk(database(), given, now)
      : await takeAskingBack(database(), given, now);
  if (failed(result)) throw problem(result);
  return redirect("/learn/supervisor", 303);
});

export default function LearnSupervisor() {
  return <Supervisor view={useLoaderData<typeof loader>()} />;
}
