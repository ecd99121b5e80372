import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../tests/support/database";
import { catalogueWith, learnerAtMaple, NOW, TODAY } from "../../../tests/support/people";
import { catalogue } from "../../content/catalogue.server";
import type { PackFile } from "../../content/pack.server";
import type { Db } from "../../db.server";
import { LOCAL_OPTION } from "../../learning/checks";
import { takeInContent } from "../../services/content.server";
import { failed } from "../../services/failure";
import { openRun, startRun } from "../../services/rehearsal.server";
import { answerCheck } from "../../services/study.server";
import { moduleView } from "./load.server";

const moduleId = "safe-on-site";
const FIELD = "safety.outOfHours";
const CHECK = "after-hours";
const NEW_NUMBER = "The new night desk, 01632 960 777";
const LATER = new Date(NOW.getTime() + 2 * 86_400_000);

/** The pack with another contact for nights, checked on the day on which it is taken in. */
function revised(): PackFile {
  const maple = catalogue.packs.maple;
  if (!maple) throw new Error("no Maple");
  const safety = { ...(maple.values.safety as object), outOfHours: NEW_NUMBER };
  const checked = { ...maple.checked, [FIELD]: { by: "Somebody else", daysAgo: 0, goodForDays: 90 } };
  return { ...maple, values: { ...maple.values, safety }, checked };
}

async function view(db: Db, personId: string, today = TODAY) {
  const lesson = catalogue.lessons[moduleId];
  const course = catalogue.courses.find(({ id }) => id === "onboarding");
  if (!lesson || !course) throw new Error("the module these tests use is not there");
  const stepId =
    lesson.module.steps.find(({ needs }) => needs.includes(`${moduleId}/check/${CHECK}`))?.id ?? null;
  return moduleView(db, { personId, course, lesson, stepId, later: null, again: null, today });
}

async function halfWay() {
  const { db } = testDatabase();
  const { learner: personId } = await learnerAtMaple(db);
  const given = { personId, moduleId, checkId: CHECK, answer: LOCAL_OPTION, confidence: null, seq: 0 };
  expect(await answerCheck(db, catalogue, given, NOW)).toEqual({ kept: true });
  return { db, personId };
}

describe("a pack that is revised in mid-module", () => {
  test("is what the module says from then on, with who checked it and when", async () => {
    const { db, personId } = await halfWay();
    const before = await view(db, personId);
    expect(Object.values(before.lesson.localOptions[CHECK] ?? {}).map(({ says }) => says)).not.toContain(
      NEW_NUMBER,
    );
    await takeInContent(db, catalogueWith({ packs: [revised()] }), LATER);
    const after = await view(db, personId, "2026-11-26");
    const right = after.lesson.localOptions[CHECK]?.find(({ id }) => id === LOCAL_OPTION);
    expect(right?.says).toBe(NEW_NUMBER);
  });

  test("takes back nothing that was done", async () => {
    const { db, personId } = await halfWay();
    const before = await view(db, personId);
    await takeInContent(db, catalogueWith({ packs: [revised()] }), LATER);
    const after = await view(db, personId, "2026-11-26");
    expect(after.done).toBe(before.done);
    expect(after.lesson.answers[CHECK]).toEqual(before.lesson.answers[CHECK]);
  });

  test("leaves a run that is under way on the pack that it began with", async () => {
    const { db, personId } = await halfWay();
    const run = await startRun(db, catalogue, { personId, scenarioId: "three-minutes", hints: true }, NOW);
    if (failed(run)) throw new Error(run.failed);
    const pack = async () => {
      const opened = await openRun(db, { runId: run.runId, personId });
      return failed(opened) ? null : (opened.pack?.values.safety as Record<string, unknown>).outOfHours;
    };
    const old = await pack();
    await takeInContent(db, catalogueWith({ packs: [revised()] }), LATER);
    expect(await pack()).toBe(old);
    expect(old).not.toBe(NEW_NUMBER);
  });
});
