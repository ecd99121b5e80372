import { Form } from "@remix-run/react";
import { fromToday, inDays, longDate, ukDay, ukTime } from "~/components/dates";
import { Submit } from "~/components/submit";
import type { SessionView } from "./view";

/** Where the person is signed in, each with a way to end it. */
export function Sessions({ sessions, today }: { sessions: SessionView[]; today: string }) {
  return (
    <section className="part" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className="rows">
        {sessions.map((session) => (
          <Session key={session.id} session={session} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Session({ session, today }: { session: SessionView; today: string }) {
  return (
    <li>
      <p>
        <b>{session.device}</b>
        <span className="small quiet">
          Since {longDate(ukDay(session.startedAt))}.{" "}
          {session.current ? "This device, now." : `Last used ${lastSeen(session.lastSeenAt, today)}.`}
        </span>
      </p>
      {session.current ? null : (
        <Form method="post">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="session" value={session.id} />
          <Submit when={{ session: session.id }} busy="Signing out…">
            Sign out there<span className="vh">: {session.device}</span>
          </Submit>
        </Form>
      )}
    </li>
  );
}

/** "today at 12:41", "2 days ago". */
function lastSeen(instant: string, today: string): string {
  const day = ukDay(instant);
  return inDays(day, today) === 0 ? `today at ${ukTime(instant)}` : fromToday(day, today);
}
