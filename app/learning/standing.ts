import type { Course, Item, Stop } from "./course";
import { addDays } from "./days";
import { type DoneItems, type Progress, progress } from "./progress";
import { type Marks, type State, stateOf } from "./state";

/** A supervisor's last word on a task: signed, or returned with a comment. */
export type SignOff = { verdict: "signed" | "returned"; at: string; comment: string | null };

/** Everything that a person's place on a path is computed from. */
export type Facts = { done: DoneItems; signOffs: ReadonlyMap<Item, SignOff> };

/** Where one person stands at one stop. `due` is an ISO date; `waitsFor` is empty where the stop is open. */
export type Standing = { stop: Stop; progress: Progress; state: State; due: string; waitsFor: Stop[] };

/** Where a person stands at every stop of a course, in the order of the path. */
export function standings(
  course: Course,
  startsOn: string,
  facts: Facts,
  today: string,
): { leg: Course["legs"][number]; stops: Standing[] }[] {
  return course.legs.map((leg) => {
    const due = addDays(startsOn, leg.dueDays);
    const stops = leg.stops.map((stop) => {
      const made = progress(stop, facts.done);
      const state = stateOf(made, due, today, marksOf(stop, facts));
      return { stop, progress: made, state, due, waitsFor: waitsFor(course, stop, facts) };
    });
    return { leg, stops };
  });
}

/** The stops that must be complete before this one opens, and are not yet. Gates lock modules, never rehearsals. */
export function waitsFor(course: Course, stop: Stop, facts: Facts): Stop[] {
  if (stop.kind === "rehearsal") return [];
  const needed = course.after[stop.id] ?? [];
  return course.legs
    .flatMap((leg) => leg.stops)
    .filter((other) => needed.includes(other.id) && !isComplete(other, facts));
}

/** Whether everything required of a stop is done, and signed where it must be. */
export function isComplete(stop: Stop, facts: Facts): boolean {
  return progress(stop, facts.done).completedAt !== null && marksOf(stop, facts).signOff === undefined;
}

/** The tasks of a stop that were sent and wait for a supervisor's word. */
export function toSign(stop: Stop, { done, signOffs }: Facts): Item[] {
  const signed = stop.kind === "module" ? stop.signed : [];
  return signed.filter((item) => done.has(item) && signOffs.get(item)?.verdict !== "signed");
}

/** What stands over a stop besides its progress: a task that was returned, or one that waits to be signed. */
export function marksOf(stop: Stop, facts: Facts): Marks {
  if (stop.kind === "rehearsal") return {};
  const { done, signOffs } = facts;
  if (stop.signed.some((item) => !done.has(item) && signOffs.get(item)?.verdict === "returned"))
    return { signOff: "returned" };
  return toSign(stop, facts).length > 0 ? { signOff: "awaiting" } : {};
}
