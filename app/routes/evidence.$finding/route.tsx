import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { catalogue } from "~/content/catalogue.server";
import { requireViewer } from "~/http/guard.server";
import { findingView, gapOf, SECTIONS, sectionOf, taughtBy } from "../evidence._index/load.server";
import { FindingPage } from "./finding";
import type { FindingPageView } from "./view";
import "~/styles/evidence.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Finding ${data?.finding.id ?? ""} – Rapport` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request);
  const { findings } = catalogue.register;
  const at = findings.findIndex((finding) => finding.id === params.finding);
  const finding = findings[at];
  if (!finding) throw new Response(null, { status: 404 });
  const link = (index: number) => {
    const id = findings[index]?.id;
    return id ? { id, href: `/evidence/${id}` } : null;
  };
  return {
    finding: findingView(finding),
    tag: finding.tag,
    section: SECTIONS[sectionOf(finding.id)] ?? "",
    implication: finding.implication,
    taughtBy: taughtBy(finding.id),
    gap: gapOf(finding.id),
    previous: link(at - 1),
    next: link(at + 1),
  } satisfies FindingPageView;
}

export default function EvidenceFinding() {
  return <FindingPage view={useLoaderData<typeof loader>()} />;
}
