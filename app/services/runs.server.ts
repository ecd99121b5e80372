import type { Db } from "~/db.server";
import { replay } from "~/scenario/play";
import { scenarioOf } from "./scenario-versions.server";

export type RunSummary = {
  id: string;
  /** Which run of its scenario it is, in the order in which they were started, from 1. */
  number: number;
  scenarioId: string;
  /** What the scenario is called in the version of this run. */
  title: string;
  startedAt: Date;
  endedAt: Date | null;
  choices: number;
  /** The ending's title; null while the run is open. */
  ending: string | null;
  /** Where a retry took another run up: that run's number, null where it is gone, and the decision, from 1. */
  retry: { of: number | null; from: number } | null;
};

/** A person's own runs, every one of them, the newest first; of one scenario where `scenarioId` is given. */
export async function runsOf(
  db: Db,
  given: { personId: string; scenarioId?: string },
): Promise<RunSummary[]> {
  const rows = await db.run.findMany({
    where: { personId: given.personId, ...(given.scenarioId ? { scenarioId: given.scenarioId } : {}) },
    include: { version: true, choices: { orderBy: { seq: "asc" } } },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { id, scenarioId } of rows) {
    const number = (counts.get(scenarioId) ?? 0) + 1;
    counts.set(scenarioId, number);
    numbers.set(id, number);
  }
  const summaries = rows.map(({ id, scenarioId, startedAt, endedAt, version, choices, retryOfId }) => {
    const scenario = scenarioOf(version);
    const made = choices.map(({ choice }) => choice);
    const ending = endedAt ? replay(scenario, made).ending : null;
    const shared = choices.filter(({ at }) => at.getTime() === startedAt.getTime()).length;
    return {
      id,
      number: numbers.get(id) ?? 1,
      scenarioId,
      title: scenario.title,
      startedAt,
      endedAt,
      choices: choices.length,
      ending: ending === null ? null : (scenario.endings.get(ending)?.title ?? null),
      retry: retryOfId === null ? null : { of: numbers.get(retryOfId) ?? null, from: shared + 1 },
    };
  });
  return summaries.reverse();
}
