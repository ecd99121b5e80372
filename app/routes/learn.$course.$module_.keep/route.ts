import { redirect } from "@remix-run/node";
import { z } from "zod";
import { catalogue } from "~/content/catalogue.server";
import { database } from "~/db.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/guard.server";
import { keptAnswer, seenBy } from "~/http/kept-answer.server";
import { writing } from "~/http/writing.server";
import { failed } from "~/services/failure";
import { dropKeptForm } from "~/services/kept-forms.server";
import { keepPlace } from "~/services/reading-place.server";
import { act, formSchema } from "../learn.$course.$module/act.server";
import { isLocked, lessonAt } from "../learn.$course.$module/load.server";

/** Where a page of a module is being read. */
const placeSchema = z.object({
  intent: z.literal("place"),
  step: z.string(),
  paragraph: z.coerce.number().int().min(0),
});

/** What saves itself. Answers and progress do not: they are made by hand, and change the page. */
const DRAFTS = new Set(["reflect", "own", "sheet", "plan"]);

/**
 * Takes what a module's page sends by itself: drafts, and the reading place. It answers in JSON, with `at` (when the words
 * were kept) where all is well, and `movedOn` where they would go over newer ones. The page's forms work without it.
 */
export const action = writing(async ({ request, params }) => {
  const viewer = await requireViewer(request);
  const found = lessonAt(params);
  if (!found) return Response.json({}, { status: 404 });
  const { course, lesson } = found;
  const where = { personId: viewer.id, moduleId: lesson.module.id };
  const now = new Date();
  const sent = await readForm(request, z.union([placeSchema, formSchema]));
  if ("errors" in sent) return Response.json({ errors: sent.errors }, { status: 400 });
  const form = sent.value;
  if (await isLocked(database(), viewer.id, course, lesson.module)) return Response.json({}, { status: 409 });
  if (form.intent === "place") {
    const place = { ...where, stepId: form.step, paragraph: form.paragraph };
    return keptAnswer(await keepPlace(database(), catalogue, place, now));
  }
  if (!DRAFTS.has(form.intent)) return Response.json({}, { status: 400 });
  const draft = { ...where, seen: seenBy(sent.typed) };
  const result = await act(database(), draft, form, sent.typed, now);
  if ("mistakes" in result) return Response.json({ errors: result.mistakes }, { status: 400 });
  if (!failed(result)) await dropKeptForm(database(), viewer.id);
  return keptAnswer(result);
});

export const loader = () => redirect("/learn");
