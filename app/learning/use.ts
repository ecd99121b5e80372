/** Below this many people nothing is said that could be about one of them. Source: the product's rule on small numbers. */
export const FEWEST_PEOPLE = 8;

/** What runs made of one element of a version, counted. */
export type Counted = {
  at: string;
  /** The group whose counts add up to what is known elsewhere: the choices of a beat, the endings. Null for none. */
  among: string | null;
  possible: boolean;
  people: number;
  runs: number;
};

/** What may be said of it. The counts are null where they are too small, or would give away one that is. */
export type Use =
  | { state: "impossible" | "unused" | "unknown" }
  | { state: "used"; people: number | null; runs: number | null };

/**
 * What may be said of the elements of a version. With fewer than eight people in all nothing is said of use, because a path of
 * one person could be read from it. With more, counts below eight are left out; where that is one count alone of its group,
 * the next smallest is left out with it, or the rest would tell it.
 * @param everybody how many people have runs of the version
 */
export function suppressed(
  all: readonly Counted[],
  everybody: number,
): { people: number | null; elements: { at: string; use: Use }[] } {
  const isEnough = everybody >= FEWEST_PEOPLE;
  const hidden = new Set(
    all.filter(({ people }) => people > 0 && people < FEWEST_PEOPLE).map(({ at }) => at),
  );
  for (const group of new Set(all.flatMap(({ among }) => among ?? []))) {
    const used = all.filter(({ among, people }) => among === group && people > 0);
    const shown = used.filter(({ at }) => !hidden.has(at)).toSorted((a, b) => a.people - b.people);
    if (used.length - shown.length === 1 && shown[0]) hidden.add(shown[0].at);
  }
  const useOf = ({ at, possible, people, runs }: Counted): Use => {
    if (!possible) return { state: "impossible" };
    if (!isEnough) return { state: "unknown" };
    if (people === 0) return { state: "unused" };
    return hidden.has(at) ? { state: "used", people: null, runs: null } : { state: "used", people, runs };
  };
  return {
    people: isEnough ? everybody : null,
    elements: all.map((one) => ({ at: one.at, use: useOf(one) })),
  };
}
