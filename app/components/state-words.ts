import type { State } from "~/learning/state";
import { inDays, longDate, shortDate } from "./dates";

/** What is known of a stop. Days are ISO dates; `on` is when the state was reached: completed, sent, or returned. */
export interface StopFacts {
  state: State;
  done: number;
  required: number;
  dueOn: string | null;
  on: string | null;
}

/**
 * A stop's state as a reader meets it: "In progress, 3 of 7", "Overdue by 2 days", "Complete".
 * @param today ISO date, from which lateness is counted
 */
export function stateWords({ state, done, required, dueOn }: StopFacts, today: string): string {
  switch (state) {
    case "exempt":
      return "Exempt";
    case "complete":
      return "Complete";
    case "returned":
      return "Returned to you";
    case "awaiting":
      return "Awaiting sign-off";
    case "overdue":
      return dueOn ? overdueWords(dueOn, today) : "Overdue";
    case "in-progress":
      return `In progress, ${countWords(done, required)}`;
    case "not-started":
      return "Not started";
  }
}

/**
 * The second line under a state: when it was reached, or how far it is and when it falls due.
 * Empty where there is nothing true to add.
 * @param minutesLeft estimated reading time that remains, in minutes, or null where nobody has said
 */
export function stateDetail(facts: StopFacts, minutesLeft: number | null, today: string): string {
  const { state, done, required, dueOn, on } = facts;
  switch (state) {
    case "exempt":
      return "";
    case "complete":
      return on ? shortDate(on, today) : "";
    case "returned":
      return on ? `on ${shortDate(on, today)}` : "";
    case "awaiting":
      return on ? `sent ${shortDate(on, today)}` : "";
    case "overdue":
      return countWords(done, required);
    case "in-progress":
      return minutesLeft === null ? "" : `${minutesWords(minutesLeft)} left`;
    case "not-started":
      if (dueOn) return `due ${shortDate(dueOn, today)}`;
      return minutesLeft === null ? "" : minutesWords(minutesLeft);
  }
}

/** "Overdue by 2 days"; on the day itself "Due today". */
function overdueWords(dueOn: string, today: string): string {
  const late = -inDays(dueOn, today);
  if (late <= 0) return "Due today";
  return late === 1 ? "Overdue by 1 day" : `Overdue by ${late} days`;
}

/** "3 of 7": counts are shown, never a bare percentage. */
export function countWords(done: number, required: number): string {
  return `${done} of ${required}`;
}

/** "1 minute", "14 minutes"; part of a minute is rounded up. */
export function minutesWords(minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes));
  return whole === 1 ? "1 minute" : `${whole} minutes`;
}

/** "by 1 December 2026" for the head of a leg. */
export function byDate(dueOn: string): string {
  return `by ${longDate(dueOn)}`;
}
