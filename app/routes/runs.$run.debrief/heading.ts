/**
 * A beat's id as the heading of its decision: hyphens become spaces, and the first word and every name get a capital letter.
 *
 * @param cast the ids of the scenario's people, which are their names in other letters: `dele` of `dele-checks-the-clock`.
 */
export function headingOf(beat: string, cast: Iterable<string>): string {
  const people = new Set(cast);
  const words = beat.split("-").map((word) => (people.has(word) ? capital(word) : word));
  return capital(words.join(" "));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
