import { z } from "zod";

const findingSchema = z.strictObject({
  id: z.string().regex(/^[A-D]\d?\.\d+$/, "an id such as B5.4 is expected"),
  text: z.string().min(1),
  tag: z.enum(["mixed", "facilitator", "barrier", "recommendation", "limit"]),
  voices: z.array(z.enum(["clinician", "researcher", "dual", "authors", "cited", "limit", "ours"])).min(1),
  certainty: z.enum([
    "several-voices",
    "one-participant",
    "authors-view",
    "cited-work",
    "limit",
    "our-reading",
  ]),
  certaintyText: z.string().min(1),
  implication: z.string().min(1),
  /** Why nothing teaches it, where that is on purpose. */
  notTaught: z.string().min(1).optional(),
});

/** The evidence register, courses/findings.yaml. */
export const registerSchema = z
  .strictObject({
    study: z.strictObject({ cite: z.string(), doi: z.string(), context: z.string() }),
    findings: z.array(findingSchema).min(1),
  })
  .refine(
    (register) => new Set(register.findings.map((finding) => finding.id)).size === register.findings.length,
    {
      message: "two findings have the same id",
      path: ["findings"],
    },
  );

export type Register = z.infer<typeof registerSchema>;
export type Finding = z.infer<typeof findingSchema>;

/** What a teaching element may name in place of a finding, where it stands on experience only. */
export const PRACTICE_WISDOM = "practice-wisdom";
