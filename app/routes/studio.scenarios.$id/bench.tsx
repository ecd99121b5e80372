import { Form, Link } from "@remix-run/react";
import type { FormEvent } from "react";
import { ukTime } from "~/components/dates";
import { savingWords } from "~/components/drafts/saving-words";
import { Seat } from "~/components/seat";
import { useEditing } from "./editing/editing";
import { PROOF_HEADS } from "./proof-words";
import type { Proof } from "./view";

const STANDING = {
  draft: "Draft",
  "in-review": "In review",
  published: "Published",
  "put-away": "Put away",
};

/** The bar over the bench: what it is, whether it is saved, whether it is proved, and what one can do with the whole. */
export function Bench({ proof }: { proof: Proof }) {
  const { view, sketch, state, savedAt, holds, stopped } = useEditing();
  const { id, title } = view.draft;
  const said = stopped
    ? "Not saved: something needs your decision."
    : state === "as-kept"
      ? `Saved at ${ukTime(savedAt)}`
      : savingWords(state, savedAt, holds);
  return (
    <div className="bench">
      <div className="bench__what">
        <h1>{sketch?.title || title}</h1>
        <p className="tiny quiet">
          {STANDING[view.standing]} · <output>{said}</output>
        </p>
      </div>
      <output className={`proof proof--${proof.state}`}>
        <Seat state={proof.state === "proved" ? "table" : "not-started"} />
        <span>
          <b>{PROOF_HEADS[proof.state]}</b>{" "}
          {proof.state === "checking" || proof.state === "unknown" ? "" : proof.words}
        </span>
      </output>
      <div className="bench__tools">
        <StepButton intent="undo" label="Undo" can={view.canUndo} />
        <StepButton intent="redo" label="Redo" can={view.canRedo} />
        <a className="btn btn--small" href={`/studio/scenarios/${id}/export`} download>
          Export
        </a>
        <Link className="btn btn--small" to={`/studio/scenarios/${id}/review`}>
          {view.standing === "draft" ? "Ask for review" : "Review"}
        </Link>
      </div>
    </div>
  );
}

function StepButton({ intent, label, can }: { intent: "undo" | "redo"; label: string; can: boolean }) {
  const { alive, at, select, state, step, view } = useEditing();
  // What was just typed can be undone before the server has said so.
  const may = can || (intent === "undo" && state !== "as-kept");
  const submitted = (event: FormEvent) => {
    if (!alive) return;
    event.preventDefault();
    if (may) step(intent);
  };
  return (
    <Form method="post" action={select(at)} onSubmit={submitted} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="base" value={view.draft.seq} />
      <button className="btn btn--small" type="submit" aria-disabled={may ? undefined : true}>
        {label}
      </button>
    </Form>
  );
}
