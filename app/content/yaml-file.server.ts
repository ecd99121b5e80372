import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { ContentProblem } from "./problem";

/**
 * Reads a YAML file against a schema.
 * @returns the value, or null with the problems found, each at its line and column.
 */
export function readYaml<T>(
  path: string,
  name: string,
  schema: z.ZodType<T>,
): { value: T | null; problems: ContentProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    return {
      value: null,
      problems: document.errors.map((error) => ({ ...at(error.pos[0]), message: error.message })),
    };
  }
  let written: unknown;
  try {
    written = document.toJS();
  } catch (error) {
    // Aliases of nothing, or of too much, show only now.
    return { value: null, problems: [{ ...at(0), message: `The file: ${(error as Error).message}.` }] };
  }
  const parsed = schema.safeParse(written);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    let path = issue.path as (string | number)[];
    let node = document.getIn(path, true);
    while (!isNode(node) && path.length > 0) {
      path = path.slice(0, -1);
      node = document.getIn(path, true);
    }
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return { ...at(offset), message: `${issue.path.join(".") || "The file"}: ${issue.message}` };
  });
  return { value: null, problems };
}
