import { Form, Link } from "@remix-run/react";
import { MOVE_WORDS } from "~/components/arrangement-words";
import { Arrangements } from "~/components/arrangements";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Pick } from "~/components/pick";
import { SelectField } from "~/components/select-field";
import { Submit } from "~/components/submit";
import { MOVE_REASONS } from "~/learning/due";
import type { ArrangeView } from "./view";

/** Moving dates, leaving stops out, taking a path away: for one person, who sees all of it. */
export function Arrange({ view }: { view: ArrangeView }) {
  const { person, paths, errors, wrong } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/team">Team</Link> · <Link to={`/team/people/${person.id}`}>{person.name}</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>Dates, and what is left out</h1>
          <p>
            For {person.name}, who sees what you arrange and why. Write nothing about anybody’s health here.
          </p>
        </div>
      </div>
      {view.notice && <output className="note person__notice">{view.notice}</output>}
      <ErrorSummary errors={errors} within={wrong ?? undefined} />
      {paths.length === 0 ? (
        <p className="empty">
          {person.name} has no path. <Link to={`/team/assign?to=person/${person.id}`}>Assign one</Link>
        </p>
      ) : (
        <>
          <Move view={view} />
          <LeaveOut view={view} />
          <Paths view={view} />
        </>
      )}
      {view.arranged.length > 0 && (
        <section className="part" aria-labelledby="record">
          <h2 id="record">On record</h2>
          <Arrangements items={view.arranged} />
        </section>
      )}
    </div>
  );
}

/** The mistakes and the words of one of the forms on the page. */
function ofForm({ errors, wrong, typed }: ArrangeView, form: string) {
  const empty: Record<string, string | undefined> = {};
  const mine = wrong === form;
  return { errors: mine ? errors : [], typed: mine ? { ...empty, ...typed } : empty, within: form };
}

function Move({ view }: { view: ArrangeView }) {
  const { errors, typed, within } = ofForm(view, "move");
  return (
    <section className="part" aria-labelledby="move">
      <h2 id="move">Move a date</h2>
      <Form method="post" className="form team__form">
        <input type="hidden" name="intent" value="move" />
        <SelectField name="leg" label="Which" value={typed.leg ?? ""} errors={errors} within={within}>
          {view.paths.map((path) => (
            <optgroup key={path.id} label={path.title}>
              {path.legs.map((leg) => (
                <option key={leg.id} value={`${path.id}/${leg.id}`}>
                  {leg.title}: {leg.dueWords}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <Field
          name="dueOn"
          label="To"
          type="date"
          defaultValue={typed.dueOn ?? ""}
          errors={errors}
          within={within}
        />
        <div className="pick">
          <input
            type="checkbox"
            id="move-after"
            name="after"
            defaultChecked={typed.intent ? typed.after === "on" : true}
          />
          <label htmlFor="move-after">Move what comes after it by as many days</label>
        </div>
        <Pick
          name="reason"
          legend="Why"
          hint="Leave and illness are one reason, so that the record does not say which."
          chosen={typed.reason ?? null}
          options={MOVE_REASONS.map((value) => ({ value, label: MOVE_WORDS[value] }))}
          errors={errors}
          within={within}
        />
        <div className="form__act">
          <Submit when={{ intent: "move" }}>Move it</Submit>
        </div>
      </Form>
    </section>
  );
}

function LeaveOut({ view }: { view: ArrangeView }) {
  const { errors, typed, within } = ofForm(view, "exempt");
  return (
    <section className="part" aria-labelledby="leave-out">
      <h2 id="leave-out">Leave something out</h2>
      <div>
        {view.exempt.length > 0 && (
          <ul className="rows">
            {view.exempt.map(({ id, name }) => (
              <li key={id}>
                <p>{name}: not required</p>
                <Form method="post">
                  <input type="hidden" name="stop" value={id} />
                  <button className="btn btn--small" type="submit" name="intent" value="require">
                    Require it again<span className="vh">: {name}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Form method="post" className="form team__form">
          <input type="hidden" name="intent" value="exempt" />
          <SelectField
            name="stop"
            label="What"
            hint="A module that you sign is not among them: it is about being safe in this place."
            value={typed.stop ?? ""}
            errors={errors}
            within={within}
          >
            <option value="">Choose</option>
            {view.stops.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Field
            name="why"
            label="Why it is not needed"
            hint="For example: completed at another Trust in October; the certificate was seen."
            maxLength={300}
            defaultValue={typed.why ?? ""}
            errors={errors}
            within={within}
          />
          <div className="form__act">
            <Submit when={{ intent: "exempt" }}>Leave it out</Submit>
          </div>
        </Form>
      </div>
    </section>
  );
}

function Paths({ view }: { view: ArrangeView }) {
  return (
    <section className="part" aria-labelledby="paths">
      <h2 id="paths">Paths</h2>
      <ul className="rows">
        {view.paths.map(({ id, title, repeats }) => (
          <li key={id}>
            <p>
              {title}
              {repeats && <span className="small">{repeats}</span>}
            </p>
            <Form method="post">
              <input type="hidden" name="path" value={id} />
              <button className="btn btn--small" type="submit" name="intent" value="take">
                Take it away<span className="vh">: {title}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
