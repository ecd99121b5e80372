import { createCookie } from "@remix-run/node";
import { database } from "~/db.server";
import { env } from "~/env.server";
import { type Viewer, viewerOf } from "~/services/sessions.server";

const ONE_WEEK_S = 7 * 24 * 3600;

/** The one cookie. Its name demands HTTPS, the whole site and no other domain wherever HTTPS is in use. */
const cookie = () =>
  createCookie(env().https ? "__Host-rapport" : "rapport", {
    httpOnly: true,
    path: "/",
    sameSite: "lax",
    secure: env().https,
    secrets: [env().sessionSecret],
    maxAge: ONE_WEEK_S,
  });

/** The header that hands a session's token to the browser. */
export const sessionHeader = async (token: string) => ({ "Set-Cookie": await cookie().serialize(token) });

/** The header that takes it away, with everything else that a shared computer may have kept. */
export const signedOutHeader = async () => ({
  "Set-Cookie": await cookie().serialize("", { maxAge: 0 }),
  "Clear-Site-Data": '"cache", "storage"',
});

const viewers = new WeakMap<Request["signal"], Promise<Viewer | null>>();

/** Who asks; null where nobody is signed in. Read once for each request, however many loaders ask. */
export function readViewer(request: Request): Promise<Viewer | null> {
  const known = viewers.get(request.signal);
  if (known) return known;
  const reading = readOnce(request);
  viewers.set(request.signal, reading);
  return reading;
}

async function readOnce(request: Request): Promise<Viewer | null> {
  const token = await readToken(request);
  return token === null ? null : viewerOf(database(), token, new Date());
}

/** The token that a request carries; null where it carries none, or one that we did not sign. */
export async function readToken(request: Request): Promise<string | null> {
  const token: unknown = await cookie().parse(request.headers.get("Cookie"));
  return typeof token === "string" && token !== "" ? token : null;
}
