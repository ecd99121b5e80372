import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Scene } from "~/components/scene/scene";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireViewer } from "~/http/guard.server";
import { pathView } from "./load.server";
import { PathView } from "./path";
import { nextTable } from "./table.server";
import "~/styles/path.css";
import "~/styles/scene.css";

export const meta: MetaFunction = () => [{ title: "Your path – Rapport" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { today } = present();
  const view = await pathView(database(), { personId: viewer.id, courseId: params.course ?? null, today });
  if (!view) throw new Response(null, { status: 404 });
  return { view, table: view.resume ? await nextTable(database(), viewer.id, view.resume.href) : null };
}

export default function Learn() {
  const { view, table } = useLoaderData<typeof loader>();
  return (
    <PathView
      view={view}
      scene={table ? <Scene people={table.people} sprite={table.sprite} size="card" /> : undefined}
    />
  );
}
