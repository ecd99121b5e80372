import { exploreScenario } from "./checking/explored";
import { statsOf } from "./checking/stats";
import { type Leaf, leavesOf } from "./comparing/leaves";
import { type Divergence, divergenceOf } from "./comparing/plays";
import { type ReachChange, reachChanges } from "./comparing/reachable";
import { type RunsChange, runsBetween } from "./comparing/runs";
import { stepsBetween } from "./comparing/sequences";
import { behaviourHash, contentHash } from "./hash";
import type { Scenario } from "./types";

/** One thing that is said otherwise in two versions. */
export interface Change {
  readonly kind: "added" | "removed" | "changed";
  /** Its path: in the later version, or where it was in the earlier for what is gone. */
  readonly at: string;
  readonly before?: string;
  readonly after?: string;
  /** Whether it can decide what happens, or is words alone. */
  readonly decides: boolean;
}

/** How likely an ending is under uniform random play; null where there is no such ending, or it cannot be said. */
export interface EndingChange {
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
}

export interface Diff {
  readonly sameContent: boolean;
  /** Nothing that decides what happens is different. */
  readonly sameBehaviour: boolean;
  readonly changes: readonly Change[];
  /** What can be reached in one of the two only; null where there are too many situations to explore. */
  readonly reach: readonly ReachChange[] | null;
  /** Every ending whose chance is different. */
  readonly endings: readonly EndingChange[];
  /** Situations, merged; null where there are too many to explore. */
  readonly situations: { readonly before: number | null; readonly after: number | null };
  /** A shortest play that goes otherwise; null where none does; undefined where there are too many to compare. */
  readonly divergence: Divergence | null | undefined;
  /** What recorded runs would come to, where any were given. */
  readonly runs?: RunsChange;
}

const MOST_SITUATIONS = 1_000_000;

/**
 * Compares two versions of a scenario: what they say, and what can happen in them.
 *
 * @param runs recorded runs of the earlier version, each the choice ids from the start.
 */
export function diffScenarios(
  before: Scenario,
  after: Scenario,
  runs?: readonly (readonly string[])[],
): Diff {
  const sameContent = contentHash(before) === contentHash(after);
  const sameBehaviour = behaviourHash(before) === behaviourHash(after);
  const [old, now] = [exploreScenario(before, MOST_SITUATIONS), exploreScenario(after, MOST_SITUATIONS)];
  return {
    sameContent,
    sameBehaviour,
    changes: sameContent ? [] : changesBetween(before, after),
    reach: old && now && reachChanges(old, now),
    endings: endingChanges(old && statsOf(old)?.endings, now && statsOf(now)?.endings),
    situations: { before: old?.merged.size ?? null, after: now?.merged.size ?? null },
    divergence: old && now ? divergenceOf(old.merged, now.merged) : undefined,
    ...(runs && { runs: runsBetween(before, after, runs) }),
  };
}

function changesBetween(before: Scenario, after: Scenario): Change[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const changes: Change[] = [];
  for (const at of new Set([...now.fields.keys(), ...old.fields.keys()])) {
    const change = changeOf(at, old.fields.get(at), now.fields.get(at));
    if (change) changes.push(change);
  }
  for (const at of new Set([...now.lists.keys(), ...old.lists.keys()])) {
    changes.push(...listChanges(at, old.lists.get(at) ?? [], now.lists.get(at) ?? []));
  }
  return changes;
}

function changeOf(at: string, before: Leaf | undefined, after: Leaf | undefined): Change | null {
  if (before && after) {
    if (before.text === after.text) return null;
    return {
      kind: "changed",
      at,
      before: before.text,
      after: after.text,
      decides: before.decides || after.decides,
    };
  }
  if (after) return { kind: "added", at, after: after.text, decides: after.decides };
  return before ? { kind: "removed", at, before: before.text, decides: before.decides } : null;
}

function listChanges(at: string, before: readonly Leaf[], after: readonly Leaf[]): Change[] {
  const texts = (leaves: readonly Leaf[]) => leaves.map(({ text }) => text);
  return stepsBetween(texts(before), texts(after)).flatMap((step) => {
    const old = step.kind === "added" ? undefined : before[step.before];
    const now = step.kind === "removed" ? undefined : after[step.after];
    const place = step.kind === "removed" ? step.before : step.after;
    return changeOf(`${at}.${place}`, old, now) ?? [];
  });
}

type Chances = readonly { readonly id: string; readonly chance: number }[] | null | undefined;

function endingChanges(before: Chances, after: Chances): EndingChange[] {
  const chance = (chances: Chances, id: string) =>
    chances?.find((ending) => ending.id === id)?.chance ?? null;
  const ids = new Set([...(after ?? []), ...(before ?? [])].map(({ id }) => id));
  return [...ids]
    .map((id) => ({ id, before: chance(before, id), after: chance(after, id) }))
    .filter((one) => one.before !== one.after);
}
