import { z } from "zod";
import type { FormError } from "~/components/form-error";
import { failure } from "~/services/failure";
import { problem } from "./failure.server";

/** Fields hold at most this many characters, unless a schema says less. */
export const LONGEST_TEXT = 20_000;

const moment = (what: string) =>
  z.string().trim().min(1, what).max(500, "Keep it under 500 characters, so that it fits the moment.");

/** The two fields of an if-then plan. */
export const planFields = {
  cue: moment("Say what you will see or hear."),
  action: moment("Say what you will do."),
};

/** The day that a plan is meant for: an ISO date, or null where the field is empty. */
export const planDay = z
  .union([z.literal(""), z.iso.date("Give the day as a date, such as 1 December 2026, or leave it empty.")])
  .optional()
  .transform((day) => day || null);

/**
 * Reads a form against the schema that stands beside the page.
 * @returns the value, or the mistakes field by field; and in either case every field as it was typed.
 * @throws 400 where what was sent is no form.
 */
export async function readForm<T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<({ value: T } | { errors: FormError[] }) & { typed: Record<string, string> }> {
  const typed: Record<string, string> = {};
  const sent = await request.formData().catch(() => {
    throw problem(failure("NoSuchItem"));
  });
  for (const [key, value] of sent) if (typeof value === "string") typed[key] = value;
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { value: parsed.data, typed };
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.path.join(".") || null,
    message: issue.message,
  }));
  return { errors, typed };
}
