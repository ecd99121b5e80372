import { Link } from "@remix-run/react";
import { SharedThing } from "~/components/shared-thing";
import { SharedDebrief } from "../runs.$run.debrief/shared-debrief";
import type { SharedView } from "./view";

/** What one person shares with the reader: to be read, exactly as they previewed it. */
export function Shared({ view }: { view: SharedView }) {
  const { person, thing, debrief, sharedOn } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/team">Team</Link> · <Link to={`/team/people/${person.id}`}>{person.name}</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>{person.name} shares this with you</h1>
          <p>
            Shared on {sharedOn}, as it stood then. {person.name} sees that you opened it, and can stop
            sharing it. It is for talking about together, and never for appraisal.
          </p>
        </div>
      </div>
      <SharedThing
        thing={thing}
        name={person.name}
        debrief={debrief && <SharedDebrief view={debrief} name={person.name} />}
      />
    </div>
  );
}
