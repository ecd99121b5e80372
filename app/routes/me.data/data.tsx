import { Link } from "@remix-run/react";
import { Erasure } from "./erasure";
import { Held } from "./held";
import type { OwnDataView } from "./view";

/** Everything that is held about its reader, table by table, and how to take it along or have it erased. */
export function Data({ view }: { view: OwnDataView }) {
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/me">Me</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>Everything held about you</h1>
          <p>
            Every row of the database that is about you, as it stood on {view.madeAt}. Other people stand in
            it by name only.
          </p>
        </div>
      </div>
      <Downloads />
      <nav aria-label="What is held">
        <ul className="held__toc">
          {view.tables.map(({ name, title, rows }) => (
            <li key={name}>
              <a href={`#${name}`}>{title}</a> <span className="quiet">{rows.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      <Held tables={view.tables} others={view.others} />
      <section className="part" aria-labelledby="erasure">
        <h2 id="erasure">Having it erased</h2>
        <div className="erasure">
          <Erasure administrators={view.administrators} />
        </div>
      </section>
    </div>
  );
}

/** The same as files: one for people, one for programs. */
export function Downloads() {
  return (
    <p className="downloads">
      <a className="btn" href="/me/data.html" download>
        Download to read (HTML)
      </a>
      <a className="btn" href="/me/data.json" download>
        Download for a program (JSON)
      </a>
    </p>
  );
}
