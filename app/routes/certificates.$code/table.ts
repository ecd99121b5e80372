/** The table of a certificate, in units of its own: the top, and a seat for each thing that was completed. */
export const TABLE = { width: 480, height: 188, cx: 240, cy: 92, rx: 186, ry: 56, leg: 9 } as const;

const RING = { rx: 224, ry: 80, cy: 94 } as const;
const STEPS = 720;

export interface SeatPlace {
  x: number;
  y: number;
  r: number;
}

/**
 * So many seats round the table, evenly spaced as one walks round it, from the far side on.
 * @returns their middles, those at the far side first, so that nearer ones are drawn over the table
 */
export function seatsRound(count: number): SeatPlace[] {
  const at = (step: number) => {
    const angle = (2 * Math.PI * step) / STEPS - Math.PI / 2;
    return { x: TABLE.cx + RING.rx * Math.cos(angle), y: RING.cy + RING.ry * Math.sin(angle) };
  };
  const lengths = [0];
  for (let step = 1; step <= STEPS; step += 1) {
    const [a, b] = [at(step - 1), at(step)];
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const round = lengths[STEPS] ?? 0;
  const r = Math.min(11, (round / Math.max(count, 1)) * 0.3);
  const places = Array.from({ length: count }, (_, index) => {
    const along = (round * (index + 0.5)) / count;
    const { x, y } = at(lengths.findIndex((length) => length >= along));
    return { x: tenth(x), y: tenth(y), r: tenth(r) };
  });
  return places.sort((a, b) => a.y - b.y || a.x - b.x);
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The tick in a seat, as an SVG path. */
export function tick({ x, y, r }: SeatPlace): string {
  const point = (dx: number, dy: number) => `${tenth(x + dx * r)} ${tenth(y + dy * r)}`;
  return `M${point(-0.45, 0.05)}L${point(-0.12, 0.38)}L${point(0.48, -0.34)}`;
}

/** Sheets of paper on it, as SVG paths. */
export const SHEETS = [
  "M196 86l42-7 15 17-46 7z",
  "M262 74l34 2-6 16-36-3z",
  "M300 100l30-4 9 11-32 5z",
] as const;
