import { dueWords, inDays, longDate, shortDate } from "~/components/dates";
import { countWords, stateWords } from "~/components/state-words";
import type { Standing } from "~/learning/standing";
import type { TeamMember } from "~/services/team.server";
import type { TeamCell, TeamView, TodoItem } from "./view";

const STATES = ["overdue", "awaiting", "returned", "in-progress", "not-started", "complete"] as const;
const STATE_WORDS = {
  overdue: "Overdue",
  awaiting: "Awaiting sign-off",
  returned: "Returned",
  "in-progress": "In progress",
  "not-started": "Not started",
  complete: "Complete",
};

/** What the address asks for: one place, one state, an order. Unknown values ask for nothing. */
export type Asked = { team: string; state: string; sort: string };

/** The supervisor's page: what waits first, then people and stops. */
export function teamView(people: TeamMember[], asked: Asked, today: string): TeamView {
  const sites = [...new Set(people.flatMap((person) => person.site ?? []))].sort();
  const shown = people
    .filter((person) => asked.team === "" || person.site === asked.team)
    .filter((person) => asked.state === "" || person.cells.some((cell) => cell.state === asked.state));
  if (asked.sort === "due") shown.sort((a, b) => nextDue(a).localeCompare(nextDue(b)));
  const stops = new Map(people.flatMap((person) => person.cells.map(({ stop }) => [stop.id, stop])));
  return {
    todo: [
      ...people.flatMap((person) => toSign(person, today)),
      ...people.flatMap((person) => overdue(person, today)),
    ],
    stops: [...stops.values()].map(({ id, code, title }) => ({ id, short: code, title })),
    people: shown.map((person) => ({
      id: person.id,
      name: person.name,
      href: `/team/people/${person.id}`,
      site: person.site,
      cells: [...stops.keys()].map((id) =>
        cellView(
          person.cells.find((cell) => cell.stop.id === id),
          today,
        ),
      ),
    })),
    total: people.length,
    filters: {
      team: {
        value: asked.team,
        options: [{ value: "", label: "All teams" }, ...sites.map((site) => ({ value: site, label: site }))],
      },
      state: {
        value: asked.state,
        options: [
          { value: "", label: "Any state" },
          ...STATES.map((state) => ({ value: state, label: STATE_WORDS[state] })),
        ],
      },
      sort: {
        value: asked.sort,
        options: [
          { value: "", label: "By name" },
          { value: "due", label: "By next due date" },
        ],
      },
    },
    csvHref: null,
    assignHref: null,
  };
}

/** What one cell says: shape, words, and a date where there is one to say. */
export function cellView(cell: Standing | undefined, today: string): TeamCell {
  if (!cell) return { state: "exempt", words: "Not on their path", when: null };
  const { state, progress, due } = cell;
  const { done, required, completedAt } = progress;
  switch (state) {
    case "complete":
      return { state, words: "Complete", when: completedAt ? shortDate(completedAt, today) : null };
    case "in-progress":
      return { state, words: countWords(done, required), when: null };
    case "returned":
      return { state, words: "Returned", when: countWords(done, required) };
    case "awaiting":
      return {
        state,
        words: stateWords({ state, done, required, dueOn: due, on: null }, today),
        when: countWords(done, required),
      };
    case "overdue":
      return {
        state,
        words: stateWords({ state, done, required, dueOn: due, on: null }, today),
        when: countWords(done, required),
      };
    default:
      return { state, words: stateWords({ state, done, required, dueOn: due, on: null }, today), when: null };
  }
}

const nextDue = (person: TeamMember) =>
  person.cells
    .filter((cell) => cell.state !== "complete")
    .map((cell) => cell.due)
    .sort()[0] ?? "9999";

function toSign(person: TeamMember, today: string): TodoItem[] {
  return person.waiting.map(({ item, stop, sentAt }) => ({
    id: `${person.id}/${item}`,
    state: "awaiting" as const,
    person: person.name,
    what: `sent the task of ${stop.title}`,
    note: `Sent on ${shortDate(sentAt, today)}. It waits for your signature.`,
    action: { label: "Read and sign", href: `/team/people/${person.id}` },
  }));
}

function overdue(person: TeamMember, today: string): TodoItem[] {
  return person.cells
    .filter((cell) => cell.state === "overdue")
    .map(({ stop, due, progress }) => {
      const days = -inDays(due, today);
      return {
        id: `${person.id}/${stop.id}`,
        state: "overdue" as const,
        person: person.name,
        what: `is ${days === 1 ? "a day" : `${days} days`} past the date for ${stop.title}`,
        note: `${countWords(progress.done, progress.required)} done · it was due on ${longDate(due)}`,
        action: { label: "See where it stands", href: `/team/people/${person.id}` },
      };
    });
}

/** When a stop was completed or falls due, in words. */
export function whenWords({ state, progress, due }: Standing, today: string): string {
  return state === "complete" && progress.completedAt
    ? longDate(progress.completedAt)
    : `due ${dueWords(due, today)}`;
}
