import type { Catalogue } from "~/content/catalogue";
import { templateOf } from "~/content/templates.server";
import type { Db } from "~/db.server";
import { answerTo } from "~/http/failure.server";
import {
  startBlank,
  startFromFile,
  startFromPublished,
  startFromTemplate,
} from "~/services/draft-start.server";
import { type FailureName, failed } from "~/services/failure";
import type { Viewer } from "~/services/sessions.server";
import type { Refused } from "./view";

/** A form of the starting page: its fields, and the text of a file where one was chosen. */
export type Sent = { typed: Record<string, string>; file: string | null };

/** Reads a form that may hold a file. What was typed comes back to the page where it is refused; a file does not. */
export async function readSent(request: Request): Promise<Sent> {
  const form = await request.formData();
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") typed[name] = value;
  const file = form.get("file");
  const isFile = file !== null && typeof file !== "string" && file.size > 0;
  return { typed, file: isFile ? await file.text() : null };
}

/** Begins a draft. @returns where to go, or what is wrong */
export async function start(
  db: Db,
  catalogue: Catalogue,
  { viewer: by, sent }: { viewer: Viewer; sent: Sent },
  now: Date,
): Promise<{ draftId: string } | (Refused & { status: number })> {
  const { typed, file } = sent;
  const title = typed.title?.trim() ?? "";
  const refuse = (failure: { failed: FailureName }, field: string | null) => {
    const { status, sentence } = answerTo(failure);
    return { status, typed, errors: [{ field, message: sentence }] };
  };
  switch (typed.from) {
    case "blank": {
      if (title === "")
        return { status: 400, typed, errors: [{ field: "title", message: "Give the scenario a title." }] };
      if (title.length > 150)
        return {
          status: 400,
          typed,
          errors: [{ field: "title", message: "Keep the title under 150 characters." }],
        };
      const done = await startBlank(db, { by, title }, now);
      return failed(done) ? refuse(done, "title") : done;
    }
    case "template": {
      const template = templateOf(catalogue, typed.template ?? "");
      if (!template)
        return {
          status: 400,
          typed,
          errors: [{ field: "template", message: "Choose a scenario to begin with." }],
        };
      const done = await startFromTemplate(db, { by, template, ...(title !== "" && { title }) }, now);
      return failed(done) ? refuse(done, "template") : done;
    }
    case "published": {
      const done = await startFromPublished(db, { by, scenarioId: typed.scenario ?? "" }, now);
      return failed(done)
        ? { status: 400, typed, errors: [{ field: "scenario", message: "Choose a scenario." }] }
        : done;
    }
    default: {
      const done = await startFromFile(db, { by, text: file ?? typed.text ?? "" }, now);
      return failed(done) ? refuse(done, file === null ? "text" : "file") : done;
    }
  }
}
