import { z } from "zod";
import type { Data } from "./edit";
import type { Edit } from "./edits";
import { MAX_NESTING } from "./reading/tokens";

const path = z.string().regex(/^[^.\s][^.]*(\.[^.]+)*$/);
const index = z.int().min(0);
const data: z.ZodType<Data> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(data), z.record(z.string(), data)]),
);

const editShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("set"), at: path, value: data }),
  z.strictObject({ kind: z.literal("add"), at: path, value: data, index: index.optional() }),
  z.strictObject({ kind: z.literal("move"), at: path, index }),
  z.strictObject({ kind: z.literal("rename"), at: path, to: z.string() }),
  z.strictObject({ kind: z.literal("remove"), at: path }),
]);

/** An edit that came from outside, as parsed JSON; null where it is none, or nests deeper than a scenario can. */
export function readEdit(sent: unknown): Edit | null {
  if (depthOf(sent) > MAX_NESTING) return null;
  const { data: edit } = editShape.safeParse(sent);
  if (!edit) return null;
  if (edit.kind !== "add") return edit;
  const { index: place, ...rest } = edit;
  return place === undefined ? rest : { ...rest, index: place };
}

/** How deep data nests, without going further than it may. */
function depthOf(sent: unknown, depth = 0): number {
  if (typeof sent !== "object" || sent === null || depth > MAX_NESTING) return depth;
  return Math.max(depth, ...Object.values(sent).map((below) => depthOf(below, depth + 1)));
}
