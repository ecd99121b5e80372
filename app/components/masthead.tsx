import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Glass, Mark } from "./brand";
import { isIn, sectionsFor } from "./nav";

/** The person signed in, as the masthead shows them. Roles as stored: "learner", "supervisor" … */
export interface Reader {
  name: string;
  roles: string[];
}

interface MastheadProps {
  /** Null when nobody is signed in. */
  reader: Reader | null;
  pathname: string;
  /** In place of the sections, where one thing has the whole page (a rehearsal): the way out. */
  quiet?: ReactNode;
}

/** Brand, sections by role, the person's name, and sign out: always in reach, for computers that are shared. */
export function Masthead({ reader, pathname, quiet }: MastheadProps) {
  return (
    <header className={quiet ? "mast mast--quiet" : "mast"}>
      <div className="wrap">
        <Link className="brand" to="/">
          <Mark />
          Rapport
        </Link>
        {quiet ? <div className="me">{quiet}</div> : <Sections reader={reader} pathname={pathname} />}
      </div>
    </header>
  );
}

function Sections({ reader, pathname }: { reader: Reader | null; pathname: string }) {
  if (!reader) {
    return pathname === "/login" ? null : (
      <div className="me">
        <Link to="/login">Sign in</Link>
      </div>
    );
  }
  return (
    <>
      <nav aria-label="Main">
        {sectionsFor(reader.roles).map((section) => (
          <Link
            key={section.href}
            to={section.href}
            aria-current={isIn(section, pathname) ? "page" : undefined}
          >
            {section.label}
          </Link>
        ))}
        <Link className="nav__search" to="/search" aria-current={pathname === "/search" ? "page" : undefined}>
          <Glass />
          <span>Search</span>
        </Link>
      </nav>
      <div className="me">
        {pathname === "/search" ? null : <Search />}
        <span className="me__name">{reader.name}</span>
        <Form method="post" action="/logout">
          <button className="btn btn--text" type="submit">
            Sign out
          </button>
        </Form>
      </div>
    </>
  );
}

/** Looking for something: a field where there is room for one. Elsewhere a link in the navigation leads to the page. */
function Search() {
  return (
    <Form className="me__seek" action="/search" role="search">
      <input
        className="field"
        type="search"
        name="q"
        aria-label="Search modules, findings and rehearsals"
        placeholder="Search"
        maxLength={120}
        autoComplete="off"
        enterKeyHint="search"
      />
      <button className="btn" type="submit" aria-label="Search">
        <Glass />
      </button>
    </Form>
  );
}
