import { z } from "zod";
import type { Due, PathTo } from "~/services/paths.server";

const DAYS_MAX = 730;
const day = (message: string) => z.iso.date(message);

/** The form as it is sent: which path, to whom, by when, and after how many months it comes back. */
export const assignSchema = z
  .object({
    course: z.string().min(1, "Choose a path."),
    to: z.string().regex(/^(person|team)\/.+/, "Choose whom it is for."),
    due: z.enum(["course", "date", "days"], "Choose when it falls due."),
    startsOn: z.string().optional().default(""),
    dueOn: z.string().optional().default(""),
    dueDays: z.string().trim().optional().default(""),
    repeat: z.enum(["0", "12", "24", "36"], "Choose whether it comes back."),
  })
  .transform(({ course, to, due, startsOn, dueOn, dueDays, repeat }, context) => {
    const wrong = (field: string, message: string) =>
      context.issues.push({ code: "custom", path: [field], message, input: field });
    const startOk = day("").safeParse(startsOn).success;
    if (due !== "days" && !startOk) wrong("startsOn", "Give the day on which it starts as a date.");
    if (due === "date" && !day("").safeParse(dueOn).success)
      wrong("dueOn", "Give the day by which it falls due as a date.");
    else if (due === "date" && startOk && dueOn < startsOn)
      wrong("dueOn", "Choose a day that is not before the start.");
    const days = Number(dueDays);
    if (due === "days" && !(/^\d+$/.test(dueDays) && days >= 1 && days <= DAYS_MAX))
      wrong("dueDays", `Give a number of days from 1 to ${DAYS_MAX}.`);
    const by: Due =
      due === "days"
        ? { kind: due, days }
        : due === "date"
          ? { kind: due, startsOn, dueOn }
          : { kind: due, startsOn };
    return { course, to: readTo(to), due: by, repeatMonths: repeat === "0" ? null : Number(repeat) };
  });

/** "person/<id>" or "team/<id>". */
function readTo(to: string): PathTo {
  const [kind = "", id = ""] = to.split(/\/(.*)/s);
  return kind === "team" ? { kind, siteId: id } : { kind: "person", personId: id };
}
