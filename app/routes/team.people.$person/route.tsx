import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { signOff } from "~/services/sign-offs.server";
import { haveTalked } from "~/services/talks.server";
import { personView } from "./load.server";
import { Person } from "./person";
import "~/styles/team.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? ""} – Rapport` },
];

/** One person, as their supervisor may see them. Somebody who is not supervised by the one who asks is not there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const said = new URL(request.url).searchParams.get("said");
  const given = { supervisorId: viewer.id, personId: params.person ?? "", today: present().today, said };
  const view = await personView(database(), catalogue, given);
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("talked") }),
  z
    .object({
      intent: z.enum(["sign", "return"]),
      task: z.string(),
      comment: z.string().trim().max(2000, "Keep it under 2,000 characters."),
    })
    .refine(({ intent, comment }) => intent === "sign" || comment !== "", {
      path: ["comment"],
      message: "Say what is missing before you return it.",
    }),
]);

/** A supervisor's word on a task that was sent to them, or that they have talked. */
export const action = writing(async ({ request, params }) => {
  const viewer = await requireRole(request, "supervisor");
  const form = await readForm(request, formSchema);
  if ("errors" in form) {
    const { task = "", comment = "" } = form.typed;
    return data({ task, comment, message: form.errors[0]?.message ?? "" }, 400);
  }
  const { now } = present();
  const key = { supervisorId: viewer.id, personId: params.person ?? "" };
  const result =
    form.value.intent === "talked"
      ? await haveTalked(database(), key, now)
      : await signOff(
          database(),
          catalogue,
          {
            ...key,
            item: form.value.task,
            verdict: form.value.intent === "sign" ? "signed" : "returned",
            comment: form.value.comment || null,
          },
          now,
        );
  if (failed(result)) throw problem(result);
  return redirect(`/team/people/${params.person}?said=${form.value.intent}`, 303);
});

export default function TeamPerson() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const waiting = view.waiting.map((task) =>
    task.id === refused?.task ? { ...task, comment: refused.comment, error: refused.message } : task,
  );
  return <Person view={{ ...view, waiting }} />;
}
