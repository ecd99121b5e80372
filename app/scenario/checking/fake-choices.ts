import { type Graph, placeOf } from "../exploring/explore";
import { Runner } from "../exploring/runner";
import type { Explored } from "./explored";
import { type Found, warning } from "./found";

/** Choices of a beat that lead to the same situation wherever both are on offer: once for the later of them. */
export function fakeChoices({ program, full, merged }: Explored): Found[] {
  const graph = full ?? merged;
  const same = full ? sameTarget(full) : sameOutcome(merged);
  const pairs = program.beats.map(() => new Map<number, boolean>());
  for (let node = 0; node < graph.size; node++) {
    const seen = pairs[placeOf(graph, node)];
    const first = graph.firstEdge[node] ?? 0;
    const end = graph.firstEdge[node + 1] ?? 0;
    for (let a = first; seen && a < end; a++) {
      for (let b = a + 1; b < end; b++) {
        const pair = (graph.choice[a] ?? 0) * 256 + (graph.choice[b] ?? 0);
        if (seen.get(pair) === false) continue;
        seen.set(pair, same(node, a, b));
      }
    }
  }
  return pairs.flatMap((seen, place) => {
    const told = new Map<number, number>();
    for (const [pair, fake] of seen)
      if (fake && !told.has(pair % 256)) told.set(pair % 256, Math.floor(pair / 256));
    return [...told].flatMap(([later, earlier]) => {
      const choice = program.beats[place]?.choices[later];
      const other = program.beats[place]?.choices[earlier];
      if (!choice || !other) return [];
      const message = `\`${choice.id}\` and \`${other.id}\` lead to exactly the same, wherever both are on offer. Let one of them change something, or join them.`;
      return [warning("fake-choice", choice.at, message)];
    });
  });
}

type Same = (node: number, a: number, b: number) => boolean;

function sameTarget({ target }: Graph): Same {
  return (_, a, b) => target[a] === target[b];
}

/** In merged situations the outcomes are compared before anything in them is forgotten. */
function sameOutcome(graph: Graph): Same {
  const runner = new Runner(graph.program);
  const { packing, words } = graph;
  const run = (node: number, edge: number) => {
    packing.unpack(words, node * packing.size, runner.values);
    const outcome = new Uint32Array(packing.size);
    packing.pack(runner.take(placeOf(graph, node), graph.choice[edge] ?? 0), runner.values, outcome, 0);
    return outcome;
  };
  return (node, a, b) => {
    const other = run(node, b);
    return run(node, a).every((word, index) => word === other[index]);
  };
}
