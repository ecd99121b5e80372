import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { isComplete, waitsFor } from "~/learning/standing";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../tests/support/people";
import { arrangementsOf, endExemption, exempt, moveDue } from "./arrangements.server";
import { assignCourse } from "./places.server";
import { assignedCourses, factsOf } from "./study.server";
import { supervisedPeople } from "./team.server";

const START = "2026-11-01"; // legs fall due on 15 November and 27 December
const [FIRST, SECOND] = catalogue.courses.find(({ id }) => id === "onboarding")?.legs ?? [];

async function arranged() {
  const { db } = testDatabase();
  const { learner: personId, supervisor: supervisorId } = await learnerAtMaple(db, START);
  const key = { supervisorId, personId };
  const move = (given: Partial<Parameters<typeof moveDue>[2]>, now = NOW) =>
    moveDue(
      db,
      catalogue,
      {
        ...{ ...key, courseId: "onboarding", legId: FIRST?.id ?? "", dueOn: "2026-11-29" },
        ...{ after: false, reason: "away", ...given },
      },
      now,
    );
  const cells = async (today = "2026-11-24") =>
    (await supervisedPeople(db, catalogue, supervisorId, today))[0]?.cells ?? [];
  const dues = async () => [...new Set((await cells()).map(({ due }) => due))];
  return { db, key, personId, move, cells, dues };
}

describe("a due date that is moved", () => {
  test("counts on the matrix at once, and what it was stays on record", async () => {
    const { db, personId, move, cells, dues } = await arranged();
    expect((await cells())[0]?.state).toBe("overdue");
    expect(await move({})).toEqual({ moved: 1 });
    expect(await dues()).toEqual(["2026-11-29", "2026-12-27"]);
    expect((await cells())[0]?.state).toBe("not-started");
    await move({ dueOn: "2026-12-06", reason: "work" }, new Date(NOW.getTime() + 1000));
    expect(await dues()).toEqual(["2026-12-06", "2026-12-27"]);
    expect(
      (await arrangementsOf(db, personId)).moves.map(({ fromOn, dueOn, reason }) => [fromOn, dueOn, reason]),
    ).toEqual([
      ["2026-11-29", "2026-12-06", "work"],
      ["2026-11-15", "2026-11-29", "away"],
    ]);
  });

  test("takes what comes after it along, by as many days", async () => {
    const { move, dues } = await arranged();
    expect(await move({ after: true })).toEqual({ moved: 2 });
    expect(await dues()).toEqual(["2026-11-29", "2027-01-10"]);
  });

  test("moved to where it is changes nothing, and a day before the start is refused", async () => {
    const { db, move } = await arranged();
    expect(await move({ dueOn: "2026-11-15" })).toEqual({ moved: 0 });
    expect(await move({ dueOn: "2026-10-31" })).toEqual({ failed: "WrongDay" });
    expect(await db.dueMove.count()).toBe(0);
  });

  test("no longer holds once the path starts on another day", async () => {
    const { db, personId, move, dues } = await arranged();
    await move({});
    await assignCourse(db, { personId, courseId: "onboarding", startsOn: "2027-01-01" });
    expect(await dues()).toEqual(["2027-01-15", "2027-02-26"]);
  });

  test("is refused for legs and paths that are not theirs, and to others", async () => {
    const { db, move, personId } = await arranged();
    const stranger = await person(db, ["supervisor"]);
    for (const given of [
      { legId: "gone" },
      { courseId: "supervising" },
      { courseId: "withdrawn" },
      { supervisorId: stranger },
      { supervisorId: personId },
    ])
      expect(await move(given), JSON.stringify(given)).toEqual({ failed: "NotFound" });
  });
});

describe("something that is left out", () => {
  const stop = SECOND?.stops[0];
  if (!stop) throw new Error("the course has no second leg");

  test("is exempt with its reason, required again once that ends, and both stay on record", async () => {
    const { db, key, personId, cells } = await arranged();
    const given = { ...key, stopId: stop.id, reason: "Done at another Trust" };
    const state = async () => (await cells("2027-06-01")).find((cell) => cell.stop.id === stop.id)?.state;
    expect(await exempt(db, catalogue, given, NOW)).toEqual({ kept: true });
    expect(await Promise.all([exempt(db, catalogue, given, NOW), exempt(db, catalogue, given, NOW)])).toEqual(
      [{ kept: true }, { kept: true }],
    );
    expect(await db.exemption.count()).toBe(1);
    expect(await state()).toBe("exempt");
    expect(await endExemption(db, given, NOW)).toEqual({ ended: true });
    expect(await state()).toBe("overdue");
    const { exemptions } = await arrangementsOf(db, personId);
    expect(exemptions).toMatchObject([{ reason: "Done at another Trust", endedAt: NOW }]);
  });

  test("holds nothing else up", async () => {
    const { db, key, personId } = await arranged();
    const [path] = await assignedCourses(db, catalogue, personId);
    const safe = path?.course.legs.flatMap(({ stops }) => stops).find(({ id }) => id === "safe-on-site");
    if (!path || !safe) throw new Error("the course has no safety module");
    expect(waitsFor(path.course, safe, await factsOf(db, personId)).map(({ id }) => id)).toEqual([
      "your-local-context",
    ]);
    await exempt(db, catalogue, { ...key, stopId: "your-local-context", reason: "Wrote it" }, NOW);
    const facts = await factsOf(db, personId);
    expect(waitsFor(path.course, safe, facts)).toEqual([]);
    expect(isComplete(safe, facts)).toBe(false);
  });

  test("is never a module that is signed, nor what is not on their path, nor for others to say", async () => {
    const { db, key } = await arranged();
    const stranger = await person(db, ["supervisor"]);
    for (const given of [
      { stopId: "safe-on-site" },
      { stopId: "supervising" },
      { stopId: "constructor" },
      { stopId: stop.id, supervisorId: stranger },
    ])
      expect(await exempt(db, catalogue, { ...key, reason: "x", ...given }, NOW)).toEqual({
        failed: "NotFound",
      });
    expect(await endExemption(db, { ...key, stopId: stop.id, supervisorId: stranger }, NOW)).toEqual({
      failed: "NotFound",
    });
    expect(await db.exemption.count()).toBe(0);
  });
});

test("a supervisor who was taken away in the middle of it can arrange nothing more", async () => {
  const { db, key, move } = await arranged();
  await db.supervision.deleteMany({ where: key });
  expect(await move({})).toEqual({ failed: "NotFound" });
  expect(await exempt(db, catalogue, { ...key, stopId: "cold-room", reason: "x" }, NOW)).toEqual({
    failed: "NotFound",
  });
  expect(await supervisedPeople(db, catalogue, key.supervisorId, "2026-11-24")).toEqual([]);
});
