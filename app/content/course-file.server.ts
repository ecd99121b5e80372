import { z } from "zod";

/** courses/<course>/course.yaml: the legs of the path, and on each its stops by folder or scenario. */
export const courseFileSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Where a certificate of this course counts for so many months only. */
  certificate: z.strictObject({ validMonths: z.int().min(1) }).optional(),
  legs: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        dueDays: z.int().min(1),
        stops: z
          .array(
            z.union([
              z.strictObject({ module: z.string(), after: z.array(z.string()).optional() }),
              z.strictObject({ rehearsal: z.string(), code: z.string() }),
            ]),
          )
          .min(1),
        gate: z.strictObject({ title: z.string(), opensWith: z.string() }).optional(),
      }),
    )
    .min(1),
});

export type CourseFile = z.infer<typeof courseFileSchema>;

/** The front matter of a module.mdx. */
export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  minutes: z.int().min(1),
  outcomes: z.array(z.string()).min(1),
  findings: z.array(z.string()),
});
