import { z } from "zod";
import { lessonOf } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { LONGEST_TEXT, planFields } from "~/http/form.server";
import { CONFIDENCE, readAnswer } from "~/learning/checks";
import { taskItem } from "~/learning/course";
import { readSheet, sheetKind } from "~/learning/worksheets";
import { failed, failure } from "~/services/failure";
import { keepPlace } from "~/services/reading-place.server";
import {
  answerCheck,
  checkOf,
  keepNote,
  keepOwnNote,
  keepPlan,
  keepSheet,
  markRead,
  submitTask,
} from "~/services/study.server";

const words = z
  .string()
  .max(LONGEST_TEXT, `Keep it under ${LONGEST_TEXT} characters. What you wrote is still here.`);

/** Every form of a module page, told apart by its `intent`. */
export const formSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("next"), step: z.string() }),
    z.looseObject({
      intent: z.literal("answer"),
      item: z.string(),
      seq: z.coerce.number().int().min(0),
      confidence: z.coerce.number().pipe(z.literal(CONFIDENCE)).optional(),
    }),
    z.looseObject({ intent: z.literal("sheet"), item: z.string() }),
    z.object({ intent: z.literal("reflect"), item: z.string(), text: words }),
    z.object({ intent: z.literal("own"), item: z.string(), text: words }),
    z.object({ intent: z.literal("plan"), item: z.string(), ...planFields }),
    z.object({ intent: z.literal("submit"), item: z.string() }),
  ],
  "That form does not belong to this page. Load the page again and try once more.",
);
export type ModuleForm = z.infer<typeof formSchema>;

/** Whose, and where; `seen` is what a draft's page had seen (an ISO instant, null for nothing). */
type Where = { personId: string; moduleId: string; seen?: string | null };
type Mistakes = { mistakes: { field: string; message: string }[] };

/**
 * Does what a form of a module asks, through the service that keeps it.
 * @param typed every field as it was sent
 * @returns that it was kept, a failure, or the mistakes in what was typed
 */
export function act(db: Db, where: Where, form: ModuleForm, typed: Record<string, string>, now: Date) {
  switch (form.intent) {
    case "next":
      return goOn(db, where, form.step, now);
    case "answer":
      return answer(db, where, form, typed, now);
    case "reflect":
      return keepNote(db, catalogue, { ...where, reflectionId: form.item, text: form.text }, now);
    case "own":
      return keepOwnNote(db, catalogue, { ...where, stepId: form.item, text: form.text }, now);
    case "sheet":
      return sheet(db, where, form.item, typed, now);
    case "plan":
      return keepTaskPlan(db, where, form, now);
    case "submit":
      return submitTask(db, catalogue, { ...where, taskId: form.item }, now);
  }
}

/** Marks a step as read, and the top of the next one as the place where one reads. */
async function goOn(db: Db, where: Where, stepId: string, now: Date) {
  const marked = await markRead(db, catalogue, { ...where, stepId }, now);
  const steps = lessonOf(catalogue, where.moduleId)?.module.steps ?? [];
  const next = steps[steps.findIndex((step) => step.id === stepId) + 1];
  if (!failed(marked) && next)
    await keepPlace(db, catalogue, { ...where, stepId: next.id, paragraph: 0 }, now);
  return marked;
}

type Answered = Extract<ModuleForm, { intent: "answer" }>;

async function answer(db: Db, where: Where, form: Answered, typed: Record<string, string>, now: Date) {
  const lesson = lessonOf(catalogue, where.moduleId);
  const check = lesson && checkOf(lesson, form.item);
  if (!check) return failure("NoSuchItem");
  const read = readAnswer(check.spec, typed);
  if ("message" in read) return { mistakes: [read] } satisfies Mistakes;
  const { item: checkId, seq, confidence = null } = form;
  return answerCheck(db, catalogue, { ...where, checkId, ...read, seq, confidence }, now);
}

async function sheet(db: Db, where: Where, sheetId: string, typed: Record<string, string>, now: Date) {
  const sheets = lessonOf(catalogue, where.moduleId)?.worksheets ?? {};
  const kind = Object.hasOwn(sheets, sheetId) ? sheetKind(sheets[sheetId] ?? "") : undefined;
  if (!kind) return failure("NoSuchItem");
  const read = readSheet(kind, typed);
  if ("mistakes" in read) return read;
  return keepSheet(db, catalogue, { ...where, sheetId, content: read.content }, now);
}

async function keepTaskPlan(
  db: Db,
  { personId, moduleId, seen }: Where,
  form: { item: string; cue: string; action: string },
  now: Date,
) {
  if (!lessonOf(catalogue, moduleId)?.tasks.some((task) => task.id === form.item))
    return failure("NoSuchItem");
  const { item, cue, action } = form;
  return keepPlan(db, { personId, source: taskItem(moduleId, item), cue, action, seen }, now);
}

/** A form that was sent after its session had ended, as the page shows it again: filled in, and with what to do. */
export function waitingForm(fields: Record<string, string>) {
  const field = { reflect: "text", own: "text", plan: "cue", answer: "option", sheet: null }[
    fields.intent ?? ""
  ];
  if (field === undefined) return null;
  const message =
    "You were signed out before this was saved. Here it is as you left it: send it again to keep it.";
  return { item: fields.item ?? "", errors: [{ field, message }], values: fields };
}
