import type { LoaderFunctionArgs } from "@remix-run/node";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { present } from "~/http/clock.server";
import { csvFile } from "~/http/csv.server";
import { requireRole } from "~/http/guard.server";
import { completionsOf } from "~/services/completions.server";
import { completionTable, readLayout } from "../team.completions/columns";

/** The paths that a supervisor's people have completed, laid out as the address says. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "supervisor");
  const { today } = present();
  const completions = await completionsOf(database(), catalogue, viewer.id, today);
  const layout = readLayout(new URL(request.url).searchParams);
  return csvFile(`rapport-completions-${today}.csv`, completionTable(completions, layout));
}
