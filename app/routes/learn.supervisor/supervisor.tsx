import { Form, Link } from "@remix-run/react";
import { Arrangements } from "~/components/arrangements";
import { LookList, Observed } from "~/components/observed-lines";
import { Seat } from "~/components/seat";
import { Submit } from "~/components/submit";
import type { SupervisorView } from "./view";

/** Asking to talk, what is looked for at a first real meeting, what was seen there, and what was arranged. */
export function Supervisor({ view }: { view: SupervisorView }) {
  const { supervisors, observations, arranged } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/learn">Path</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>You and your supervisor</h1>
          <p>
            They see what is complete and when, and nothing of how you got there.{" "}
            <Link to="/me/privacy">Who sees what</Link>
          </p>
        </div>
      </div>
      <section className="part" aria-labelledby="talk">
        <h2 id="talk">Ask to talk</h2>
        <div>
          {supervisors.length === 0 ? (
            <p className="small">
              Nobody is named as your supervisor yet. An administrator can add somebody.
            </p>
          ) : (
            <>
              <p className="small talk__words">
                It tells them that you would like to talk, and nothing more. If somebody may be in danger, do
                not wait for this: use your team’s own way, today.
              </p>
              <ul className="rows">
                {supervisors.map((supervisor) => (
                  <Talk key={supervisor.id} supervisor={supervisor} />
                ))}
              </ul>
            </>
          )}
        </div>
      </section>
      <section className="part" aria-labelledby="looks">
        <h2 id="looks">Your first real meeting</h2>
        <div>
          <p>
            If you and the chair agree, your supervisor comes along and looks for these six lines. They are
            things to notice, and never a mark; nothing of it belongs in an appraisal.
          </p>
          <LookList />
        </div>
      </section>
      {observations.length > 0 && (
        <section className="part" aria-labelledby="seen">
          <h2 id="seen">What they saw</h2>
          <div className="stack">
            {observations.map((one) => (
              <Observed key={one.id} {...one} />
            ))}
          </div>
        </section>
      )}
      {arranged.length > 0 && (
        <section className="part" aria-labelledby="arranged">
          <h2 id="arranged">Dates and what is left out</h2>
          <Arrangements items={arranged} />
        </section>
      )}
    </div>
  );
}

function Talk({ supervisor: { id, name, askedOn } }: { supervisor: SupervisorView["supervisors"][number] }) {
  const intent = askedOn ? "take-back" : "ask";
  return (
    <li>
      <p className="talk__who">
        <Seat state={askedOn ? "table" : "not-started"} />
        <span>
          <b>{name}</b>
          {askedOn && <span className="small"> · asked on {askedOn}. It stands on their page.</span>}
        </span>
      </p>
      <Form method="post">
        <input type="hidden" name="with" value={id} />
        <input type="hidden" name="intent" value={intent} />
        <Submit when={{ intent, with: id }} className="btn btn--small">
          {askedOn ? "Take it back" : `Ask ${name} to talk`}
        </Submit>
      </Form>
    </li>
  );
}
