import type { Stave } from "./view";

/** A named level of an attitude, and how high it lies: 0 at the foot of the stave, 1 at its top. */
export interface Level {
  name: string;
  height: number;
}

type Scale = Pick<Stave, "lo" | "hi" | "bands">;

/**
 * How high a value lies, from 0 to 1. Each band takes the same share of the height however many numbers it holds, because
 * what one can notice is the band; inside it the value lies in proportion. Without bands the scale is even.
 */
export function heightOf(value: number, scale: Scale): number {
  const top = steps(scale.hi, scale);
  return top === 0 ? 0 : steps(value, scale) / top;
}

/** The levels to draw: the floor of each band, or the two ends of a scale without any. */
export function levelsOf(scale: Scale): Level[] {
  if (scale.bands.length === 0) {
    return [
      { name: "least", height: 0 },
      { name: "most", height: 1 },
    ];
  }
  return scale.bands.map(({ name, from }) => ({ name: spoken(name), height: heightOf(from, scale) }));
}

/** The word for a value: the name of its band, or the number with the end of the scale. */
export function levelWord(value: number, scale: Scale): string {
  const band = scale.bands.findLast(({ from }) => value >= from);
  return band ? spoken(band.name) : `${value} of ${scale.hi}`;
}

/** Bands passed below a value, with the part of its own band. */
function steps(value: number, { lo, hi, bands }: Scale): number {
  if (bands.length === 0) return value - lo;
  const index = Math.max(
    bands.findLastIndex(({ from }) => value >= from),
    0,
  );
  const from = bands[index]?.from ?? lo;
  const next = bands[index + 1]?.from ?? hi + 1;
  return index + (value - from) / (next - from);
}

/** Ids are written with hyphens, words with spaces. */
function spoken(name: string): string {
  return name.replaceAll("-", " ");
}
