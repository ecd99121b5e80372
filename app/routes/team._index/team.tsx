import { Form, Link } from "@remix-run/react";
import { longDate } from "~/components/dates";
import { PrintButton } from "~/components/print-button";
import { Matrix } from "./matrix";
import { Todo } from "./todo";
import type { Filter, TeamView } from "./view";

/** A supervisor's page: what waits for them first, then who is where. */
export function Team({ view }: { view: TeamView }) {
  const { todo, people, total, filters } = view;
  return (
    <div className="wrap wrap--wide team">
      <div className="title">
        <h1>{waiting(view.waiting)}</h1>
        {view.assignHref && (
          <Link className="btn" to={view.assignHref}>
            Assign a path
          </Link>
        )}
      </div>
      {todo.length > 0 && <Todo items={todo} waiting={view.waiting} />}
      <Form method="get" action="/team" className="tools">
        <h2>People and stops</h2>
        <label className="tools__name">
          Name
          <input type="search" name="q" defaultValue={filters.q} key={filters.q} maxLength={100} />
        </label>
        <Choose name="team" label="Team" filter={filters.team} />
        <Choose name="state" label="State" filter={filters.state} />
        <Choose name="sort" label="Order" filter={filters.sort} />
        <button className="btn" type="submit">
          Show
        </button>
      </Form>
      <p className="team__printed">
        Printed on {longDate(view.today)}. {inWords(view)}
      </p>
      {people.length > 0 ? <Matrix view={view} /> : <Nobody total={total} />}
      <Pages view={view} />
      {people.length > 0 && (
        <ul className="team__out" aria-label="Take it with you">
          {view.csvHref && (
            <li>
              <a className="btn" href={view.csvHref} download>
                Export CSV
              </a>
            </li>
          )}
          <li>
            <PrintButton>Print this table</PrintButton>
          </li>
          <li>
            <Link to="/team/completions">Completions for another system</Link>
          </li>
          <li>
            <Link to="/team/guide">How to hold a debrief</Link>
          </li>
        </ul>
      )}
      <p className="never">
        A rehearsal shows here only once it is complete. You never see what somebody chose, how often they
        tried, how long they took, or what they wrote for themselves.
      </p>
    </div>
  );
}

/** The key makes the select follow the address when one goes back. */
function Choose({ name, label, filter }: { name: string; label: string; filter: Filter }) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={filter.value} key={filter.value}>
        {filter.options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the table on paper was filtered by, so that nobody takes a part for the whole. */
function inWords({ filters: { q, team, state }, fitting, total }: TeamView): string {
  const chosen = [team, state].flatMap(({ value, options }) =>
    value === "" ? [] : (options.find((option) => option.value === value)?.label ?? []),
  );
  const asked = [...(q ? [`names with “${q}”`] : []), ...chosen];
  return asked.length > 0
    ? `${fitting} of ${total} people: ${asked.join(", ")}.`
    : `All ${total === 1 ? "of one person" : `${total} people`}.`;
}

function Pages({ view: { pages, people, fitting } }: { view: TeamView }) {
  if (pages.previous === null && pages.next === null) return null;
  return (
    <nav className="team__pages" aria-label="Pages of the table">
      {pages.previous && <Link to={pages.previous}>Earlier people</Link>}
      <span>
        {pages.from} to {pages.from + people.length - 1} of {fitting}
      </span>
      {pages.next && <Link to={pages.next}>Later people</Link>}
    </nav>
  );
}

function Nobody({ total }: { total: number }) {
  return (
    <p className="empty">
      {total === 0 ? (
        "Nobody is on your team yet. People appear here once they are given a path and you as their supervisor."
      ) : (
        <>
          Nobody fits this filter. <Link to="/team">Show all {total}</Link>
        </>
      )}
    </p>
  );
}

const NUMBERS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

function waiting(count: number): string {
  if (count === 1) return "One thing waits for you";
  return count === 0 ? "Nothing waits for you" : `${NUMBERS[count] ?? count} things wait for you`;
}
