import { redirect } from "@remix-run/node";
import { database } from "~/db.server";
import { keepForm } from "~/services/kept-forms.server";
import type { RoleName } from "~/services/people.server";
import type { Viewer } from "~/services/sessions.server";
import { LONGEST_TEXT } from "./form.server";
import { readToken, readViewer } from "./session.server";

/**
 * Who asks.
 * @throws a redirect to the sign-in page, which leads back to where they were, where nobody is signed in.
 */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await readViewer(request);
  if (viewer) return viewer;
  throw redirect(`/login?redirectTo=${encodeURIComponent(pageOf(request))}`);
}

/**
 * Who asks, for a form with words in it.
 * @throws the same redirect; what they wrote is kept, and shown to them again once they have signed in.
 */
export async function requireWriter(request: Request): Promise<Viewer> {
  const viewer = await readViewer(request);
  const token = viewer ? null : await readToken(request);
  if (token) {
    const fields: Record<string, string> = {};
    const sent = await request
      .clone()
      .formData()
      .catch(() => []); // what is no form holds no words to keep
    for (const [key, value] of sent) {
      if (typeof value === "string") fields[key] = value.slice(0, LONGEST_TEXT);
    }
    await keepForm(database(), token, { path: pathOf(request), fields }, new Date());
  }
  return viewer ?? requireViewer(request);
}

/** Who asks, where they hold a role. @throws 403 where they do not. */
export async function requireRole(request: Request, role: RoleName): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (!viewer.roles.includes(role)) throw new Response(null, { status: 403 });
  return viewer;
}

/** The page a request belongs to, with its query, without what Remix adds to its own data requests. */
function pageOf(request: Request): string {
  const { searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  searchParams.delete("index");
  const query = searchParams.toString();
  return pathOf(request) + (query ? `?${query}` : "");
}

/** The path of that page alone. */
export function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/(\/_root)?\.data$/, "") || "/";
}

/** What a browser takes for a path of the same site: two slashes, of whichever kind, would begin another site's address. */
const OWN = /^\/(?![/\\])/;

/** A path of this site to go on to, and nothing else: an address elsewhere becomes the fallback. */
export function ownPath(path: unknown, fallback: string): string {
  if (typeof path !== "string" || !OWN.test(path) || !URL.canParse(path, "http://own")) return fallback;
  const parsed = new URL(path, "http://own");
  const own = parsed.pathname + parsed.search + parsed.hash;
  return parsed.host === "own" && OWN.test(own) ? own : fallback; // "/.//elsewhere" comes out as "//elsewhere"
}
