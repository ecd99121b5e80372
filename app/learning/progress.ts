import { type Item, type Stop, unitsOf } from "./course";

/** What has been done, and when (ISO instants). */
export type DoneItems = ReadonlyMap<Item, string>;

export type Progress = {
  /** Required units done; never more than `required`. */
  done: number;
  required: number;
  /** Minutes that the units not yet done take. */
  minutesLeft: number;
  /** When the last required unit was done; null while one is missing. */
  completedAt: string | null;
};

/**
 * The one function that computes progress: path, page, matrix and export all show what it says. It counts required units
 * only, in whatever order they were done, and knows nothing of answers, attempts or time spent.
 */
export function progress(stop: Stop, done: DoneItems): Progress {
  const units = unitsOf(stop);
  let count = 0;
  let minutesLeft = 0;
  let latest = "";
  units.forEach((needs, index) => {
    const times = needs.map((item) => done.get(item));
    if (times.every((time) => time !== undefined)) {
      count += 1;
      for (const time of times) if (time !== undefined && time > latest) latest = time;
    } else {
      minutesLeft += stop.kind === "module" ? (stop.steps[index]?.minutes ?? 0) : stop.minutes;
    }
  });
  const complete = units.length > 0 && count === units.length;
  return { done: count, required: units.length, minutesLeft, completedAt: complete ? latest : null };
}
