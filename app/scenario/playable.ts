import { setAt } from "./edit";
import { readScenario } from "./read";
import type { Scenario } from "./types";

/**
 * A scenario to play while it is still being written: a choice whose `why` is not there yet is no reason to wait, as it is
 * said in the debrief only.
 *
 * @returns null where anything else is wrong.
 */
export function playableScenario(text: string): Scenario | null {
  const { scenario, problems } = readScenario(text);
  if (scenario || problems.some(({ code }) => code !== "missing-why")) return scenario;
  let mended = text;
  for (const { at } of problems) mended = setAt(mended, at, "…") ?? mended;
  return readScenario(mended).scenario;
}
