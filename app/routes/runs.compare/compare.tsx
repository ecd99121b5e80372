import { Form, Link } from "@remix-run/react";
import { Beside } from "./beside";
import type { ChooseView, CompareView } from "./view";

/** Two of one's own runs of a rehearsal side by side, or the choice of two. */
export function Compare({ view }: { view: CompareView }) {
  const { beside, choose, rehearsals, notice } = view;
  return (
    <div className="wrap">
      <div className="title">
        <div className="title__words">
          <p className="kicker">{beside?.scenario.title ?? choose?.scenario.title ?? "Your own runs"}</p>
          <h1>Two runs side by side</h1>
          <p>{beside ? beside.parting : "Where they part, and what each led to. Only you can see it."}</p>
          {notice && <p className="note note--warn">{notice}</p>}
        </div>
      </div>
      {beside && <Beside view={beside} />}
      {choose && <Choose choose={choose} again={beside !== null} />}
      {!choose && <Rehearsals rehearsals={rehearsals} />}
    </div>
  );
}

function Choose({ choose, again }: { choose: ChooseView; again: boolean }) {
  const { scenario, runs, a, b } = choose;
  return (
    <section className="which" aria-labelledby="which">
      <h2 id="which">{again ? "Two others" : "Which two?"}</h2>
      <Form method="get" action="/runs/compare" className="form which__form">
        <Run name="a" label="One run" runs={runs} chosen={a} />
        <Run name="b" label="The other" runs={runs} chosen={b} />
        <div className="form__act">
          <button className={again ? "btn" : "btn btn--go"} type="submit">
            Lay them side by side
          </button>
          <Link to={`/rehearse/${scenario.id}`}>All your runs of it</Link>
        </div>
      </Form>
    </section>
  );
}

interface RunProps {
  name: "a" | "b";
  label: string;
  runs: ChooseView["runs"];
  chosen: string;
}

/** Keyed by what is chosen: the field shows it again after each answer. */
function Run({ name, label, runs, chosen }: RunProps) {
  return (
    <div className="entry">
      <label className="lab" htmlFor={`run-${name}`}>
        {label}
      </label>
      <select className="field" id={`run-${name}`} name={name} key={chosen} defaultValue={chosen}>
        {runs.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Rehearsals({ rehearsals }: Pick<CompareView, "rehearsals">) {
  if (rehearsals.length === 0) {
    return (
      <p className="empty">
        Once you have two runs of one rehearsal, you can lay them side by side here.{" "}
        <Link to="/rehearse">Go to the rehearsals</Link>
      </p>
    );
  }
  return (
    <ul className="rows which">
      {rehearsals.map(({ id, title, runs }) => (
        <li key={id}>
          <Link to={`/runs/compare?scenario=${id}`}>{title}</Link>
          <span className="small quiet">{runs} runs</span>
        </li>
      ))}
    </ul>
  );
}
