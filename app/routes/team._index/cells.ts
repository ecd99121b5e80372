import { dueWords, inDays, longDate, shortDate, ukDay } from "~/components/dates";
import { countWords, stateWords } from "~/components/state-words";
import type { Standing } from "~/learning/standing";
import type { TeamCell } from "./view";

/** What one cell says: shape, words, and a date or a count where there is one to say. */
export function cellView(cell: Standing | undefined, today: string): TeamCell {
  if (!cell) return { state: "exempt", words: "Not on their path", when: null };
  const { state, progress, due } = cell;
  const { done, required, completedAt } = progress;
  const words = stateWords({ state, done, required, dueOn: due, on: null }, today);
  switch (state) {
    case "complete":
      return { state, words, when: completedAt ? cellDate(ukDay(completedAt), today) : null };
    case "in-progress":
      return { state, words: countWords(done, required), when: null };
    case "returned":
      return { state, words: "Returned", when: countWords(done, required) };
    case "awaiting":
      return { state, words: "Awaiting", when: countWords(done, required) };
    case "overdue": {
      const days = -inDays(due, today);
      return { state, words: "Overdue", when: days === 1 ? "1 day" : `${days} days` };
    }
    default:
      return { state, words, when: null };
  }
}

/** "12 Nov": a cell is narrow. */
const cellDate = (day: string, today: string) => shortDate(day, today).replace(/(\p{L}{3})\p{L}+/u, "$1");

/** When a stop was completed or falls due, in words; null where neither matters. */
export function whenWords({ state, progress, due }: Standing, today: string): string | null {
  if (state === "exempt") return null;
  return state === "complete" && progress.completedAt
    ? longDate(ukDay(progress.completedAt))
    : `due ${dueWords(due, today)}`;
}
