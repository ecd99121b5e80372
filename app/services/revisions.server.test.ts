import { describe, expect, test } from "vitest";
import type { Catalogue } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { type Course, type Module, type Step, stepItem, stopsOf } from "~/learning/course";
import { nextThing } from "~/learning/next";
import { progress } from "~/learning/progress";
import { standings } from "~/learning/standing";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, TODAY } from "../../tests/support/people";
import { assignedCourses, doneItems, factsOf, markRead } from "./study.server";

const moduleId = "first-sixty-seconds";
const shipped = catalogue.lessons[moduleId]?.module;
if (!shipped) throw new Error("the module these tests use is not there");
const LATER = new Date(NOW.getTime() + 3 * 86_400_000);

const read = (id: string): Step => ({ id, title: id, minutes: 2, needs: [], rehearsal: null });
const ORIGINAL = ["one", "two", "three"].map(read);

/** The shipped content with these steps in one module, as another release would bring it. */
function release(steps: Step[]): Catalogue {
  const module: Module = { ...shipped, steps, signed: [] } as Module;
  const stop = (entry: Course["legs"][number]["stops"][number]) => (entry.id === moduleId ? module : entry);
  const lesson = catalogue.lessons[moduleId];
  return {
    ...catalogue,
    lessons: { ...catalogue.lessons, ...(lesson ? { [moduleId]: { ...lesson, module } } : {}) },
    courses: catalogue.courses.map((course) => ({
      ...course,
      legs: course.legs.map((leg) => ({ ...leg, stops: leg.stops.map(stop) })),
    })),
  };
}

const before = release(ORIGINAL);

/** A learner who has read some of the first release. */
async function studied(steps: string[]) {
  const { db } = testDatabase();
  const { learner } = await learnerAtMaple(db);
  for (const stepId of steps)
    expect(await markRead(db, before, { personId: learner, moduleId, stepId }, NOW)).toEqual({ kept: true });
  return { db, learner };
}

/** Where they stand at the module in a release. */
async function standingIn(db: Db, personId: string, content: Catalogue) {
  const [given] = await assignedCourses(db, content, personId);
  if (!given) throw new Error("no course");
  const facts = await factsOf(db, personId);
  const stops = standings(given.course, given, facts, TODAY).flatMap((leg) => leg.stops);
  const standing = stops.find(({ stop }) => stop.id === moduleId);
  if (!standing) throw new Error("the module is not on the path");
  const { done, required, minutesLeft } = standing.progress;
  const open = given.course.legs.map((leg) => ({
    ...leg,
    stops: leg.stops.filter(({ id }) => id === moduleId),
  }));
  return {
    made: [done, required],
    minutesLeft,
    state: standing.state,
    next: nextThing({ ...given.course, legs: open, after: {} }, facts)?.step?.id ?? null,
  };
}

describe("a course that is revised in mid-study", () => {
  test("counts a step that was added as still to do, and names it next, wherever it stands", async () => {
    const { db, learner } = await studied(["one", "two"]);
    const revised = release([read("zero"), ...ORIGINAL]);
    expect(await standingIn(db, learner, before)).toMatchObject({ made: [2, 3], next: "three" });
    expect(await standingIn(db, learner, revised)).toEqual({
      made: [2, 4],
      minutesLeft: 4,
      state: "in-progress",
      next: "zero",
    });
  });

  test("takes a completed module up again where a step was added, and completes it with that step alone", async () => {
    const { db, learner } = await studied(["one", "two", "three"]);
    expect((await standingIn(db, learner, before)).state).toBe("complete");
    const revised = release([...ORIGINAL, read("four")]);
    expect(await standingIn(db, learner, revised)).toMatchObject({
      made: [3, 4],
      state: "in-progress",
      next: "four",
    });
    await markRead(db, revised, { personId: learner, moduleId, stepId: "four" }, LATER);
    expect(await standingIn(db, learner, revised)).toMatchObject({
      made: [4, 4],
      state: "complete",
      next: null,
    });
  });

  test("asks for nothing of a step that was removed, and never counts more than there is", async () => {
    const { db, learner } = await studied(["one", "two"]);
    expect(await standingIn(db, learner, release([read("one"), read("three")]))).toMatchObject({
      made: [1, 2],
    });
    expect(await standingIn(db, learner, release([read("one"), read("two")]))).toMatchObject({
      made: [2, 2],
      state: "complete",
    });
    expect(
      await markRead(db, release([read("one")]), { personId: learner, moduleId, stepId: "two" }, LATER),
    ).toEqual({
      failed: "NoSuchItem",
    });
  });

  test("knows a step by its id: in another order, under another title, in other words it stays done", async () => {
    const { db, learner } = await studied(["one", "two"]);
    const moved = release([
      read("three"),
      { ...read("two"), title: "Another title", minutes: 9 },
      read("one"),
    ]);
    expect(await standingIn(db, learner, moved)).toMatchObject({ made: [2, 3], next: "three" });
  });

  test("does not take a step as done that now needs an answer", async () => {
    const { db, learner } = await studied(["one", "two"]);
    const asks = release([{ ...read("one"), needs: [`${moduleId}/check/new`] }, read("two"), read("three")]);
    expect(await standingIn(db, learner, asks)).toMatchObject({ made: [1, 3], next: "one" });
  });

  test("keeps every fact: the first release again finds all as it was left", async () => {
    const { db, learner } = await studied(["one", "two"]);
    const facts = await doneItems(db, learner);
    const then = await standingIn(db, learner, before);
    await standingIn(db, learner, release([read("three")]));
    await markRead(db, release([read("nine")]), { personId: learner, moduleId, stepId: "nine" }, LATER);
    expect(await standingIn(db, learner, before)).toEqual(then);
    for (const [item, when] of facts) expect((await doneItems(db, learner)).get(item)).toBe(when);
  });

  test("moves the day of completion only where something was still to be done", async () => {
    const { db, learner } = await studied(["one", "two", "three"]);
    const completedIn = async (content: Catalogue) => {
      const stop = content.courses.flatMap(stopsOf).find((entry) => entry.stop.id === moduleId)?.stop;
      return stop ? progress(stop, await doneItems(db, learner)).completedAt : undefined;
    };
    expect(await completedIn(release([read("one"), read("two")]))).toBe(NOW.toISOString());
    const longer = release([...ORIGINAL, read("four")]);
    expect(await completedIn(longer)).toBeNull();
    await markRead(db, longer, { personId: learner, moduleId, stepId: "four" }, LATER);
    expect(await completedIn(longer)).toBe(LATER.toISOString());
    expect(await completedIn(before)).toBe(NOW.toISOString());
    expect((await doneItems(db, learner)).has(stepItem(moduleId, "four"))).toBe(true);
  });
});
