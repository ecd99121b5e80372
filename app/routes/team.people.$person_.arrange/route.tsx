import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo, problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { MOVE_REASONS } from "~/learning/due";
import { endExemption, exempt, moveDue } from "~/services/arrangements.server";
import { failed } from "~/services/failure";
import { takePathAway } from "~/services/paths.server";
import { Arrange } from "./arrange";
import { arrangeView } from "./load.server";
import "~/styles/team.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Dates of ${data?.person.name ?? ""} – Rapport` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const said = new URL(request.url).searchParams.get("said");
  const given = { supervisorId: viewer.id, personId: params.person ?? "", today: present().today, said };
  const view = await arrangeView(database(), catalogue, given);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

const schema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("move"),
    leg: z.string().regex(/^[^/]+\/[^/]+$/, "Choose which date to move."),
    dueOn: z.iso.date("Give the new day as a date."),
    reason: z.enum(MOVE_REASONS, "Choose why it is moved."),
    after: z.string().optional(),
  }),
  z.object({
    intent: z.literal("exempt"),
    stop: z.string().min(1, "Choose what is left out."),
    why: z
      .string()
      .trim()
      .min(1, "Say why it is not needed: it stays on record.")
      .max(300, "Keep it under 300 characters."),
  }),
  z.object({ intent: z.literal("require"), stop: z.string() }),
  z.object({ intent: z.literal("take"), path: z.string() }),
]);

type Asked = z.infer<typeof schema>;

export const action = writing(async ({ request, params }) => {
  const viewer = await requireRole(request, "supervisor");
  const form = await readForm(request, schema);
  const { typed } = form;
  if ("errors" in form) return data({ errors: form.errors, wrong: typed.intent ?? null, typed }, 400);
  const key = { supervisorId: viewer.id, personId: params.person ?? "" };
  const result = await arrange(key, form.value);
  if (failed(result)) {
    if (result.failed !== "WrongDay") throw problem(result);
    const message = "Choose a day that is not before the path begins.";
    const { status } = answerTo(result);
    return data({ errors: [{ field: "dueOn", message }], wrong: "move", typed }, status);
  }
  const said = "moved" in result && result.moved === 0 ? "same" : form.value.intent;
  return redirect(`/team/people/${key.personId}/arrange?said=${said}`, 303);
});

function arrange(key: { supervisorId: string; personId: string }, asked: Asked) {
  const { now } = present();
  switch (asked.intent) {
    case "move": {
      const [courseId = "", legId = ""] = asked.leg.split("/");
      const { dueOn, reason, after } = asked;
      const move = { ...key, courseId, legId, dueOn, reason, after: after === "on" };
      return moveDue(database(), catalogue, move, now);
    }
    case "exempt":
      return exempt(database(), catalogue, { ...key, stopId: asked.stop, reason: asked.why }, now);
    case "require":
      return endExemption(database(), { ...key, stopId: asked.stop }, now);
    case "take":
      return takePathAway(database(), { ...key, courseId: asked.path }, now);
  }
}

export default function TeamArrange() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Arrange view={{ ...view, ...refused }} />;
}
