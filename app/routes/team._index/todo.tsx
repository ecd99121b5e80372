import { Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import type { TodoItem } from "./view";

/** More than this is no help in deciding what to do first: the rest is folded, and what is far down is in the table. */
const SHOWN = 6;
const FOLDED = 40;

/** What waits for a supervisor. */
export function Todo({ items }: { items: readonly TodoItem[] }) {
  const folded = items.slice(SHOWN, SHOWN + FOLDED);
  const beyond = items.length - SHOWN - folded.length;
  return (
    <>
      <List items={items.slice(0, SHOWN)} />
      {folded.length > 0 && (
        <details className="fold todo__more">
          <summary>{items.length - SHOWN} more</summary>
          <List items={folded} />
          {beyond > 0 && (
            <p className="small">
              And {beyond} more. The table below shows{" "}
              <Link to="/team?state=awaiting">what waits for a signature</Link> and{" "}
              <Link to="/team?state=overdue">what is overdue</Link>.
            </p>
          )}
        </details>
      )}
    </>
  );
}

function List({ items }: { items: readonly TodoItem[] }) {
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
          {action && (
            <Link className="btn btn--small" to={action.href}>
              {action.label}
              <span className="vh"> ({person})</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
