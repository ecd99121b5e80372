import type { Catalogue } from "../app/content/catalogue";
import type { Lesson } from "../app/content/lesson.server";
import type { Db } from "../app/db.server";
import type { Env } from "../app/env.server";
import { rightAnswer } from "../app/learning/checks";
import type { Step } from "../app/learning/course";
import { addDays, dayOf, TIME_ZONE } from "../app/learning/days";
import { DEMO_PASSWORD, DEMO_PEOPLE, demoMark, isDemo, markAsDemo } from "../app/services/demo.server";
import { type Failure, failed } from "../app/services/failure";
import { addPerson, personByEmail } from "../app/services/people.server";
import { assignCourse, giveSupervisor, moveTo } from "../app/services/places.server";
import { openRun, startRun, takeChoice } from "../app/services/rehearsal.server";
import { answerCheck, markRead, submitTask } from "../app/services/study.server";

/**
 * Puts the demonstration's people into an empty database, through the same services that people use, so that it cannot
 * hold what they would refuse.
 * @returns whether this is a demonstration
 */
export async function seedDemo(db: Db, catalogue: Catalogue, now: Date, env: Env): Promise<boolean> {
  if (!(await isDemo(db, env))) return false;
  const mark = await demoMark(db);
  if (mark === "whole" || (mark === null && (await db.person.count()) > 0)) return true;

  await markAsDemo(db, "begun"); // a start that was cut off is taken up by the next one
  const ids: Record<string, string> = {};
  for (const { email, name, roles } of DEMO_PEOPLE) {
    const there = await personByEmail(db, email);
    ids[email] =
      there?.id ?? (await addPerson(db, { email, name, password: DEMO_PASSWORD, roles: [...roles] }));
  }

  const today = dayOf(now, TIME_ZONE);
  const learner = async (email: string, site: string, weeksAgo: number) => {
    const personId = ids[email] ?? "";
    await moveTo(db, personId, site);
    await giveSupervisor(db, personId, ids["sunita@demo.test"] ?? "");
    await assignCourse(db, { personId, courseId: "onboarding", startsOn: addDays(today, -7 * weeksAgo) });
    return personId;
  };
  await learner("ruth@demo.test", "maple", 0);
  const tomas = await learner("tomas@demo.test", "juniper", 4);
  await moveTo(db, ids["ada@demo.test"] ?? "", "maple");
  await assignCourse(db, {
    personId: ids["sunita@demo.test"] ?? "",
    courseId: "supervising",
    startsOn: today,
  });
  await halfWay(db, catalogue, tomas, now);
  await markAsDemo(db, "whole");
  return true;
}

/** How much of each module Tomas has done: all, or the first half of its steps. */
const HALF_WAY: [moduleId: string, share: number][] = [
  ["relationship-is-the-job", 1],
  ["inside-the-clinical-day", 1],
  ["your-local-context", 1],
  ["safe-on-site", 1],
  ["first-sixty-seconds", 0.5],
];

const DAY_MS = 24 * 3_600_000;

/** Tomas has come as far as his first pitch, a module every few days; his walk round the site waits to be signed. */
async function halfWay(db: Db, catalogue: Catalogue, personId: string, now: Date): Promise<void> {
  for (const [index, [moduleId, share]] of HALF_WAY.entries()) {
    const lesson = catalogue.lessons[moduleId];
    if (!lesson) throw new Error(`the demonstration has no module ${moduleId}`);
    const steps = lesson.module.steps.slice(0, Math.ceil(lesson.module.steps.length * share));
    const day = now.getTime() - (HALF_WAY.length - index) * 4 * DAY_MS;
    for (const [minute, step] of steps.entries())
      await doStep(db, catalogue, { personId, lesson, step }, new Date(day + minute * 60_000));
  }
}

async function doStep(
  db: Db,
  catalogue: Catalogue,
  { personId, lesson, step }: { personId: string; lesson: Lesson; step: Step },
  at: Date,
): Promise<void> {
  const moduleId = lesson.module.id;
  await markRead(db, catalogue, { personId, moduleId, stepId: step.id }, at);
  for (const need of step.needs) {
    const id = need.split("/").at(-1) ?? "";
    const check = lesson.checks[id];
    if (check) {
      const answer = {
        personId,
        moduleId,
        checkId: id,
        answer: rightAnswer(check),
        confidence: null,
        seq: 0,
      };
      held(await answerCheck(db, catalogue, answer, at), need);
    } else if (need.startsWith("rehearsal/"))
      await playThrough(db, catalogue, { personId, scenarioId: id }, at);
    else held(await submitTask(db, catalogue, { personId, moduleId, taskId: id }, at), need);
  }
}

/** Plays a rehearsal to an ending, always by the first choice on offer. */
async function playThrough(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; scenarioId: string },
  at: Date,
): Promise<void> {
  const { personId, scenarioId } = given;
  const { runId } = held(
    await startRun(db, catalogue, { personId, scenarioId, hints: true }, at),
    scenarioId,
  );
  for (;;) {
    const { play, choices } = held(await openRun(db, { runId, personId }), scenarioId);
    const [choice] = play.available;
    if (choice === undefined) return;
    held(await takeChoice(db, { runId, personId, seq: choices.length, choice }, at), scenarioId);
  }
}

/** What a service gave; the demonstration must not be refused anything. */
function held<T extends object>(result: T | Failure, what: string): T {
  if (failed(result)) throw new Error(`the demonstration was refused ${what}: ${result.failed}`);
  return result;
}
