/** How many words a text has: runs of anything between spaces that hold a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
