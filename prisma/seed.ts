import type { Catalogue } from "../app/content/catalogue";
import type { Db } from "../app/db.server";
import type { Env } from "../app/env.server";
import { rightAnswer } from "../app/learning/checks";
import { addDays, dayOf, TIME_ZONE } from "../app/learning/days";
import { DEMO_PASSWORD, DEMO_PEOPLE, demoMark, isDemo, markAsDemo } from "../app/services/demo.server";
import { failed } from "../app/services/failure";
import { addPerson, personByEmail } from "../app/services/people.server";
import { assignCourse, giveSupervisor, moveTo } from "../app/services/places.server";
import { answerCheck, markRead } from "../app/services/study.server";

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
  const learner = async (email: string, weeksAgo: number) => {
    const personId = ids[email] ?? "";
    await moveTo(db, personId, "maple");
    await giveSupervisor(db, personId, ids["sunita@demo.test"] ?? "");
    await assignCourse(db, { personId, courseId: "onboarding", startsOn: addDays(today, -7 * weeksAgo) });
    return personId;
  };
  await learner("ruth@demo.test", 0);
  const tomas = await learner("tomas@demo.test", 4);
  await moveTo(db, ids["ada@demo.test"] ?? "", "maple");
  await halfWay(db, catalogue, tomas, now);
  await markAsDemo(db, "whole");
  return true;
}

/** Tomas has taken the first steps of the module, on days of their own. */
async function halfWay(db: Db, catalogue: Catalogue, personId: string, now: Date): Promise<void> {
  const lesson = catalogue.lessons["first-sixty-seconds"];
  if (!lesson) return;
  const moduleId = lesson.module.id;
  const steps = lesson.module.steps.slice(0, Math.ceil(lesson.module.steps.length / 2));
  for (const [index, step] of steps.entries()) {
    const at = new Date(now.getTime() - (steps.length - index) * 24 * 3_600_000);
    await markRead(db, catalogue, { personId, moduleId, stepId: step.id }, at);
    for (const need of step.needs) {
      const checkId = need.split("/").at(-1) ?? "";
      const check = lesson.checks[checkId];
      if (!check) continue;
      const answer = { personId, moduleId, checkId, answer: rightAnswer(check), confidence: null, seq: 0 };
      const kept = await answerCheck(db, catalogue, answer, at);
      if (failed(kept)) throw new Error(`the demonstration could not answer ${checkId}: ${kept.failed}`);
    }
  }
}
