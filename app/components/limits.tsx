import { Link } from "@remix-run/react";

/** What the evidence cannot say (D.15 to D.17). Every module and every debrief carries it. */
export function Limits() {
  return (
    <section className="limits" aria-labelledby="limits">
      <h2 id="limits">What this can’t tell you</h2>
      <p>
        It rests on one study: 18 staff in four groups, at one Trust that does a great deal of research.
        People who would rather not talk to researchers were not in the room. No one has tested whether
        training like this works.
      </p>
      <p>
        <Link to="/evidence">How we know, and what we don’t</Link>
      </p>
    </section>
  );
}
