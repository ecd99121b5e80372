import { levelWord } from "./levels";
import type { Stave } from "./view";

/**
 * A stave in words, for those who do not see it: "Guarded at first; open after decision 2; still open at the end. Another
 * choice at decision 3 could have led to closed."
 */
export function staveWords(stave: Stave): string {
  const parts = [`${levelWord(stave.start, stave)} at first`];
  let last = stave.start;
  stave.values.forEach((value, index) => {
    if (value !== last) parts.push(`${change(last, value, stave)} after decision ${index + 1}`);
    last = value;
  });
  if (parts.length === 1) parts.push("no decision moved it");
  const might = stave.might.map(
    ({ at, value }) => `Another choice at decision ${at + 1} could have led to ${levelWord(value, stave)}.`,
  );
  return [`${capital(parts.join("; "))}.`, ...might].join(" ");
}

function change(from: number, to: number, stave: Stave): string {
  const word = levelWord(to, stave);
  if (word !== levelWord(from, stave)) return word;
  return `a little ${to > from ? "higher" : "lower"}, still ${word},`;
}

/** A word at the start of a label. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
