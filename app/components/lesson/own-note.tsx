import { Seat } from "../seat";
import { useLesson } from "./lesson-context";
import { PrivateText } from "./private-text";

/** A note of the reader's own beside a step: folded away until there is one. It is shown to nobody else, ever. */
export function OwnNote() {
  const { own, step } = useLesson();
  const note = own[step] ?? null;
  return (
    <details className="fold own" id={`own-${step}`} open={note !== null} key={step}>
      <summary>{note ? "Your note on this step" : "Write a note on this step"}</summary>
      <PrivateText
        anchor={`own-${step}-form`}
        intent="own"
        item={step}
        label="A note of your own"
        kept={note}
        savedTail="It stays beside this step."
        whoReads={(lock) => (
          <p className="private__lock" id={lock}>
            <Seat state="locked" />
            Only you can read this, and it cannot be shared
          </p>
        )}
      />
    </details>
  );
}
