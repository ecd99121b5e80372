import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { requireViewer } from "~/http/guard.server";
import { EvidenceView } from "./evidence";
import { findingView, gapOf, SECTIONS, sectionOf, taughtBy } from "./load.server";
import type { EvidenceView as View } from "./view";
import "~/styles/evidence.css";

export const meta: MetaFunction = () => [{ title: "Evidence – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  const rows = catalogue.register.findings.map((finding) => ({
    ...findingView(finding),
    tag: finding.tag,
    taughtBy: taughtBy(finding.id),
    gap: gapOf(finding.id),
    href: `/evidence/${finding.id}`,
  }));
  return {
    sections: Object.entries(SECTIONS).map(([id, title]) => ({
      id,
      title,
      findings: rows.filter((row) => sectionOf(row.id) === id),
    })),
    total: rows.length,
    taught: rows.filter((row) => row.gap === null).length,
  } satisfies View;
}

export default function Evidence() {
  return <EvidenceView view={useLoaderData<typeof loader>()} />;
}
