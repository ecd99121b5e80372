import { Link } from "@remix-run/react";
import { dueWords, fromToday, inDays, shortDate } from "~/components/dates";
import type { DueView, PlanView } from "./view";

interface DueProps {
  due: DueView[];
  plan: PlanView | null;
  today: string;
}

/** More than this is no help in deciding what to do first; the rest is folded. */
const MOST_SHOWN = 5;

/** What falls due, soonest first, and the learner's own plan for the next time. */
export function Due({ due, plan, today }: DueProps) {
  const more = due.length - MOST_SHOWN;
  return (
    <aside className="due" aria-labelledby="due">
      <h2 id="due">Falls due</h2>
      {due.length === 0 ? (
        <p className="empty">
          Nothing in the next weeks. Tasks at work and questions that return will be listed here.
        </p>
      ) : (
        <ul>
          {due.slice(0, MOST_SHOWN).map((item) => (
            <Item key={item.id} item={item} today={today} />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <details className="fold">
          <summary>{more} more</summary>
          <ul>
            {due.slice(MOST_SHOWN).map((item) => (
              <Item key={item.id} item={item} today={today} />
            ))}
          </ul>
        </details>
      ) : null}
      {plan === null ? null : <Plan plan={plan} today={today} />}
      <p className="small due__more">
        <Link to="/learn/supervisor">You and your supervisor</Link>
      </p>
    </aside>
  );
}

function Item({ item, today }: { item: DueView; today: string }) {
  const now = inDays(item.on, today) <= 0;
  return (
    <li>
      <p className={now ? "when when--now" : "when"}>{dueWords(item.on, today)}</p>
      <p className="what">{item.title}</p>
      <p className="small quiet">
        {item.from} <Link to={item.href}>{item.verb}</Link>
      </p>
    </li>
  );
}

function Plan({ plan, today }: { plan: PlanView; today: string }) {
  return (
    <div className="due__plan">
      <h2>{plan.title}</h2>
      <div className="plan">
        <p>
          <b>If</b> {plan.cue}, <b>then I</b> {plan.action}.
        </p>
        <p className="small quiet">
          {plan.day === null ? "" : `For ${shortDate(plan.day, today)}, ${fromToday(plan.day, today)}. `}
          <Link to={plan.href}>Change it</Link>
        </p>
      </div>
    </div>
  );
}
