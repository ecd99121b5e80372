import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { testDatabase } from "../../tests/support/database";
import { NOW, person } from "../../tests/support/people";
import { keepPlace, readingPlace } from "./reading-place.server";

const moduleId = "first-sixty-seconds";
const [first = "", second = ""] = catalogue.lessons[moduleId]?.module.steps.map(({ id }) => id) ?? [];
const LATER = new Date(NOW.getTime() + 60_000);

describe("a reading place", () => {
  test("is the last one in its module, and one's own", async () => {
    const { db } = testDatabase();
    const [personId, other] = [await person(db, ["learner"]), await person(db, ["learner"])];
    const at = { personId, moduleId };
    await keepPlace(db, catalogue, { ...at, stepId: first, paragraph: 3 }, NOW);
    await keepPlace(db, catalogue, { ...at, stepId: second, paragraph: 1 }, LATER);
    expect(await readingPlace(db, at)).toEqual({ stepId: second, paragraph: 1, at: LATER.toISOString() });
    expect(await readingPlace(db, { personId: other, moduleId })).toBeNull();
    expect(await readingPlace(db, { personId, moduleId: "asking-well" })).toBeNull();
  });

  test.each([
    ["an unknown module", { moduleId: "nowhere" }],
    ["a name that every object has", { moduleId: "constructor" }],
    ["an unknown step", { stepId: "nowhere" }],
    ["a paragraph before the first", { paragraph: -1 }],
    ["a paragraph that no step has", { paragraph: 1000 }],
  ])("is not kept for %s", async (_, wrong) => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const given = { personId, moduleId, stepId: first, paragraph: 0, ...wrong };
    expect(await keepPlace(db, catalogue, given, NOW)).toEqual({ failed: "NoSuchItem" });
    expect(await db.readingPlace.count()).toBe(0);
  });
});
