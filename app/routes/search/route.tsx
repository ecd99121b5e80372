import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { database } from "~/db.server";
import { requireViewer } from "~/http/guard.server";
import { searchView } from "./load.server";
import { SearchPage } from "./search";
import "~/styles/search.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.query ? `Search: ${data.query} – Rapport` : "Search – Rapport" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const query = new URL(request.url).searchParams.get("q") ?? "";
  return searchView(database(), { personId: viewer.id, query });
}

export default function Search() {
  return <SearchPage view={useLoaderData<typeof loader>()} />;
}
