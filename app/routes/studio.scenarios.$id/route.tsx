import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import {
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { readForm } from "~/http/form.server";
import { requireRole } from "~/http/guard.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { storeForm } from "./act.server";
import { addressOf } from "./editing/editing";
import { Editor } from "./editor";
import { editorView } from "./load.server";
import { PANES, type PaneName } from "./view";
import "~/styles/studio.css";

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: `${view?.draft.title ?? "Draft"} – Studio – Rapport` },
];

/** Selecting another element, or another pane, asks the server nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}) =>
  formMethod === undefined && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
    ? false
    : defaultShouldRevalidate;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRole(request, "author");
  const view = await editorView(database(), catalogue, { viewer, draftId: params.id ?? "" });
  if (failed(view)) throw problem(view);
  return view;
}

const schema = z.record(z.string(), z.string());

export const action = writing(async ({ request, params }) => {
  const viewer = await requireRole(request, "author");
  const draftId = params.id ?? "";
  const form = await readForm(request, schema);
  const done = await storeForm(database(), { viewer, draftId }, form.typed, new Date());
  if ("errors" in done) return data({ errors: done.errors, typed: form.typed }, done.status);
  return redirect(addressOf(draftId, done.at, paneOf(new URL(request.url).searchParams.get("view"))), 303);
});

const paneOf = (asked: string | null): PaneName => PANES.find((pane) => pane === asked) ?? "problems";

export default function Studio() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const [search] = useSearchParams();
  return (
    <Editor
      key={view.draft.id}
      view={view}
      at={search.get("at") ?? ""}
      pane={paneOf(search.get("view"))}
      refused={refused}
      asksToDelete={search.has("delete")}
    />
  );
}
