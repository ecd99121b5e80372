import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireRole } from "~/http/guard.server";
import { readAsked } from "./asked";
import { desk, teamView } from "./load.server";
import { Team } from "./team";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "Team – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const { today } = present();
  const given = await desk(database(), catalogue, viewer.id, today);
  return teamView(given, readAsked(new URL(request.url).searchParams, given.people), today);
}

export default function TeamRoute() {
  return <Team view={useLoaderData<typeof loader>()} />;
}
