import { type Module, unitOf } from "./course";
import { nextStep, stepDone } from "./next";
import type { DoneItems } from "./progress";

/** Where somebody last read in a module: the step, the paragraph of it counted from 0, and the instant (ISO). */
export type Place = { stepId: string; paragraph: number; at: string };

/**
 * Where a module is opened that was asked for without a step: where it was last read, unless that step was ticked after
 * it, elsewhere or with its last word; then at the first step that is not done. A step that is gone is no place.
 */
export function placeToOpen(
  module: Module,
  done: DoneItems,
  place: Place | null,
): { stepId: string; paragraph: number } | null {
  const next = nextStep(module, done) ?? module.steps[0];
  const top = next ? { stepId: next.id, paragraph: 0 } : null;
  const step = module.steps.find(({ id }) => id === place?.stepId);
  if (!place || !step) return top;
  const ticked = stepDone(module, step, done)
    ? unitOf(module, step)
        .map((item) => done.get(item) ?? "")
        .sort()
        .at(-1)
    : undefined;
  if (ticked !== undefined && ticked >= place.at && next !== step) return top;
  return { stepId: step.id, paragraph: place.paragraph };
}
