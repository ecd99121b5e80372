import { isId } from "~/scenario/reading/names";
import type { Sketch } from "~/scenario/sketch";

/** How many words of a text make a name of it. */
const WORDS = 4;
const LONGEST = 40;

/** A name for something new, made of its words: “You promised the results” → `you-promised-the-results`. Never one that is taken. */
export function nameFrom(words: string, fallback: string, taken: Iterable<string>): string {
  const plain = words
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f’']/g, "")
    .toLowerCase();
  const parts = (plain.match(/[a-z0-9]+/g) ?? []).slice(0, WORDS).join("-").slice(0, LONGEST);
  const name = parts.replace(/^[0-9-]+/, "").replace(/-+$/, "");
  const base = isId(name) ? name : fallback;
  const used = new Set(taken);
  if (!used.has(base)) return base;
  for (let number = 2; ; number++) if (!used.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** The names that something new at the top of a block must differ from: beats and endings share theirs, people, meters and flags too. */
export function takenNames(sketch: Sketch, block: string): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  if (block === "beats" || block === "endings") return [...ids(sketch.beats), ...ids(sketch.endings)];
  if (block === "scenes") return ids(sketch.scenes);
  return [...ids(sketch.people), ...ids(sketch.meters), ...ids(sketch.flags)];
}
