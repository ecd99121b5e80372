import { randomUUID } from "node:crypto";
import type { Catalogue } from "~/content/catalogue";
import type { Pack } from "~/content/pack.server";
import type { Db } from "~/db.server";
import { rehearsalItem } from "~/learning/course";
import { type Play, replay } from "~/scenario/play";
import type { Scenario } from "~/scenario/types";
import { type Failure, failed, failure } from "./failure";
import { packOf, readingPack } from "./packs.server";
import { scenarioOf } from "./scenario-versions.server";
import { isDuplicate } from "./unique.server";
import { isWithdrawn } from "./withdrawn.server";

/** A run as it stands: what is stored, and what replaying it gives. */
export type OpenRun = {
  id: string;
  scenario: Scenario;
  versionHash: string;
  pack: Pack | null;
  hints: boolean;
  startedAt: Date;
  endedAt: Date | null;
  choices: string[];
  play: Play;
};

/**
 * Starts a run of the scenario's current version, on the pack that the learner's place has now. A run of theirs on the same
 * two that has no choice yet is taken up instead, so that a double click starts one.
 * @returns Withdrawn where the scenario is no longer offered
 */
export async function startRun(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; scenarioId: string; hints: boolean },
  now: Date,
): Promise<{ runId: string } | Failure<"NotFound" | "Withdrawn">> {
  const { personId, scenarioId, hints } = given;
  const scenario = await db.scenario.findUnique({ where: { id: scenarioId } });
  if (!scenario) return failure("NotFound");
  if (await isWithdrawn(db, catalogue, scenarioId)) return failure("Withdrawn");
  const reading = await readingPack(db, personId);
  const own = {
    personId,
    scenarioId,
    versionHash: scenario.currentHash,
    packHash: reading?.hash ?? null,
  };
  // One transaction, or two clicks at once would both look before either has written.
  return db.$transaction(async (tx) => {
    const fresh = await tx.run.findFirst({ where: { ...own, choices: { none: {} } } });
    if (fresh) await tx.run.update({ where: { id: fresh.id }, data: { hints } });
    const run = fresh ?? (await tx.run.create({ data: { ...own, id: randomUUID(), hints, startedAt: now } }));
    return { runId: run.id };
  });
}

/** A run of one's own, replayed. A run of somebody else's is answered like one that does not exist. */
export async function openRun(
  db: Db,
  given: { runId: string; personId: string },
): Promise<OpenRun | Failure<"NotYourRun">> {
  const row = await db.run.findUnique({
    where: { id: given.runId, personId: given.personId },
    include: { version: true, pack: true, choices: { orderBy: { seq: "asc" } } },
  });
  if (!row) return failure("NotYourRun");
  const scenario = scenarioOf(row.version);
  const choices = row.choices.map((choice) => choice.choice);
  return {
    id: row.id,
    scenario,
    versionHash: row.versionHash,
    pack: row.pack ? packOf(row.pack) : null,
    hints: row.hints,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    choices,
    play: replay(scenario, choices),
  };
}

/**
 * Takes a choice: stores it as the `seq`-th of the run, together with what it completes.
 * @returns `again: true` where the very same choice was already stored under this `seq` (a double click, a retry);
 *   RunMovedOn where another one was, or the run has not come so far; NotOnOffer where the engine refuses it now.
 */
export async function takeChoice(
  db: Db,
  given: { runId: string; personId: string; seq: number; choice: string },
  now: Date,
): Promise<{ taken: true; again: boolean } | Failure<"NotYourRun" | "RunMovedOn" | "NotOnOffer">> {
  const { runId, personId, seq, choice } = given;
  const run = await openRun(db, given);
  if (failed(run)) return run;
  if (seq < run.choices.length) {
    return run.choices[seq] === choice ? { taken: true, again: true } : failure("RunMovedOn");
  }
  if (seq > run.choices.length) return failure("RunMovedOn");
  if (!run.play.available.includes(choice)) return failure("NotOnOffer");

  const ended = replay(run.scenario, [...run.choices, choice]).ending !== null;
  const item = rehearsalItem(run.scenario.id);
  const store = db.choice.create({ data: { runId, seq, choice, at: now } });
  const complete = ended
    ? [
        db.run.update({ where: { id: runId }, data: { endedAt: now } }),
        db.done.upsert({
          where: { personId_item: { personId, item } },
          create: { personId, item, at: now },
          update: {},
        }),
      ]
    : [];
  try {
    await db.$transaction([store, ...complete]);
    return { taken: true, again: false };
  } catch (error) {
    // Another request stored this seq between our reading and our writing: what it stored decides the answer.
    if (isDuplicate(error)) return takeChoice(db, given, now);
    throw error;
  }
}

/**
 * Starts a new run on the same version that shares the first `at` choices with one of the learner's; that one stays as it is.
 * The shared choices carry the time at which the new run starts.
 */
export async function retryFrom(
  db: Db,
  catalogue: Catalogue,
  given: { runId: string; personId: string; at: number },
  now: Date,
): Promise<{ runId: string } | Failure<"NotYourRun" | "NoSuchItem" | "Withdrawn">> {
  const run = await db.run.findUnique({
    where: { id: given.runId, personId: given.personId },
    include: { choices: { orderBy: { seq: "asc" } } },
  });
  if (!run) return failure("NotYourRun");
  if (await isWithdrawn(db, catalogue, run.scenarioId)) return failure("Withdrawn");
  if (given.at < 0 || given.at >= run.choices.length) return failure("NoSuchItem");
  const { personId, scenarioId, versionHash, packHash, hints } = run;
  const id = randomUUID();
  const prefix = run.choices.slice(0, given.at).map(({ seq, choice }) => ({ seq, choice, at: now }));
  await db.run.create({
    data: {
      id,
      personId,
      scenarioId,
      versionHash,
      packHash,
      hints,
      startedAt: now,
      retryOfId: run.id,
      choices: { create: prefix },
    },
  });
  return { runId: id };
}

/** Turns the hints of a run on or off. */
export async function setHints(
  db: Db,
  given: { runId: string; personId: string; hints: boolean },
): Promise<{ set: true } | Failure<"NotYourRun">> {
  const { runId: id, personId, hints } = given;
  const { count } = await db.run.updateMany({ where: { id, personId }, data: { hints } });
  return count === 1 ? { set: true } : failure("NotYourRun");
}

/** The scenario that a new run would begin with, as it stands now. */
export async function currentScenario(
  db: Db,
  scenarioId: string,
): Promise<{ scenario: Scenario; hash: string } | Failure<"NotFound">> {
  const row = await db.scenario.findUnique({ where: { id: scenarioId }, include: { current: true } });
  return row ? { scenario: scenarioOf(row.current), hash: row.currentHash } : failure("NotFound");
}

/** A stored version of a scenario, by its hash. */
export async function scenarioVersion(db: Db, hash: string): Promise<Scenario | Failure<"NotFound">> {
  const row = await db.scenarioVersion.findUnique({ where: { hash } });
  return row ? scenarioOf(row) : failure("NotFound");
}
