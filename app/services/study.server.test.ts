import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../tests/support/people";
import { failed } from "./failure";
import { assignCourse } from "./places.server";
import {
  answerCheck,
  assignedCourses,
  doneItems,
  keepNote,
  keepOwnNote,
  keepPlan,
  latestPlan,
  markRead,
  ownWork,
  planFrom,
  submitTask,
} from "./study.server";

const LATER = new Date(NOW.getTime() + 3_600_000);
const moduleId = "first-sixty-seconds";
const lesson = catalogue.lessons[moduleId];
if (!lesson) throw new Error("the module these tests use is not there");
const stepId = lesson.module.steps[0]?.id ?? "";
const [checkId = "", check] = Object.entries(lesson.checks)[0] ?? [];
const [option = "", otherOption = ""] = check?.kind === "choice" ? check.options.map(({ id }) => id) : [];
const taskId = lesson.tasks[0]?.id ?? "";
const reflectionId = lesson.reflections[0] ?? "";

/** What no address may reach: ids of nothing, and names that every object has. */
const NOWHERE = ["nowhere", "", "constructor", "__proto__", "toString"];

describe("reading a step", () => {
  test("keeps the first time, and reading it again changes nothing", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    expect(await markRead(db, catalogue, { personId, moduleId, stepId }, NOW)).toEqual({ kept: true });
    expect(await markRead(db, catalogue, { personId, moduleId, stepId }, LATER)).toEqual({ kept: true });
    expect(await doneItems(db, personId)).toEqual(
      new Map([[`${moduleId}/step/${stepId}`, NOW.toISOString()]]),
    );
  });

  test("twenty times at once keeps one fact", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const reading = () => markRead(db, catalogue, { personId, moduleId, stepId }, NOW);
    const kept = await Promise.all(Array.from({ length: 20 }, reading));
    expect(kept.every((one) => !failed(one))).toBe(true);
    expect(await db.done.count()).toBe(1);
  });
});

describe("an id that is not in the module", () => {
  test.each(NOWHERE)("%j is NoSuchItem, and nothing is kept", async (id) => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const nowhere = { failed: "NoSuchItem" };
    const here = { personId, moduleId };
    const there = { personId, moduleId: id };
    const answer = { answer: option, confidence: null, seq: 0 };
    expect(await markRead(db, catalogue, { ...here, stepId: id }, NOW)).toEqual(nowhere);
    expect(await markRead(db, catalogue, { ...there, stepId }, NOW)).toEqual(nowhere);
    expect(await answerCheck(db, catalogue, { ...here, ...answer, checkId: id }, NOW)).toEqual(nowhere);
    expect(await answerCheck(db, catalogue, { ...there, ...answer, checkId }, NOW)).toEqual(nowhere);
    expect(await answerCheck(db, catalogue, { ...here, ...answer, checkId, answer: id }, NOW)).toEqual(
      nowhere,
    );
    expect(await keepNote(db, catalogue, { ...here, reflectionId: id, text: "x" }, NOW)).toEqual(nowhere);
    expect(await keepNote(db, catalogue, { ...there, reflectionId, text: "x" }, NOW)).toEqual(nowhere);
    expect(await submitTask(db, catalogue, { ...here, taskId: id }, NOW)).toEqual(nowhere);
    expect(await submitTask(db, catalogue, { ...there, taskId }, NOW)).toEqual(nowhere);
    const counts = [await db.done.count(), await db.answer.count(), await db.note.count()];
    expect(counts).toEqual([0, 0, 0]);
  });
});

describe("an answer to a check", () => {
  const answering = async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const answer = (seq: number, answer: string, now = NOW) =>
      answerCheck(db, catalogue, { personId, moduleId, checkId, answer, confidence: null, seq }, now);
    const kept = async () =>
      (await ownWork(db, { personId, moduleId })).answers.map(({ seq, option }) => [seq, option]);
    return { db, personId, answer, kept };
  };

  test("does the check at the first try, right or wrong, and keeps that time", async () => {
    const { db, personId, answer, kept } = await answering();
    await answer(0, otherOption);
    await answer(1, option, LATER);
    expect(await kept()).toEqual([
      [0, otherOption],
      [1, option],
    ]);
    expect(await doneItems(db, personId)).toEqual(
      new Map([[`${moduleId}/check/${checkId}`, NOW.toISOString()]]),
    );
  });

  test("sent again under the same seq is the same answer", async () => {
    const { answer, kept } = await answering();
    await answer(0, option);
    expect(await answer(0, option, LATER)).toEqual({ kept: true });
    expect(await kept()).toEqual([[0, option]]);
  });

  test("of another kind under the same seq is AnswerMovedOn, and the first stays", async () => {
    const { answer, kept } = await answering();
    await answer(0, option);
    expect(await answer(0, otherOption, LATER)).toEqual({ failed: "AnswerMovedOn" });
    expect(await kept()).toEqual([[0, option]]);
  });

  test.each([1, 7, -1, 0.5])("under the seq %d before any was given is AnswerMovedOn", async (seq) => {
    const { db, answer, kept } = await answering();
    expect(await answer(seq, option)).toEqual({ failed: "AnswerMovedOn" });
    expect(await kept()).toEqual([]);
    expect(await db.done.count()).toBe(0);
  });

  test("sent twenty times at once is kept once", async () => {
    const { answer, kept } = await answering();
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(0, option)));
    expect(answers).toEqual(Array(20).fill({ kept: true }));
    expect(await kept()).toEqual([[0, option]]);
  });

  test("given two ways at once is kept one way, and the other learns it", async () => {
    const { answer, kept } = await answering();
    const answers = await Promise.all([answer(0, option), answer(0, otherOption)]);
    expect(answers.filter((one) => failed(one))).toEqual([{ failed: "AnswerMovedOn" }]);
    expect(await kept()).toEqual([[0, failed(answers[0]) ? otherOption : option]]);
  });
});

describe("a reflection", () => {
  test("is kept as it was last written, and an empty one is taken away", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const write = (text: string, now = NOW) =>
      keepNote(db, catalogue, { personId, moduleId, reflectionId, text }, now);
    const notes = async () => (await ownWork(db, { personId, moduleId })).notes.map(({ text }) => text);

    await write("  First, with <b>marks</b> & 'quotes'\n");
    expect(await notes()).toEqual(["First, with <b>marks</b> & 'quotes'"]);
    await write("Second", LATER);
    expect(await notes()).toEqual(["Second"]);
    expect(await write(" \n\t ")).toEqual({ kept: true, at: null });
    expect(await notes()).toEqual([]);
    expect(await write("")).toEqual({ kept: true, at: null });
  });

  test("counts towards nothing", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    await keepNote(db, catalogue, { personId, moduleId, reflectionId, text: "x" }, NOW);
    expect(await doneItems(db, personId)).toEqual(new Map());
  });

  test("is one's own: another person has their own under the same id", async () => {
    const { db } = testDatabase();
    const [one, other] = [await person(db, ["learner"]), await person(db, ["learner"])];
    await keepNote(db, catalogue, { personId: one, moduleId, reflectionId, text: "mine" }, NOW);
    await keepNote(db, catalogue, { personId: other, moduleId, reflectionId, text: "theirs" }, NOW);
    await keepNote(db, catalogue, { personId: other, moduleId, reflectionId, text: "" }, LATER);
    expect((await ownWork(db, { personId: one, moduleId })).notes.map(({ text }) => text)).toEqual(["mine"]);
  });
});

describe("words that save themselves", () => {
  const write = async (db: Db, personId: string, text: string, seen: string | null, now: Date) =>
    keepNote(db, catalogue, { personId, moduleId, reflectionId, text, seen }, now);

  test("go over what their page had seen, and say when they were kept", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    expect(await write(db, personId, "One", null, NOW)).toEqual({ kept: true, at: NOW });
    expect(await write(db, personId, "Two", NOW.toISOString(), LATER)).toEqual({ kept: true, at: LATER });
  });

  test("are the same when they are sent again, however late, and even by another page", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    await write(db, personId, "One", null, NOW);
    expect(await write(db, personId, "One", null, LATER)).toEqual({ kept: true, at: NOW });
    expect(await write(db, personId, " One ", null, LATER)).toEqual({ kept: true, at: NOW });
    expect(await write(db, personId, "", NOW.toISOString(), LATER)).toEqual({ kept: true, at: null });
    expect(await write(db, personId, "", NOW.toISOString(), LATER)).toEqual({ kept: true, at: null });
  });

  test("change nothing where other words were kept since", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    await write(db, personId, "On the phone", null, NOW);
    const stale = { failed: "WordsMovedOn" };
    expect(await write(db, personId, "On the laptop", null, LATER)).toEqual(stale);
    expect(await write(db, personId, "", null, LATER)).toEqual(stale);
    const { notes } = await ownWork(db, { personId, moduleId });
    expect(notes.map(({ text }) => text)).toEqual(["On the phone"]);
  });

  test("hold for plans as well, of which the same is no change", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const plan = (action: string, seen: string | null, now: Date) =>
      keepPlan(db, { personId, source: "run/1", cue: "it rings", action, seen }, now);
    expect(await plan("wait", null, NOW)).toEqual({ kept: true, at: NOW });
    expect(await plan("wait", null, LATER)).toEqual({ kept: true, at: NOW });
    expect(await plan("leave", null, LATER)).toEqual({ failed: "WordsMovedOn" });
    expect(await plan("leave", NOW.toISOString(), LATER)).toEqual({ kept: true, at: LATER });
  });
});

describe("a note of one's own", () => {
  test("stands beside its step, is taken away when it is emptied, and counts towards nothing", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const write = (text: string) => keepOwnNote(db, catalogue, { personId, moduleId, stepId, text }, NOW);
    await write("Ask Dele about Tuesday");
    const { notes } = await ownWork(db, { personId, moduleId });
    expect(notes).toMatchObject([{ item: `${moduleId}/own/${stepId}`, text: "Ask Dele about Tuesday" }]);
    expect(await doneItems(db, personId)).toEqual(new Map());
    await write("");
    expect((await ownWork(db, { personId, moduleId })).notes).toEqual([]);
  });

  test.each(NOWHERE)("is not kept beside the step %j", async (nowhere) => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const given = { personId, moduleId, stepId: nowhere, text: "x" };
    expect(await keepOwnNote(db, catalogue, given, NOW)).toEqual({ failed: "NoSuchItem" });
  });
});

test("what is one's own in a module holds nothing of a module whose id begins the same", async () => {
  const { db } = testDatabase();
  const personId = await person(db, ["learner"]);
  for (const item of [
    `${moduleId}/reflection/a`,
    `${moduleId}-two/reflection/a`,
    `x${moduleId}/reflection/a`,
  ]) {
    await db.note.create({ data: { personId, item, text: item, at: NOW } });
    await keepPlan(db, { personId, source: item, cue: item, action: "" }, NOW);
  }
  const { notes, plans } = await ownWork(db, { personId, moduleId });
  expect(notes.map(({ item }) => item)).toEqual([`${moduleId}/reflection/a`]);
  expect(plans.map(({ source }) => source)).toEqual([`${moduleId}/reflection/a`]);
});

test("a task is done at the first hand-in", async () => {
  const { db } = testDatabase();
  const personId = await person(db, ["learner"]);
  await submitTask(db, catalogue, { personId, moduleId, taskId }, NOW);
  await submitTask(db, catalogue, { personId, moduleId, taskId }, LATER);
  expect(await doneItems(db, personId)).toEqual(new Map([[`${moduleId}/task/${taskId}`, NOW.toISOString()]]));
});

describe("an if-then plan", () => {
  test("can be given a day, keeps it when only the words change, and loses it when the day is emptied", async () => {
    const { db } = testDatabase();
    const personId = await person(db, ["learner"]);
    const plan = { personId, source: "run/1", cue: "a", action: "b" };
    const day = async () => (await planFrom(db, { personId, source: "run/1" }))?.day;
    await keepPlan(db, { ...plan, day: "2026-12-01" }, NOW);
    expect(await day()).toBe("2026-12-01");
    await keepPlan(db, { ...plan, cue: "c" }, LATER);
    expect(await day()).toBe("2026-12-01");
    await keepPlan(db, { ...plan, day: null }, LATER);
    expect(await day()).toBeNull();
  });

  test("is kept once for each place it was made in, as last written", async () => {
    const { db } = testDatabase();
    const [personId, other] = [await person(db, ["learner"]), await person(db, ["learner"])];
    await keepPlan(db, { personId, source: "run/1", cue: "a", action: "b" }, NOW);
    await keepPlan(db, { personId, source: "run/2", cue: "c", action: "d" }, NOW);
    await keepPlan(db, { personId, source: "run/1", cue: "e", action: "f" }, LATER);
    await keepPlan(db, { personId: other, source: "run/3", cue: "g", action: "h" }, new Date("2027-01-01"));
    expect(await db.plan.count({ where: { personId } })).toBe(2);
    expect(await planFrom(db, { personId, source: "run/1" })).toMatchObject({ cue: "e", action: "f" });
    expect(await latestPlan(db, personId)).toMatchObject({ source: "run/1" });
    expect(await planFrom(db, { personId, source: "run/3" })).toBeNull();
    expect(await latestPlan(db, "nobody")).toBeNull();
  });
});

describe("the courses somebody must do", () => {
  test("are those assigned, each with its start, and not those that no longer ship", async () => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db, "2026-11-02");
    await assignCourse(db, { personId, courseId: "withdrawn", startsOn: "2026-11-02" });
    await assignCourse(db, { personId, courseId: "onboarding", startsOn: "2026-11-09" });
    const courses = await assignedCourses(db, catalogue, personId);
    expect(courses.map(({ course, startsOn }) => [course.id, startsOn])).toEqual([
      ["onboarding", "2026-11-09"],
    ]);
    expect(await assignedCourses(db, catalogue, "nobody")).toEqual([]);
  });
});
