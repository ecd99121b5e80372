import type { Item, Stop } from "./course";
import { addDays } from "./days";
import { type DoneItems, progress } from "./progress";

/** A question that comes back so many days after its module was complete. */
export type LaterQuestion = { moduleId: string; id: string; ask: string; after: number };

/** One that has not been answered, with the ISO date from which it asks. */
export type Returning = LaterQuestion & { on: string };

/** What an answer to a question that comes back is kept under. */
export const laterItem = (moduleId: string, id: string): Item => `${moduleId}/later/${id}`;

/**
 * The questions that are still to be answered, soonest first: those of modules whose every required unit is done.
 * @param dayOf the ISO date of an instant, where people work
 * @param answered items that have an answer
 */
export function returning(
  questions: readonly LaterQuestion[],
  given: {
    stops: readonly Stop[];
    done: DoneItems;
    answered: ReadonlySet<Item>;
    dayOf: (instant: string) => string;
  },
): Returning[] {
  const { stops, done, answered, dayOf } = given;
  const completed = new Map(stops.map((stop) => [stop.id, progress(stop, done).completedAt]));
  return questions
    .flatMap((question): Returning[] => {
      const at = completed.get(question.moduleId) ?? null;
      if (at === null || answered.has(laterItem(question.moduleId, question.id))) return [];
      return [{ ...question, on: addDays(dayOf(at), question.after) }];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}
