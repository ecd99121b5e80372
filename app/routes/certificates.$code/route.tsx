import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { ProblemPage } from "~/components/problem-page";
import { CertificateView } from "./certificate";
import { loadCertificate } from "./load.server";
import "~/styles/certificate.css";

/** Whoever has the code may read it; no search engine keeps a person's name. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Certificate of ${data.name} – Rapport` : "No certificate – Rapport" },
  { name: "robots", content: "noindex" },
];

/** The wait of a slowed look-up is said in the header as well. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get("Retry-After");
  return new Headers(wait ? { "Retry-After": wait } : {});
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  return loadCertificate(params.code ?? "", context.address);
}

export default function Certificate() {
  return <CertificateView view={useLoaderData<typeof loader>()} />;
}

/** A code that leads nowhere, or too many of them; all else is for the page around. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) throw error;
  return <ProblemPage status={error.status} message={String(error.data)} />;
}
