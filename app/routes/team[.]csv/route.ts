import type { LoaderFunctionArgs } from "@remix-run/node";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { csvFile } from "~/http/csv.server";
import { requireRole } from "~/http/guard.server";
import { supervisedPeople } from "~/services/team.server";
import { readAsked } from "../team._index/asked";
import { teamTable } from "./table";

/** The table of /team as a file: the same people for the same address, all of its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const { today } = present();
  const people = await supervisedPeople(database(), catalogue, viewer.id, today);
  const asked = readAsked(new URL(request.url).searchParams, people);
  return csvFile(`rapport-team-${today}.csv`, teamTable(people, asked));
}
