import { Form, Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import { Matrix } from "./matrix";
import type { Filter, TeamView, TodoItem } from "./view";

/** A supervisor's page: what waits for them first, then who is where. */
export function Team({ view }: { view: TeamView }) {
  const { todo, people, total, filters } = view;
  return (
    <div className="wrap wrap--wide">
      <div className="title">
        <h1>{waiting(todo.length)}</h1>
        {view.assignHref && (
          <Link className="btn" to={view.assignHref}>
            Assign a path
          </Link>
        )}
      </div>
      {todo.length > 0 && <Todo items={todo} />}
      <Form method="get" className="tools">
        <h2>People and stops</h2>
        <Choose name="team" label="Team" filter={filters.team} />
        <Choose name="state" label="State" filter={filters.state} />
        <Choose name="sort" label="Order" filter={filters.sort} />
        <button className="btn" type="submit">
          Show
        </button>
        {view.csvHref && (
          <a className="btn" href={view.csvHref} download>
            Export CSV
          </a>
        )}
      </Form>
      {people.length > 0 ? <Matrix view={view} /> : <Nobody total={total} />}
      <p className="never">
        A rehearsal shows here only once it is complete. You never see what somebody chose, how often they
        tried, how long they took, or what they wrote for themselves.
      </p>
    </div>
  );
}

function Todo({ items }: { items: readonly TodoItem[] }) {
  return (
    <ul className="todo">
      {items.map(({ id, state, person, what, note, action }) => (
        <li key={id}>
          <Seat state={state} />
          <div>
            <p>
              <b>{person}</b> {what}
            </p>
            {note && <p className="small">{note}</p>}
          </div>
          <Link className="btn btn--small" to={action.href}>
            {action.label}
            <span className="vh"> ({person})</span>
          </Link>
        </li>
      ))}
    </ul>
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
