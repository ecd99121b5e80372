import type { Db } from "~/db.server";
import { replay } from "~/scenario/play";
import { scenarioOf } from "./scenario-versions.server";

export type RunSummary = {
  id: string;
  scenarioId: string;
  startedAt: Date;
  endedAt: Date | null;
  choices: number;
  /** The ending's title; null while the run is open. */
  ending: string | null;
};

/** A person's own runs, the newest first; of one scenario where `scenarioId` is given. */
export async function runsOf(
  db: Db,
  given: { personId: string; scenarioId?: string },
): Promise<RunSummary[]> {
  const rows = await db.run.findMany({
    where: { personId: given.personId, ...(given.scenarioId ? { scenarioId: given.scenarioId } : {}) },
    include: { version: true, choices: { orderBy: { seq: "asc" } } },
    orderBy: { startedAt: "desc" },
  });
  return rows.map(({ id, scenarioId, startedAt, endedAt, version, choices }) => {
    const scenario = scenarioOf(version);
    const ending = endedAt
      ? replay(
          scenario,
          choices.map((choice) => choice.choice),
        ).ending
      : null;
    const title = ending === null ? null : (scenario.endings.get(ending)?.title ?? null);
    return { id, scenarioId, startedAt, endedAt, choices: choices.length, ending: title };
  });
}

/** Which run of a scenario one's run is, in the order in which they were started, from 1. */
export async function runNumber(
  db: Db,
  given: { personId: string; scenarioId: string; startedAt: Date },
): Promise<number> {
  const { personId, scenarioId, startedAt } = given;
  return db.run.count({ where: { personId, scenarioId, startedAt: { lte: startedAt } } });
}
