import { longDate } from "../../dates";
import type { ReadOutProps } from "./read-out";
import { SPOKEN, secondsFor, secondsWords, wordsIn } from "./seconds";
import { SpeakingClock } from "./speaking-clock";

const ORDER = ["burden", "purpose", "person", "clinician", "service", "reason", "ask"] as const;

/** The pitch as one says it, hard part first, with how long it takes; and a clock to say it against. */
export function PitchReadOut({ content: { fields } }: ReadOutProps) {
  const back = fields.date
    ? `I’ll be back with what we have by ${longDate(fields.date)}, whatever it is.`
    : "";
  const parts = [...ORDER.map((name) => fields[name] ?? ""), back].filter((text) => text !== "");
  return (
    <div className="sheet__out">
      <h3>As you would say it</h3>
      {parts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Length text={parts.join(" ")} within={60} />
      {fields.short ? (
        <>
          <h3>In twenty seconds</h3>
          <p>{fields.short}</p>
          <Length text={fields.short} within={20} />
        </>
      ) : null}
      <SpeakingClock />
    </div>
  );
}

function Length({ text, within }: { text: string; within: number }) {
  const seconds = secondsFor(text, SPOKEN);
  const over = seconds - within;
  return (
    <p className="small quiet">
      {wordsIn(text)} words, about {secondsWords(seconds)} at an ordinary pace
      {over > 0 ? `: ${over} more than you have.` : "."}
    </p>
  );
}
