import { database } from "~/db.server";
import { readViewer } from "~/http/session.server";
import { writing } from "~/http/writing.server";
import { storeQueue } from "../studio.scenarios.$id/act.server";

/** Takes what an editor's browser has kept. It answers with the draft's last step, or with what stopped it. */
export const action = writing(async ({ request, params }) => {
  const viewer = await readViewer(request);
  if (!viewer) return Response.json({ message: "You have been signed out." }, { status: 401 });
  const form = await request.formData();
  const given = { viewer, draftId: params.id ?? "" };
  const done = await storeQueue(database(), given, String(form.get("queue") ?? ""), new Date());
  if (!("status" in done)) return Response.json({ at: `${done.seq}` });
  const { status, ...said } = done;
  return Response.json(said, { status });
});
