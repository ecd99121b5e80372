import type { ReadOutProps } from "./read-out";
import { READ, secondsFor, secondsWords, wordsIn } from "./seconds";

/** How much of a busy person's time the message takes. */
export function EmailReadOut({ content: { fields } }: ReadOutProps) {
  const text = [fields.subject, fields.body].filter(Boolean).join(" ");
  const questions = (fields.body ?? "").split("?").length - 1;
  return (
    <p className="sheet__out small">
      {wordsIn(text)} words, about {secondsWords(secondsFor(text, READ))} to read.{" "}
      {questions === 0 ? "It asks nothing in so many words." : null}
      {questions === 1 ? "It asks one question." : null}
      {questions > 1 ? `It asks ${questions} questions: which one matters?` : null}
    </p>
  );
}
