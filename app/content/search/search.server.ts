import MiniSearch, { type SearchResult } from "minisearch";
import { type Entry, OPTIONS } from "./entry";
import { indexed, rootOf, wordsIn } from "./terms";

/** Longer queries are cut: nobody types them, and each word costs time. In characters. */
export const LONGEST_QUERY = 120;

/** With fewer places than this that hold every word, those that hold some of them are shown too. */
const FEW = 3;

/** Something that was found: an entry, and the roots of its words that match. */
export type Found = Entry & { words: ReadonlySet<string> };

/** A search over one index, as it was built. */
export type Search = (query: string) => Found[];

/**
 * Opens an index.
 * @param json what `searchIndex` gave, as text
 * @returns a search: the best first. What holds every word goes before what holds some; a word may go on ("pack" finds
 * "packed"), and from five letters on one letter may be wrong.
 */
export function openSearch(json: string): Search {
  const index = MiniSearch.loadJSON<Entry>(json, OPTIONS);
  return (given) => {
    const query = given.slice(0, LONGEST_QUERY);
    const said = wordsIn(query);
    const meant = said.some((word) => indexed(word) !== null);
    const options = {
      boost: { title: 3, heading: 1.5 },
      prefix: (word: string) => word.length > 2,
      fuzzy: (word: string) => (word.length > 4 ? 0.2 : false),
      ...(meant ? {} : { processTerm: rootOf }),
    };
    const all = index.search(query, { ...options, combineWith: "AND" });
    const some =
      said.length > 1 && all.length < FEW ? index.search(query, { ...options, combineWith: "OR" }) : [];
    const seen = new Set(all.map(({ id }) => id));
    const found = [...all, ...some.filter(({ id }) => !seen.has(id))].map(asFound);
    return [...found.filter(({ of }) => named(query, of)), ...found.filter(({ of }) => !named(query, of))];
  };
}

/** Whether a query is the very id of a finding, as people copy it from a page. */
const named = (query: string, of: string): boolean => query.trim().toUpperCase() === of;

function asFound(result: SearchResult): Found {
  return { ...(result as unknown as Entry), words: new Set(Object.keys(result.match)) };
}
