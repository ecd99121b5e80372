import { Form, Link } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { errorFor, type FormError, fieldId } from "~/components/form-error";
import { NOTICED_WORDS } from "~/components/observed-lines";
import { Pick } from "~/components/pick";
import { PrintButton } from "~/components/print-button";
import { Submit } from "~/components/submit";
import { NOTICED, OBSERVED_LINES } from "~/learning/observing";
import type { ObserveView } from "./view";

/** Six lines on a real meeting: what was there, and the words that were used. */
export function Observe({ view: { person, typed, errors } }: { view: ObserveView }) {
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/team">Team</Link> · <Link to={`/team/people/${person.id}`}>{person.name}</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>What you saw at a real meeting</h1>
          <p>
            {person.name} could read these six lines beforehand, and reads what you keep here. They are things
            to notice and to talk about: they add up to no mark, and are nothing for an appraisal. Write what
            was said, and nothing by which a patient could be known.
          </p>
        </div>
        <PrintButton>Print the six lines</PrintButton>
      </div>
      <ErrorSummary errors={errors} />
      <Form method="post" className="form team__form">
        <Field
          name="heldOn"
          label="Day of the meeting"
          type="date"
          defaultValue={typed.heldOn}
          errors={errors}
        />
        {OBSERVED_LINES.map((line) => (
          <Line key={line.id} line={line} typed={typed} errors={errors} />
        ))}
        <div className="form__act">
          <Submit className="btn btn--go">Keep it, for both of us</Submit>
          <Link to="/team/guide">How to talk about it</Link>
        </div>
      </Form>
    </div>
  );
}

interface LineProps {
  line: (typeof OBSERVED_LINES)[number];
  typed: Record<string, string>;
  errors: readonly FormError[];
}

function Line({ line: { id, title, look }, typed, errors }: LineProps) {
  const heard = `${id}-heard`;
  const wrong = errorFor(errors, heard);
  return (
    <div className="seen">
      <Pick
        name={id}
        legend={title}
        hint={look}
        chosen={typed[id] ?? null}
        options={NOTICED.map((value) => ({ value, label: NOTICED_WORDS[value] }))}
        errors={errors}
      />
      <div className={wrong ? "entry entry--wrong" : "entry"}>
        <label className="small" htmlFor={fieldId(heard)}>
          What you saw or heard<span className="vh">: {title}</span>
        </label>
        {wrong && (
          <span className="wrong" id={`${fieldId(heard)}-wrong`}>
            {wrong}
          </span>
        )}
        <textarea
          className="field seen__words"
          id={fieldId(heard)}
          name={heard}
          rows={2}
          maxLength={500}
          defaultValue={typed[heard] ?? ""}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${fieldId(heard)}-wrong` : undefined}
        />
      </div>
    </div>
  );
}
