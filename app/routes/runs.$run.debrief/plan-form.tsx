import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Submit } from "~/components/submit";
import type { Plan } from "./view";

/** The if–then plan for the first real meeting: one cue, one action. */
export function PlanForm({ run, plan }: { run: string; plan: Plan }) {
  return (
    <section className="nextplan" aria-labelledby="plan">
      <div>
        <h2 id="plan">For the first real meeting</h2>
        <p className="small quiet">
          {plan.meeting ? `${plan.meeting} ` : ""}Pick one moment that you expect, and one thing that you will
          do. It waits on your path. Only you can read it.
        </p>
      </div>
      <Form method="post" action={`/runs/${run}/debrief#plan`} className="form" preventScrollReset>
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
        <div className="form__act">
          <Submit className="btn btn--go" when={{ intent: "plan" }} busy="Keeping…">
            {plan.savedOn ? "Keep the change" : "Keep this plan"}
          </Submit>
          <output className="saved">{plan.savedOn ? `Kept ${plan.savedOn}` : ""}</output>
        </div>
      </Form>
    </section>
  );
}
