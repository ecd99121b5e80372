import { z } from "zod";
import { lessonOf } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { LONGEST_TEXT, planFields } from "~/http/form.server";
import { taskItem } from "~/learning/course";
import { answerCheck, keepNote, keepPlan, markRead, submitTask } from "~/services/study.server";

/** Every form of a module page, told apart by its `intent`. */
export const formSchema = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("next"), step: z.string() }),
    z.object({
      intent: z.literal("answer"),
      item: z.string(),
      seq: z.coerce.number().int().min(0),
      option: z.string("Choose one of the answers first.").min(1, "Choose one of the answers first."),
    }),
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

/** Does what a form of a module asks, through the service that keeps it. */
export function act(db: Db, where: { personId: string; moduleId: string }, form: ModuleForm, now: Date) {
  switch (form.intent) {
    case "next":
      return markRead(db, catalogue, { ...where, stepId: form.step }, now);
    case "answer":
      return answerCheck(
        db,
        catalogue,
        { ...where, checkId: form.item, option: form.option, seq: form.seq },
        now,
      );
    case "reflect":
      return keepNote(db, catalogue, { ...where, reflectionId: form.item, text: form.text }, now);
    case "plan":
      return keepTaskPlan(db, where, form, now);
    case "submit":
      return submitTask(db, catalogue, { ...where, taskId: form.item }, now);
  }
}

async function keepTaskPlan(
  db: Db,
  { personId, moduleId }: { personId: string; moduleId: string },
  form: { item: string; cue: string; action: string },
  now: Date,
) {
  if (!lessonOf(catalogue, moduleId)?.tasks.some((task) => task.id === form.item))
    return { failed: "NoSuchItem" } as const;
  await keepPlan(
    db,
    { personId, source: taskItem(moduleId, form.item), cue: form.cue, action: form.action },
    now,
  );
  return { kept: true } as const;
}

/** A form that was sent after its session had ended, as the page shows it again: filled in, and with what to do. */
export function waitingForm(fields: Record<string, string>) {
  const field = { reflect: "text", plan: "cue", answer: "option" }[fields.intent ?? ""];
  if (!field) return null;
  const message =
    "You were signed out before this was saved. Here it is as you left it: send it again to keep it.";
  return { item: fields.item ?? "", errors: [{ field, message }], values: fields };
}
