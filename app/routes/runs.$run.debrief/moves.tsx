import { Form } from "@remix-run/react";
import { Fragment } from "react";
import { Face } from "~/components/scene/portrait";
import type { Move } from "~/components/scene/types";
import { Words } from "~/components/scene/words";
import { Submit } from "~/components/submit";
import { FindingList } from "./finding-list";
import type { Could, Decision } from "./view";

interface MovesProps {
  /** Null where the debrief is only to be read, and nothing can be taken up again. */
  run: string | null;
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
  const { at, short, move, made, later, decided } = decision;
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
      {(later.length > 0 || decided) && (
        <ul className="later" aria-label="What came of it later">
          {later.map(({ scene, who, html }) => (
            <li key={`${scene} ${who} ${html}`}>
              <b>It came back later: {scene}</b>
              <Words html={who ? `${who}: “${html}”` : html} />
            </li>
          ))}
          {decided && (
            <li>
              <b>It helped to decide how this ended.</b>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Behind({ decision, run }: { decision: Decision; run: string | null }) {
  const { at, why, findings, could } = decision;
  return (
    <div className="move__side">
      <Words html={why} className="move__why" />
      <FindingList findings={findings} />
      {could.length > 0 && <Otherwise could={could} />}
      {run !== null && (
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
      )}
    </div>
  );
}

const WORDS = {
  reached: "could still have reached",
  lost: "would have put this ending out of reach: at best,",
} as const;

/** Where one different choice could have led; choices that led equally far stand together. */
function Otherwise({ could }: { could: readonly Could[] }) {
  const groups = new Map<string, Could[]>();
  for (const one of could) {
    const key = `${one.kind} ${one.endings.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return (
    <div className="else">
      <p>One different choice here, and where it could have led:</p>
      {[...groups.values()].map(([first, ...others]) =>
        first && others.length > 0 ? (
          <div key={first.move.html}>
            <ul>
              {[first, ...others].map(({ move }) => (
                <Words as="li" key={move.html} html={quoted(move)} />
              ))}
            </ul>
            <p>
              Each of these {WORDS[first.kind]} <Either titles={first.endings} />.
            </p>
          </div>
        ) : (
          first && (
            <p key={first.move.html}>
              <Words as="span" html={quoted(first.move)} /> {WORDS[first.kind]}{" "}
              <Either titles={first.endings} />.
            </p>
          )
        ),
      )}
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
