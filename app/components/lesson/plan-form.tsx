import { Form, useRevalidator } from "@remix-run/react";
import { useRef } from "react";
import { savingWords } from "../drafts/saving-words";
import { useDraft } from "../drafts/use-draft";
import { Field } from "../field";
import { useLesson } from "./lesson-context";
import type { TaskView } from "./lesson-view";
import { ShareLink, sharedWords } from "./who-reads";

/** A plan for the moment itself: a cue that one will notice, and what one then does. Private to the learner. */
export function PlanForm({ id, plan }: { id: string; plan: TaskView["plan"] }) {
  const { url, keep, owner, refused, shares } = useLesson();
  const { revalidate } = useRevalidator();
  const form = useRef<HTMLFormElement>(null);
  const { state, savedAt, holds, changed, submitted } = useDraft(form, {
    owner,
    to: keep,
    name: `${keep}/plan-${id}`,
    savedAt: plan?.savedAt ?? null,
    ready: ({ cue, action }) => Boolean(cue?.trim() && action?.trim()),
    onKept: (by) => by === "hand" && revalidate(),
  });
  const mark = shares[id];
  const shared = mark && mark.with.length > 0 ? mark : null;
  const back = refused?.item === id ? refused : null;
  const errors = back?.errors ?? [];
  return (
    <Form
      className="form ifthen"
      ref={form}
      method="post"
      action={url}
      preventScrollReset
      onChange={changed}
      onSubmit={submitted}
    >
      <input type="hidden" name="intent" value="plan" />
      <input type="hidden" name="item" value={id} />
      <Field
        name="cue"
        label="If …"
        hint="Something that you will see or hear"
        within={id}
        errors={errors}
        defaultValue={back?.values.cue ?? plan?.cue ?? ""}
        autoComplete="off"
      />
      <Field
        name="action"
        label="… then I"
        hint="One thing, small enough to do there and then"
        within={id}
        errors={errors}
        defaultValue={back?.values.action ?? plan?.action ?? ""}
        autoComplete="off"
      />
      <div className="form__act">
        <button className="btn" type="submit">
          Save my plan
        </button>
        <output className="saved">
          {state === "as-kept" && savedAt === null ? "" : `${savingWords(state, savedAt, holds)} `}
          {shared ? sharedWords(shared) : "Only you can read it."}
        </output>
        <ShareLink item={id} />
      </div>
    </Form>
  );
}
