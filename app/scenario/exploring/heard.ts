import { Runner } from "./runner";
import type { Ways } from "./ways";

/** What is heard on the way between situations. */
export interface Heard {
  /** Words read before the first situation. */
  readonly startWords: number;
  /** Words read from each choice up to the next situation, its own included. */
  readonly edgeWords: Uint32Array;
  /** What was ever spoken, entered and taken: see the runner. */
  readonly seen: Pick<Runner, "spoken" | "entered" | "taken">;
}

/** Takes every choice of every situation once more, and listens. */
export function hear(ways: Ways): Heard {
  const { program, packing, words, firstEdge, choice } = ways;
  const runner = new Runner(program);
  runner.begin();
  const startWords = runner.words;
  const edgeWords = new Uint32Array(choice.length);
  for (let node = 0; node < ways.size; node++) {
    const place = packing.placeAt(words, node * packing.size);
    for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++) {
      packing.unpack(words, node * packing.size, runner.values);
      runner.take(place, choice[edge] ?? 0);
      edgeWords[edge] = runner.words;
    }
  }
  return { startWords, edgeWords, seen: runner };
}
