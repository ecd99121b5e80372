import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Lesson } from "~/content/lesson.server";
import type { Db } from "~/db.server";
import { type CheckSpec, type Confidence, isAnswer, isRight } from "~/learning/checks";
import { type Course, checkItem, type Item, stepItem, stopsOf, taskItem } from "~/learning/course";
import { dayOf, TIME_ZONE } from "~/learning/days";
import { laterItem, type Returning, returning } from "~/learning/later";
import type { DoneItems } from "~/learning/progress";
import { shareableNote, shareItem } from "~/learning/sharing";
import type { Facts } from "~/learning/standing";
import { isEmptySheet, parseSheet, type SheetContent, writeSheet } from "~/learning/worksheets";
import { type Failure, failure } from "./failure";
import { stopSharingItem } from "./sharing.server";
import { isDuplicate } from "./unique.server";

/** What a person has done: the facts that progress is computed from. */
export async function doneItems(db: Db, personId: string): Promise<DoneItems> {
  const rows = await db.done.findMany({ where: { personId } });
  return new Map(rows.map((row) => [row.item, row.at.toISOString()]));
}

/** Everything that a person's place on a path is computed from. */
export async function factsOf(db: Db, personId: string): Promise<Facts> {
  const [done, signOffs] = await Promise.all([
    doneItems(db, personId),
    db.signOff.findMany({ where: { personId }, orderBy: { at: "asc" } }),
  ]);
  return { done, signOffs: lastWords(signOffs) };
}

/** The last word on each item, from sign-offs in the order of time. */
export function lastWords(
  rows: { item: string; verdict: string; comment: string | null; at: Date }[],
): Facts["signOffs"] {
  return new Map(
    rows.map(({ item, verdict, comment, at }) => [
      item,
      { verdict: verdict === "signed" ? "signed" : "returned", comment, at: at.toISOString() } as const,
    ]),
  );
}

/** The courses a person must do, each with the day its path starts. */
export async function assignedCourses(
  db: Db,
  catalogue: Catalogue,
  personId: string,
): Promise<{ course: Course; startsOn: string }[]> {
  const rows = await db.assignment.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
  return rows.flatMap(({ courseId, startsOn }) => {
    const course = catalogue.courses.find((entry) => entry.id === courseId);
    return course ? [{ course, startsOn }] : [];
  });
}

/** Everything that is a learner's own in one module. */
export async function ownWork(db: Db, given: { personId: string; moduleId: string }) {
  const where = { personId: given.personId, item: { startsWith: `${given.moduleId}/` } };
  const [answers, notes, plans] = await Promise.all([
    db.answer.findMany({ where, orderBy: { seq: "asc" } }),
    db.note.findMany({ where }),
    db.plan.findMany({ where: { personId: given.personId, source: { startsWith: `${given.moduleId}/` } } }),
  ]);
  return { answers, notes, plans };
}

type InModule = { personId: string; moduleId: string };

/** Marks a step as read. Reading it twice changes nothing. */
export async function markRead(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { stepId: string },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem">> {
  const { personId, moduleId, stepId } = given;
  if (!lessonOf(catalogue, moduleId)?.module.steps.some((step) => step.id === stepId))
    return failure("NoSuchItem");
  await keepDone(db, personId, stepItem(moduleId, stepId), now);
  return { kept: true };
}

/**
 * Keeps an answer to a knowledge check as the `seq`-th of that check. The check is done with the first one or, where it is
 * critical, with the first that is right. The same `seq` with the same answer again is the same answer; with another it is
 * AnswerMovedOn.
 * @param answer as `readAnswer` gives it
 */
export async function answerCheck(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { checkId: string; answer: string; confidence: Confidence | null; seq: number },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem" | "AnswerMovedOn">> {
  const { personId, moduleId, checkId, answer, confidence, seq } = given;
  const lesson = lessonOf(catalogue, moduleId);
  const check = lesson && checkOf(lesson, checkId);
  if (!check || !isAnswer(check.spec, answer)) return failure("NoSuchItem");
  const { item } = check;
  const earlier = await db.answer.count({ where: { personId, item } });
  if (seq < 0 || seq > earlier) return failure("AnswerMovedOn");
  const key = { personId, item };
  const done = db.done.upsert({ where: { personId_item: key }, create: { ...key, at: now }, update: {} });
  const settles = check.counts && (!check.spec.critical || isRight(check.spec, answer));
  try {
    await db.$transaction([
      db.answer.create({ data: { ...key, seq, option: answer, confidence, at: now } }),
      ...(settles ? [done] : []),
    ]);
    return { kept: true };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const kept = await db.answer.findUnique({ where: { personId_item_seq: { ...key, seq } } });
    return kept?.option === answer ? { kept: true } : failure("AnswerMovedOn");
  }
}

/** What a question of a lesson is, by its id: a check of a step, which counts, or one that comes back later, which does not. */
export function checkOf(
  lesson: Lesson,
  id: string,
): { spec: CheckSpec; item: Item; counts: boolean } | undefined {
  const moduleId = lesson.module.id;
  const check = ownEntry(lesson.checks, id);
  if (check) return { spec: check, item: checkItem(moduleId, id), counts: true };
  const later = ownEntry(lesson.laters, id);
  return later && { spec: later, item: laterItem(moduleId, id), counts: false };
}

/** The questions of a course's modules that have come back to a person, or will, soonest first. */
export async function returningQuestions(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; course: Course; done: DoneItems },
): Promise<Returning[]> {
  const { personId, course, done } = given;
  const stops = stopsOf(course).map(({ stop }) => stop);
  const questions = stops.flatMap(({ id: moduleId }) =>
    Object.entries(lessonOf(catalogue, moduleId)?.laters ?? {}).map(([id, { ask, after }]) => ({
      moduleId,
      id,
      ask,
      after,
    })),
  );
  const rows = await db.answer.findMany({
    where: { personId, seq: 0, item: { contains: "/later/" } },
    select: { item: true },
  });
  return returning(questions, {
    stops,
    done,
    answered: new Set(rows.map(({ item }) => item)),
    dayOf: (instant) => dayOf(new Date(instant), TIME_ZONE),
  });
}

/** The open promises of a person's promise logs, with the day each is due. */
export async function openPromises(
  db: Db,
  catalogue: Catalogue,
  personId: string,
): Promise<{ moduleId: string; sheetId: string; what: string; whom: string; due: string }[]> {
  const logs = Object.values(catalogue.lessons).flatMap(({ module, worksheets }) =>
    Object.entries(worksheets).flatMap(([sheetId, kind]) =>
      kind === "promises" ? [{ moduleId: module.id, sheetId, item: sheetItem(module.id, sheetId) }] : [],
    ),
  );
  const notes = await db.note.findMany({ where: { personId, item: { in: logs.map(({ item }) => item) } } });
  return notes.flatMap((note) => {
    const log = logs.find(({ item }) => item === note.item);
    if (!log) return [];
    return parseSheet(note.text).rows.flatMap(({ what = "", whom = "", due = "", state = "open" }) =>
      due !== "" && (state === "open" || state === "moved")
        ? [{ moduleId: log.moduleId, sheetId: log.sheetId, what, whom, due }]
        : [],
    );
  });
}

/** An entry of a record by a key that comes from outside, so that names which every object has are none. */
const ownEntry = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** Keeps the text of a reflection; an empty one takes it away. Nobody else can read it, or see that there is one. */
export async function keepNote(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { reflectionId: string; text: string },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem">> {
  const { personId, moduleId, reflectionId } = given;
  if (!lessonOf(catalogue, moduleId)?.reflections.includes(reflectionId)) return failure("NoSuchItem");
  return keepText(
    db,
    { personId, item: `${moduleId}/reflection/${reflectionId}`, text: given.text.trim() },
    now,
  );
}

/** Keeps a worksheet as it stands; one without a word in it is taken away. It is as private as a reflection. */
export async function keepSheet(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { sheetId: string; content: SheetContent },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem">> {
  const { personId, moduleId, sheetId, content } = given;
  if (!ownEntry(lessonOf(catalogue, moduleId)?.worksheets, sheetId)) return failure("NoSuchItem");
  const text = isEmptySheet(content) ? "" : writeSheet(content);
  return keepText(db, { personId, item: sheetItem(moduleId, sheetId), text }, now);
}

/** What a worksheet is kept under. */
export const sheetItem = (moduleId: string, sheetId: string) => `${moduleId}/sheet/${sheetId}`;

async function keepText(
  db: Db,
  { personId, item, text }: { personId: string; item: string; text: string },
  now: Date,
): Promise<{ kept: true }> {
  if (text === "") {
    await db.note.deleteMany({ where: { personId, item } });
    const thing = shareableNote(item);
    if (thing) await stopSharingItem(db, personId, shareItem(thing), now);
  } else {
    await db.note.upsert({
      where: { personId_item: { personId, item } },
      create: { personId, item, text, at: now },
      update: { text, at: now },
    });
  }
  return { kept: true };
}

/** Keeps an if-then plan. `source` is a task's item, or "run/<id>". */
export async function keepPlan(
  db: Db,
  given: { personId: string; source: string; cue: string; action: string },
  now: Date,
): Promise<void> {
  const { personId, source, cue, action } = given;
  await db.plan.upsert({
    where: { personId_source: { personId, source } },
    create: { personId, source, cue, action, at: now },
    update: { cue, action, at: now },
  });
}

/** Keeps that a workplace task was done. What was written for it stays the learner's. */
export async function submitTask(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { taskId: string },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem">> {
  const { personId, moduleId, taskId } = given;
  if (!lessonOf(catalogue, moduleId)?.tasks.some((task) => task.id === taskId)) return failure("NoSuchItem");
  await keepDone(db, personId, taskItem(moduleId, taskId), now);
  return { kept: true };
}

async function keepDone(db: Db, personId: string, item: Item, at: Date): Promise<void> {
  await db.done.upsert({
    where: { personId_item: { personId, item } },
    create: { personId, item, at },
    update: {},
  });
}

/** The if-then plan that a person kept last; null where there is none. */
export async function latestPlan(db: Db, personId: string) {
  return db.plan.findFirst({ where: { personId }, orderBy: { at: "desc" } });
}

/** The if-then plan made in one place; null where there is none. */
export async function planFrom(db: Db, given: { personId: string; source: string }) {
  return db.plan.findUnique({ where: { personId_source: given } });
}
