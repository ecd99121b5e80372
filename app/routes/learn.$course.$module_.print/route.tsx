import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireViewer } from "~/http/guard.server";
import { fetchParts, partOf } from "../learn.$course.$module/lessons";
import { lessonAt, moduleView } from "../learn.$course.$module/load.server";
import { PrintedModule } from "./printed";
import { printComponents } from "./printed-elements";
import "~/styles/module.css";
import "~/styles/activities.css";
import "~/styles/printed.css";

/** It is paper: nothing on it does anything, so it is sent without script. */
export const handle = { still: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title ?? "Module"}, to print – Rapport` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const found = lessonAt(params);
  if (!found) throw new Response(null, { status: 404 });
  const { lesson, course } = found;
  const { today } = present();
  const given = { personId: viewer.id, ...found, stepId: "", later: null, again: null, today };
  const view = await moduleView(database(), given);
  const back = `/learn/${course.id}/${lesson.module.id}`;
  if (view.waitsFor.length > 0) throw redirect(back);
  const own = new URL(request.url).searchParams.has("own");
  const parts = lesson.module.steps.map(({ id }) => lesson.parts.indexOf(id));
  await fetchParts(lesson.module.id, parts);
  // What was answered stays on the screen; what is private goes on paper only where its writer asks for it.
  const paper = { ...view.lesson, answers: {}, shares: {}, ...(own ? {} : { notes: {}, own: {} }) };
  return { view: { ...view, lesson: paper }, own, back, moduleId: lesson.module.id, parts };
}

export default function PrintModule() {
  const { view, own, back, moduleId, parts } = useLoaderData<typeof loader>();
  return (
    <PrintedModule view={view} own={own} back={back}>
      {parts.map((part) => {
        const Text = partOf(moduleId, part);
        return <Text key={part} components={printComponents} />;
      })}
    </PrintedModule>
  );
}
