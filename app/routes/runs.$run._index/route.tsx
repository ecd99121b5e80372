import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo, problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed, failure } from "~/services/failure";
import { helpFor } from "~/services/help.server";
import { openRun, setHints, takeChoice } from "~/services/rehearsal.server";
import { isWithdrawn } from "~/services/withdrawn.server";
import { roomView } from "./load.server";
import { Room } from "./room";
import "~/styles/scene.css";
import "~/styles/room.css";

/** The room has no sections: its masthead holds the way out. */
export const handle = { quiet: true };

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `Rehearsal: ${view?.scenario.title ?? ""} – Rapport` },
];

/** After a refused choice the room shows where the run stands now. */
export const shouldRevalidate = () => true;

const schema = z.union([
  z.object({ intent: z.literal("hints"), hints: z.enum(["on", "off"]) }),
  z.object({ choice: z.string().max(200), seq: z.coerce.number().int().min(0).max(10_000) }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const [run, help] = await Promise.all([
    openRun(database(), { runId: params.run ?? "", personId: viewer.id }),
    helpFor(database(), viewer.id),
  ]);
  if (failed(run)) throw problem(run);
  return roomView(run, {
    help: { today: present().today, ...help },
    withdrawn: await isWithdrawn(database(), catalogue, run.scenario.id),
  });
}

export const action = writing(async ({ request, params }) => {
  const viewer = await requireViewer(request);
  const own = { runId: params.run ?? "", personId: viewer.id };
  const here = `/runs/${own.runId}`;
  const form = await readForm(request, schema);
  if ("errors" in form) {
    const run = await openRun(database(), own);
    if (failed(run)) throw problem(run);
    return data({ notice: answerTo(failure("NotOnOffer")).sentence }, 400);
  }
  const asked = form.value;
  if ("intent" in asked) {
    const set = await setHints(database(), { ...own, hints: asked.hints === "on" });
    if (failed(set)) throw problem(set);
    return redirect(here, 303);
  }
  const taken = await takeChoice(database(), { ...own, ...asked }, new Date());
  if (!failed(taken)) return redirect(here, 303);
  if (taken.failed === "NotYourRun") throw problem(taken);
  const { sentence, status } = answerTo(taken);
  return data({ notice: sentence }, status);
});

export default function Run() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Room view={{ ...view, notice: refused?.notice ?? null }} />;
}
