import { Form, Link } from "@remix-run/react";
import { Face } from "~/components/scene/portrait";
import { Scene } from "~/components/scene/scene";
import { Words } from "~/components/scene/words";
import { minutesWords } from "~/components/state-words";
import { Submit } from "~/components/submit";
import type { EarlierRun, OpeningView } from "./view";

/** The page before a rehearsal: what it is, who is there, who can see what, and one button. */
export function Opening({ view }: { view: OpeningView }) {
  const { scenario, cast, sprite, place, runs } = view;
  const open = runs.find((run) => run.ending === null);
  return (
    <div className="wrap">
      <header className="opening">
        <div className="opening__words">
          <p className="kicker">Rehearsal · about {minutesWords(scenario.minutes)}</p>
          <h1>{scenario.title}</h1>
          <Words html={scenario.summary} className="opening__summary" />
          {view.notice && <p className="note note--warn">{view.notice}</p>}
          <Begin view={view} open={open} />
        </div>
        <div className="opening__scene">
          <Scene people={cast} sprite={sprite} size="ending" />
          <p className="opening__place">
            {[place.title, place.when, place.where].filter((part) => part !== null).join(" · ")}
          </p>
        </div>
      </header>
      <div className="brief">
        <section aria-labelledby="you">
          <h2 id="you">Who you are</h2>
          <Words html={scenario.role} />
          {scenario.setting && <Words html={scenario.setting} />}
        </section>
        <section aria-labelledby="table">
          <h2 id="table">At the table</h2>
          <ul className="brief__cast">
            {cast.map(({ id, name, role, face }) => (
              <li key={id}>
                <Face sprite={sprite} id={id} face={face} />
                <p>
                  <b>{name}</b>
                  {role}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="before">
          <h2 id="before">Before you start</h2>
          <dl className="brief__rules">
            {scenario.contentNote && (
              <div>
                <dt>What it touches on</dt>
                <Words as="dd" html={scenario.contentNote} />
              </div>
            )}
            <div>
              <dt>Who can see it</dt>
              <dd>
                Only you. Your supervisor learns that you have completed it, and never what you chose or how
                often you tried.
              </dd>
            </div>
            <div>
              <dt>Stopping</dt>
              <dd>Leave when you like, and come back to the same line on any device.</dd>
            </div>
            <div>
              <dt>What it is</dt>
              <dd>
                The people and the place are made up. There is no score. Afterwards you see how each person
                took it.
              </dd>
            </div>
          </dl>
        </section>
      </div>
      {runs.length > 0 && <Earlier runs={runs} />}
    </div>
  );
}

/** An open run is resumed first; starting again is always possible. */
function Begin({ view, open }: { view: OpeningView; open: EarlierRun | undefined }) {
  return (
    <div className="begin">
      {open && (
        <p>
          <Link className="btn btn--go" to={open.href}>
            Resume
          </Link>
        </p>
      )}
      <Form method="post" action={`/rehearse/${view.scenario.id}`} className="begin__form">
        <Submit className={open ? "btn" : "btn btn--go"} busy="Starting…">
          {open ? "Start from the beginning" : "Start"}
        </Submit>
        <label className="tick">
          <input type="checkbox" name="hints" value="on" defaultChecked={view.hints} />
          <span>Give me a hint after each choice</span>
        </label>
      </Form>
    </div>
  );
}

function Earlier({ runs }: { runs: readonly EarlierRun[] }) {
  return (
    <section className="earlier" aria-labelledby="earlier">
      <h2 id="earlier">Your earlier runs</h2>
      <ul>
        {runs.map(({ id, startedOn, choices, ending, href }) => (
          <li key={id}>
            <p>
              <b>{ending ?? "Not finished"}</b>
              <span className="small quiet">
                Started {startedOn} · {choices === 1 ? "1 choice" : `${choices} choices`}
              </span>
            </p>
            <Link className="btn btn--small" to={href}>
              {ending === null ? "Resume" : "Debrief"}
              <span className="vh"> (run of {startedOn})</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
