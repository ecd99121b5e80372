import { Form } from "@remix-run/react";
import { ukTime } from "../dates";
import { Field } from "../field";
import { Submit } from "../submit";
import { useLesson } from "./lesson-context";
import type { TaskView } from "./lesson-view";

/** A plan for the moment itself: a cue that one will notice, and what one then does. Private to the learner. */
export function PlanForm({ id, plan }: { id: string; plan: TaskView["plan"] }) {
  const { url, refused } = useLesson();
  const back = refused?.item === id ? refused : null;
  const errors = back?.errors ?? [];
  return (
    <Form className="form ifthen" method="post" action={url} preventScrollReset>
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
        <Submit when={{ intent: "plan", item: id }} busy="Saving…">
          Save my plan
        </Submit>
        <output className="saved">
          {plan ? `Saved at ${ukTime(plan.savedAt)}. Only you can read it.` : "Only you can read it."}
        </output>
      </div>
    </Form>
  );
}
