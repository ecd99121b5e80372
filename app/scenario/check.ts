import { noRecovery, singleGoodRoutes } from "./checking/best-ways";
import { dominatedChoices } from "./checking/dominated";
import { type Explored, exploreScenario } from "./checking/explored";
import { fakeChoices } from "./checking/fake-choices";
import { error, type Found } from "./checking/found";
import { cueGiveaway, lengthGiveaway } from "./checking/giveaways";
import { idleClauses, saturated } from "./checking/idle-rules";
import { overLength } from "./checking/over-length";
import { stuck, unreached } from "./checking/reachability";
import { type Stats, statsOf } from "./checking/stats";
import { untelegraphed } from "./checking/telegraphs";
import { idleCosts, idleNames } from "./checking/uses";
import { behaviourHash } from "./hash";
import { type ReadOptions, readScenario } from "./read";
import type { Problem, Scenario } from "./types";

/** The most situations that are explored, in full or merged. */
export const MOST_SITUATIONS = 1_000_000;

export interface CheckOptions extends ReadOptions {
  /** The most situations to explore, for those who cannot wait; a million by default. */
  readonly limit?: number;
}

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
  /** Null, too, where a play can get stuck. */
  readonly stats: Stats | null;
}

/** Checks a scenario file: the errors of its text, and everything that can happen in it. Never throws. */
export function checkScenario(text: string, options: CheckOptions = {}): Check {
  const { limit = MOST_SITUATIONS } = options;
  const { id, scenario, problems: errors, locate } = readScenario(text, options);
  if (!scenario) {
    const unknown = {
      proven: null,
      states: null,
      transitions: null,
      merged: null,
      behaviourHash: null,
      stats: null,
    };
    return { id, scenario, ok: false, ...unknown, problems: errors };
  }
  const explored = exploreScenario(scenario, limit);
  const stats = explored && statsOf(explored);
  const found = explored ? behaviouralProblems(explored, stats) : [notProven(limit), ...idleNames(scenario)];
  const problems = found.map((one): Problem => ({ ...one, ...locate(one.at) }));
  problems.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || a.line - b.line || a.column - b.column);
  const { full = null, merged = null } = explored ?? {};
  return {
    id,
    scenario,
    ok: problems.every(({ severity }) => severity !== "error"),
    proven: explored !== null,
    states: full?.size ?? null,
    transitions: full?.target.length ?? null,
    merged: merged && { states: merged.size, transitions: merged.target.length },
    behaviourHash: behaviourHash(scenario),
    problems,
    stats,
  };
}

const WEIGHT = { error: 0, warning: 1, info: 2 };

/** The warnings that nobody has given a reason to keep: publishing waits for them. */
export function unreviewed({ scenario, problems }: Check): Problem[] {
  return problems.filter(
    ({ severity, code, at }) => severity === "warning" && !scenario?.review.has(`${code} ${at}`),
  );
}

function notProven(limit: number): Found {
  const message = `More than ${limit.toLocaleString("en-GB")} situations can come about, so not all of them were looked at. Use fewer flags and shorter ranges, or split the scenario.`;
  return error("not-proven", "", message);
}

function behaviouralProblems(explored: Explored, stats: Stats | null): Found[] {
  const { scenario } = explored;
  const never = unreached(explored);
  const isNever = (at: string) => never.some((one) => at === one.at || at.startsWith(`${one.at}.`));
  return [
    ...never,
    ...stuck(explored),
    ...idleNames(scenario),
    ...idleCosts(scenario, (at) => !isNever(at)),
    ...fakeChoices(explored),
    ...saturated(explored),
    ...idleClauses(explored, isNever),
    ...singleGoodRoutes(explored),
    ...noRecovery(explored),
    ...untelegraphed(explored),
    ...lengthGiveaway(explored),
    ...cueGiveaway(explored),
    ...overLength(scenario, stats),
    ...dominatedChoices(explored),
  ];
}
