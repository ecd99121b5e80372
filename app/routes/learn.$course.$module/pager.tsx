import { Form, Link } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Submit } from "~/components/submit";
import type { ModuleView, OutlineStep } from "./view";

/** The way back, and on. Going on says that the step was read. */
export function Pager({ view }: { view: ModuleView }) {
  const at = view.steps.findIndex((step) => step.id === view.current);
  const here = view.steps[at];
  const before = view.steps[at - 1];
  const left = here ? leftWords(here) : "";
  const { refused, url } = view.lesson;
  return (
    <div className="pager">
      {refused?.item === "" ? (
        <div className="pager__left">
          <ErrorSummary errors={refused.errors} />
        </div>
      ) : null}
      {left ? <p className="small quiet pager__left">{left}</p> : null}
      {view.after && at === view.steps.length - 1 ? (
        <p className="small pager__left">
          Next on your path: <Link to={view.after.href}>{view.after.title}</Link>
        </p>
      ) : null}
      {before ? (
        <Link className="btn" to={before.href}>
          {before.kind === "rehearsal" ? "Back: the rehearsal" : `Back: ${before.title}`}
        </Link>
      ) : (
        <Link className="btn" to="/learn">
          Back to your path
        </Link>
      )}
      <Form className="pager__next" method="post" action={url}>
        <input type="hidden" name="intent" value="next" />
        <input type="hidden" name="step" value={view.current} />
        <Submit className="btn btn--go" when={{ intent: "next" }} busy="One moment…">
          {nextWords(view.steps[at + 1])}
        </Submit>
      </Form>
    </div>
  );
}

function nextWords(next: OutlineStep | undefined): string {
  if (!next) return "On to your path";
  return next.kind === "rehearsal" ? "Next: rehearse it" : `Next: ${next.title}`;
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
