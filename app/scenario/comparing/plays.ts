import { choiceOf, endingOf, type Graph, placeOf } from "../exploring/explore";
import { edgesOf } from "../exploring/witness";

/** A shortest play that goes otherwise in two versions, and where it stands in each. */
export interface Divergence {
  readonly choices: readonly string[];
  readonly before: Standing;
  readonly after: Standing;
}

export interface Standing {
  /** The beat or ending. */
  readonly place: string;
  readonly available: readonly string[];
}

/** The most pairs of situations that are compared. */
const MOST_PAIRS = 1_000_000;

/**
 * Plays two versions side by side, breadth first, until they stand in different places or offer different choices.
 *
 * @returns null where every play goes the same; undefined where there are too many to compare.
 */
export function divergenceOf(before: Graph, after: Graph): Divergence | null | undefined {
  const seen = new Set([0]);
  const open = [{ a: 0, b: 0, from: -1, choice: "" }];
  for (let index = 0; index < open.length; index++) {
    const pair = open[index];
    if (!pair) break;
    const { a, b } = pair;
    const offersA = offersOf(before, a);
    const offersB = offersOf(after, b);
    const here = { before: standing(before, a, offersA), after: standing(after, b, offersB) };
    const oneEnds = endingOf(before, a) >= 0 !== endingOf(after, b) >= 0;
    if (oneEnds || !sameStanding(here.before, here.after)) return { choices: wayTo(open, index), ...here };
    for (const [choice, to] of offersA) {
      const other = offersB.get(choice) ?? 0;
      const key = to * after.size + other;
      if (seen.has(key)) continue;
      if (seen.size >= MOST_PAIRS) return undefined;
      seen.add(key);
      open.push({ a: to, b: other, from: index, choice });
    }
  }
  return null;
}

function offersOf(graph: Graph, node: number): Map<string, number> {
  const offers = new Map<string, number>();
  for (const edge of edgesOf(graph, node))
    offers.set(choiceOf(graph, node, edge)?.id ?? "", graph.target[edge] ?? 0);
  return offers;
}

function standing(graph: Graph, node: number, offers: ReadonlyMap<string, number>): Standing {
  const { beatIds, endingIds } = graph.program;
  const place = placeOf(graph, node);
  return { place: beatIds[place] ?? endingIds[place - beatIds.length] ?? "", available: [...offers.keys()] };
}

function sameStanding(a: Standing, b: Standing): boolean {
  return (
    a.place === b.place &&
    a.available.length === b.available.length &&
    a.available.every((id) => b.available.includes(id))
  );
}

function wayTo(open: readonly { from: number; choice: string }[], last: number): string[] {
  const choices: string[] = [];
  for (let pair = open[last]; pair && pair.from >= 0; pair = open[pair.from]) choices.push(pair.choice);
  return choices.reverse();
}
