import typeface from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { DraftKeeper } from "~/components/drafts/draft-keeper";
import { LateScripts } from "~/components/late-scripts";
import { useNonce } from "~/components/nonce";
import { Page } from "~/components/page";
import { ProblemPage } from "~/components/problem-page";
import { NO_NETWORK } from "~/components/problem-words";
import { readViewer } from "~/http/session.server";
import "~/styles/tokens.css";
import "~/styles/base.css";

export const links: LinksFunction = () => [
  { rel: "preload", href: typeface, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
];

export const meta: MetaFunction = () => [{ title: "Rapport" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request);
  return {
    reader: viewer ? { name: viewer.name, roles: viewer.roles } : null,
    owner: viewer?.id ?? null,
    requestId: context.requestId,
  };
}

/** Who reads does not depend on what they look at: another query of the same page asks the server nothing on its account. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
    ? false
    : defaultShouldRevalidate;

/** The document of every page. A route whose handle says `still` needs no script, and is sent without. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const still = useMatches().some((match) => (match.handle as { still?: boolean } | undefined)?.still);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="description"
          content="Training for new researchers who work with clinical teams: short modules, and a place to rehearse the meeting first."
        />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {still ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <LateScripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const { reader, owner } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  return (
    <Page reader={reader} pathname={pathname} quiet={useWayOut()}>
      <Outlet />
      <DraftKeeper owner={owner} signedOut={search.includes("signedOut=")} />
    </Page>
  );
}

/** The way out of a page that has no sections, which such a page names in its data. */
function useWayOut(): ReactNode {
  const [data] = useMatches().flatMap((match) =>
    (match.handle as { quiet?: boolean } | undefined)?.quiet
      ? [match.data as { leaveHref?: string } | undefined]
      : [],
  );
  return data?.leaveHref ? <Link to={data.leaveHref}>Leave for now</Link> : undefined;
}

const isOffline = () => typeof navigator !== "undefined" && navigator.onLine === false;

/** One boundary: the words for a status are in components/problem-words.ts. */
export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : isOffline() ? NO_NETWORK : 500;
  const message =
    isRouteErrorResponse(error) && typeof error.data === "string" && error.data !== ""
      ? error.data
      : undefined;
  return (
    <Page reader={root?.reader ?? null} pathname={pathname}>
      <title>{`${status || "No network"} – Rapport`}</title>
      <ProblemPage
        status={status}
        message={message}
        requestId={status >= 500 ? (root?.requestId ?? null) : null}
      />
    </Page>
  );
}
