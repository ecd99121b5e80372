/** Words that say nothing of what somebody looks for. A query that has no others is searched as it is. */
const SAID_EVERYWHERE = new Set(
  "a an and are as at be but by do does for from how i in is it its me my of on or so that the their them they this to was what when where who why with you your".split(
    " ",
  ),
);

/**
 * A word as the index keeps it, so that "Alarms" finds "alarm" and "café" finds "cafe": small letters without accents, and
 * without the ending of a plural.
 */
export function rootOf(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "");
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  if (plain.length > 4 && /(ss|x|ch|sh)es$/.test(plain)) return plain.slice(0, -2);
  return plain.length > 3 && /[^sui]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** What `rootOf` makes of a word that means something; null for one that is said everywhere. */
export const indexed = (word: string): string | null =>
  SAID_EVERYWHERE.has(word.toLowerCase()) ? null : rootOf(word);

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, as they are written. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** A piece of a text, and whether it is one of the words that were found. */
export type Piece = { text: string; hit: boolean };

/** A text cut at each word that was found. @param found roots, as `rootOf` gives them */
export function pieces(text: string, found: ReadonlySet<string>): Piece[] {
  const cut: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (!found.has(rootOf(match[0]))) continue;
    if (match.index > from) cut.push({ text: text.slice(from, match.index), hit: false });
    cut.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) cut.push({ text: text.slice(from), hit: false });
  return cut;
}

/** As much of a passage as a list of results shows, in characters. */
const LONGEST = 240;
/** How much of that stands before the first word found. */
const BEFORE = 80;

/** The part of a passage round the first word that was found, whole words only, with dots where it was cut. */
export function excerpt(text: string, found: ReadonlySet<string>): string {
  if (text.length <= LONGEST) return text;
  const first = [...text.matchAll(WORD)].find((match) => found.has(rootOf(match[0])))?.index ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1;
  const end = from + LONGEST >= text.length ? text.length : text.lastIndexOf(" ", from + LONGEST);
  return `${from > 0 ? "… " : ""}${text.slice(from, end)}${end < text.length ? " …" : ""}`;
}
