import type { LoaderFunctionArgs } from "@remix-run/node";
import { database } from "~/db.server";
import { requireViewer } from "~/http/guard.server";
import { ownData } from "~/services/own-data.server";
import { asFile } from "../me.data/load.server";

/** Everything held about the one who asks, as JSON: the rows of each table under its name. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { id, name, email } = await requireViewer(request);
  const { tables, others } = await ownData(database(), id);
  const body = {
    madeAt: new Date().toISOString(),
    person: { name, email },
    tables: Object.fromEntries(tables.map((table) => [table.name, table.rows])),
    nothingAboutYou: Object.fromEntries(others.map((table) => [table.name, table.holds])),
  };
  return asFile(`${JSON.stringify(body, null, 2)}\n`, "application/json", "rapport-my-data.json");
}
