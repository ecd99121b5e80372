/** A step from one list to another: `before` and `after` are places in them, from 0. */
export type Step =
  | { readonly kind: "added"; readonly after: number }
  | { readonly kind: "removed"; readonly before: number }
  | { readonly kind: "changed"; readonly before: number; readonly after: number };

/** The most pairs of items that are weighed against each other: beyond, what is not at either end is told as changed. */
const MOST_PAIRS = 4_000_000;

/** How one list becomes another, keeping the longest run of items that both have; what was taken from a place where something was added is a change. */
export function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const kept = keptBetween(before, after);
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  for (const [nextI, nextJ] of [...kept, [before.length, after.length] as const]) {
    while (i < nextI && j < nextJ) steps.push({ kind: "changed", before: i++, after: j++ });
    while (i < nextI) steps.push({ kind: "removed", before: i++ });
    while (j < nextJ) steps.push({ kind: "added", after: j++ });
    i++;
    j++;
  }
  return steps;
}

/** Pairs of places of what both lists keep. What they begin and end with alike is kept without looking further. */
function keptBetween(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const;
  const common = middle[0].length * middle[1].length > MOST_PAIRS ? [] : longestCommon(...middle);
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...common.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, i) => [a.length - tail + i, b.length - tail + i] as const),
  ];
}

/** Pairs of places of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : skip;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
