import type { ActionFunctionArgs } from "@remix-run/node";
import { log } from "~/http/log.server";

const LONGEST_REPORT = 4_000;

/** Keeps what a browser refused under the Content Security Policy: a sign of a mistake of ours, or of an attempt. */
export async function action({ request, context }: ActionFunctionArgs) {
  const report = (await request.text()).slice(0, LONGEST_REPORT);
  log.warn({ report, requestId: context.requestId }, "content security policy");
  return new Response(null, { status: 204 });
}

export const loader = () => new Response(null, { status: 405, headers: { Allow: "POST" } });
