import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { ukTime } from "../dates";
import { fieldId } from "../form-error";
import { Seat } from "../seat";
import { Submit } from "../submit";
import { useLesson } from "./lesson-context";
import { Refusal } from "./refusal";

/** A question to oneself. Nobody else is ever shown the answer, nor that there is one. */
export function Reflection({ id, ask }: { id: string; ask: string }) {
  const { url, notes, refused } = useLesson();
  const note = notes[id];
  const back = refused?.item === id ? refused : null;
  const field = fieldId("text", id);
  const savedAt = note?.savedAt ?? null;
  const [changed, setChanged] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new time of saving is what makes the text unchanged again
  useEffect(() => setChanged(false), [savedAt]);
  return (
    <Form className="private" id={`reflection-${id}`} method="post" action={url} preventScrollReset>
      <input type="hidden" name="intent" value="reflect" />
      <input type="hidden" name="item" value={id} />
      <label className="ask" htmlFor={field}>
        {ask}
      </label>
      <p className="private__lock" id={`${field}-lock`}>
        <Seat state="locked" />
        Only you can read this
      </p>
      <Refusal item={id} id={`${field}-wrong`} />
      <textarea
        className="field"
        id={field}
        name="text"
        aria-describedby={`${field}-lock ${field}-saved${back ? ` ${field}-wrong` : ""}`}
        aria-invalid={back ? true : undefined}
        defaultValue={back?.values.text ?? note?.text ?? ""}
        onChange={() => setChanged(true)}
      />
      <div className="form__act">
        <Submit when={{ intent: "reflect", item: id }} busy="Saving…">
          Save
        </Submit>
        <output className="saved" id={`${field}-saved`}>
          {savedWords(savedAt, changed)}
        </output>
      </div>
    </Form>
  );
}

function savedWords(savedAt: string | null, changed: boolean): string {
  if (changed) return "You have changes that are not saved.";
  if (savedAt === null) return "Nothing is kept until you save it.";
  return `Saved at ${ukTime(savedAt)}. Not even your supervisor sees that you wrote something here.`;
}
