import { Form } from "@remix-run/react";
import { Fragment } from "react";
import { Face } from "~/components/scene/portrait";
import type { Move } from "~/components/scene/types";
import { Words } from "~/components/scene/words";
import { Submit } from "~/components/submit";
import { FindingList } from "./finding-list";
import type { Decision } from "./view";

interface MovesProps {
  run: string;
  decisions: readonly Decision[];
  sprite: string;
}

/** Decision by decision: what was said or done, what people made of it, why, and where one can take it up again. */
export function Moves({ run, decisions, sprite }: MovesProps) {
  return (
    <section className="moves" aria-labelledby="moves">
      <h2 id="moves">Decision by decision</h2>
      <ol>
        {decisions.map((decision, index) => (
          <li className="move" key={decision.at} id={`move-${decision.at + 1}`} tabIndex={-1}>
            {decisions[index - 1]?.scene !== decision.scene && (
              <p className="move__scene">{decision.scene}</p>
            )}
            <span className="move__n" aria-hidden="true">
              {decision.at + 1}
            </span>
            <Said decision={decision} sprite={sprite} />
            <Behind decision={decision} run={run} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ decision, sprite }: { decision: Decision; sprite: string }) {
  const { at, short, move, made, later } = decision;
  return (
    <div className="move__main">
      <h3>
        <span className="vh">Decision {at + 1}: </span>
        {short}. You {move.kind === "say" ? "said:" : "did this:"}
      </h3>
      {move.kind === "say" ? (
        <Words as="blockquote" html={quoted(move)} />
      ) : (
        <Words html={move.html} className="deed" />
      )}
      {made.length > 0 && (
        <dl className="made">
          {made.map(({ person, face, html }) => (
            <div key={person.id}>
              <dt>
                <Face sprite={sprite} id={person.id} face={face} />
                <b>{person.name}</b>
              </dt>
              <Words as="dd" html={html} />
            </div>
          ))}
        </dl>
      )}
      {later.length > 0 && (
        <ul className="later">
          {later.map(({ scene, who, html }) => (
            <li key={`${scene} ${who} ${html}`}>
              <b>It came back later: {scene}</b>
              <Words html={who ? `${who}: “${html}”` : html} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Behind({ decision, run }: { decision: Decision; run: string }) {
  const { at, why, findings, could } = decision;
  return (
    <div className="move__side">
      <Words html={why} className="move__why" />
      <FindingList findings={findings} />
      {could.length > 0 && (
        <div className="else">
          <p>One different choice here could still have led elsewhere:</p>
          <ul>
            {could.map(({ move, endings }) => (
              <li key={move.html}>
                <Words as="span" html={quoted(move)} /> could have reached <Either titles={endings} />.
              </li>
            ))}
          </ul>
        </div>
      )}
      <Form method="post" action={`/runs/${run}/debrief`}>
        <input type="hidden" name="intent" value="retry" />
        <input type="hidden" name="at" value={at} />
        <Submit
          className="btn btn--small"
          when={{ intent: "retry", at: String(at) }}
          busy="Setting the table…"
        >
          Retry from here<span className="vh"> (decision {at + 1})</span>
        </Submit>
      </Form>
    </div>
  );
}

function quoted({ kind, html }: Move): string {
  return kind === "say" ? `“${html}”` : html;
}

/** "A", "A or B", "A, B or C", with the titles set apart from the words between them. */
function Either({ titles }: { titles: readonly string[] }) {
  return titles.map((title, index) => (
    <Fragment key={title}>
      {index > 0 && (index === titles.length - 1 ? " or " : ", ")}
      <b>{title}</b>
    </Fragment>
  ));
}
