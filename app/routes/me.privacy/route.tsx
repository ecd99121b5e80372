import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { database } from "~/db.server";
import { readViewer } from "~/http/session.server";
import { placeOf } from "~/services/people.server";
import { PrivacyView } from "./privacy";
import type { PrivacyView as View } from "./view";
import "~/styles/me.css";

export const meta: MetaFunction = () => [{ title: "Who sees what – Rapport" }];

/** Open to everybody: one should be able to read it before signing in. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await readViewer(request);
  return { supervisors: viewer ? (await placeOf(database(), viewer.id)).supervisors : null } satisfies View;
}

export default function Privacy() {
  return <PrivacyView view={useLoaderData<typeof loader>()} />;
}
