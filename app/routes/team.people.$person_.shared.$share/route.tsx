import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longDate, ukDay } from "~/components/dates";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { openShared } from "~/services/sharing.server";
import { sharedDebriefView } from "../runs.$run.debrief/load.server";
import { Shared } from "./shared";
import type { SharedView } from "./view";
import "~/styles/scene.css";
import "~/styles/debrief.css";
import "~/styles/activities.css";
import "~/styles/team.css";
import "~/styles/sharing.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Shared by ${data?.person.name ?? ""} – Rapport` },
];

/** Opening writes down that it was opened: where that cannot be written, nothing is shown. */
export const loader = writing(async ({ request, params }): Promise<SharedView> => {
  const viewer = await requireRole(request, "supervisor");
  const { person: personId = "", share: shareId = "" } = params;
  const opened = await openShared(database(), { supervisorId: viewer.id, personId, shareId }, new Date());
  if (failed(opened)) throw problem(opened);
  const { thing, run, name, at } = opened;
  return {
    person: { id: personId, name },
    sharedOn: longDate(ukDay(at.toISOString())),
    thing,
    debrief: run && sharedDebriefView(run),
  };
});

export default function TeamShared() {
  return <Shared view={useLoaderData<typeof loader>()} />;
}
