import { Form, Link } from "@remix-run/react";
import { Submit } from "~/components/submit";
import type { OfferView } from "./view";

/** What learners are offered, and the way to stop or to resume that. */
export function Offer({ offer: { scenarioId, withdrawn, words, mayWithdraw } }: { offer: OfferView }) {
  return (
    <section className="offer" aria-labelledby="offer">
      <h3 id="offer">For learners</h3>
      <p>
        {words} {withdrawn ? null : <Link to={`/rehearse/${scenarioId}`}>Open it as they do</Link>}
      </p>
      {!mayWithdraw ? null : withdrawn ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="restore" />
          <input type="hidden" name="of" value={scenarioId} />
          <Submit when={{ intent: "restore" }}>Offer it again</Submit>
        </Form>
      ) : (
        <details className="fold">
          <summary>Withdraw it</summary>
          <Form method="post" className="decide__form" preventScrollReset>
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="of" value={scenarioId} />
            <p className="small">
              No new run begins, here or from a module. Runs under way go on to their end, and every debrief
              stays. You can offer it again at any time.
            </p>
            <Submit when={{ intent: "withdraw" }}>Withdraw it</Submit>
          </Form>
        </details>
      )}
    </section>
  );
}
