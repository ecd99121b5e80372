import { Form, useRevalidator } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { savingWords } from "../drafts/saving-words";
import { useDraft } from "../drafts/use-draft";
import { fieldId } from "../form-error";
import { useLesson } from "./lesson-context";
import type { NoteView } from "./lesson-view";
import { Refusal } from "./refusal";

interface Props {
  /** Id of the whole, to which a save leads back without script. */
  anchor: string;
  intent: "reflect" | "own";
  item: string;
  label: string;
  kept: NoteView | null;
  /** What is said after the time of saving. */
  savedTail: string;
  /** Who can read it, for an element of that id. */
  whoReads: (id: string) => ReactNode;
}

/** A text that nobody else reads. It saves itself, and says how it stands. */
export function PrivateText({ anchor, intent, item, label, kept, savedTail, whoReads }: Props) {
  const { url, keep, owner, refused } = useLesson();
  const { revalidate } = useRevalidator();
  const back = refused?.item === item ? refused : null;
  const field = fieldId("text", anchor);
  const form = useRef<HTMLFormElement>(null);
  const { state, savedAt, holds, changed, submitted } = useDraft(form, {
    owner,
    to: keep,
    name: `${keep}/${anchor}`,
    savedAt: kept?.savedAt ?? null,
    onKept: (by) => by === "hand" && revalidate(),
  });
  return (
    <Form
      className="private"
      id={anchor}
      ref={form}
      method="post"
      action={url}
      preventScrollReset
      onSubmit={submitted}
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="item" value={item} />
      <label className="ask" htmlFor={field}>
        {label}
      </label>
      {whoReads(`${field}-lock`)}
      <Refusal item={item} id={`${field}-wrong`} />
      <textarea
        className="field"
        id={field}
        name="text"
        aria-describedby={`${field}-lock ${field}-saved${back ? ` ${field}-wrong` : ""}`}
        aria-invalid={back ? true : undefined}
        defaultValue={back?.values.text ?? kept?.text ?? ""}
        onChange={changed}
      />
      <div className="form__act">
        <button className="btn" type="submit">
          Save
        </button>
        <output className="saved" id={`${field}-saved`}>
          {savingWords(state, savedAt, holds)} {state === "as-kept" && savedAt !== null ? savedTail : null}
        </output>
      </div>
    </Form>
  );
}
