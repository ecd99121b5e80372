import { redirect } from "@remix-run/node";
import { database } from "~/db.server";
import { readViewer, signedOutHeader } from "~/http/session.server";
import { writing } from "~/http/writing.server";
import { endSession } from "~/services/sessions.server";

export const action = writing(async ({ request }) => {
  const viewer = await readViewer(request);
  if (viewer) await endSession(database(), viewer.id, viewer.sessionId, new Date());
  return redirect("/login?signedOut=1", { status: 303, headers: await signedOutHeader() });
});

export const loader = () => redirect("/");
