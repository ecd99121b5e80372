import { Form, Link, useRevalidator } from "@remix-run/react";
import { useRef } from "react";
import { fromToday, longDate } from "~/components/dates";
import { savingWords } from "~/components/drafts/saving-words";
import { useDraft } from "~/components/drafts/use-draft";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import type { SharedMark } from "~/components/lesson/lesson-view";
import { sharedWords } from "~/components/lesson/who-reads";
import type { Plan } from "./view";

interface PlanFormProps {
  run: string;
  /** Id of the person whose run it is. */
  owner: string;
  plan: Plan;
  /** ISO date. */
  today: string;
  /** How the plan stands with others; null before there is one. */
  share: SharedMark | null;
}

/** The if–then plan for the first real meeting: one cue, one action. */
export function PlanForm({ run, owner, plan, today, share }: PlanFormProps) {
  const { revalidate } = useRevalidator();
  const form = useRef<HTMLFormElement>(null);
  const to = `/runs/${run}/debrief/keep`;
  const { state, holds, changed, submitted } = useDraft(form, {
    owner,
    to,
    name: to,
    savedAt: plan.savedAt,
    ready: ({ cue, action }) => Boolean(cue?.trim() && action?.trim()),
    onKept: revalidate,
  });
  const shared = share !== null && share.with.length > 0;
  return (
    <section className="nextplan" aria-labelledby="plan">
      <div>
        <h2 id="plan">For the first real meeting</h2>
        <p className="small quiet">
          {plan.savedOn && plan.day && plan.errors.length === 0
            ? `Yours is for ${longDate(plan.day)}, ${fromToday(plan.day, today)}. `
            : ""}
          Pick one moment that you expect, and one thing that you will do. It waits on your path.{" "}
          {shared ? sharedWords(share) : "Only you can read it."}
        </p>
      </div>
      <Form
        method="post"
        action={`/runs/${run}/debrief#plan`}
        className="form"
        ref={form}
        preventScrollReset
        onChange={changed}
        onSubmit={submitted}
      >
        <ErrorSummary errors={plan.errors} />
        <input type="hidden" name="intent" value="plan" />
        <Field name="cue" label="If" defaultValue={plan.cue} autoComplete="off" errors={plan.errors} />
        <Field
          name="action"
          label="then I"
          defaultValue={plan.action}
          autoComplete="off"
          errors={plan.errors}
        />
        <Field
          name="day"
          type="date"
          label="On which day is it?"
          hint="If you know it. Leave it empty if not."
          defaultValue={plan.day}
          errors={plan.errors}
        />
        <div className="form__act">
          <button className="btn btn--go" type="submit">
            {plan.savedOn ? "Keep the change" : "Keep this plan"}
          </button>
          <output className="saved">
            {state !== "as-kept" ? savingWords(state, plan.savedAt, holds) : null}
            {state === "as-kept" && plan.savedOn ? `Kept ${plan.savedOn}` : null}
          </output>
          {plan.savedOn && <Link to={`/runs/${run}/debrief?sheet=plan`}>A page to print</Link>}
          {share && <Link to={share.href}>{shared ? "What you share" : "Share it"}</Link>}
        </div>
      </Form>
    </section>
  );
}
