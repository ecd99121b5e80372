import { type Play, replay } from "../play";
import type { Scenario } from "../types";

/** A recorded run that comes to something else in the later version. */
export interface RunChange {
  /** Its number among the runs given, from 0. */
  readonly run: number;
  /** The ending that it came to; null where it had not come to any. */
  readonly before: string | null;
  /** The ending that it would come to; null where it would stop before any. */
  readonly after: string | null;
  /** The first choice that would not be on offer any more, and its index. */
  readonly rejected?: { readonly choice: string; readonly at: number };
}

/** What recorded runs would come to in a later version. */
export interface RunsChange {
  readonly total: number;
  /** Runs that would come to another ending. */
  readonly otherwise: readonly RunChange[];
  /** Runs that can no longer be played to where they came to: a choice is no longer on offer, or no ending is reached. */
  readonly stopped: readonly RunChange[];
  /** The numbers of runs that could not be played in the earlier version either. */
  readonly unknown: readonly number[];
}

/** Plays recorded runs, each a list of choice ids from the start, in two versions. */
export function runsBetween(
  before: Scenario,
  after: Scenario,
  runs: readonly (readonly string[])[],
): RunsChange {
  const otherwise: RunChange[] = [];
  const stopped: RunChange[] = [];
  const unknown: number[] = [];
  for (const [run, choices] of runs.entries()) {
    const old = replay(before, choices);
    if (old.rejected) {
      unknown.push(run);
      continue;
    }
    const now = replay(after, choices);
    const verdict = verdictOn(old, now);
    const change = { run, before: old.ending, after: now.ending };
    if (verdict === "otherwise") otherwise.push(change);
    if (verdict === "stopped") stopped.push({ ...change, ...(now.rejected && { rejected: now.rejected }) });
  }
  return { total: runs.length, otherwise, stopped, unknown };
}

/** A run that ends sooner, and where it ended before, ends the same. */
function verdictOn(old: Play, now: Play): "same" | "otherwise" | "stopped" {
  if (now.ending !== null) return now.ending === old.ending ? "same" : "otherwise";
  return old.ending !== null || now.rejected ? "stopped" : "same";
}

/**
 * Reads a file of recorded runs: JSON, a list of lists of choice ids; or text, a run to a line with its choice ids joined by
 * commas, where empty lines and lines that begin with `#` are skipped.
 *
 * @returns null where it is neither.
 */
export function readRuns(text: string): string[][] | null {
  if (/^\s*\[/.test(text)) return runsInJson(text);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const runs = lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(",").map((id) => id.trim()));
  return runs.every((run) => run.every((id) => /^[a-z][a-z0-9-]*$/.test(id))) ? runs : null;
}

function runsInJson(text: string): string[][] | null {
  try {
    const data: unknown = JSON.parse(text.trim()); // which takes a byte order mark away too
    const isRun = (run: unknown): run is string[] =>
      Array.isArray(run) && run.every((id) => typeof id === "string");
    return Array.isArray(data) && data.every(isRun) ? data : null;
  } catch {
    return null;
  }
}
