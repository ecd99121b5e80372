import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { database } from "~/db.server";
import { requireViewer } from "~/http/guard.server";
import { Data } from "./data";
import { dataView } from "./load.server";
import "~/styles/me.css";
import "~/styles/sharing.css";

export const meta: MetaFunction = () => [{ title: "Everything held about you – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  return dataView(database(), await requireViewer(request), new Date());
}

export default function MeData() {
  return <Data view={useLoaderData<typeof loader>()} />;
}
