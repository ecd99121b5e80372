/** Words that have a capital letter wherever they stand. */
const CAPITALS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december christmas easter dr mr mrs ms".split(
    " ",
  ),
);

/**
 * A beat's id as the heading of its decision: hyphens become spaces; the first word, every name, day and month get a capital
 * letter, and what is somebody's an apostrophe: `sams-envelope` is "Sam’s envelope".
 *
 * @param cast the ids of the scenario's people, which are their names in other letters: `dele` of `dele-checks-the-clock`.
 */
export function headingOf(beat: string, cast: Iterable<string>): string {
  const people = new Set(cast);
  const words = beat.split("-").map((word, index, all) => {
    if (people.has(word) || CAPITALS.has(word)) return capital(word);
    const owner = word.endsWith("s") && (all[index + 1] ?? "and") !== "and" ? word.slice(0, -1) : "";
    return people.has(owner) ? `${capital(owner)}’s` : word;
  });
  return capital(words.join(" "));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
