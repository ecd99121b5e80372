import { describe, expect, onTestFinished, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { type Db, openDatabase } from "~/db.server";
import { stopsOf, unitsOf } from "~/learning/course";
import { addDays } from "~/learning/days";
import { readAsked } from "~/routes/team._index/asked";
import { desk, teamView } from "~/routes/team._index/load.server";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person, TODAY } from "../../tests/support/people";
import { assignCourse, giveSupervisor, moveTo } from "./places.server";
import { supervisedPeople } from "./team.server";

const course = catalogue.courses.find(({ id }) => id === "onboarding");
if (!course) throw new Error("the course these tests use is not there");
const stops = stopsOf(course);
const firstModule = stops.find(({ stop }) => stop.kind === "module");
if (!firstModule) throw new Error("the course has no module");

/** One more learner of a supervisor's, on the path since a day. */
async function another(db: Db, supervisor: string, startsOn = TODAY): Promise<string> {
  const id = await person(db, ["learner"]);
  await moveTo(db, id, "maple");
  await giveSupervisor(db, id, supervisor);
  await assignCourse(db, { personId: id, courseId: "onboarding", startsOn });
  return id;
}

async function does(db: Db, personId: string, items: string[], at = NOW) {
  await db.done.createMany({ data: items.map((item) => ({ personId, item, at })) });
}

describe("the people whom somebody supervises", () => {
  test("are their own and nobody else's, whatever roles anybody holds", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    const otherSupervisor = await person(db, ["supervisor", "administrator"]);
    const theirs = await another(db, otherSupervisor);
    const ids = async (id: string) => (await supervisedPeople(db, catalogue, id, TODAY)).map((one) => one.id);
    expect(await ids(supervisor)).toEqual([learner]);
    expect(await ids(otherSupervisor)).toEqual([theirs]);
    expect(await ids(learner)).toEqual([]);
    expect(await ids(await person(db, ["administrator"]))).toEqual([]);
    expect(await ids("")).toEqual([]);
  });

  test("are those of two supervisors for both, and leave the list when they have left", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    const second = await person(db, ["supervisor"]);
    await giveSupervisor(db, learner, second);
    for (const id of [supervisor, second])
      expect((await supervisedPeople(db, catalogue, id, TODAY)).map((one) => one.id)).toEqual([learner]);
    await db.person.update({ where: { id: learner }, data: { closedAt: NOW } });
    expect(await supervisedPeople(db, catalogue, supervisor, TODAY)).toEqual([]);
  });

  test("come by name, with where they work now", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    const other = await another(db, supervisor);
    await db.person.update({ where: { id: learner }, data: { name: "Zofia" } });
    await db.person.update({ where: { id: other }, data: { name: "Amara" } });
    await db.siteMember.updateMany({ where: { personId: other }, data: { current: false } });
    const people = await supervisedPeople(db, catalogue, supervisor, TODAY);
    expect(people.map(({ name, site }) => [name, site])).toEqual([
      ["Amara", null],
      ["Zofia", "Maple"],
    ]);
  });

  test("without a course, or with one that no longer ships, have no cells", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    await db.assignment.updateMany({ where: { personId: learner }, data: { courseId: "withdrawn" } });
    expect((await supervisedPeople(db, catalogue, supervisor, TODAY))[0]?.cells).toEqual([]);
  });
});

describe("a cell", () => {
  test("falls due so many days after the start, and is overdue the day after", async () => {
    const { db } = testDatabase();
    const { supervisor } = await learnerAtMaple(db, "2026-01-05");
    const due = addDays("2026-01-05", firstModule.leg.dueDays);
    const stateOn = async (today: string) =>
      (await supervisedPeople(db, catalogue, supervisor, today))[0]?.cells[0];
    expect(await stateOn(due)).toMatchObject({ due, state: "not-started" });
    expect(await stateOn(addDays(due, 1))).toMatchObject({ due, state: "overdue" });
  });

  test("goes from not started to in progress to complete, as the learner's own page says", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    const index = stops.findIndex(({ stop }) => stop === firstModule.stop);
    const units = unitsOf(firstModule.stop);
    const cell = async () => (await supervisedPeople(db, catalogue, supervisor, TODAY))[0]?.cells[index];
    expect(await cell()).toMatchObject({ state: "not-started", progress: { done: 0 } });
    await does(db, learner, units[0] ?? []);
    expect(await cell()).toMatchObject({ state: "in-progress", progress: { done: 1 } });
    const rest = new Set(units.slice(1).flat());
    for (const item of units[0] ?? []) rest.delete(item);
    await does(db, learner, [...rest]);
    expect(await cell()).toMatchObject({
      state: "complete",
      progress: { done: units.length, required: units.length, completedAt: NOW.toISOString() },
    });
  });

  test("of a rehearsal is never in progress, however far a run has come", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    await plantPrivateThings(db, learner);
    const people = await supervisedPeople(db, catalogue, supervisor, TODAY);
    const rehearsals = people[0]?.cells.filter(({ stop }) => stop.kind === "rehearsal") ?? [];
    expect(rehearsals.length).toBeGreaterThan(0);
    for (const { state } of rehearsals) expect(state).toBe("not-started");
  });
});

test("30 people take as many queries as three", async () => {
  const { db, file } = testDatabase();
  const { supervisor } = await learnerAtMaple(db);
  let queries = 0;
  const counted = openDatabase(`file:${file}`, () => {
    queries += 1;
  });
  onTestFinished(() => counted.$disconnect());
  const queriesFor = async (count: number) => {
    while ((await db.supervision.count()) < count) {
      await does(
        db,
        await another(db, supervisor),
        firstModule.stop.kind === "module" ? unitsOf(firstModule.stop).flat() : [],
      );
    }
    queries = 0;
    expect(await supervisedPeople(counted, catalogue, supervisor, TODAY)).toHaveLength(count);
    return queries;
  };
  const three = await queriesFor(3);
  expect(three).toBeGreaterThan(0);
  expect(await queriesFor(30)).toBe(three);
  expect(three).toBeLessThan(10);
});

/** Strings that stand in every private table, and nowhere else. */
const CANARY = /canary|kept to myself/i;

/** Answers, notes, plans, runs, choices and retries, with words that can be found again. */
async function plantPrivateThings(db: Db, personId: string) {
  const version = await db.scenario.findUniqueOrThrow({ where: { id: "never-came-back" } });
  const run = {
    personId,
    scenarioId: "never-came-back",
    versionHash: version.currentHash,
    startedAt: new Date("2026-11-11T11:11:11.111Z"),
  };
  await db.run.create({
    data: { ...run, id: "canary-run", choices: { create: [{ seq: 0, choice: "canary-choice", at: NOW }] } },
  });
  for (let retry = 0; retry < 7; retry += 1)
    await db.run.create({ data: { ...run, id: `canary-retry-${retry}`, retryOfId: "canary-run" } });
  for (let seq = 0; seq < 5; seq += 1)
    await db.answer.create({
      data: {
        personId,
        item: "first-sixty-seconds/check/do-not-know",
        seq,
        option: `canary-option-${seq}`,
        at: NOW,
      },
    });
  await db.note.create({
    data: { personId, item: "first-sixty-seconds/reflection/canary", text: "Kept to myself", at: NOW },
  });
  await db.plan.create({
    data: { personId, source: "run/canary-run", cue: "canary-cue", action: "canary-action", at: NOW },
  });
}

describe("what a supervisor is shown", () => {
  test("is the same to the letter, whatever a learner answered, wrote, chose or tried again", async () => {
    const { db } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db, "2026-01-05");
    await does(db, learner, unitsOf(firstModule.stop)[0] ?? []);
    const shown = async () => {
      const given = await desk(db, catalogue, supervisor, TODAY);
      const asked = readAsked(new URLSearchParams("sort=due"), given.people);
      return JSON.stringify({ given, view: teamView(given, asked, TODAY) });
    };
    const before = await shown();
    await plantPrivateThings(db, learner);
    expect(JSON.stringify(await db.note.findMany())).toMatch(CANARY);
    expect(await shown()).toBe(before);
    expect(before).not.toMatch(CANARY);
  });

  test("asks the database for nothing that is a learner's own", async () => {
    const { db, file } = testDatabase();
    const { learner, supervisor } = await learnerAtMaple(db);
    await plantPrivateThings(db, learner);
    const asked: string[] = [];
    const watched = openDatabase(`file:${file}`, (sql) => asked.push(sql));
    onTestFinished(() => watched.$disconnect());
    await desk(watched, catalogue, supervisor, TODAY);
    expect(asked.join("\n")).toContain("Supervision");
    expect(asked.join("\n")).not.toMatch(/\b(Answer|Note|Plan|Run|Choice|Session)\b|passwordHash|email/);
  });
});
