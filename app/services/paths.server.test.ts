import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { dueOf } from "~/learning/due";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person, TODAY } from "../../tests/support/people";
import { type Due, givePath, takePathAway, teamsOf } from "./paths.server";
import { addSite, giveSupervisor, moveTo } from "./places.server";
import { assignedCourses } from "./study.server";
import { supervisedPeople } from "./team.server";

const LATER = new Date("2026-12-20T12:00:00Z");
const BY_COURSE: Due = { kind: "course", startsOn: TODAY };

async function team() {
  const { db } = testDatabase();
  const { learner, supervisor } = await learnerAtMaple(db);
  const second = await person(db, ["learner"]);
  await moveTo(db, second, "maple", NOW);
  await giveSupervisor(db, second, supervisor, NOW);
  const give = (given: Partial<Parameters<typeof givePath>[2]>, now = NOW) =>
    givePath(
      db,
      catalogue,
      {
        ...{ supervisorId: supervisor, courseId: "onboarding", due: BY_COURSE, repeatMonths: null },
        to: { kind: "person", personId: second },
        ...given,
      },
      now,
    );
  const path = async (personId: string) => {
    const [first] = await assignedCourses(db, catalogue, personId);
    return (
      first && {
        ...{ startsOn: first.startsOn, repeatMonths: first.repeatMonths },
        due: first.course.legs.map((leg) => dueOf(first.course, leg, first)),
      }
    );
  };
  return { db, learner, second, supervisor, give, path };
}

describe("a path given to one person", () => {
  test.each<[string, Due, string[]]>([
    ["as it is laid out", BY_COURSE, ["2026-12-08", "2027-01-19"]],
    ["by a day", { kind: "date", startsOn: TODAY, dueOn: "2027-02-01" }, ["2026-12-08", "2027-02-01"]],
    ["by a day soon", { kind: "date", startsOn: TODAY, dueOn: "2026-12-01" }, ["2026-12-01", "2026-12-01"]],
    ["so many days after joining", { kind: "days", days: 30 }, ["2026-12-08", "2026-12-24"]],
  ])("falls due %s", async (_, due, days) => {
    const { give, path, second } = await team();
    expect(await give({ due, repeatMonths: 12 })).toEqual({ given: 1, kept: 0 });
    expect(await path(second)).toEqual({ startsOn: TODAY, repeatMonths: 12, due: days });
  });

  test("never begins in the past for days after joining, whenever they joined", async () => {
    const { db, give, path, second } = await team();
    await db.siteMember.updateMany({ data: { joinedAt: new Date("2025-01-01T00:00:00Z") } });
    await give({ due: { kind: "days", days: 10 } });
    expect(await path(second)).toMatchObject({ startsOn: TODAY, due: ["2026-12-04", "2026-12-04"] });
  });

  test("counts days where people work: half past eleven in the evening UTC is the next day in summer", async () => {
    const { db, give, path, second } = await team();
    const night = new Date("2027-06-30T23:30:00Z");
    await db.siteMember.updateMany({ data: { joinedAt: night } });
    await give({ due: { kind: "days", days: 10 } }, night);
    expect(await path(second)).toMatchObject({ startsOn: "2027-07-01", due: ["2027-07-11", "2027-07-11"] });
  });

  test("is not given twice, and given again once it was taken away, with what was done", async () => {
    const { db, give, path, second, supervisor } = await team();
    await give({});
    expect(await give({ due: { kind: "days", days: 3 } })).toEqual({ failed: "AlreadyOnPath" });
    const key = { supervisorId: supervisor, personId: second, courseId: "onboarding" };
    await db.done.create({ data: { personId: second, item: "rehearsal/cold-room", at: NOW } });
    expect(await takePathAway(db, key, NOW)).toEqual({ taken: true });
    expect(await takePathAway(db, key, NOW)).toEqual({ taken: true });
    expect(await path(second)).toBeUndefined();
    const cells = async () => (await supervisedPeople(db, catalogue, supervisor, TODAY, second))[0]?.cells;
    expect(await cells()).toEqual([]);
    expect(await give({})).toEqual({ given: 1, kept: 0 });
    expect((await cells())?.filter(({ state }) => state === "complete")).toHaveLength(1);
  });

  test("is one click, however often: two at once give it once", async () => {
    const { db, give, second } = await team();
    const answers = await Promise.all([give({}), give({})]);
    expect(answers.filter((answer) => "given" in answer)).toHaveLength(1);
    expect(await db.assignment.count({ where: { personId: second } })).toBe(1);
  });

  test("is refused for somebody else's people, for a path that is gone, and for a day before its start", async () => {
    const { db, give, learner, second } = await team();
    const stranger = await person(db, ["supervisor"]);
    const closed = { kind: "person", personId: second } as const;
    expect(await give({ supervisorId: stranger })).toEqual({ failed: "NotFound" });
    expect(await give({ supervisorId: learner })).toEqual({ failed: "NotFound" });
    expect(await give({ to: { kind: "team", siteId: "maple" }, supervisorId: stranger })).toEqual({
      failed: "NotFound",
    });
    for (const courseId of ["withdrawn", "constructor", ""])
      expect(await give({ courseId })).toEqual({ failed: "NotFound" });
    expect(await give({ due: { kind: "date", startsOn: TODAY, dueOn: "2026-11-23" } })).toEqual({
      failed: "WrongDay",
    });
    await db.person.update({ where: { id: second }, data: { closedAt: NOW } });
    expect(await give({ to: closed })).toEqual({ failed: "NotFound" });
  });
});

describe("a path given to a team", () => {
  const to = { kind: "team", siteId: "maple" } as const;

  test("reaches everybody there who is supervised, and leaves those who have it as they are", async () => {
    const { give, path, learner, second } = await team();
    const before = await path(learner);
    expect(await give({ to, due: { kind: "days", days: 20 } })).toEqual({ given: 1, kept: 1 });
    expect(await path(learner)).toEqual(before);
    expect(await path(second)).toMatchObject({ due: ["2026-12-08", "2026-12-14"] });
  });

  test("reaches who joins later, on days of their own, and only those whom its giver supervises", async () => {
    const { db, give, path, supervisor } = await team();
    await give({ to, due: { kind: "days", days: 20 }, repeatMonths: 12 });
    const [late, elsewhere] = [await person(db, ["learner"]), await person(db, ["learner"])];
    await giveSupervisor(db, late, supervisor, LATER);
    expect(await path(late)).toBeUndefined();
    await moveTo(db, late, "maple", LATER);
    expect(await path(late)).toEqual({
      startsOn: "2026-12-20",
      repeatMonths: 12,
      due: ["2027-01-03", "2027-01-09"],
    });
    await moveTo(db, elsewhere, "maple", LATER);
    expect(await path(elsewhere)).toBeUndefined();
    await giveSupervisor(db, elsewhere, supervisor, LATER);
    expect(await path(elsewhere)).toMatchObject({ startsOn: "2026-12-20" });
  });

  test("does not make somebody late on their first day, where the team's day is past", async () => {
    const { db, give, path, supervisor } = await team();
    await give({ to, due: { kind: "date", startsOn: TODAY, dueOn: "2026-12-10" } });
    const late = await person(db, ["learner"]);
    await giveSupervisor(db, late, supervisor, LATER);
    await moveTo(db, late, "maple", LATER);
    expect(await path(late)).toMatchObject({ due: ["2027-01-03", "2027-02-14"] });
  });

  test("does not come back to who had it taken away", async () => {
    const { db, give, path, second, supervisor } = await team();
    await give({ to });
    await takePathAway(db, { supervisorId: supervisor, personId: second, courseId: "onboarding" }, NOW);
    await moveTo(db, second, "maple", LATER);
    expect(await path(second)).toBeUndefined();
  });

  test("is offered for the teams of one's own people, with how many they are", async () => {
    const { db, supervisor } = await team();
    await addSite(db, { id: "juniper", name: "Juniper", packId: null });
    expect(await teamsOf(db, supervisor)).toEqual([{ id: "maple", name: "Maple", people: 2 }]);
  });
});
