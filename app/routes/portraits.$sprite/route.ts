import type { LoaderFunctionArgs } from "@remix-run/node";
import { spriteOf } from "~/components/portraits/scenario-sprite.server";
import { database } from "~/db.server";
import { failed } from "~/services/failure";
import { scenarioVersion } from "~/services/rehearsal.server";

/** The portraits of one scenario version. The address names what is drawn, so that a browser asks once. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [version = "", hash] = (params.sprite ?? "").replace(/\.svg$/, "").split("-");
  const scenario = await scenarioVersion(database(), version);
  if (failed(scenario)) throw new Response(null, { status: 404 });
  const sprite = spriteOf(scenario);
  if (sprite.hash !== hash) throw new Response(null, { status: 404 });
  return new Response(sprite.svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
