import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { problem } from "~/http/failure.server";
import { requireRole, requireViewer } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { readSent, start } from "./act.server";
import { startView } from "./load.server";
import { Start } from "./start";
import "~/styles/studio.css";

export const meta: MetaFunction = () => [{ title: "Studio – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { today } = present();
  const view = await startView(database(), catalogue, { viewer, today });
  if (failed(view)) throw problem(view);
  return view;
}

export const action = writing(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireRole(request, "author");
  const sent = await readSent(request);
  const done = await start(database(), catalogue, { viewer, sent }, new Date());
  if ("draftId" in done) return redirect(`/studio/scenarios/${done.draftId}?at=beats.opening`, 303);
  const { status, ...refused } = done;
  return data(refused, status);
});

export default function Studio() {
  const view = useLoaderData<typeof loader>();
  return <Start view={view} refused={useActionData<typeof action>() ?? null} />;
}
