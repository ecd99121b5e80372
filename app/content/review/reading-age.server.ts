import { automatedReadability } from "automated-readability";
import { colemanLiau } from "coleman-liau";
import { fleschKincaid } from "flesch-kincaid";
import { gunningFog } from "gunning-fog";
import { smogFormula } from "smog-formula";
import { syllable } from "syllable";

/** Children of school grade 1 are six: a grade and five is an age. */
const AGE_OF_GRADE_0 = 5;

/**
 * The reading age of a text, in years: the median of five grade formulas (Flesch–Kincaid, automated readability index,
 * Coleman–Liau, Gunning fog, SMOG), so that no single one's taste decides, and five. NaN without a word.
 */
export function readingAge(paragraphs: readonly string[]): number {
  const counts = countIn(paragraphs);
  const grades = [
    fleschKincaid(counts),
    automatedReadability(counts),
    colemanLiau(counts),
    gunningFog(counts),
    smogFormula(counts),
  ].sort((a, b) => a - b);
  return Math.round(((grades[2] ?? Number.NaN) + AGE_OF_GRADE_0) * 10) / 10;
}

/** The words of a text: letters, with apostrophes and hyphens inside; and numbers. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

function countIn(paragraphs: readonly string[]) {
  const sentence = paragraphs.flatMap(sentencesOf).length;
  const words = paragraphs.flatMap(wordsOf);
  const syllables = words.map(syllable);
  const hard = syllables.filter((count) => count >= 3).length;
  return {
    sentence,
    word: words.length,
    syllable: syllables.reduce((sum, count) => sum + count, 0),
    character: words.join("").length,
    letter: (words.join("").match(/\p{L}/gu) ?? []).length,
    complexPolysillabicWord: hard,
    polysillabicWord: hard,
  };
}

const sentencesOf = (paragraph: string): string[] =>
  paragraph.split(/(?<=[.!?:;”])\s+(?=[“\p{Lu}\p{N}])/u).filter((sentence) => /\w/.test(sentence));
