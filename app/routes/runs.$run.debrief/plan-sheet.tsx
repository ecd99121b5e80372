import { Link } from "@remix-run/react";
import { longDate } from "~/components/dates";
import { PrintButton } from "~/components/print-button";
import type { DebriefView } from "./view";

/** The plan alone, large enough to be read in a corridor: to be printed and put in a pocket. */
export function PlanSheet({ view }: { view: DebriefView }) {
  const { plan, scenario, run } = view;
  return (
    <div className="wrap">
      <article className="sheet" aria-labelledby="sheet">
        <p className="kicker">For the first real meeting{plan.day && `, ${longDate(plan.day)}`}</p>
        <h1 id="sheet" className="vh">
          My plan
        </h1>
        <p className="sheet__line">
          <b>If</b> {bare(plan.cue)},
        </p>
        <p className="sheet__line">
          <b>then I</b> {bare(plan.action)}.
        </p>
        <p className="small quiet">
          Made after “{scenario.title}”, {run.on}.
        </p>
      </article>
      <p className="onward no-print">
        <PrintButton>Print it</PrintButton>
        <Link to={`/runs/${run.id}/debrief#plan`}>Back to the debrief</Link>
      </p>
    </div>
  );
}

/** Without the full stop or comma that the writer may have put: the sentence has its own. */
const bare = (words: string): string => words.replace(/[.,;\s]+$/, "");
