/** The most names that are looked at, so that very many unknown names among very many known ones stay cheap. */
const MOST_NAMES = 2000;

/**
 * The name most like `word`: one that ends in it (`trust` for `osei.trust`), or the one with the fewest slips of the keyboard
 * (a letter too many, too few, another, or two swapped) up to a third of its length.
 *
 * @returns null where nothing is close enough to be worth suggesting.
 */
export function nearest(word: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  let looked = 0;
  for (const name of names) {
    if (++looked > MOST_NAMES) break;
    if (name.endsWith(`.${word}`) || name.toLowerCase() === word.toLowerCase()) return name;
    if (Math.abs(name.length - word.length) >= fewest || word.length > 80) continue;
    const slips = distance(word, name);
    if (slips < fewest) {
      best = name;
      fewest = slips;
    }
  }
  return best;
}

/**
 * "Did you mean …?", or the whole list where it is short, or nothing.
 *
 * @param also names of another kind, which may be meant but cannot stand here.
 */
export function suggestion(word: string, names: Iterable<string>, also: Iterable<string> = []): string {
  const all = [...names];
  const close = nearest(word, all) ?? nearest(word, also);
  if (close) return ` Did you mean \`${close}\`?`;
  return all.length > 0 && all.length <= 8 ? ` Here you can use: ${all.join(", ")}.` : "";
}

/** Damerau-Levenshtein distance (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const aside = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(Math.min(change, aside, swap ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
