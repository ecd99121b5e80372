import { stepsBetween } from "./comparing/sequences";
import type { PlayedStep } from "./play";

type Taken = Pick<PlayedStep, "beat" | "chosen">;

/** Two plays at one decision: its place in each, from 0, or null where that play did not come to it. */
export interface Beside {
  /** `same`: the same choice; `parted`: the same decision, and another choice; `alone`: a decision of one of them only. */
  readonly kind: "same" | "parted" | "alone";
  readonly a: number | null;
  readonly b: number | null;
}

/**
 * Lays two plays of one scenario side by side, so that the same decisions stand beside each other whatever came between. The
 * two may be plays of different versions: a decision is known by its beat.
 */
export function sideBySide(a: readonly Taken[], b: readonly Taken[]): Beside[] {
  const rows: Beside[] = [];
  let i = 0;
  let j = 0;
  const upTo = (nextA: number, nextB: number) => {
    while (i < nextA && j < nextB) {
      rows.push({ kind: a[i]?.chosen === b[j]?.chosen ? "same" : "parted", a: i, b: j });
      i++;
      j++;
    }
  };
  const beats = (steps: readonly Taken[]) => steps.map(({ beat }) => beat);
  for (const step of stepsBetween(beats(a), beats(b))) {
    upTo(step.kind === "added" ? a.length : step.before, step.kind === "removed" ? b.length : step.after);
    if (step.kind !== "added") rows.push({ kind: "alone", a: i++, b: null });
    if (step.kind !== "removed") rows.push({ kind: "alone", a: null, b: j++ });
  }
  upTo(a.length, b.length);
  return rows;
}
