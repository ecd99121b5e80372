import { Link } from "@remix-run/react";
import { Contacts } from "~/components/help";
import { Limits } from "~/components/limits";
import { Scene } from "~/components/scene/scene";
import { Words } from "~/components/scene/words";
import { Again } from "./again";
import { FindingList } from "./finding-list";
import { Moves } from "./moves";
import { PlanForm } from "./plan-form";
import { Score } from "./score";
import type { Around, DebriefView } from "./view";
import { type Sharing, WhoSees } from "./who-sees";

interface DebriefProps {
  view: DebriefView;
  sharing?: Sharing;
  around: Around;
}

/** The debrief: how it ended, the drawn score, the decisions in words, and a plan for the first real meeting. */
export function Debrief({ view, sharing, around }: DebriefProps) {
  const { run, scenario, ending, decisions, sprite } = view;
  return (
    <div className="wrap">
      <Header view={view} />
      {!ending && <Talk around={around} />}
      {decisions.length > 0 ? (
        <>
          <Score decisions={decisions} staves={view.staves} sprite={sprite} />
          <Moves run={around.withdrawn ? null : run.id} decisions={decisions} sprite={sprite} />
        </>
      ) : (
        <p className="note">You stopped before the first choice, so there is nothing to look back on yet.</p>
      )}
      {ending && <Again scenario={scenario.id} around={around} />}
      <PlanForm
        run={run.id}
        owner={around.owner}
        plan={view.plan}
        today={around.help.today}
        share={sharing?.plan ?? null}
      />
      {sharing?.debrief && <WhoSees mark={sharing.debrief} />}
      {ending && <Talk around={around} />}
      <Limits />
      <p className="onward">
        {!around.withdrawn && (
          <Link className="btn" to={`/rehearse/${scenario.id}`}>
            Rehearse it again
          </Link>
        )}
        {view.compareHref && <Link to={view.compareHref}>Lay it beside another run</Link>}
        <Link to="/rehearse">Other rehearsals</Link>
      </p>
    </div>
  );
}

/** Whom to turn to: first where one stopped early, and otherwise at the end. */
function Talk({ around }: { around: Around }) {
  return (
    <section className="talk" aria-labelledby="talk">
      <h2 id="talk">Somebody to talk to</h2>
      <div>
        <p className="small">
          A rehearsal can touch on something that you know too well. It can also just stay in the head. Either
          way, these people expect to be asked.
        </p>
        <Contacts help={around.help} />
      </div>
    </section>
  );
}

function Header({ view }: { view: DebriefView }) {
  const { run, scenario, ending, outcomes } = view;
  return (
    <header className="ending">
      <div className="ending__words">
        <p className="kicker">
          Debrief · {scenario.title} · {run.on}
          {run.number > 1 && `, run ${run.number}`}
        </p>
        <h1>{ending ? ending.title : "You stopped before the end"}</h1>
        {ending ? (
          <Words html={ending.html} className="ending__text" />
        ) : (
          <p className="ending__text">
            Here is how it went so far. You can take it up again from any decision, or go back to where you
            stopped.
          </p>
        )}
        {outcomes.length > 0 && (
          <ul className="outcomes">
            {outcomes.map(({ word, of }) => (
              <li key={of}>
                <b>{word}</b> {of}
              </li>
            ))}
          </ul>
        )}
        {ending ? (
          <FindingList findings={ending.findings} folded="What stands behind this ending" />
        ) : (
          <p>
            <Link className="btn" to={`/runs/${run.id}`}>
              Back to where you stopped
            </Link>
          </p>
        )}
      </div>
      <Scene people={view.people} sprite={view.sprite} size="ending" />
    </header>
  );
}
