import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { requireRole } from "~/http/guard.server";
import { Guide } from "./guide";
import "~/styles/team.css";

export const meta: MetaFunction = () => [{ title: "How to hold a debrief – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRole(request, "supervisor");
  return null;
}

export default function TeamGuide() {
  return <Guide />;
}
