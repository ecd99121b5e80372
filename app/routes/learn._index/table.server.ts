import { spriteHref } from "~/components/portraits/scenario-sprite.server";
import { seatPeople } from "~/components/scene/seating.server";
import type { SeatedPerson } from "~/components/scene/types";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { begin } from "~/scenario/play";
import type { Scenario } from "~/scenario/types";
import { failed } from "~/services/failure";
import { currentScenario, openRun } from "~/services/rehearsal.server";

export type Table = { people: SeatedPerson[]; sprite: string };

/**
 * The table of the rehearsal that the path leads to next: as one left it, or as it will begin. For a step of a module it is
 * the first rehearsal of that module; null where it has none.
 */
export async function nextTable(db: Db, personId: string, href: string): Promise<Table | null> {
  const [, kind, id = ""] = href.split("/");
  if (kind === "runs") {
    const run = await openRun(db, { runId: id, personId });
    if (failed(run)) return null;
    return tableOf(run.scenario, run.versionHash, run.play.beat ?? run.scenario.start, run.play.values);
  }
  const [, , , moduleId = ""] = href.replace(/\?.*/, "").split("/");
  const scenarioId = kind === "learn" ? catalogue.lessons[moduleId]?.rehearsals[0] : id;
  if (scenarioId === undefined) return null;
  const current = await currentScenario(db, scenarioId);
  if (failed(current)) return null;
  const { scenario, hash } = current;
  const first = begin(scenario);
  return tableOf(scenario, hash, first.beat ?? scenario.start, first.values);
}

function tableOf(
  scenario: Scenario,
  hash: string,
  beat: string,
  values: Readonly<Record<string, number>>,
): Table {
  const scene = scenario.beats.get(beat)?.scene ?? "";
  return { people: seatPeople(scenario, { scene, values }), sprite: spriteHref(hash, scenario) };
}
