import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { database } from "~/db.server";
import { problem } from "~/http/failure.server";
import { requireViewer } from "~/http/guard.server";
import { failed } from "~/services/failure";
import { openRun } from "~/services/rehearsal.server";
import { runsOf } from "~/services/runs.server";
import { Compare } from "./compare";
import { besideView, chooseView, rehearsalsOf } from "./load.server";
import type { CompareView } from "./view";
import "~/styles/scene.css";
import "~/styles/compare.css";

export const meta: MetaFunction = () => [{ title: "Two runs side by side – Rapport" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const asked = new URL(request.url).searchParams;
  const [a = "", b = "", scenario = ""] = ["a", "b", "scenario"].map((name) => asked.get(name) ?? "");
  const runs = await runsOf(database(), { personId: viewer.id });
  const opened = await Promise.all([numbered(a), numbered(b)]);
  const [one, two] = opened;
  const notice = whyNot();
  const scenarioId = one?.scenario.id ?? two?.scenario.id ?? scenario;
  const choose = chooseView(runs, scenarioId, { a, b });
  const beside = one && two && notice === null ? besideView(one, two) : null;
  const view: CompareView = { beside, choose, rehearsals: choose ? [] : rehearsalsOf(runs), notice };
  return data(view, notice === null ? 200 : 400);

  /** A run of one's own with its number; null where none is asked for. */
  async function numbered(id: string) {
    if (id === "") return null;
    const run = await openRun(database(), { runId: id, personId: viewer.id });
    if (failed(run)) throw problem(run);
    return { ...run, number: runs.find((entry) => entry.id === id)?.number ?? 1 };
  }

  function whyNot(): string | null {
    if (!one || !two) return null;
    if (one.id === two.id) return "That is the same run twice. Choose two.";
    return one.scenario.id === two.scenario.id
      ? null
      : "Those are runs of two different rehearsals, so their decisions are not the same. Choose two runs of one.";
  }
}

export default function RunsCompare() {
  return <Compare view={useLoaderData<typeof loader>()} />;
}
