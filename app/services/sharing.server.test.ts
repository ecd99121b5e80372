import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import type { OwnThing } from "~/learning/sharing";
import { testDatabase } from "../../tests/support/database";
import { catalogueWith, FIRST_ASK, learnerAtMaple, NOW, person } from "../../tests/support/people";
import { takeInContent } from "./content.server";
import { failed } from "./failure";
import { fingerprint, ownThing, ownThings } from "./own-things.server";
import { giveSupervisor } from "./places.server";
import { openRun, retryFrom, startRun, takeChoice } from "./rehearsal.server";
import {
  mayShareWith,
  openShared,
  openShares,
  share,
  sharedWith,
  sharesOf,
  stopSharing,
} from "./sharing.server";
import { keepNote, keepPlan, keepSheet } from "./study.server";

const LATER = new Date(NOW.getTime() + 3_600_000);
const NOT_THERE = { failed: "NotFound" };
const moduleId = "first-sixty-seconds";
const lesson = catalogue.lessons[moduleId];
const reflectionId = lesson?.reflections[0] ?? "";
const [sheetId = ""] = Object.keys(lesson?.worksheets ?? {});
const taskId = lesson?.tasks[0]?.id ?? "";
const REFLECTION = `reflection/${moduleId}/${reflectionId}`;
const SHEET = `sheet/${moduleId}/${sheetId}`;
const SHIPPED = catalogueWith({ scenarios: [FIRST_ASK] });
const PLAN = `plan/${moduleId}/task/${taskId}`;

/** A learner with one of each thing, and their supervisor. */
async function withThings() {
  const { db } = testDatabase();
  const people = await learnerAtMaple(db);
  await takeInContent(db, SHIPPED, NOW);
  const { learner: personId } = people;
  await writes(db, personId, "The words of the first day.");
  const content = { fields: { short: "Twenty seconds of it." }, rows: [] };
  await keepSheet(db, catalogue, { personId, moduleId, sheetId, content }, NOW);
  const source = `${moduleId}/task/${taskId}`;
  await keepPlan(db, { personId, source, cue: "the phone rings", action: "step back" }, NOW);
  const run = await plays(db, personId, ["pitch", "push"]);
  return { db, ...people, run };
}

const writes = (db: Db, personId: string, text: string, now = NOW) =>
  keepNote(db, catalogue, { personId, moduleId, reflectionId, text }, now);

async function plays(db: Db, personId: string, choices: string[]): Promise<string> {
  const started = await startRun(db, SHIPPED, { personId, scenarioId: "first-ask", hints: true }, NOW);
  if (failed(started)) throw new Error("the run could not be started");
  const { runId } = started;
  for (const [seq, choice] of choices.entries())
    expect(await takeChoice(db, { runId, personId, seq, choice }, NOW)).toEqual({
      taken: true,
      again: false,
    });
  return runId;
}

/** Previews a thing and shares it. @returns the share's id */
async function shares(db: Db, personId: string, withId: string, item: string, now = NOW): Promise<string> {
  const thing = await ownThing(db, catalogue, { personId, item });
  if (!thing) throw new Error(`${item} is not there`);
  const done = await share(db, catalogue, { personId, withId, item, seen: fingerprint(thing) }, now);
  if (failed(done)) throw new Error(`${item} was refused: ${done.failed}`);
  return done.shareId;
}

const opens = (db: Db, personId: string, supervisorId: string, shareId: string, now = NOW) =>
  openShared(db, { supervisorId, personId, shareId }, now);

describe("what one can share", () => {
  test("is every reflection, worksheet, plan and run of one's own, and nothing of anybody else's", async () => {
    const { db, learner, run } = await withThings();
    const other = await person(db, ["learner"]);
    await writes(db, other, "Another's");
    const items = (await ownThings(db, catalogue, learner)).map(({ thing }) => thing.item);
    expect(items.toSorted()).toEqual([PLAN, REFLECTION, SHEET, `debrief/${run}`].toSorted());
    expect(await ownThing(db, catalogue, { personId: other, item: SHEET })).toBeNull();
  });

  test("carries the question it answers, and no answer, retry or confidence", async () => {
    const { db, learner } = await withThings();
    expect(await ownThing(db, catalogue, { personId: learner, item: REFLECTION })).toMatchObject({
      kind: "reflection",
      title: lesson?.headings[reflectionId],
      of: lesson?.module.title,
      text: "The words of the first day.",
    });
    expect(lesson?.headings[reflectionId]).toMatch(/\w/);
  });

  test("has no run without a choice in it, and keeps a name for what a module has lost", async () => {
    const { db, learner } = await withThings();
    await plays(db, learner, []);
    await db.note.create({ data: { personId: learner, item: "gone/reflection/x", text: "Old", at: NOW } });
    const things = (await ownThings(db, catalogue, learner)).map(({ thing }) => thing);
    expect(things.filter(({ kind }) => kind === "debrief")).toHaveLength(1);
    const old = things.find(({ item }) => item === "reflection/gone/x");
    expect(old).toMatchObject({ title: "From an earlier version of the module", of: "", text: "Old" });
  });
});

describe("sharing one thing", () => {
  test.each([
    REFLECTION,
    SHEET,
    PLAN,
    "debrief",
  ])("shows the supervisor what was previewed: %s", async (which) => {
    const { db, learner, supervisor, run } = await withThings();
    const item = which === "debrief" ? `debrief/${run}` : which;
    const previewed = await ownThing(db, catalogue, { personId: learner, item });
    const id = await shares(db, learner, supervisor, item);
    expect(await opens(db, learner, supervisor, id)).toMatchObject({ thing: previewed, at: NOW });
    const listed = await sharedWith(db, { supervisorId: supervisor, personId: learner });
    expect(listed).toEqual([{ id, at: NOW, thing: previewed }]);
  });

  test("shows no word and no choice that came later, until it is shared anew", async () => {
    const { db, learner, supervisor } = await withThings();
    const id = await shares(db, learner, supervisor, REFLECTION);
    await writes(db, learner, "Canary of the second day.", LATER);
    const seen = await opens(db, learner, supervisor, id);
    expect(JSON.stringify(seen)).toContain("The words of the first day.");
    expect(JSON.stringify(seen)).not.toContain("Canary");
    const next = await shares(db, learner, supervisor, REFLECTION, LATER);
    expect(JSON.stringify(await opens(db, learner, supervisor, next))).toContain("Canary of the second day.");
    expect(await opens(db, learner, supervisor, id)).toEqual(NOT_THERE);
    expect(await sharedWith(db, { supervisorId: supervisor, personId: learner })).toHaveLength(1);
  });

  test("of a run that goes on shows it as far as it had come", async () => {
    const { db, learner, supervisor } = await withThings();
    const runId = await plays(db, learner, ["ask"]);
    const id = await shares(db, learner, supervisor, `debrief/${runId}`);
    await takeChoice(db, { runId, personId: learner, seq: 1, choice: "push" }, LATER);
    expect(await opens(db, learner, supervisor, id)).toMatchObject({
      run: { choices: ["ask"], play: { ending: null } },
    });
    const own = await openRun(db, { runId, personId: learner });
    expect(own).toMatchObject({ choices: ["ask", "push"] });
  });

  test("of one run says nothing of the others, nor that there are any", async () => {
    const { db, learner, supervisor, run } = await withThings();
    const id = await shares(db, learner, supervisor, `debrief/${run}`);
    const before = JSON.stringify(await opens(db, learner, supervisor, id));
    const retried = await retryFrom(db, SHIPPED, { runId: run, personId: learner, at: 1 }, LATER);
    await keepPlan(db, { personId: learner, source: `run/${run}`, cue: "canary", action: "canary" }, LATER);
    expect(JSON.stringify(await opens(db, learner, supervisor, id))).toBe(before);
    expect(before).not.toMatch(/canary/);
    expect(failed(retried)).toBe(false);
    expect(await sharedWith(db, { supervisorId: supervisor, personId: learner })).toHaveLength(1);
  });

  test("twice, or twenty times at once, is one share", async () => {
    const { db, learner, supervisor } = await withThings();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => shares(db, learner, supervisor, REFLECTION)),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await db.share.count()).toBe(1);
  });

  test("is refused where it has changed since the preview, and nothing is shared", async () => {
    const { db, learner, supervisor } = await withThings();
    const before = (await ownThing(db, catalogue, { personId: learner, item: REFLECTION })) as OwnThing;
    await writes(db, learner, "Something rawer.", LATER);
    const given = { personId: learner, withId: supervisor, item: REFLECTION, seen: fingerprint(before) };
    expect(await share(db, catalogue, given, LATER)).toEqual({ failed: "PreviewMovedOn" });
    expect(await db.share.count()).toBe(0);
  });

  test("saving the same words again does not make the preview stale", async () => {
    const { db, learner, supervisor } = await withThings();
    const before = (await ownThing(db, catalogue, { personId: learner, item: REFLECTION })) as OwnThing;
    await writes(db, learner, "The words of the first day.", LATER);
    const given = { personId: learner, withId: supervisor, item: REFLECTION, seen: fingerprint(before) };
    expect(await share(db, catalogue, given, LATER)).toHaveProperty("shareId");
  });

  test("is with a supervisor of one's own, and of a thing of one's own", async () => {
    const { db, learner, supervisor } = await withThings();
    const stranger = await person(db, ["supervisor"]);
    const other = await person(db, ["learner"]);
    await giveSupervisor(db, other, supervisor);
    const thing = (await ownThing(db, catalogue, { personId: learner, item: REFLECTION })) as OwnThing;
    const given = { personId: learner, withId: supervisor, item: REFLECTION, seen: fingerprint(thing) };
    expect(await share(db, catalogue, { ...given, withId: stranger }, NOW)).toEqual(NOT_THERE);
    expect(await share(db, catalogue, { ...given, personId: other }, NOW)).toEqual(NOT_THERE);
    for (const item of ["", "reflection/x/y", "debrief/x", "__proto__", `answer/${moduleId}/x`])
      expect(await share(db, catalogue, { ...given, item }, NOW)).toEqual(NOT_THERE);
    expect(await mayShareWith(db, learner)).toEqual([{ id: supervisor, name: expect.any(String) }]);
    expect(await mayShareWith(db, stranger)).toEqual([]);
  });
});

describe("stopping", () => {
  test("closes it at once, lets go of the copy, and keeps who looked and when", async () => {
    const { db, learner, supervisor } = await withThings();
    const id = await shares(db, learner, supervisor, REFLECTION);
    await opens(db, learner, supervisor, id, NOW);
    await opens(db, learner, supervisor, id, LATER);
    expect(await stopSharing(db, { personId: learner, shareId: id }, LATER)).toEqual({ stopped: true });
    expect(await opens(db, learner, supervisor, id, LATER)).toEqual(NOT_THERE);
    expect(await sharedWith(db, { supervisorId: supervisor, personId: learner })).toEqual([]);
    expect(await sharesOf(db, learner)).toMatchObject([{ endedAt: LATER, looks: [LATER, NOW], thing: null }]);
    expect(await db.note.count({ where: { item: { startsWith: "shared/" } } })).toBe(0);
    expect(await openShares(db, learner)).toEqual([]);
    expect(await stopSharing(db, { personId: learner, shareId: id }, new Date())).toEqual({ stopped: true });
    expect(await sharesOf(db, learner)).toMatchObject([{ endedAt: LATER }]);
  });

  test("is the owner's alone", async () => {
    const { db, learner, supervisor } = await withThings();
    const id = await shares(db, learner, supervisor, REFLECTION);
    expect(await stopSharing(db, { personId: supervisor, shareId: id }, NOW)).toEqual(NOT_THERE);
    expect(await stopSharing(db, { personId: learner, shareId: "nothing" }, NOW)).toEqual(NOT_THERE);
    expect(await opens(db, learner, supervisor, id)).toHaveProperty("thing");
  });

  test("comes by itself with taking the words away, and with no longer being supervised", async () => {
    const { db, learner, supervisor } = await withThings();
    const reflection = await shares(db, learner, supervisor, REFLECTION);
    const sheet = await shares(db, learner, supervisor, SHEET);
    await writes(db, learner, "", LATER);
    expect(await opens(db, learner, supervisor, reflection)).toEqual(NOT_THERE);
    expect(await opens(db, learner, supervisor, sheet)).toHaveProperty("thing");
    await db.supervision.deleteMany();
    expect(await opens(db, learner, supervisor, sheet)).toEqual(NOT_THERE);
    expect(await sharedWith(db, { supervisorId: supervisor, personId: learner })).toEqual([]);
    expect(await openShares(db, learner)).toEqual([]);
    expect(await sharesOf(db, learner)).toMatchObject([{ lapsed: true }, { lapsed: true }]);
  });
});

describe("looking", () => {
  test("is for the one supervisor it is shared with, by the right address, and is recorded each time", async () => {
    const { db, learner, supervisor } = await withThings();
    const second = await person(db, ["supervisor"]);
    await giveSupervisor(db, learner, second);
    const other = await person(db, ["learner"]);
    await giveSupervisor(db, other, supervisor);
    const id = await shares(db, learner, supervisor, REFLECTION);
    for (const [who, whose, which] of [
      [second, learner, id],
      [learner, learner, id],
      [other, learner, id],
      [supervisor, other, id],
      [supervisor, learner, "nothing"],
      ["", "", ""],
    ] as const)
      expect(await opens(db, whose, who, which)).toEqual(NOT_THERE);
    expect(await db.shareLook.count()).toBe(0);
    await opens(db, learner, supervisor, id, NOW);
    await sharedWith(db, { supervisorId: supervisor, personId: learner });
    await opens(db, learner, supervisor, id, LATER);
    expect(await sharesOf(db, learner)).toMatchObject([{ looks: [LATER, NOW] }]);
    expect(await sharesOf(db, supervisor)).toEqual([]);
  });

  test("at somebody whose account is closed is not possible", async () => {
    const { db, learner, supervisor } = await withThings();
    const id = await shares(db, learner, supervisor, REFLECTION);
    await db.person.update({ where: { id: learner }, data: { closedAt: NOW } });
    expect(await opens(db, learner, supervisor, id)).toEqual(NOT_THERE);
  });
});

test("what is open just now is listed with whom and since when", async () => {
  const { db, learner, supervisor } = await withThings();
  await shares(db, learner, supervisor, SHEET);
  expect(await openShares(db, learner)).toEqual([{ item: SHEET, with: expect.any(String), at: NOW }]);
});
