import { Form, Link } from "@remix-run/react";
import { Submit } from "~/components/submit";
import type { ModuleView, OutlineStep } from "./view";

/** The way back, and on. Going on says that the step was read. */
export function Pager({ view }: { view: ModuleView }) {
  const at = view.steps.findIndex((step) => step.id === view.current);
  const here = view.steps[at];
  const before = view.steps[at - 1];
  const left = here ? leftWords(here) : "";
  return (
    <div className="pager">
      {left ? <p className="small quiet pager__left">{left}</p> : null}
      {before ? (
        <Link className="btn" to={before.href}>
          Back: {before.title}
        </Link>
      ) : (
        <Link className="btn" to="/learn">
          Back to your path
        </Link>
      )}
      <Form className="pager__next" method="post" action={view.lesson.url}>
        <input type="hidden" name="intent" value="next" />
        <input type="hidden" name="step" value={view.current} />
        <Submit className="btn btn--go" when={{ intent: "next" }} busy="One moment…">
          {nextWords(view, at)}
        </Submit>
      </Form>
    </div>
  );
}

function nextWords(view: ModuleView, at: number): string {
  const next = view.steps[at + 1];
  if (next) return next.kind === "rehearsal" ? "Next: rehearse it" : `Next: ${next.title}`;
  return view.after ? `Next: ${view.after.title}` : "Back to your path";
}

const NEEDS = {
  check: "its questions are answered",
  task: "its task is done",
  rehearsal: "its rehearsal has reached an ending",
} as const;

/** What ticks this step, while something is missing. */
function leftWords(step: OutlineStep): string {
  if (step.done || step.left.length === 0) return "";
  return `This step is ticked once ${step.left.map((need) => NEEDS[need]).join(" and ")}. You can go on and come back.`;
}
