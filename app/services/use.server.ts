import type { Db } from "~/db.server";
import { may } from "~/learning/studio";
import { type Counted, suppressed, type Use } from "~/learning/use";
import { checkScenario } from "~/scenario/check";
import { begin, choose, type Situation } from "~/scenario/play";
import type { Scenario } from "~/scenario/types";
import type { Actor } from "./draft-rights.server";
import { type Failure, failure } from "./failure";
import { scenarioOf } from "./scenario-versions.server";

/** Where runs of one published version went. Nobody is named in it, and no run can be told from another. */
export type UseView = {
  scenarioId: string;
  hash: string;
  /** How many people have runs of this version; null below eight, and then nothing is said of what was used. */
  people: number | null;
  /** By dotted path: every beat, choice and ending of the version, in file order. */
  elements: { at: string; use: Use }[];
};

/** Where the runs of a published version went, in counts. Authors see these and no run. */
export async function useOf(
  db: Db,
  given: { by: Actor; hash: string },
): Promise<UseView | Failure<"NotYourPart" | "NotFound">> {
  const { by, hash } = given;
  if (!may("see-use", by.roles)) return failure("NotYourPart");
  const version = await db.scenarioVersion.findUnique({ where: { hash } });
  if (!version) return failure("NotFound");
  const scenario = scenarioOf(version);
  const rows = await db.run.findMany({
    where: { versionHash: hash, choices: { some: {} } },
    select: { personId: true, choices: { select: { choice: true }, orderBy: { seq: "asc" } } },
  });
  const counts = new Map<string, Count>();
  for (const { personId, choices } of rows) {
    const visited = visits(
      scenario,
      choices.map(({ choice }) => choice),
    );
    for (const at of visited) {
      const count = counts.get(at) ?? { people: new Set<string>(), runs: 0 };
      count.people.add(personId);
      count.runs++;
      counts.set(at, count);
    }
  }
  const people = new Set(rows.map(({ personId }) => personId)).size;
  const never = impossible(hash, version.source);
  const counted = elementsOf(scenario).map((element): Counted => {
    const { people: who, runs = 0 } = counts.get(element.at) ?? {};
    return { ...element, possible: !never(element.at), people: who?.size ?? 0, runs };
  });
  return { scenarioId: version.scenarioId, hash, ...suppressed(counted, people) };
}

type Count = { people: Set<string>; runs: number };

/** Every element that a run of these choices came by, each once. What the version does not know ends it. */
function visits(scenario: Scenario, choices: readonly string[]): Set<string> {
  const seen = new Set<string>();
  let here: Situation = begin(scenario);
  const enter = () => {
    for (const event of here.passed) if (event.type === "entered") seen.add(`beats.${event.beat}`);
    if (here.beat !== null) seen.add(`beats.${here.beat}`);
    if (here.ending !== null) seen.add(`endings.${here.ending}`);
  };
  enter();
  for (const id of choices) {
    const step = choose(scenario, here, id);
    if (!step) break;
    seen.add(`beats.${here.beat}.choices.${id}`);
    here = step.after;
    enter();
  }
  return seen;
}

function elementsOf({ beats, endings }: Scenario): { at: string; among: string | null }[] {
  return [
    ...[...beats.values()].flatMap(({ id, choices }) => [
      { at: `beats.${id}`, among: null },
      ...[...choices.keys()].map((choice) => ({ at: `beats.${id}.choices.${choice}`, among: `beats.${id}` })),
    ]),
    ...[...endings.keys()].map((id) => ({ at: `endings.${id}`, among: "endings" })),
  ];
}

const known = new Map<string, readonly string[]>();
/** Versions whose impossible elements are kept in memory. */
const KEPT = 100;

/** Whether an element can never come about, by the checker. A version does not change, so that it is explored once. */
function impossible(hash: string, source: string): (at: string) => boolean {
  const kept =
    known.get(hash) ??
    checkScenario(source)
      .problems.filter(({ code }) => NEVER.includes(code))
      .map(({ at }) => at);
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(hash, kept);
  return (at) => kept.some((one) => at === one || at.startsWith(`${one}.`));
}

const NEVER = ["unreachable-beat", "unreachable-ending", "unavailable-choice"];
