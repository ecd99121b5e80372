import { Form, Link } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Field } from "~/components/field";
import { Pick } from "~/components/pick";
import { SelectField } from "~/components/select-field";
import { Submit } from "~/components/submit";
import type { AssignView } from "./view";

/** Giving a path: which, to whom, by when, and whether it comes back. */
export function Assign({ view }: { view: AssignView }) {
  const { courses, typed, errors } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/team">Team</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>Assign a path</h1>
          <p>They find it on their own page at once. Dates can be moved later, and the record stays.</p>
        </div>
      </div>
      {view.notice && <output className="note person__notice">{view.notice}</output>}
      <ErrorSummary errors={errors} />
      {view.people.length === 0 ? (
        <p className="empty">
          Nobody is on your team yet, so there is nobody to give a path to. An administrator adds people.
        </p>
      ) : (
        <Form method="post" className="form team__form">
          <SelectField name="course" label="Path" value={typed.course} errors={errors}>
            {courses.map(({ id, title, days }) => (
              <option key={id} value={id}>
                {title} ({days})
              </option>
            ))}
          </SelectField>
          <To view={view} />
          <By view={view} />
          <SelectField
            name="repeat"
            label="Does it come back?"
            hint="A path that comes back begins anew after that time. The certificate of the earlier round stays."
            value={typed.repeat}
            errors={errors}
          >
            <option value="0">No, once</option>
            <option value="12">Yes, a year after it was completed</option>
            <option value="24">Yes, two years after</option>
            <option value="36">Yes, three years after</option>
          </SelectField>
          <div className="form__act">
            <Submit className="btn btn--go">Assign it</Submit>
            <Link to="/team">Back to the team</Link>
          </div>
        </Form>
      )}
    </div>
  );
}

function To({ view: { people, teams, typed, errors } }: { view: AssignView }) {
  return (
    <SelectField
      name="to"
      label="For"
      hint="A whole team means the people there whom you supervise, and those who join them later."
      value={typed.to}
      errors={errors}
    >
      <option value="">Choose</option>
      {teams.length > 0 && (
        <optgroup label="A whole team">
          {teams.map(({ id, name, people: count }) => (
            <option key={id} value={`team/${id}`}>
              {name} ({count === 1 ? "one person" : `${count} people`} now)
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="One person">
        {people.map(({ id, name, site }) => (
          <option key={id} value={`person/${id}`}>
            {site ? `${name}, ${site}` : name}
          </option>
        ))}
      </optgroup>
    </SelectField>
  );
}

function By({ view: { typed, errors } }: { view: AssignView }) {
  return (
    <>
      <Pick
        name="due"
        legend="When does it fall due?"
        chosen={typed.due}
        errors={errors}
        options={[
          {
            value: "course",
            label: "As the path is laid out",
            hint: "Each part so many days after the start.",
          },
          {
            value: "date",
            label: "All of it by a date",
            more: <Field name="dueOn" label="By" type="date" defaultValue={typed.dueOn} errors={errors} />,
          },
          {
            value: "days",
            label: "So many days after joining",
            hint: "Counted from the day each person joins, and from today for those who are here already.",
            more: (
              <Field
                name="dueDays"
                label="Days"
                inputMode="numeric"
                defaultValue={typed.dueDays}
                errors={errors}
              />
            ),
          },
        ]}
      />
      <Field
        name="startsOn"
        label="It starts on"
        hint="Not needed for days after joining."
        type="date"
        defaultValue={typed.startsOn}
        errors={errors}
      />
    </>
  );
}
