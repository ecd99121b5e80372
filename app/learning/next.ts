import { type Course, type Module, type Step, type Stop, stopsOf, unitOf } from "./course";
import { type DoneItems, progress } from "./progress";
import { type Facts, isExempt, waitsFor } from "./standing";

/** The very next thing on a path: a stop and, in a module, its first step that is not done. */
export type NextThing = { stop: Stop; step: Step | null };

/**
 * What comes next, of what is open: the first thing not done in a stop that was begun, else in the first stop that was not.
 * Null when nothing is left to do.
 */
export function nextThing(course: Course, facts: Facts): NextThing | null {
  const open = stopsOf(course)
    .filter(({ stop }) => !isExempt(stop, facts))
    .map(({ stop }) => ({ stop, progress: progress(stop, facts.done) }))
    .filter(
      (entry) => entry.progress.completedAt === null && waitsFor(course, entry.stop, facts).length === 0,
    );
  const chosen = open.find((entry) => entry.progress.done > 0) ?? open[0];
  if (!chosen) return null;
  return {
    stop: chosen.stop,
    step: chosen.stop.kind === "module" ? nextStep(chosen.stop, facts.done) : null,
  };
}

/** The first step of a module that is not done; null when all are. */
export function nextStep(module: Module, done: DoneItems): Step | null {
  return module.steps.find((step) => !stepDone(module, step, done)) ?? null;
}

/** Whether a step is ticked. */
export function stepDone(module: Module, step: Step, done: DoneItems): boolean {
  return unitOf(module, step).every((item) => done.has(item));
}
