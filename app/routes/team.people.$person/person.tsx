import { Form, Link } from "@remix-run/react";
import { Arrangements } from "~/components/arrangements";
import { Observed } from "~/components/observed-lines";
import { Seat } from "~/components/seat";
import type { PersonStop, PersonView } from "./view";
import { Waiting } from "./waiting";

/** One person, as their supervisor may see them: what waits, where they stand, what was arranged, what they share. */
export function Person({ view }: { view: PersonView }) {
  const { person, progress, stops, waiting } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to={view.teamHref}>Team</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>{person.name}</h1>
          <p data-done={progress.done} data-required={progress.required}>
            {person.site && `${person.site} · `}
            {progress.done} of {progress.required} items complete
          </p>
        </div>
      </div>
      {view.notice && <output className="note person__notice">{view.notice}</output>}
      {view.talkAskedOn && <Talk name={person.name} on={view.talkAskedOn} />}
      {waiting.map((task) => (
        <Waiting key={task.id} task={task} name={person.name} />
      ))}
      <section className="stops" aria-labelledby="stops">
        <h2 id="stops">Stops</h2>
        {stops.length === 0 ? (
          <p className="empty">
            {person.name} has no path yet.{" "}
            <Link to={`/team/assign?to=person/${person.id}`}>Assign a path</Link>
          </p>
        ) : (
          <ol>
            {stops.map((stop) => (
              <Stop key={stop.id} person={person.id} stop={stop} />
            ))}
          </ol>
        )}
        {view.gates.map((gate) => (
          <Gate key={gate.title} gate={gate} />
        ))}
      </section>
      <Arranged view={view} />
      <Meeting view={view} />
      <Shared view={view} />
      <p className="never">
        You see stops, dates, tasks sent to you, and single things shared with you. What else {person.name}{" "}
        chose, wrote or tried again stays with them.
      </p>
    </div>
  );
}

function Talk({ name, on }: { name: string; on: string }) {
  return (
    <section className="waiting" aria-labelledby="talk">
      <header>
        <Seat state="table" />
        <div>
          <h2 id="talk">{name} would like to talk</h2>
          <p className="small">Asked on {on}. What it is about is theirs to say, and not for this page.</p>
        </div>
      </header>
      <Form method="post" className="form__act">
        <button className="btn" type="submit" name="intent" value="talked">
          We have talked
        </button>
        <Link to="/team/guide">How to hold a debrief</Link>
      </Form>
    </section>
  );
}

function Stop({ person, stop }: { person: string; stop: PersonStop }) {
  const { id, short, title, state, words, when, note } = stop;
  return (
    <li
      className="stops__item"
      data-person={person}
      data-stop={id}
      data-state={state}
      data-done={stop.done}
      data-required={stop.required}
    >
      <Seat state={state} />
      <p>
        <b>
          <span className="quiet">{short}</span> {title}
        </b>
        {note && <span className="small">{note}</span>}
      </p>
      <p className={`stops__state stops__state--${state}`}>
        <b>{words}</b>
        {when && <span>{when}</span>}
      </p>
    </li>
  );
}

function Gate({ gate: { title, opensWith, open } }: { gate: PersonView["gates"][number] }) {
  return (
    <p className="person__gate">
      <Seat state={open ? "gate" : "locked"} />
      <span>
        <b>{title}: </b>
        {open ? `open, since ${opensWith} is complete` : `not open yet. ${opensWith} opens it`}
      </span>
    </p>
  );
}

function Arranged({ view: { person, stops, arranged } }: { view: PersonView }) {
  if (stops.length === 0 && arranged.length === 0) return null;
  return (
    <section className="stops" aria-labelledby="arranged">
      <h2 id="arranged">Dates and what is left out</h2>
      {arranged.length > 0 ? (
        <Arrangements items={arranged} />
      ) : (
        <p className="small">Nothing was moved or left out. {person.name} sees here what you arrange.</p>
      )}
      <p className="person__more">
        <Link className="btn btn--small" to={`/team/people/${person.id}/arrange`}>
          Move a date, or leave something out
        </Link>
      </p>
    </section>
  );
}

function Meeting({ view: { person, observations } }: { view: PersonView }) {
  return (
    <section className="stops" aria-labelledby="meeting">
      <h2 id="meeting">First real meeting</h2>
      {observations.length > 0 ? (
        observations.map((one) => <Observed key={one.id} {...one} />)
      ) : (
        <p className="small">
          Go along to one, if {person.name} and the chair would like you there. {person.name} can read
          beforehand what you look for.
        </p>
      )}
      <p className="person__more">
        <Link className="btn btn--small" to={`/team/people/${person.id}/observe`}>
          Write down what you saw
        </Link>
        <Link to="/team/guide">How to hold a debrief</Link>
      </p>
    </section>
  );
}

function Shared({ view: { shared } }: { view: PersonView }) {
  if (shared.length === 0) return null;
  return (
    <section className="stops" aria-labelledby="shared">
      <h2 id="shared">Shared with you</h2>
      <ul>
        {shared.map(({ id, what, on, href }) => (
          <li className="stops__item" key={id}>
            <Seat state="table" />
            <p>
              <Link to={href}>{what}</Link>
              <span className="small">shared {on}. They see that you opened it.</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
