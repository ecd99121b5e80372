import { redirect } from "@remix-run/node";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { issueCertificate } from "~/services/certificates.server";
import { failed, failure } from "~/services/failure";

// The path of one course: the same page as the path itself.
export { default, loader, meta } from "../learn._index/route";

const schema = z.object({ intent: z.literal("certificate") });

/** Gives the certificate of a course that is complete. */
export const action = writing(async ({ request, params }) => {
  const viewer = await requireViewer(request);
  if ("errors" in (await readForm(request, schema))) throw problem(failure("NoSuchItem"));
  const issued = await issueCertificate(database(), catalogue, {
    personId: viewer.id,
    courseId: params.course ?? "",
  });
  if (failed(issued)) throw problem(issued);
  return redirect(`/certificates/${issued.code}`, 303);
});
