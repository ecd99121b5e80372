import type { SeatedPerson } from "./types";

/** How many people the table has room for. */
export const SEATS = 6;

/**
 * Who is drawn at the table, in the order of the cast: all of up to six people. From a larger cast those who are away give
 * up their tent first, then the last of the list; whoever speaks is always there.
 */
export function seated<Person extends SeatedPerson>(people: readonly Person[]): Person[] {
  if (people.length <= SEATS) return [...people];
  const weight = (person: Person) => (person.speaking ? 0 : person.gone ? 2 : 1);
  const kept = new Set([...people].sort((a, b) => weight(a) - weight(b)).slice(0, SEATS));
  return people.filter((person) => kept.has(person));
}
