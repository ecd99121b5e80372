import type { Course, Item, Stop } from "./course";
import { dueOf, type PathDates } from "./due";
import { type DoneItems, type Progress, progress } from "./progress";
import { type Marks, type State, stateOf } from "./state";

/** A supervisor's last word on a task: signed, or returned with a comment. */
export type SignOff = { verdict: "signed" | "returned"; at: string; comment: string | null };

/** Everything that a person's place on a path is computed from. `exempt` holds the ids of stops that are not required of them. */
export type Facts = {
  done: DoneItems;
  signOffs: ReadonlyMap<Item, SignOff>;
  exempt?: ReadonlySet<string>;
};

/** Where one person stands at one stop. `due` is an ISO date; `waitsFor` is empty where the stop is open. */
export type Standing = { stop: Stop; progress: Progress; state: State; due: string; waitsFor: Stop[] };

/** Units done and required over several stops, those left out that somebody is exempt from: the number of a whole path. */
export function sumOf(standings: readonly Standing[]): { done: number; required: number } {
  const counted = standings.filter(({ state }) => state !== "exempt").map(({ progress: made }) => made);
  return {
    done: counted.reduce((sum, { done }) => sum + done, 0),
    required: counted.reduce((sum, { required }) => sum + required, 0),
  };
}

/** Where a person stands at every stop of a course, in the order of the path. */
export function standings(
  course: Course,
  dates: PathDates,
  facts: Facts,
  today: string,
): { leg: Course["legs"][number]; stops: Standing[] }[] {
  return course.legs.map((leg) => {
    const due = dueOf(course, leg, dates);
    const stops = leg.stops.map((stop) => {
      const made = progress(stop, facts.done);
      const marks = { ...marksOf(stop, facts), exempt: isExempt(stop, facts) };
      const state = stateOf(made, due, today, marks);
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
    .filter((other) => needed.includes(other.id) && !isExempt(other, facts) && !isComplete(other, facts));
}

/** Whether a stop is not required of somebody. */
export const isExempt = (stop: Stop, facts: Facts): boolean => facts.exempt?.has(stop.id) ?? false;

/** Whether everything required of a stop is done, and signed where it must be. */
export function isComplete(stop: Stop, facts: Facts): boolean {
  return progress(stop, facts.done).completedAt !== null && marksOf(stop, facts).signOff === undefined;
}

/** The tasks of a stop that were sent and wait for a supervisor's word. A signature counts for what had been sent by then. */
export function toSign(stop: Stop, { done, signOffs }: Facts): Item[] {
  const signed = stop.kind === "module" ? stop.signed : [];
  return signed.filter((item) => {
    const sentAt = done.get(item);
    const word = signOffs.get(item);
    return sentAt !== undefined && !(word?.verdict === "signed" && word.at >= sentAt);
  });
}

/** What stands over a stop besides its progress: a task that was returned, or one that waits to be signed. */
export function marksOf(stop: Stop, facts: Facts): Marks {
  if (stop.kind === "rehearsal") return {};
  const { done, signOffs } = facts;
  if (stop.signed.some((item) => !done.has(item) && signOffs.get(item)?.verdict === "returned"))
    return { signOff: "returned" };
  return toSign(stop, facts).length > 0 ? { signOff: "awaiting" } : {};
}
