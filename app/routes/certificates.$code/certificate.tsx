import { longDate } from "~/components/dates";
import { Seat } from "~/components/seat";
import { SHEETS, seatsRound, TABLE, tick } from "./table";
import type { CertificateView as View } from "./view";
import { CLAIM, PRINTS, standingWords, studiedWords } from "./words";

/** A certificate for whoever has its code: whose, which course, when, which versions, and whether it counts. */
export function CertificateView({ view }: { view: View }) {
  const { code, name, course, completedOn, standing } = view;
  return (
    <div className="wrap">
      <article className="cert" data-certificate={code} data-state={standing.state}>
        <Table seats={view.modules.length + view.rehearsals.length} />
        <div className="cert__words">
          <p className="kicker">Certificate of completion</p>
          <h1>{name}</h1>
          <p className="cert__course">
            completed <strong>{course}</strong>
          </p>
          <p>
            on <time dateTime={completedOn}>{longDate(completedOn)}</time>: {studiedWords(view)}.
          </p>
        </div>
        <Standing view={view} />
      </article>
      <section className="part" aria-labelledby="says">
        <h2 id="says">What it says</h2>
        <p className="cert__claim">{CLAIM}</p>
      </section>
      <section className="part" aria-labelledby="studied">
        <h2 id="studied">What was studied</h2>
        <div className="cert__studied">
          <p>{PRINTS}</p>
          <Studied title="Modules" things={view.modules} />
          <Studied title="Rehearsals" things={view.rehearsals} />
        </div>
      </section>
    </div>
  );
}

function Standing({ view: { code, standing, today } }: { view: View }) {
  const { title, words } = standingWords(standing, today);
  return (
    <div className="cert__foot">
      <p className={`cert__standing cert__standing--${standing.state}`}>
        <Seat state={standing.state === "valid" ? "complete" : "overdue"} />
        <span>
          <strong>{title}</strong> {words}
          <span className="small quiet cert__as-of">Looked up on {longDate(today)}.</span>
        </span>
      </p>
      <p className="cert__code">
        <span className="small quiet">Code</span> <span className="num">{code}</span>
      </p>
      <p className="cert__act">
        <a className="btn" href={`/certificates/${code}.pdf`}>
          Open as PDF
        </a>
      </p>
    </div>
  );
}

function Studied({ title, things }: { title: string; things: View["modules"] }) {
  if (things.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {things.map(({ id, title: name, print }) => (
          <li key={id}>
            <span>{name}</span> <code>{print}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The table with every seat taken, one for each thing completed: decoration. */
function Table({ seats }: { seats: number }) {
  const { width, height, cx, cy, rx, ry, leg } = TABLE;
  const places = seatsRound(seats);
  const seat = (place: (typeof places)[number]) => (
    <g key={`${place.x} ${place.y}`}>
      <circle className="cert__seat" cx={place.x} cy={place.y} r={place.r} />
      <path className="cert__tick" d={tick(place)} />
    </g>
  );
  return (
    <svg className="cert__table" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <ellipse className="side" cx={cx} cy={cy + leg} rx={rx} ry={ry} />
      <ellipse className="top" cx={cx} cy={cy} rx={rx} ry={ry} />
      {SHEETS.map((sheet) => (
        <path key={sheet} className="sheet" d={sheet} />
      ))}
      {places.map(seat)}
    </svg>
  );
}
