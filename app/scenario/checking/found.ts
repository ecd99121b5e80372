import type { Problem } from "../types";

/** A problem that is not yet told where in the text it stands. */
export type Found = Omit<Problem, "line" | "column">;

export function error(code: string, at: string, message: string, witness?: readonly string[]): Found {
  return { code, severity: "error", at, message, ...(witness && { witness }) };
}

export function warning(code: string, at: string, message: string, witness?: readonly string[]): Found {
  return { code, severity: "warning", at, message, ...(witness && { witness }) };
}
