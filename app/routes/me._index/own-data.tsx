import { Link } from "@remix-run/react";
import { Downloads } from "../me.data/data";
import { Erasure } from "../me.data/erasure";

/** Everything that is held about the reader: to look at, to take along, to have erased. */
export function OwnData({ administrators }: { administrators: { name: string; email: string }[] }) {
  return (
    <section className="part" aria-labelledby="own-data">
      <h2 id="own-data">Your data</h2>
      <div>
        <p>
          <Link to="/me/data">Everything held about you</Link>, row by row. As files:
        </p>
        <Downloads />
        <details className="fold erasure">
          <summary>How to have it erased</summary>
          <Erasure administrators={administrators} />
        </details>
      </div>
    </section>
  );
}
