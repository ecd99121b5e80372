import { explore } from "./exploring/explore";
import { livenessOf } from "./exploring/liveness";
import { compileProgram } from "./exploring/program";
import { behaviourHash } from "./hash";
import { type ReadOptions, readScenario } from "./read";
import type { Problem, Scenario } from "./types";

export interface Counts {
  /** Situations that can be reached. */
  readonly states: number;
  /** Choices on offer, summed over them. */
  readonly transitions: number;
}

/** What the checker says of a file. Everything from exploring is null where the text has errors. */
export interface Check {
  readonly id: string | null;
  /** The parsed scenario; null where the text has errors. */
  readonly scenario: Scenario | null;
  /** No error: neither in the text nor in what can happen. */
  readonly ok: boolean;
  /** Whether everything that can happen was looked at. */
  readonly proven: boolean | null;
  /** The full count; null where it passes the limit. */
  readonly states: number | null;
  readonly transitions: number | null;
  /** The count of merged situations; null where it passes the limit. */
  readonly merged: Counts | null;
  readonly behaviourHash: string | null;
  readonly problems: readonly Problem[];
}

const MOST_SITUATIONS = 1_000_000;

/** Checks a scenario file: the errors of its text, and everything that can happen in it. */
export function checkScenario(text: string, options: ReadOptions = {}): Check {
  const { id, scenario, problems } = readScenario(text, options);
  if (!scenario) {
    const unknown = { proven: null, states: null, transitions: null, merged: null, behaviourHash: null };
    return { id, scenario, ok: false, ...unknown, problems };
  }
  const program = compileProgram(scenario);
  const merged = explore(program, MOST_SITUATIONS, livenessOf(program));
  const full = explore(program, MOST_SITUATIONS);
  return {
    id,
    scenario,
    ok: true,
    proven: full !== null || merged !== null,
    states: full?.size ?? null,
    transitions: full?.target.length ?? null,
    merged: merged && { states: merged.size, transitions: merged.target.length },
    behaviourHash: behaviourHash(scenario),
    problems,
  };
}
