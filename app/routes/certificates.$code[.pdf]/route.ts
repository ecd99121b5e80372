import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "~/env.server";
import { loadCertificate } from "../certificates.$code/load.server";
import { drawCertificate } from "./draw.server";

/** A certificate as a file. It says how things stood when it was made, so that it is made anew each time. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await loadCertificate(params.code ?? "", context.address);
  const address = new URL(`/certificates/${view.code}`, env().baseUrl ?? request.url).href;
  return new Response(await drawCertificate(view, address, new Date()), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="rapport-certificate-${view.code}.pdf"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
