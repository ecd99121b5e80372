import type { ReactNode } from "react";
import { fromToday, inDays } from "~/components/dates";
import { Seat } from "~/components/seat";
import { byDate } from "~/components/state-words";
import { Certificate } from "./certificate";
import { Due } from "./due";
import { Resume } from "./resume";
import { Stop } from "./stop";
import type { GateView, LegView, PathView as View } from "./view";

interface PathViewProps {
  view: View;
  /** The table of the next rehearsal, drawn; nothing where the next thing is not one. */
  scene?: ReactNode;
}

/** A learner's home: what is next, every stop in order, and what falls due. */
export function PathView({ view, scene }: PathViewProps) {
  const { resume, review, legs, due, plan, today } = view;
  return (
    <div className="wrap">
      <Resume resume={resume} review={review} today={today} empty={legs.length === 0} scene={scene} />
      {view.certificate ? <Certificate offer={view.certificate} /> : null}
      {legs.length === 0 ? null : (
        <div className="home">
          <div>
            {legs.map((leg) => (
              <Leg key={leg.id} leg={leg} today={today} />
            ))}
          </div>
          <Due due={due} plan={plan} today={today} />
        </div>
      )}
    </div>
  );
}

function Leg({ leg, today }: { leg: LegView; today: string }) {
  const heading = `leg-${leg.id}`;
  return (
    <section className="leg" aria-labelledby={heading}>
      <div className="leg__head">
        <h2 id={heading}>{leg.title}</h2>
        {leg.dueOn === null ? null : (
          <p className="small quiet">
            {byDate(leg.dueOn)}
            {isNear(leg.dueOn, today) ? `, ${fromToday(leg.dueOn, today)}` : ""}
          </p>
        )}
      </div>
      <ol>
        {leg.stops.map((stop, index) => (
          <Stop
            key={stop.id}
            stop={stop}
            today={today}
            last={leg.gate === null && index === leg.stops.length - 1}
          />
        ))}
      </ol>
      {leg.gate === null ? null : <Gate gate={leg.gate} />}
    </section>
  );
}

/** Within two weeks: farther off, a number of days says less than the date. */
function isNear(day: string, today: string): boolean {
  const days = inDays(day, today);
  return days >= 0 && days <= 14;
}

function Gate({ gate }: { gate: GateView }) {
  return (
    <div className="gate">
      <Seat state="gate" />
      <p>
        <strong>{gate.title}</strong> {gate.open ? "is open." : `opens when ${gate.opensWith} is signed.`}
      </p>
    </div>
  );
}
