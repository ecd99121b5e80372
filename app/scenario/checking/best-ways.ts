import { choiceOf, endingOf, type Graph, placeOf } from "../exploring/explore";
import { edgesOf, offersOf, witnessOf } from "../exploring/witness";
import type { Explored } from "./explored";
import { type Found, warning } from "./found";

/** Choices without which the best rank is out of reach. Such a choice is on every way there, so one way names all candidates. */
export function singleGoodRoutes({ merged, ranks }: Explored): Found[] {
  const best = ranks.best[0] ?? Number.NEGATIVE_INFINITY;
  if (best === Number.NEGATIVE_INFINITY) return [];
  const way = choicesTo(merged, firstOfRank(merged, best));
  const candidates = new Map(way.map((choice) => [choice.at, choice]));
  return [...candidates.values()]
    .filter((choice) => !canReach(merged, best, choice))
    .map(({ at }) => {
      const message = `No play reaches the best rank (${best}) without this choice. Open a second way there.`;
      return warning("single-good-route", at, message);
    });
}

function firstOfRank(graph: Graph, rank: number): number {
  for (let node = 0; node < graph.size; node++) {
    if (graph.program.endingRanks[endingOf(graph, node)] === rank) return node;
  }
  return 0;
}

interface Taken {
  readonly at: string;
  readonly place: number;
  /** Its number in its beat. */
  readonly index: number;
}

/** The choices of a shortest way to a situation, from the last to the first. */
function choicesTo(graph: Graph, goal: number): Taken[] {
  const taken: Taken[] = [];
  for (let node = goal; (graph.parent[node] ?? -1) >= 0; ) {
    const index = graph.parentChoice[node] ?? 0;
    node = graph.parent[node] ?? 0;
    const place = placeOf(graph, node);
    taken.push({ at: graph.program.beats[place]?.choices[index]?.at ?? "", place, index });
  }
  return taken;
}

/** Whether a rank can be reached from the start without ever taking one choice. */
function canReach(graph: Graph, rank: number, without: Taken): boolean {
  const seen = new Uint8Array(graph.size);
  const open = [0];
  seen[0] = 1;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const place = placeOf(graph, node);
    if (graph.program.endingRanks[place - graph.program.beats.length] === rank) return true;
    for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
      const to = graph.target[edge] ?? 0;
      if (seen[to] === 1 || (place === without.place && graph.choice[edge] === without.index)) continue;
      seen[to] = 1;
      open.push(to);
    }
  }
  return false;
}

/** Choices in the first situation with several after which the best rank is out of reach. */
export function noRecovery({ merged, ranks }: Explored): Found[] {
  const best = ranks.best[0] ?? Number.NEGATIVE_INFINITY;
  const node = firstWithSeveral(merged);
  if (node === null || best === Number.NEGATIVE_INFINITY) return [];
  return [...edgesOf(merged, node)].flatMap((edge) => {
    const choice = choiceOf(merged, node, edge);
    if (!choice || ranks.best[merged.target[edge] ?? 0] === best) return [];
    const message = `After this first choice the best rank (${best}) is out of reach for good. Open a way back to it.`;
    return [warning("no-recovery", choice.at, message, [...witnessOf(merged, node), choice.id])];
  });
}

/** The first situation that offers more than one choice, following the only choice until then. */
function firstWithSeveral(graph: Graph): number | null {
  const seen = new Set<number>();
  for (let node = 0; !seen.has(node); ) {
    const offers = offersOf(graph, node);
    if (offers > 1) return node;
    if (offers === 0) return null;
    seen.add(node);
    node = graph.target[graph.firstEdge[node] ?? 0] ?? 0;
  }
  return null;
}
