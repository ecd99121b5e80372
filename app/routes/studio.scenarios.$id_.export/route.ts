import type { LoaderFunctionArgs } from "@remix-run/node";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { requireViewer } from "~/http/guard.server";
import { dataAt } from "~/scenario/edit-names";
import { formatScenario } from "~/scenario/format";
import { readScenario } from "~/scenario/read";
import { readDraft } from "~/services/drafts.server";
import { failed } from "~/services/failure";

/**
 * A draft as a file: its own text, comments and layout included, with quotes round all prose. Taken in again it is the same
 * to the byte. While the text has errors it is handed out as it is.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const draft = await readDraft(database(), { by: viewer, draftId: params.id ?? "" });
  if (failed(draft)) throw problem(draft);
  const text = readScenario(draft.text).scenario ? formatScenario(draft.text) : draft.text;
  const id = dataAt(text, "id");
  const name = typeof id === "string" && /^[a-z0-9-]{1,100}$/.test(id) ? id : "draft";
  return new Response(text, {
    headers: {
      "Content-Type": "application/yaml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.yaml"`,
      "Cache-Control": "no-store",
    },
  });
}
