/** Work of which `run` alone is timed; it says how many things it has done. */
export interface Work<T> {
  prepare(): T;
  run(prepared: T): number;
}

/** Two ways to do the same, in things done a second, and how often the first is done while the second is done once. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** Times two works by turns in one process. What they do must come to the same number of things. @returns medians. */
export function compare<A, B>(ours: Work<A>, theirs: Work<B>, rounds: number): Comparison {
  timed(ours);
  timed(theirs);
  const taken = Array.from({ length: rounds }, (_, round) => {
    // Who goes first alternates, so that neither always meets what the other left behind.
    const ourFirst = round % 2 === 0 ? timed(ours) : null;
    const their = timed(theirs);
    const our = ourFirst ?? timed(ours);
    if (our.done !== their.done) throw new Error(`Not the same work: ${our.done} and ${their.done}.`);
    return { ours: our.speed, theirs: their.speed, ratio: our.speed / their.speed };
  });
  const of = (key: keyof Comparison) => median(taken.map((one) => one[key]));
  return { ours: of("ours"), theirs: of("theirs"), ratio: of("ratio") };
}

function timed<T>(work: Work<T>): { done: number; speed: number } {
  const prepared = work.prepare();
  const start = performance.now();
  const done = work.run(prepared);
  return { done, speed: (done * 1000) / (performance.now() - start) };
}

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
