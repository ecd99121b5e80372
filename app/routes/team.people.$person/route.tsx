import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { longDate } from "~/components/dates";
import { stateWords } from "~/components/state-words";
import { lessonOf } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { signOff } from "~/services/sign-offs.server";
import { supervisedPeople } from "~/services/team.server";
import { whenWords } from "../team._index/load.server";
import { Person } from "./person";
import type { PersonView } from "./view";
import "~/styles/team.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? ""} – Rapport` },
];

/** One person, as their supervisor may see them. Somebody who is not supervised by the one who asks is not there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const { today } = present();
  const people = await supervisedPeople(database(), catalogue, viewer.id, today);
  const person = people.find((entry) => entry.id === params.person);
  if (!person) throw new Response(null, { status: 404 });
  return {
    person: { id: person.id, name: person.name, site: person.site },
    progress: {
      done: person.cells.reduce((sum, cell) => sum + cell.progress.done, 0),
      required: person.cells.reduce((sum, cell) => sum + cell.progress.required, 0),
    },
    stops: person.cells.map((cell) => ({
      id: cell.stop.id,
      short: cell.stop.code,
      title: cell.stop.title,
      state: cell.state,
      words: stateWords(
        { state: cell.state, ...cell.progress, dueOn: cell.due, on: cell.progress.completedAt },
        today,
      ),
      when: whenWords(cell, today),
      note: null,
    })),
    waiting: person.waiting.map(({ item, stop, sentAt }) => ({
      id: item,
      title: taskTitle(item),
      stop: stop.title,
      sentOn: longDate(sentAt),
      paragraphs: [],
      comment: "",
      error: null,
    })),
    shared: [],
    notice: noticeFor(new URL(request.url).searchParams.get("said"), person.name),
    teamHref: "/team",
  } satisfies PersonView;
}

const formSchema = z
  .object({
    intent: z.enum(["sign", "return"]),
    task: z.string(),
    comment: z.string().trim().max(2000, "Keep it under 2,000 characters."),
  })
  .refine(({ intent, comment }) => intent === "sign" || comment !== "", {
    path: ["comment"],
    message: "Say what is missing before you return it.",
  });

/** A supervisor's word on a task that was sent to them. */
export const action = writing(async ({ request, params }) => {
  const viewer = await requireRole(request, "supervisor");
  const form = await readForm(request, formSchema);
  if ("errors" in form) {
    const { task = "", comment = "" } = form.typed;
    return data({ task, comment, message: form.errors[0]?.message ?? "" }, 400);
  }
  const { intent, task, comment } = form.value;
  const result = await signOff(
    database(),
    catalogue,
    {
      supervisorId: viewer.id,
      personId: params.person ?? "",
      item: task,
      verdict: intent === "sign" ? "signed" : "returned",
      comment: comment || null,
    },
    new Date(),
  );
  if (failed(result)) throw problem(result);
  return redirect(`/team/people/${params.person}?said=${intent}`, 303);
});

/** The words of a task, from "<module>/task/<id>". */
function taskTitle(item: string): string {
  const [moduleId = "", , taskId] = item.split("/");
  return lessonOf(catalogue, moduleId)?.tasks.find(({ id }) => id === taskId)?.title ?? "";
}

function noticeFor(said: string | null, name: string): string | null {
  if (said === "sign") return `Signed. ${name} sees it on their path.`;
  return said === "return" ? `Returned, with your comment. ${name} sees it on their path.` : null;
}

export default function TeamPerson() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const waiting = view.waiting.map((task) =>
    task.id === refused?.task ? { ...task, comment: refused.comment, error: refused.message } : task,
  );
  return <Person view={{ ...view, waiting }} />;
}
