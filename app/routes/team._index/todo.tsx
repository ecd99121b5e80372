import { Link } from "@remix-run/react";
import { Seat } from "~/components/seat";
import { TODO } from "./asked";
import type { TodoItem } from "./view";

/** What waits for a supervisor: the first few, more of it folded, and where the rest is found. */
export function Todo({ items, waiting }: { items: readonly TodoItem[]; waiting: number }) {
  const folded = items.slice(TODO.shown);
  const beyond = waiting - items.length;
  return (
    <>
      <List items={items.slice(0, TODO.shown)} />
      {folded.length > 0 && (
        <details className="fold todo__more">
          <summary>{waiting - TODO.shown} more</summary>
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
