import { type Graph, placeOf } from "../exploring/explore";
import type { Explored } from "./explored";
import type { Found } from "./found";

const NOTHING = 1e-9;

/**
 * Choices that another of the same beat outdoes: wherever it is on offer so is the other, whose best, worst and mean rank
 * (under uniform random play from there) are never lower and somewhere higher.
 */
export function dominatedChoices({ program, merged, ranks, prospects }: Explored): Found[] {
  const outdone = program.beats.map(({ choices }) => choices.map(() => new Map<number, "level" | "above">()));
  const met = program.beats.map(({ choices }) => choices.map(() => false));
  const valuesOf = (edge: number) => {
    const to = merged.target[edge] ?? 0;
    return [ranks.best[to] ?? 0, ranks.worst[to] ?? 0, prospects.mean[to] ?? 0];
  };
  for (let node = 0; node < merged.size; node++) {
    const place = placeOf(merged, node);
    const edges = edgesAt(merged, node);
    for (const a of edges) {
      const index = merged.choice[a] ?? 0;
      const rivals = outdone[place]?.[index];
      const first = met[place]?.[index] === false;
      if (!rivals) continue;
      if (first) (met[place] as boolean[])[index] = true;
      const standing = new Map<number, "level" | "above">();
      for (const b of edges) {
        const other = merged.choice[b] ?? 0;
        if (a === b || (!first && !rivals.has(other))) continue;
        const compared = compare(valuesOf(b), valuesOf(a));
        if (compared) standing.set(other, rivals.get(other) === "above" ? "above" : compared);
      }
      rivals.clear();
      for (const [other, how] of standing) rivals.set(other, how);
    }
  }
  return outdone.flatMap((choices, place) =>
    choices.flatMap((rivals, index): Found[] => {
      const choice = program.beats[place]?.choices[index];
      const rival = [...rivals].find(([, how]) => how === "above");
      const other = rival && program.beats[place]?.choices[rival[0]];
      if (!choice || !other) return [];
      const message = `Wherever \`${choice.id}\` is on offer, \`${other.id}\` does at least as well by best, worst and mean rank, and somewhere better.`;
      return [{ code: "dominated-choice", severity: "info", at: choice.at, message }];
    }),
  );
}

function edgesAt({ firstEdge }: Graph, node: number): number[] {
  const first = firstEdge[node] ?? 0;
  return Array.from({ length: (firstEdge[node + 1] ?? 0) - first }, (_, index) => first + index);
}

/** Whether all of `high` are at least those of `low`, and whether any is above; null where one is below. */
function compare(high: number[], low: number[]): "level" | "above" | null {
  const gaps = high.map((value, index) => (value === low[index] ? 0 : value - (low[index] ?? 0)));
  if (!gaps.every((gap) => gap > -NOTHING)) return null;
  return gaps.some((gap) => gap > NOTHING) ? "above" : "level";
}
