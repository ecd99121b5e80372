import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { requireRole } from "~/http/guard.server";
import { supervisedPeople } from "~/services/team.server";
import { teamView } from "./load.server";
import { Team } from "./team";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "Team – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const { today } = present();
  const people = await supervisedPeople(database(), catalogue, viewer.id, today);
  const query = new URL(request.url).searchParams;
  const asked = {
    team: query.get("team") ?? "",
    state: query.get("state") ?? "",
    sort: query.get("sort") ?? "",
  };
  return teamView(people, asked, today);
}

export default function TeamRoute() {
  return <Team view={useLoaderData<typeof loader>()} />;
}
