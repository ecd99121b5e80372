import type { Scenario } from "../types";
import { type Found, warning } from "./found";
import type { Stats } from "./stats";

/** Whether a mean play is more than half as long again as the file says, or shorter than half. */
export function overLength({ minutes }: Scenario, stats: Stats | null): Found[] {
  if (!stats || Math.abs(stats.minutes.mean - minutes) <= minutes / 2) return [];
  const mean = stats.minutes.mean.toFixed(1);
  const message = `A play takes about ${mean} minutes, by its words and choices, and \`minutes\` says ${minutes}. Change the number, or the length.`;
  return [warning("over-length", "minutes", message)];
}
