import { Link } from "@remix-run/react";
import { Limits } from "~/components/limits";
import { Scene } from "~/components/scene/scene";
import { Words } from "~/components/scene/words";
import { FindingList } from "./finding-list";
import { Moves } from "./moves";
import { PlanForm } from "./plan-form";
import { Score } from "./score";
import type { DebriefView } from "./view";

/** The debrief: how it ended, the drawn score, the decisions in words, and a plan for the first real meeting. */
export function Debrief({ view }: { view: DebriefView }) {
  const { run, scenario, decisions, sprite } = view;
  return (
    <div className="wrap">
      <Header view={view} />
      {decisions.length > 0 ? (
        <>
          <Score decisions={decisions} staves={view.staves} sprite={sprite} />
          <Moves run={run.id} decisions={decisions} sprite={sprite} />
        </>
      ) : (
        <p className="note">You stopped before the first choice, so there is nothing to look back on yet.</p>
      )}
      <PlanForm run={run.id} plan={view.plan} />
      <Limits />
      <p className="onward">
        <Link className="btn" to={`/rehearse/${scenario.id}`}>
          Rehearse it again
        </Link>
        {view.compareHref && <Link to={view.compareHref}>Compare with an earlier run</Link>}
        <Link to="/rehearse">Other rehearsals</Link>
      </p>
    </div>
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
