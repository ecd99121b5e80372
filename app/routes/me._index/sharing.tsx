import { Link } from "@remix-run/react";
import { Shares } from "../me.share/shares";
import type { ShareRow } from "../me.share/view";

/** What is shared just now, who looked and when, and the way to share or stop. */
export function Sharing({ shares, today }: { shares: readonly ShareRow[]; today: string }) {
  return (
    <section className="part" id="shares" aria-labelledby="sharing">
      <h2 id="sharing">What you share</h2>
      <div>
        {shares.length > 0 ? (
          <Shares shares={shares} today={today} />
        ) : (
          <p>
            Nothing. What you wrote, chose and tried is yours alone, until you share one thing of it with your
            supervisor.
          </p>
        )}
        <p className="part__more">
          <Link className="btn" to="/me/share">
            Look at what you could share
          </Link>
        </p>
      </div>
    </section>
  );
}
