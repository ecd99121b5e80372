import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireViewer } from "~/http/guard.server";

/** The start leads to what one came for: the team for somebody who only supervises, the path for everybody else. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { roles } = await requireViewer(request);
  return redirect(roles.includes("supervisor") && !roles.includes("learner") ? "/team" : "/learn");
}
