import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type Course, checkItem, type Item, stepItem, taskItem } from "~/learning/course";
import type { DoneItems } from "~/learning/progress";
import { type Failure, failure } from "./failure";
import { isDuplicate } from "./unique.server";

/** What a person has done: the facts that progress is computed from. */
export async function doneItems(db: Db, personId: string): Promise<DoneItems> {
  const rows = await db.done.findMany({ where: { personId } });
  return new Map(rows.map((row) => [row.item, row.at.toISOString()]));
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
 * Keeps an answer to a knowledge check as the `seq`-th of that check, and with the first one that the check was done.
 * The same `seq` with the same option again is the same answer; with another option it is AnswerMovedOn.
 */
export async function answerCheck(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { checkId: string; option: string; seq: number },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem" | "AnswerMovedOn">> {
  const { personId, moduleId, checkId, option, seq } = given;
  const checks = lessonOf(catalogue, moduleId)?.checks ?? {};
  const check = Object.hasOwn(checks, checkId) ? checks[checkId] : undefined;
  if (!check?.options.some((entry) => entry.id === option)) return failure("NoSuchItem");
  const item = checkItem(moduleId, checkId);
  const earlier = await db.answer.count({ where: { personId, item } });
  if (seq < 0 || seq > earlier) return failure("AnswerMovedOn");
  try {
    await db.$transaction([
      db.answer.create({ data: { personId, item, seq, option, at: now } }),
      db.done.upsert({
        where: { personId_item: { personId, item } },
        create: { personId, item, at: now },
        update: {},
      }),
    ]);
    return { kept: true };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const kept = await db.answer.findUnique({ where: { personId_item_seq: { personId, item, seq } } });
    return kept?.option === option ? { kept: true } : failure("AnswerMovedOn");
  }
}

/** Keeps the text of a reflection; an empty one takes it away. Nobody else can read it, or see that there is one. */
export async function keepNote(
  db: Db,
  catalogue: Catalogue,
  given: InModule & { reflectionId: string; text: string },
  now: Date,
): Promise<{ kept: true } | Failure<"NoSuchItem">> {
  const { personId, moduleId, reflectionId } = given;
  if (!lessonOf(catalogue, moduleId)?.reflections.includes(reflectionId)) return failure("NoSuchItem");
  const item = `${moduleId}/reflection/${reflectionId}`;
  const text = given.text.trim();
  if (text === "") await db.note.deleteMany({ where: { personId, item } });
  else {
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
