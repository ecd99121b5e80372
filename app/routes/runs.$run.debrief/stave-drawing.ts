import { heightOf } from "./levels";
import type { Stave } from "./view";

/** The box of a stave, in its own units: it is stretched to the width there is, and its height stays. */
export const BOX = { width: 1000, height: 132, margin: 16 } as const;

/** What there is to draw of one attitude, as path data. */
export interface StaveDrawing {
  /** The line that was really taken. */
  went: string;
  /** A dot at each decision: `moved` where the value changed, `still` where it did not. Zero-length strokes, so that they stay round. */
  moved: string;
  still: string;
  /** What one other choice could have led to. */
  might: string;
  /** A faint upright at each decision. */
  bars: string;
}

/** The height of a value on the page, from the top of the box. */
export function yOf(value: number, stave: Stave): number {
  return levelY(heightOf(value, stave));
}

/** The same for a share of the height, 0 at the foot and 1 at the top. */
export function levelY(height: number): number {
  return round(BOX.height - BOX.margin - height * (BOX.height - 2 * BOX.margin));
}

/** Draws a stave. Decisions stand at even distances; the line moves in the half step after each. */
export function drawStave(stave: Stave): StaveDrawing {
  const step = BOX.width / Math.max(stave.values.length, 1);
  const xs = stave.values.map((_, index) => round((index + 0.5) * step));
  const before = (index: number) =>
    yOf(index === 0 ? stave.start : (stave.values[index - 1] ?? stave.start), stave);

  let went = `M0 ${yOf(stave.start, stave)}`;
  let moved = "";
  let still = "";
  stave.values.forEach((value, index) => {
    const x = xs[index] ?? 0;
    const from = before(index);
    const to = yOf(value, stave);
    const dot = `M${x} ${from}h.01`;
    went += `H${x}`;
    if (from === to) {
      still += dot;
    } else {
      moved += dot;
      went += curve(x, from, to, step / 2);
    }
  });
  went += `H${BOX.width}`;

  const might = stave.might
    .map(({ at, value }) => {
      const x = xs[at];
      if (x === undefined) return "";
      return `M${x} ${before(at)}${curve(x, before(at), yOf(value, stave), step / 2)}h${round(step / 5)}`;
    })
    .join("");
  return { went, moved, still, might, bars: xs.map((x) => `M${x} 0V${BOX.height}`).join("") };
}

function curve(x: number, from: number, to: number, width: number): string {
  const half = round(x + width / 2);
  return `C${half} ${from} ${half} ${to} ${round(x + width)} ${to}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
