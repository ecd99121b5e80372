import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue, ShippedScenario } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { PackFile } from "~/content/pack.server";
import type { Db } from "~/db.server";
import { scenarioFrom } from "~/scenario/fixtures/build";
import { contentHash } from "~/scenario/hash";
import { takeInContent } from "~/services/content.server";
import { addPerson, type RoleName } from "~/services/people.server";
import { addSite, assignCourse, giveSupervisor, moveTo } from "~/services/places.server";

export const NOW = new Date("2026-11-24T10:00:00.000Z");
export const TODAY = "2026-11-24";

/** The shipped content, taken into a test's database. */
export async function withContent(db: Db): Promise<void> {
  await takeInContent(db, catalogue, NOW);
}

let made = 0;

/** A person with roles. The password, where one matters, is "a long enough one". */
export async function person(db: Db, roles: RoleName[], password: string | null = null): Promise<string> {
  made += 1;
  return addPerson(db, { email: `person-${made}@example.org`, name: `Person ${made}`, password, roles });
}

/** A learner at Maple on the onboarding path since `startsOn`, with a supervisor. */
export async function learnerAtMaple(
  db: Db,
  startsOn = TODAY,
): Promise<{ learner: string; supervisor: string }> {
  await withContent(db);
  await addSite(db, { id: "maple", name: "Maple", packId: "maple" });
  const learner = await person(db, ["learner"]);
  const supervisor = await person(db, ["supervisor"]);
  await moveTo(db, learner, "maple");
  await giveSupervisor(db, learner, supervisor);
  await assignCourse(db, { personId: learner, courseId: "onboarding", startsOn });
  return { learner, supervisor };
}

/** A small scenario: "pitch" then "push" comes to an ending, and so does "ask" then "push". */
export const FIRST_ASK = readFileSync(join(process.cwd(), "app/scenario/fixtures/first-ask.yaml"), "utf8");

/** The shipped content with other scenarios in place of its own, or other packs. */
export function catalogueWith(given: { scenarios?: string[]; packs?: PackFile[] }): Catalogue {
  const scenarios = (given.scenarios ?? []).map((source): [string, ShippedScenario] => {
    const scenario = scenarioFrom(source);
    const { id, title, summary, minutes } = scenario;
    const hash = contentHash(scenario);
    const rest = { contentNote: null, hash, source, findings: [], choiceFindings: [] };
    return [id, { id, file: `${id}.yaml`, title, summary, minutes, ...rest }];
  });
  return {
    ...catalogue,
    scenarios: given.scenarios ? Object.fromEntries(scenarios) : catalogue.scenarios,
    packs: given.packs ? Object.fromEntries(given.packs.map((pack) => [pack.id, pack])) : catalogue.packs,
  };
}
