import { Form, useNavigation } from "@remix-run/react";
import { type FormEvent, useRef } from "react";
import { Words } from "~/components/scene/words";
import { useNumberKeys } from "./use-number-keys";
import type { RoomChoice } from "./view";

interface ChoicesProps {
  run: string;
  seq: number;
  choices: readonly RoomChoice[];
  /** Null where the scenario has none. */
  hints: boolean | null;
}

/**
 * What the learner can say or do. Every choice looks the same. One that was pressed says that it is being sent, and the
 * page shows it as made only when the answer has come.
 */
export function Choices({ run, seq, choices, hints }: ChoicesProps) {
  const form = useRef<HTMLFormElement>(null);
  const sending = useNavigation().formData?.get("choice") ?? null;
  const keys = useNumberKeys(form);
  const once = (event: FormEvent) => {
    if (sending !== null) event.preventDefault();
  };

  return (
    <>
      {/* The fragment survives the redirect, so without JavaScript the page opens at the new lines. */}
      <Form
        method="post"
        action={`/runs/${run}#now`}
        id="choices"
        ref={form}
        preventScrollReset
        onSubmit={once}
      >
        <input type="hidden" name="seq" value={seq} />
        <fieldset className="choices">
          <legend>What do you do?</legend>
          {choices.map(({ id, kind, html }, index) => (
            <button
              key={id}
              type="submit"
              className={sending === id ? "choice choice--sent" : "choice"}
              name="choice"
              value={id}
              data-choice={id}
              aria-disabled={sending !== null || undefined}
            >
              {index < 9 ? <kbd>{index + 1}</kbd> : <span />}
              <Words as="span" html={kind === "say" ? `“${html}”` : html} />
              {sending === id && <span className="choice__state">Sending…</span>}
            </button>
          ))}
        </fieldset>
      </Form>
      <div className="aids">
        {keys.ready && (
          <button type="button" className="btn btn--text" onClick={keys.toggle}>
            {keys.on ? "Turn number keys off" : "Choose with number keys"}
          </button>
        )}
        {hints !== null && (
          <Form method="post" action={`/runs/${run}`} preventScrollReset>
            <input type="hidden" name="intent" value="hints" />
            <button className="btn btn--text" type="submit" name="hints" value={hints ? "off" : "on"}>
              {hints ? "Turn hints off" : "Give me a hint after each choice"}
            </button>
          </Form>
        )}
      </div>
    </>
  );
}
