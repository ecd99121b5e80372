import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { pathOf, requireViewer, requireWriter } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { may } from "~/learning/studio";
import { failed, failure } from "~/services/failure";
import { dropKeptForm, keptFormAt } from "~/services/kept-forms.server";
import type { Viewer } from "~/services/sessions.server";
import { act, formSchema } from "./act.server";
import { hrefTo, placeOf } from "./address";
import { DONE } from "./done-words";
import { reviewView } from "./load.server";
import { Review } from "./review";
import type { Refused } from "./view";
import "~/styles/studio.css";
import "~/styles/studio-review.css";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Review: ${loaded?.view.title ?? ""} – Studio – Rapport` },
];

/** After a refused form the page shows how the draft stands now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  mustRead(viewer);
  const { searchParams } = new URL(request.url);
  const done = DONE[searchParams.get("done") ?? ""] ?? null;
  const given = { viewer, id: params.id ?? "", place: placeOf(searchParams), done };
  const view = await reviewView(database(), catalogue, given);
  if (failed(view)) throw problem(view);
  const waiting = await keptFormAt(database(), viewer.id, pathOf(request), new Date());
  return { view, waiting: waiting && waitingForm(waiting) };
}

export const action = writing(async ({ request, params }) => {
  const viewer = await requireWriter(request);
  mustRead(viewer);
  const place = placeOf(new URL(request.url).searchParams);
  const form = await readForm(request, formSchema);
  const refuse = (status: number, errors: Refused["errors"]) =>
    data({ intent: form.typed.intent ?? "", of: ofForm(form.typed), errors, typed: form.typed }, status);
  if ("errors" in form) return refuse(400, form.errors);
  const given = { viewer, id: params.id ?? "", sent: form.value };
  const outcome = await act(database(), catalogue, given, new Date());
  if ("status" in outcome) {
    if (outcome.status === 404) throw problem(failure("NotFound"));
    return refuse(outcome.status, [{ field: outcome.field, message: outcome.message }]);
  }
  await dropKeptForm(database(), viewer.id);
  const next = hrefTo(place, {}, "").replace("?", `?done=${outcome.done}&`);
  return redirect(`${pathOf(request)}${next}#${outcome.anchor}`, 303);
});

/** Nobody outside the studio comes here, whatever they send. */
function mustRead(viewer: Viewer): void {
  if (!may("read", viewer.roles)) throw problem(failure("NotYourPart"));
}

/** What tells a form from another of its intent. */
const ofForm = (typed: Record<string, string>): string => typed.of ?? typed.element ?? typed.kind ?? "";

/** Words that were sent after their sender's session had ended, as they left them. */
function waitingForm(typed: Record<string, string>): Refused | null {
  if (!["comment", "answer", "review"].includes(typed.intent ?? "")) return null;
  const message =
    "You were signed out before this was saved. Here it is as you left it: send it again to keep it.";
  return { intent: typed.intent ?? "", of: ofForm(typed), errors: [{ field: "text", message }], typed };
}

export default function ReviewRoute() {
  const { view, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? waiting;
  return <Review view={{ ...view, done: refused ? null : view.done }} refused={refused} />;
}
