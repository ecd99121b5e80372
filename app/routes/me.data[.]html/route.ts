import type { LoaderFunctionArgs } from "@remix-run/node";
import { database } from "~/db.server";
import { requireViewer } from "~/http/guard.server";
import { asFile, dataView } from "../me.data/load.server";
import { dataDocument } from "./document.server";

/** Everything held about the one who asks, as one file to read. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const view = await dataView(database(), await requireViewer(request), new Date());
  return asFile(dataDocument(view), "text/html", "rapport-my-data.html");
}
