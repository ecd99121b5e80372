import { Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import type { State } from "~/learning/state";
import type { TeamCell, TeamRow, TeamView } from "./view";

const KEY: { state: State; words: string }[] = [
  { state: "complete", words: "Complete" },
  { state: "in-progress", words: "In progress" },
  { state: "awaiting", words: "Awaiting your sign-off" },
  { state: "returned", words: "Returned to them" },
  { state: "overdue", words: "Overdue" },
  { state: "not-started", words: "Not started" },
  { state: "exempt", words: "Exempt" },
];

/** People by stops: a shape and a word in every cell, names and titles always in view. */
export function Matrix({ view }: { view: Pick<TeamView, "stops" | "people" | "total" | "fitting"> }) {
  const { stops, people, total, fitting } = view;
  return (
    <div className={`matrix__frame matrix__frame--${width(stops.length)}`}>
      <p className="matrix__cue">
        {stops.length} stops: scroll sideways
        <svg viewBox="0 0 32 12" aria-hidden="true" focusable="false">
          <path d="M2 6h26M23 1.5L28.5 6 23 10.5" />
        </svg>
      </p>
      <div className="matrix__edge">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="matrix" tabIndex={0} aria-label="People and stops">
          <table>
            <caption className="vh">People and stops</caption>
            <thead>
              <tr>
                <th scope="col">
                  <b>Person</b>
                  {fitting} of {total} shown
                </th>
                {stops.map(({ id, short, title }) => (
                  <th scope="col" key={id}>
                    <b>{short}</b>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Row key={person.id} person={person} stops={stops} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <ul className="key" aria-label="What the shapes mean">
        {KEY.map(({ state, words }) => (
          <li key={state}>
            <Seat state={state} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How much of a page the columns need. */
function width(stops: number): "few" | "some" | "many" {
  if (stops <= 6) return "few";
  return stops <= 9 ? "some" : "many";
}

function Row({ person, stops }: { person: TeamRow; stops: TeamView["stops"] }) {
  return (
    <tr>
      <th scope="row">
        <Link to={`/team/people/${person.id}`}>{person.name}</Link>
        {person.site && <span>{person.site}</span>}
      </th>
      {stops.map(({ id }, index) => {
        const cell = person.cells[index];
        return cell ? <Cell key={id} person={person.id} stop={id} cell={cell} /> : <td key={id} />;
      })}
    </tr>
  );
}

/** Thousands of these make up a page, so each says its state once: shape, colour and attribute follow from `data-state`. */
function Cell({ person, stop, cell }: { person: string; stop: string; cell: TeamCell }) {
  const { state, words, when } = cell;
  return (
    <td data-person={person} data-stop={stop} data-state={state}>
      <span className="cell">
        <svg className="seat" aria-hidden="true">
          <use href={`#seat-${state}`} />
        </svg>
        <span>
          {words}
          {when && (
            <>
              <br />
              {when}
            </>
          )}
        </span>
      </span>
    </td>
  );
}
