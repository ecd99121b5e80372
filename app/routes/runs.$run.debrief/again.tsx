import { Form } from "@remix-run/react";
import { Submit } from "~/components/submit";
import type { Around } from "./view";

/**
 * After an ending, the invitation to err: mistakes made on purpose, where they cost nobody anything, teach what they look
 * like (error encouragement: Keith & Frese 2008). A new run; this one stays as it is.
 */
export function Again({ scenario, around }: { scenario: string; around: Around }) {
  if (around.withdrawn) return null;
  return (
    <section className="again" aria-labelledby="again">
      <h2 id="again">Try the worst option on purpose</h2>
      <div>
        <p>
          Nobody is harmed here. At each turn say or do what you never would, and watch how it is taken: you
          will know the signs when you meet them. This run stays as it is.
        </p>
        <Form method="post" action={`/rehearse/${scenario}`}>
          {around.hints && <input type="hidden" name="hints" value="on" />}
          <Submit busy="Setting the table…">Start a run to go wrong in</Submit>
        </Form>
      </div>
    </section>
  );
}
