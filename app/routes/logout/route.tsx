import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { database } from "~/db.server";
import { readViewer, signedOutHeader } from "~/http/session.server";
import { endSession } from "~/services/sessions.server";

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await readViewer(request);
  if (viewer) await endSession(database(), viewer.id, viewer.sessionId, new Date());
  return redirect("/login?signedOut=1", { status: 303, headers: await signedOutHeader() });
}

export const loader = () => redirect("/");
