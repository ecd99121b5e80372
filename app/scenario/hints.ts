import type { Scenario } from "./types";

/** Whether the author of a scenario wrote any hint for novices. */
export const hasHints = ({ beats }: Scenario): boolean =>
  [...beats.values()].some(({ choices }) => [...choices.values()].some(({ hint }) => hint !== undefined));
