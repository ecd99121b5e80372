import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Lesson } from "~/content/lesson.server";
import type { Db } from "~/db.server";
import { type CheckSpec, type Confidence, isAnswer, isRight } from "~/learning/checks";
import { type Course, checkItem, type Item, stepItem, stopsOf, taskItem } from "~/learning/course";
import { dayOf, TIME_ZONE } from "~/learning/days";
import { movedLegs, type PathDates } from "~/learning/due";
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
  const [done, signOffs, exemptions] = await Promise.all([
    doneItems(db, personId),
    db.signOff.findMany({ where: { personId }, orderBy: { at: "asc" } }),
    db.exemption.findMany({ where: { personId, endedAt: null }, select: { stopId: true } }),
  ]);
  return { done, signOffs: lastWords(signOffs), exempt: new Set(exemptions.map(({ stopId }) => stopId)) };
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

/** A course that a person must do, with the days that its path goes by, and after how many months it begins anew. */
export type AssignedCourse = { course: Course; repeatMonths: number | null } & PathDates;

/** The courses a person must do. One that no longer ships, or was taken away, is not among them. */
export async function assignedCourses(
  db: Db,
  catalogue: Catalogue,
  personId: string,
): Promise<AssignedCourse[]> {
  const [rows, moves] = await Promise.all([
    db.assignment.findMany({ where: { personId, endedAt: null }, orderBy: { createdAt: "asc" } }),
    db.dueMove.findMany({ where: { personId }, orderBy: { at: "asc" } }),
  ]);
  return rows.flatMap(({ courseId, startsOn, dueOn, repeatMonths }) => {
    const course = catalogue.courses.find((entry) => entry.id === courseId);
    const moved = movedLegs(moves, { courseId, startsOn });
    return course ? [{ course, startsOn, dueOn, moved, repeatMonths }] : [];
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
  if (!hasStep(catalogue, moduleId, stepId)) return failure("NoSuchItem");
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

/**
 * What came of keeping words: when they were kept; null where an empty text took them away. A draft that sends itself says
 * what its page had seen (`seen`, an ISO instant, null for nothing): over words kept since, it is WordsMovedOn and changes
 * nothing, and the same words again are the same. Without `seen`, what is sent is what stands.
 */
export type KeptWords = { kept: true; at: Date | null } | Failure<"WordsMovedOn">;
type Seen = { seen?: string | null };

/** Keeps the text of a reflection; an empty one takes it away. Nobody else can read it, or see that there is one. */
export async function keepNote(
  db: Db,
  catalogue: Catalogue,
  given: InModule & Seen & { reflectionId: string; text: string },
  now: Date,
): Promise<KeptWords | Failure<"NoSuchItem">> {
  const { personId, moduleId, reflectionId, text, seen } = given;
  if (!lessonOf(catalogue, moduleId)?.reflections.includes(reflectionId)) return failure("NoSuchItem");
  const item = `${moduleId}/reflection/${reflectionId}`;
  return keepText(db, { personId, item, text: text.trim(), seen }, now);
}

/** Keeps a note of one's own beside a step; an empty one takes it away. It is as private as a reflection, and never shared. */
export async function keepOwnNote(
  db: Db,
  catalogue: Catalogue,
  given: InModule & Seen & { stepId: string; text: string },
  now: Date,
): Promise<KeptWords | Failure<"NoSuchItem">> {
  const { personId, moduleId, stepId, text, seen } = given;
  if (!hasStep(catalogue, moduleId, stepId)) return failure("NoSuchItem");
  return keepText(db, { personId, item: ownNoteItem(moduleId, stepId), text: text.trim(), seen }, now);
}

/** Keeps a worksheet as it stands; one without a word in it is taken away. It is as private as a reflection. */
export async function keepSheet(
  db: Db,
  catalogue: Catalogue,
  given: InModule & Seen & { sheetId: string; content: SheetContent },
  now: Date,
): Promise<KeptWords | Failure<"NoSuchItem">> {
  const { personId, moduleId, sheetId, content, seen } = given;
  if (!ownEntry(lessonOf(catalogue, moduleId)?.worksheets, sheetId)) return failure("NoSuchItem");
  const text = isEmptySheet(content) ? "" : writeSheet(content);
  return keepText(db, { personId, item: sheetItem(moduleId, sheetId), text, seen }, now);
}

/** What a worksheet is kept under. */
export const sheetItem = (moduleId: string, sheetId: string) => `${moduleId}/sheet/${sheetId}`;

/** What a note of one's own on a step is kept under. */
export const ownNoteItem = (moduleId: string, stepId: string) => `${moduleId}/own/${stepId}`;

const hasStep = (catalogue: Catalogue, moduleId: string, stepId: string): boolean =>
  lessonOf(catalogue, moduleId)?.module.steps.some((step) => step.id === stepId) ?? false;

/** Whether words may be put over those kept now; what is already there counts as kept. Undefined: go on and write. */
function asSeen(
  kept: { at: Date; same: boolean } | null,
  nothing: boolean,
  seen: string | null | undefined,
): KeptWords | undefined {
  if (seen === undefined) return undefined;
  if (kept ? kept.same : nothing) return { kept: true, at: kept?.at ?? null };
  return (kept?.at.toISOString() ?? null) === seen ? undefined : failure("WordsMovedOn");
}

async function keepText(
  db: Db,
  { personId, item, text, seen }: Seen & { personId: string; item: string; text: string },
  now: Date,
): Promise<KeptWords> {
  const where = { personId_item: { personId, item } };
  const result = await db.$transaction(async (tx): Promise<KeptWords> => {
    const row = seen === undefined ? null : await tx.note.findUnique({ where });
    const settled = asSeen(row && { at: row.at, same: row.text === text }, text === "", seen);
    if (settled) return settled;
    if (text === "") {
      await tx.note.deleteMany({ where: { personId, item } });
      return { kept: true, at: null };
    }
    const kept = { text, at: now };
    await tx.note.upsert({ where, create: { personId, item, ...kept }, update: kept });
    return { kept: true, at: now };
  });
  const thing = text === "" ? shareableNote(item) : null;
  if (thing && "kept" in result) await stopSharingItem(db, personId, shareItem(thing), now);
  return result;
}

/**
 * Keeps an if-then plan. `source` is a task's item, or "run/<id>". `day` is the ISO date it is meant for: null for none, and
 * what was kept before stays where it is left out.
 */
export async function keepPlan(
  db: Db,
  given: Seen & { personId: string; source: string; cue: string; action: string; day?: string | null },
  now: Date,
): Promise<KeptWords> {
  const { personId, source, cue, action, day, seen } = given;
  const where = { personId_source: { personId, source } };
  return db.$transaction(async (tx): Promise<KeptWords> => {
    const row = seen === undefined ? null : await tx.plan.findUnique({ where });
    const same = row?.cue === cue && row.action === action && (day === undefined || row.day === day);
    const settled = asSeen(row && { at: row.at, same }, false, seen);
    if (settled) return settled;
    const kept = { cue, action, at: now, ...(day === undefined ? {} : { day }) };
    await tx.plan.upsert({ where, create: { personId, source, ...kept }, update: kept });
    return { kept: true, at: now };
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
