import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireRole } from "~/http/guard.server";
import { completionsOf } from "~/services/completions.server";
import { readLayout } from "./columns";
import { Completions } from "./completions";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "Completions – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const completions = await completionsOf(database(), catalogue, viewer.id, present().today);
  return {
    count: completions.length,
    unnumbered: completions.filter(({ staffNumber }) => !staffNumber).length,
    layout: readLayout(new URL(request.url).searchParams),
  };
}

export default function TeamCompletions() {
  return <Completions view={useLoaderData<typeof loader>()} />;
}
