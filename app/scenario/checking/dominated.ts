import { type Graph, placeOf } from "../exploring/explore";
import type { Explored } from "./explored";
import type { Found } from "./found";

const NOTHING = 1e-9;

/** How another choice stood to one so far: never below it, and level with it everywhere or above it somewhere. */
type Standing = "level" | "above";

/**
 * Choices that another of the same beat outdoes: wherever it is on offer so is the other, whose best, worst and mean rank
 * (under uniform random play from there) are never lower and somewhere higher.
 */
export function dominatedChoices(explored: Explored): Found[] {
  const { program, merged } = explored;
  const rivals = rivalsOf(explored);
  return rivals.flatMap((choices, place) =>
    choices.flatMap((standings, index): Found[] => {
      const choice = program.beats[place]?.choices[index];
      const [above] = [...(standings ?? [])].find(([, standing]) => standing === "above") ?? [];
      const other = above === undefined ? undefined : merged.program.beats[place]?.choices[above];
      if (!choice || !other) return [];
      const message = `Wherever \`${choice.id}\` is on offer, \`${other.id}\` does at least as well by best, worst and mean rank, and somewhere better.`;
      return [{ code: "dominated-choice", severity: "info", at: choice.at, message }];
    }),
  );
}

/** For each choice of each beat, the others that were never below it; undefined where it is never on offer. */
function rivalsOf({ program, merged, ranks, prospects }: Explored): (Map<number, Standing> | undefined)[][] {
  const rivals = program.beats.map(({ choices }) =>
    choices.map((): Map<number, Standing> | undefined => undefined),
  );
  for (let node = 0; node < merged.size; node++) {
    const here = rivals[placeOf(merged, node)];
    const offers = offersAt(merged, node);
    for (const [index, edge] of offers) {
      const known = here?.[index];
      if (!here || known?.size === 0) continue;
      const standings = new Map<number, Standing>();
      for (const [other, rival] of known ? known : offers) {
        const otherEdge = known ? offers.get(other) : (rival as number);
        if (other === index || otherEdge === undefined) continue;
        const standing = compare(otherEdge, edge);
        if (standing) standings.set(other, known?.get(other) === "above" ? "above" : standing);
      }
      here[index] = standings;
    }
  }
  return rivals;

  /** How the first edge stands to the second; null where it is below it in something. */
  function compare(high: number, low: number): Standing | null {
    const a = merged.target[high] ?? 0;
    const b = merged.target[low] ?? 0;
    const gaps = [ranks.best, ranks.worst, prospects.mean].map((values) => {
      return values[a] === values[b] ? 0 : (values[a] ?? 0) - (values[b] ?? 0);
    });
    if (!gaps.every((gap) => gap > -NOTHING)) return null;
    return gaps.some((gap) => gap > NOTHING) ? "above" : "level";
  }
}

/** The edges of a situation by the number of their choice. */
function offersAt({ firstEdge, choice }: Graph, node: number): Map<number, number> {
  const offers = new Map<number, number>();
  for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++)
    offers.set(choice[edge] ?? 0, edge);
  return offers;
}
