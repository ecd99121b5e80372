import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo, problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { type LineNote, NOTICED, OBSERVED_LINES } from "~/learning/observing";
import { failed } from "~/services/failure";
import { keepObservation } from "~/services/observations.server";
import { supervisedNames } from "~/services/supervision.server";
import { Observe } from "./observe";
import type { ObserveView } from "./view";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "A real meeting – Rapport" }];

export async function loader({ request, params }: LoaderFunctionArgs): Promise<ObserveView> {
  const viewer = await requireRole(request, "supervisor");
  const person = (await supervisedNames(database(), viewer.id)).find(({ id }) => id === params.person);
  if (!person) throw new Response(null, { status: 404 });
  const { id, name } = person;
  return { person: { id, name }, typed: { heldOn: present().today }, errors: [] };
}

const LONGEST = 500;
const noticed = z.enum(NOTICED, "Choose one of the three for each line.");
const heard = z.string().trim().max(LONGEST, `Keep it under ${LONGEST} characters.`);
const lineFields = Object.fromEntries(
  OBSERVED_LINES.flatMap(({ id }) => [
    [id, noticed],
    [`${id}-heard`, heard],
  ]),
);
const schema = z.intersection(
  z.object({ heldOn: z.iso.date("Give the day of the meeting as a date.") }),
  z.object(lineFields) as z.ZodType<Record<string, string>>,
);

export const action = writing(async ({ request, params }) => {
  const viewer = await requireRole(request, "supervisor");
  const form = await readForm(request, schema);
  if ("errors" in form) return data({ errors: form.errors, typed: form.typed }, 400);
  const { now, today } = present();
  const personId = params.person ?? "";
  const lines = OBSERVED_LINES.map(
    ({ id }): LineNote => ({
      line: id,
      noticed: NOTICED.find((word) => word === form.value[id]) ?? "not-up",
      heard: form.value[`${id}-heard`] ?? "",
    }),
  );
  const given = { supervisorId: viewer.id, personId, heldOn: form.value.heldOn, lines };
  const result = await keepObservation(database(), given, now, today);
  if (!failed(result)) return redirect(`/team/people/${personId}?said=observed`, 303);
  if (result.failed === "NotFound") throw problem(result);
  const errors = [{ field: "heldOn", message: "Choose a day that is not in the future." }];
  return data({ errors, typed: form.typed }, answerTo(result).status);
});

export default function TeamObserve() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <Observe view={{ ...view, ...refused }} />;
}
