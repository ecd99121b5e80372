import { Link, useLocation } from "@remix-run/react";
import { problemWords } from "./problem-words";

interface ProblemPageProps {
  status: number;
  /** A sentence of the page's own on what happened, in place of the general one. */
  message?: string;
  /** To quote when asking for help; null where there is none. */
  requestId?: string | null;
}

/** What happened and what to do next, for every status that a person can meet. */
export function ProblemPage({ status, message, requestId = null }: ProblemPageProps) {
  const { title, what, next, action } = problemWords(status);
  const { pathname, search } = useLocation();
  return (
    <div className="wrap problem">
      <EmptyTable />
      <div className="problem__words">
        <h1>{title}</h1>
        <p>{message ?? what}</p>
        <p>{next}</p>
        <div className="form__act">
          {action.reload ? (
            <Link className="btn btn--go" to={pathname + search} reloadDocument>
              Try again
            </Link>
          ) : (
            <Link className="btn btn--go" to={action.href}>
              {action.label}
            </Link>
          )}
        </div>
        <p className="tiny quiet" hidden={status === 0}>
          {requestId ? `If you ask for help, quote ${requestId}. ` : ""}Status {status}.
        </p>
      </div>
    </div>
  );
}

/** The table with nobody at it: decoration. */
function EmptyTable() {
  return (
    <svg className="problem__table" viewBox="0 0 240 130" aria-hidden="true" focusable="false">
      <circle className="chair" cx="36" cy="26" r="11" />
      <circle className="chair" cx="92" cy="13" r="11" />
      <circle className="chair" cx="148" cy="13" r="11" />
      <circle className="chair" cx="204" cy="26" r="11" />
      <path className="side" d="M4 72v7c0 26 52 47 116 47s116-21 116-47v-7z" />
      <ellipse className="top" cx="120" cy="72" rx="116" ry="46" />
      <path className="sheet" d="M96 68l38-5 14 14-42 5z" />
    </svg>
  );
}
