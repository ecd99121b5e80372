import { readFileSync } from "node:fs";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import type { ContentProblem } from "../problem";
import type { Words } from "./prose.server";

/** Words that end so are spelt with an s here. The dictionary takes both. */
const WITH_Z = /(?:iz|yz)(?:e|es|ed|er|ers|ing|ation|ations)$/;
/** Words of which the z is no ending: size, prize, seize. */
const TRUE_Z = /^(?:\w*(?:siz(?:e|ed|es|ing)|prize|seiz(?:e|ed|es|ing)|capsize|gaz(?:e|ed|ing)|maize)\w*)$/;

export type Speller = { wrong: (word: string) => boolean };

/** A British speller that knows the words of a list besides: one word a line, `#` for a comment; case is as written. */
export function speller(wordList: string): Speller {
  const spell = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  const own = new Set(
    readFileSync(wordList, "utf8")
      .split("\n")
      .map((line) => line.replace(/#.*/, "").trim())
      .filter((line) => line !== ""),
  );
  const seen = new Map<string, boolean>();
  const isWrong = (word: string): boolean => {
    if (own.has(word) || own.has(word.toLowerCase())) return false;
    if (WITH_Z.test(word) && !TRUE_Z.test(word)) return true;
    return (
      !spell.correct(word) &&
      !word.split("-").every((part) => part === "" || own.has(part) || spell.correct(part))
    );
  };
  return {
    wrong(word) {
      const known = seen.get(word);
      if (known !== undefined) return known;
      const wrong = isWrong(word);
      seen.set(word, wrong);
      return wrong;
    },
  };
}

/** Every word of a file that is not spelt as British English spells it. */
export function misspelt(file: string, texts: readonly Words[], { wrong }: Speller): ContentProblem[] {
  return texts.flatMap(({ text, line, column }) =>
    spellable(text)
      .filter(wrong)
      .map((word) => ({
        file,
        line,
        column,
        message: `“${word}” is not in the British dictionary. Mend it, or add it to courses/words.txt.`,
      })),
  );
}

/** The words of a text that have a spelling: no numbers, codes, addresses or slots. */
function spellable(text: string): string[] {
  const plain = text.replaceAll(/\{\{[^}]*\}\}|https?:\S+|\S+@\S+|\S*\d\S*/g, " ").replaceAll("’", "'");
  return (plain.match(/\p{L}[\p{L}'-]*/gu) ?? []).map((word) => word.replace(/'(?:s|ll|d|ve)?$|-+$/, ""));
}
