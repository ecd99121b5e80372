/** The five hues that people have: the clothing in a portrait and the line in a debrief share one. */
export const HUES = ["plum", "ochre", "slate", "sage", "clay"] as const;

export type Hue = (typeof HUES)[number];

/** What drawing a person needs to know: their cast id, and what the author said about their looks. */
export interface Sitter {
  id: string;
  portrait?: Record<string, string> | undefined;
}

/** Whether this is one of the five. */
export function isHue(name: string | undefined): name is Hue {
  return HUES.some((hue) => hue === name);
}

/**
 * One hue for each person: the one named as `portrait.clothing`, otherwise the next that nobody has, in the order of the
 * cast. From the sixth person on hues repeat.
 */
export function castHues(cast: readonly Sitter[]): Record<string, Hue> {
  const named = new Map<string, Hue>();
  for (const { id, portrait } of cast) {
    if (isHue(portrait?.clothing)) named.set(id, portrait.clothing);
  }
  const taken = new Set(named.values());
  const free = HUES.filter((hue) => !taken.has(hue));
  const queue = free.length > 0 ? free : HUES;
  let next = 0;
  return Object.fromEntries(
    cast.map(({ id }): [string, Hue] => {
      const hue = named.get(id) ?? queue[next++ % queue.length] ?? "plum";
      return [id, hue];
    }),
  );
}
