import { Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import type { PersonStop, PersonView } from "./view";
import { Waiting } from "./waiting";

/** One person, as their supervisor may see them: what waits for a sign-off, then the stops with their dates. */
export function Person({ view }: { view: PersonView }) {
  const { person, progress, stops, waiting, shared } = view;
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
      {waiting.map((task) => (
        <Waiting key={task.id} task={task} name={person.name} />
      ))}
      <section className="stops" aria-labelledby="stops">
        <h2 id="stops">Stops</h2>
        {stops.length === 0 ? (
          <p className="empty">
            {person.name} has no path yet. <Link to="/team/assign">Assign a path</Link>
          </p>
        ) : (
          <ol>
            {stops.map((stop) => (
              <Stop key={stop.id} person={person.id} stop={stop} />
            ))}
          </ol>
        )}
      </section>
      {shared.length > 0 && (
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
      )}
      <p className="never">
        You see stops, dates and tasks sent to you. What {person.name} chose, wrote in private or tried again
        stays with them.
      </p>
    </div>
  );
}

function Stop({ person, stop }: { person: string; stop: PersonStop }) {
  const { id, short, title, state, words, when, note } = stop;
  return (
    <li className="stops__item" data-person={person} data-stop={id} data-state={state}>
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
