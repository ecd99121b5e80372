import { Link } from "@remix-run/react";
import { Face } from "~/components/scene/portrait";
import { Words } from "~/components/scene/words";
import type { BesideView, CellView, EndView, RowView, SideView } from "./view";

/** The two runs: how each ended, every decision of both in line, and where people stood at the end. */
export function Beside({ view }: { view: BesideView }) {
  const { sides, rows, people } = view;
  const [left, right] = sides;
  const parted = rows.findIndex(({ kind }) => kind !== "same");
  return (
    <>
      <section className="beside" aria-labelledby="led">
        <h2 id="led">What each led to</h2>
        <div className="beside__pair">
          <Side side={left} />
          <Side side={right} />
        </div>
      </section>
      <section className="beside" aria-labelledby="rows">
        <h2 id="rows">Decision by decision</h2>
        <ol className="beside__rows">
          {rows.map((row, index) => (
            <Row
              key={`${row.cells[0]?.number ?? "-"} ${row.cells[1]?.number ?? "-"}`}
              row={row}
              names={[left.name, right.name]}
              first={index === parted}
            />
          ))}
        </ol>
      </section>
      {people.length > 0 && (
        <section className="beside" aria-labelledby="people">
          <h2 id="people">Where people stood at the end</h2>
          <ul className="beside__people">
            {people.map(({ id, name, means, ends }) => (
              <li key={id}>
                <p>
                  <b>{name}</b>
                  <span className="tiny quiet">{means}</span>
                </p>
                <End id={id} side={left} end={ends[0]} />
                <End id={id} side={right} end={ends[1]} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Side({ side }: { side: SideView }) {
  const { run, name, on, ending, outcomes } = side;
  return (
    <article>
      <p className="kicker">
        {name} · {on}
      </p>
      <h3>{ending ? ending.title : "Not finished"}</h3>
      {ending && <Words html={ending.html} className="beside__text" />}
      {outcomes.length > 0 && (
        <ul className="beside__outcomes">
          {outcomes.map(({ word, of }) => (
            <li key={word}>
              {word} <b>{of}</b>
            </li>
          ))}
        </ul>
      )}
      <Link to={`/runs/${run}/debrief`} className="beside__link">
        Debrief<span className="vh"> of {name.toLowerCase()}</span>
      </Link>
    </article>
  );
}

interface RowProps {
  row: RowView;
  names: [string, string];
  /** The first row at which they are not the same. */
  first: boolean;
}

function Row({ row, names, first }: RowProps) {
  const { kind, cells } = row;
  const [left, right] = cells;
  const one = left ?? right;
  return (
    <li className={`beside__row beside__row--${kind}`} data-kind={kind}>
      <h3>
        {kind === "apart" ? (
          "Here each came to something else"
        ) : (
          <>
            {one?.short} <span className="quiet">{one?.scene}</span>
          </>
        )}
        {first && <span className="beside__part">They part here</span>}
      </h3>
      {kind === "same" && left ? (
        <Cell cell={left} name="In both" own={false} />
      ) : (
        <div className="beside__pair">
          <Cell cell={left} name={names[0]} own={kind === "apart"} />
          <Cell cell={right} name={names[1]} own={kind === "apart"} />
        </div>
      )}
    </li>
  );
}

interface CellProps {
  cell: CellView | null;
  name: string;
  /** Whether it names its decision itself, because the two are not the same. */
  own: boolean;
}

function Cell({ cell, name, own }: CellProps) {
  if (!cell) {
    return (
      <div className="beside__cell beside__cell--none">
        <p className="beside__who">{name}</p>
        <p className="quiet">Did not come to this.</p>
      </div>
    );
  }
  const { number, short, scene, move, made } = cell;
  return (
    <div className="beside__cell">
      <p className="beside__who">
        {name}, decision {number}
        {own && `: ${short}, ${scene}`}
      </p>
      <Words as="blockquote" html={move.kind === "say" ? `“${move.html}”` : move.html} />
      {made.map(({ name: person, html }) => (
        <p className="beside__made" key={person}>
          <b>{person}</b> <Words as="span" html={html} />
        </p>
      ))}
    </div>
  );
}

function End({ id, side, end }: { id: string; side: SideView; end: EndView | null }) {
  if (!end) return <p className="quiet">{side.name}: not there</p>;
  return (
    <p className="beside__end">
      <Face sprite={side.sprite} id={id} face={end.face} />
      <span>
        <span className="tiny quiet">{side.name}</span> {end.word}
      </span>
    </p>
  );
}
