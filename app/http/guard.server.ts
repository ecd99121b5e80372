import { redirect } from "@remix-run/node";
import type { RoleName } from "~/services/people.server";
import type { Viewer } from "~/services/sessions.server";
import { readViewer } from "./session.server";

/**
 * Who asks.
 * @throws a redirect to the sign-in page, which leads back to where they were, where nobody is signed in.
 */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await readViewer(request);
  if (viewer) return viewer;
  throw redirect(`/login?redirectTo=${encodeURIComponent(pageOf(request))}`);
}

/** Who asks, where they hold a role. @throws 403 where they do not. */
export async function requireRole(request: Request, role: RoleName): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (!viewer.roles.includes(role)) throw new Response(null, { status: 403 });
  return viewer;
}

/** The path of the page a request belongs to, without what Remix adds to its own data requests. */
function pageOf(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete("_routes");
  return url.pathname.replace(/(\/_root)?\.data$/, "") + url.search || "/";
}

/** A path of this site to go on to, and nothing else: an address elsewhere becomes the fallback. */
export function ownPath(path: unknown, fallback: string): string {
  if (typeof path !== "string" || !/^\/(?![/\\])/.test(path)) return fallback;
  const parsed = URL.parse ? URL.parse(path, "http://own") : new URL(path, "http://own");
  return parsed && parsed.host === "own" ? parsed.pathname + parsed.search + parsed.hash : fallback;
}
