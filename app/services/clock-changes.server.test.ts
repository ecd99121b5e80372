import { describe, expect, test } from "vitest";
import { ukDay, ukTime } from "~/components/dates";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { type Course, stopsOf, unitsOf } from "~/learning/course";
import { dayOf, TIME_ZONE } from "~/learning/days";
import { standings } from "~/learning/standing";
import { testDatabase } from "../../tests/support/database";
import { catalogueWith, FIRST_ASK, learnerAtMaple, person } from "../../tests/support/people";
import { takeInContent } from "./content.server";
import { failed } from "./failure";
import { openRun, startRun, takeChoice } from "./rehearsal.server";
import { runsOf } from "./runs.server";
import { assignedCourses, doneItems, factsOf, returningQuestions } from "./study.server";

const OFFERED = catalogueWith({ scenarios: [FIRST_ASK] });
const scenarioId = "first-ask";
const moduleId = "first-sixty-seconds";

async function courseOf(db: Db, personId: string): Promise<{ course: Course; startsOn: string }> {
  const [given] = await assignedCourses(db, catalogue, personId);
  if (!given) throw new Error("no course");
  return given;
}

describe("the day on which something falls due, in the weeks when the clocks change", () => {
  test.each([
    ["forward, the last second of the day", "2026-03-16", "2026-03-30T22:59:59.999Z", "not-started"],
    ["forward, a second later", "2026-03-16", "2026-03-30T23:00:00.000Z", "overdue"],
    ["back, the last second of the day", "2026-10-12", "2026-10-26T23:59:59.999Z", "not-started"],
    ["back, a second later", "2026-10-12", "2026-10-27T00:00:00.000Z", "overdue"],
    ["back, on the day of the change itself", "2026-10-11", "2026-10-25T23:59:59.999Z", "not-started"],
    ["forward, on the day of the change itself", "2026-03-15", "2026-03-29T22:59:59.999Z", "not-started"],
  ])("ends when it ends where people work: %s", async (_, startsOn, instant, state) => {
    const { db } = testDatabase();
    const { learner } = await learnerAtMaple(db, startsOn);
    const { course } = await courseOf(db, learner);
    const today = dayOf(new Date(instant), TIME_ZONE);
    const [leg] = standings(course, { startsOn }, await factsOf(db, learner), today);
    expect(leg?.stops[0]?.state).toBe(state);
  });
});

describe("a question that comes back after days, not after so many times 24 hours", () => {
  test.each([
    ["completed late on the eve of the change forward", "2026-03-28T23:30:00.000Z", "2026-03-31"],
    ["completed half an hour after midnight of the day after", "2026-03-29T23:30:00.000Z", "2026-04-02"],
    [
      "completed half an hour after midnight of the day of the change back",
      "2026-10-24T23:30:00.000Z",
      "2026-10-28",
    ],
    ["completed in the hour that comes twice, at first", "2026-10-25T00:30:00.000Z", "2026-10-28"],
    ["completed in the hour that comes twice, the second time", "2026-10-25T01:30:00.000Z", "2026-10-28"],
    ["completed late on that day", "2026-10-25T23:30:00.000Z", "2026-10-28"],
  ])("%s", async (_, instant, day) => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db, "2026-01-05");
    const { course } = await courseOf(db, personId);
    const stop = stopsOf(course).find((entry) => entry.stop.id === moduleId)?.stop;
    for (const item of stop ? unitsOf(stop).flat() : [])
      await db.done.create({ data: { personId, item, at: new Date(instant) } });
    const done = await doneItems(db, personId);
    const questions = await returningQuestions(db, catalogue, { personId, course, done });
    const first = questions.find((question) => question.moduleId === moduleId);
    expect(first).toMatchObject({ after: 3, on: day });
  });
});

describe("runs in the hour that comes twice", () => {
  const FIRST = new Date("2026-10-25T00:30:00.000Z");
  const AGAIN = new Date("2026-10-25T01:30:00.000Z");

  test("keep their order and their numbers, though both began at half past one", async () => {
    const { db } = testDatabase();
    await takeInContent(db, OFFERED, FIRST);
    const personId = await person(db, ["learner"]);
    for (const now of [FIRST, AGAIN]) {
      const run = await startRun(db, OFFERED, { personId, scenarioId, hints: true }, now);
      if (failed(run)) throw new Error(run.failed);
      await takeChoice(db, { runId: run.runId, personId, seq: 0, choice: "pitch" }, now);
    }
    const runs = await runsOf(db, { personId });
    expect(runs.map(({ startedAt, number }) => [ukTime(startedAt.toISOString()), number])).toEqual([
      ["01:30", 2],
      ["01:30", 1],
    ]);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual([AGAIN, FIRST]);
  });

  test.each([
    ["forward", "2026-03-29T00:59:59.000Z", "2026-03-29T01:00:01.000Z", ["00:59", "02:00"], "2026-03-29"],
    ["back", "2026-10-25T00:59:59.000Z", "2026-10-25T01:00:01.000Z", ["01:59", "01:00"], "2026-10-25"],
  ])("a run across the change %s is one run, on one day, in the order of its choices", async (_, a, b, times, day) => {
    const { db } = testDatabase();
    await takeInContent(db, OFFERED, new Date(a));
    const personId = await person(db, ["learner"]);
    const run = await startRun(db, OFFERED, { personId, scenarioId, hints: true }, new Date(a));
    if (failed(run)) throw new Error(run.failed);
    const own = { runId: run.runId, personId };
    await takeChoice(db, { ...own, seq: 0, choice: "pitch" }, new Date(a));
    await takeChoice(db, { ...own, seq: 1, choice: "push" }, new Date(b));
    const kept = await db.choice.findMany({ where: { runId: run.runId }, orderBy: { seq: "asc" } });
    expect(kept.map(({ at }) => ukTime(at.toISOString()))).toEqual(times);
    const opened = await openRun(db, own);
    expect(opened).toMatchObject({ choices: ["pitch", "push"], endedAt: new Date(b) });
    const done = (await doneItems(db, personId)).get("rehearsal/first-ask");
    expect(ukDay(done ?? "")).toBe(day);
  });
});
