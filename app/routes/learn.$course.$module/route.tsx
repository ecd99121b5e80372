import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Suspense } from "react";
import { lessonComponents } from "~/components/lesson";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { answerTo } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { pathOf, requireViewer, requireWriter } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed, failure } from "~/services/failure";
import { dropKeptForm, keptFormAt } from "~/services/kept-forms.server";
import { hrefOf, laterHref } from "../learn._index/load.server";
import { act, formSchema, waitingForm } from "./act.server";
import { fetchParts, partOf } from "./lessons";
import { isLocked, lessonAt, moduleView } from "./load.server";
import { ModuleView } from "./module";
import { ReadingPlace } from "./reading-place";
import "~/styles/module.css";
import "~/styles/activities.css";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.view.title ?? "Module"} – Rapport` },
];

/** A refused form leaves the page as it stands now, not as it was when the form was opened. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const found = lessonAt(params);
  if (!found) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const { id: moduleId } = found.lesson.module;
  if (query.has("print")) throw redirect(`/learn/${found.course.id}/${moduleId}/print`);
  const { now, today } = present();
  const view = await moduleView(database(), {
    personId: viewer.id,
    ...found,
    stepId: query.get("step"),
    later: query.get("later"),
    again: query.get("again"),
    today,
  });
  const waiting = await keptFormAt(database(), viewer.id, pathOf(request), now);
  await fetchParts(moduleId, [view.part]);
  return { view, moduleId, waiting: waiting && waitingForm(waiting) };
}

export const action = writing(async ({ request, params }) => {
  const viewer = await requireWriter(request);
  const found = lessonAt(params);
  if (!found) throw new Response(null, { status: 404 });
  const { course, lesson } = found;
  const { module } = lesson;

  const form = await readForm(request, formSchema);
  if ("errors" in form)
    return data({ item: form.typed.item ?? "", errors: form.errors, values: form.typed }, 400);
  const where = { personId: viewer.id, moduleId: module.id };
  const item = "item" in form.value ? form.value.item : "";
  const result = (await isLocked(database(), viewer.id, course, module))
    ? failure("StillLocked")
    : await act(database(), where, form.value, form.typed, new Date());
  if ("mistakes" in result) return data({ item, errors: result.mistakes, values: form.typed }, 400);
  if (failed(result)) {
    const { status, sentence } = answerTo(result);
    return data({ item, errors: [{ field: null, message: sentence }], values: {} }, status);
  }
  await dropKeptForm(database(), viewer.id);
  return redirect(whereNext(), 303);

  function whereNext(): string {
    const query = new URL(request.url).searchParams;
    const here = query.get("step") ?? module.steps[0]?.id ?? "";
    const at = (stepId: string, anchor: string) => `${hrefOf(course, module)}?step=${stepId}${anchor}`;
    if ("errors" in form) return "/learn";
    const sent = form.value;
    if (sent.intent === "next") {
      const index = module.steps.findIndex((step) => step.id === sent.step);
      const next = module.steps[index + 1];
      return next ? at(next.id, "") : "/learn";
    }
    const later = query.get("later");
    if (later !== null && sent.intent === "answer")
      return `${laterHref(course, module, later)}#check-${sent.item}`;
    const place = {
      answer: "check",
      reflect: "reflection",
      own: "own",
      sheet: "sheet",
      plan: "task",
      submit: "task",
    }[sent.intent];
    return at(here, `#${place}-${sent.item}`);
  }
});

export default function LearnModule() {
  const { view, moduleId, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? waiting;
  const Text = partOf(moduleId, view.part);
  return (
    <ModuleView view={{ ...view, lesson: { ...view.lesson, refused } }}>
      <Suspense fallback={<p className="quiet">One moment…</p>}>
        <Text components={lessonComponents} />
        {view.current ? <ReadingPlace view={view} /> : null}
      </Suspense>
    </ModuleView>
  );
}
