import { Form, Link } from "@remix-run/react";
import { FoldedHelp } from "~/components/help";
import { decisionWords, retryWords } from "~/components/run-words";
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
  const ended = runs.some((run) => run.ending !== null);
  return (
    <div className="wrap">
      <header className="opening">
        <div className="opening__words">
          <p className="kicker">Rehearsal · about {minutesWords(scenario.minutes)}</p>
          <h1>{scenario.title}</h1>
          <Words html={scenario.summary} className="opening__summary" />
          {view.notice && <p className="note note--warn">{view.notice}</p>}
          <Begin view={view} open={open} ended={ended} />
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
              <dt>If it is close to home</dt>
              <dd>
                Leave it, or stop at any line and go to the debrief. It need not be finished.
                <FoldedHelp help={view.help} />
              </dd>
            </div>
            <div>
              <dt>Who can see it</dt>
              <dd>
                Only you. Your supervisor learns that you have completed it, and on which day; not what you
                chose, unless you share the debrief of one run yourself; and never how often you tried.{" "}
                <Link to="/me/privacy">Who sees what</Link>
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
      {runs.length > 0 && <Earlier runs={runs} compareHref={view.compareHref} />}
    </div>
  );
}

/** An open run is resumed first; starting again is possible for as long as the scenario is offered. */
function Begin({ view, open, ended }: { view: OpeningView; open: EarlierRun | undefined; ended: boolean }) {
  return (
    <div className="begin">
      {open && (
        <p>
          <Link className="btn btn--go" to={open.href}>
            Resume
          </Link>
        </p>
      )}
      {view.canStart && (
        <Form method="post" action={`/rehearse/${view.scenario.id}`} className="begin__form">
          <Submit className={open ? "btn" : "btn btn--go"} busy="Starting…">
            {open ? "Start from the beginning" : "Start"}
          </Submit>
          {view.hints !== null && (
            <label className="tick">
              <input type="checkbox" name="hints" value="on" defaultChecked={view.hints} />
              <span>Give me a hint after each choice</span>
            </label>
          )}
        </Form>
      )}
      {view.canStart && ended && <Dare />}
    </div>
  );
}

/** Once it has been played to an end: errors made on purpose teach, and cost nobody anything here. */
function Dare() {
  return (
    <p className="dare">
      <b>Try the worst option on purpose.</b> You have been through it once. Nobody is harmed here, so say
      what you never would, and watch how it is taken.
    </p>
  );
}

interface EarlierProps {
  runs: readonly EarlierRun[];
  compareHref: string | null;
}

function Earlier({ runs, compareHref }: EarlierProps) {
  return (
    <section className="earlier" aria-labelledby="earlier">
      <h2 id="earlier">Your earlier runs</h2>
      <ul>
        {runs.map(({ id, number, retry, startedOn, choices, ending, href }) => (
          <li key={id}>
            <p>
              <b>{ending ?? "Not finished"}</b>
              <span className="small quiet">
                Run {number}
                {retry && `, ${retryWords(retry)}`} · started {startedOn} · {decisionWords(choices)}
              </span>
            </p>
            <Link className="btn btn--small" to={href}>
              {ending === null ? "Resume" : "Debrief"}
              <span className="vh">: run {number}</span>
            </Link>
          </li>
        ))}
      </ul>
      {compareHref && (
        <p className="earlier__compare">
          <Link to={compareHref}>Lay two of them side by side</Link>
        </p>
      )}
    </section>
  );
}
