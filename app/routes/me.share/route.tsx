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
import { share, stopSharing } from "~/services/sharing.server";
import { preview, previewHref, shareList } from "./load.server";
import { Preview } from "./preview";
import { ShareList } from "./share-list";
import type { PreviewView, ShareListView } from "./view";
import "~/styles/scene.css";
import "~/styles/debrief.css";
import "~/styles/activities.css";
import "~/styles/me.css";
import "~/styles/sharing.css";

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `${view?.kind === "preview" ? `Share: ${view.thing.title}` : "Share one thing"} – Rapport` },
];

/** A refused share shows the thing as it stands now. */
export const shouldRevalidate = () => true;

const schema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("share"), item: z.string(), with: z.string(), seen: z.string() }),
    z.object({ intent: z.literal("stop"), share: z.string(), item: z.string().optional() }),
  ],
  "That form does not belong to this page. Load the page again and try once more.",
);

export async function loader({ request }: LoaderFunctionArgs): Promise<ShareListView | PreviewView> {
  const viewer = await requireViewer(request);
  const given = { personId: viewer.id, name: viewer.name, today: present().today };
  const { searchParams } = new URL(request.url);
  const item = searchParams.get("item");
  if (item === null) return shareList(database(), catalogue, given);
  const view = await preview(database(), catalogue, { ...given, item });
  if (failed(view)) throw problem(view);
  const done = searchParams.get("done");
  return { ...view, done: done === "shared" || done === "stopped" ? done : null, refused: null };
}

export const action = writing(async ({ request }) => {
  const viewer = await requireViewer(request);
  const form = await readForm(request, schema);
  if ("errors" in form) throw problem(failure("NoSuchItem"));
  const { now } = present();
  if (form.value.intent === "stop") {
    const { share: shareId, item } = form.value;
    const stopped = await stopSharing(database(), { personId: viewer.id, shareId }, now);
    if (failed(stopped)) throw problem(stopped);
    return redirect(item ? `${previewHref(item)}&done=stopped` : "/me?done=share-stopped#shares", 303);
  }
  const { item, with: withId, seen } = form.value;
  const shared = await share(database(), catalogue, { personId: viewer.id, withId, item, seen }, now);
  if (!failed(shared)) return redirect(`${previewHref(item)}&done=shared`, 303);
  if (shared.failed === "NotFound") throw problem(shared);
  const { status, sentence } = answerTo(shared);
  return data({ refused: sentence }, status);
});

export default function MeShare() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? null;
  if (view.kind === "list") return <ShareList view={view} />;
  return <Preview view={{ ...view, refused, done: refused ? null : view.done }} />;
}
