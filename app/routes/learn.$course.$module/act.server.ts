import { z } from "zod";
import { lessonOf } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { LONGEST_TEXT, planFields } from "~/http/form.server";
import { CONFIDENCE, readAnswer } from "~/learning/checks";
import { taskItem } from "~/learning/course";
import { readSheet, sheetKind } from "~/learning/worksheets";
import { failure } from "~/services/failure";
import {
  answerCheck,
  checkOf,
  keepNote,
  keepPlan,
  keepSheet,
  markRead,
  submitTask,
} from "~/services/study.server";

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
    z.object({
      intent: z.literal("reflect"),
      item: z.string(),
      text: z
        .string()
        .max(LONGEST_TEXT, `Keep it under ${LONGEST_TEXT} characters. What you wrote is still here.`),
    }),
    z.object({ intent: z.literal("plan"), item: z.string(), ...planFields }),
    z.object({ intent: z.literal("submit"), item: z.string() }),
  ],
  "That form does not belong to this page. Load the page again and try once more.",
);
export type ModuleForm = z.infer<typeof formSchema>;

type Where = { personId: string; moduleId: string };
type Mistakes = { mistakes: { field: string; message: string }[] };

/**
 * Does what a form of a module asks, through the service that keeps it.
 * @param typed every field as it was sent
 * @returns that it was kept, a failure, or the mistakes in what was typed
 */
export function act(db: Db, where: Where, form: ModuleForm, typed: Record<string, string>, now: Date) {
  switch (form.intent) {
    case "next":
      return markRead(db, catalogue, { ...where, stepId: form.step }, now);
    case "answer":
      return answer(db, where, form, typed, now);
    case "reflect":
      return keepNote(db, catalogue, { ...where, reflectionId: form.item, text: form.text }, now);
    case "sheet":
      return sheet(db, where, form.item, typed, now);
    case "plan":
      return keepTaskPlan(db, where, form, now);
    case "submit":
      return submitTask(db, catalogue, { ...where, taskId: form.item }, now);
  }
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
  { personId, moduleId }: { personId: string; moduleId: string },
  form: { item: string; cue: string; action: string },
  now: Date,
) {
  if (!lessonOf(catalogue, moduleId)?.tasks.some((task) => task.id === form.item))
    return failure("NoSuchItem");
  await keepPlan(
    db,
    { personId, source: taskItem(moduleId, form.item), cue: form.cue, action: form.action },
    now,
  );
  return { kept: true } as const;
}

/** A form that was sent after its session had ended, as the page shows it again: filled in, and with what to do. */
export function waitingForm(fields: Record<string, string>) {
  const field = { reflect: "text", plan: "cue", answer: "option", sheet: null }[fields.intent ?? ""];
  if (field === undefined) return null;
  const message =
    "You were signed out before this was saved. Here it is as you left it: send it again to keep it.";
  return { item: fields.item ?? "", errors: [{ field, message }], values: fields };
}
