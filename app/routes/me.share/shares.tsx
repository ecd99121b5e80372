import { Form, Link } from "@remix-run/react";
import { longDate, shortDate, ukDay, ukTime } from "~/components/dates";
import { Submit } from "~/components/submit";
import type { ShareRow } from "./view";

interface SharesProps {
  shares: readonly ShareRow[];
  today: string;
  /** Where one comes back to after stopping: the page of one thing, or the list at /me. */
  back?: string;
  /** Leaves out what each is, on a page that is about one thing. */
  short?: boolean;
}

/** What is or was shared: with whom, since when, who looked and when, and a button that stops it at once. */
export function Shares({ shares, today, back, short = false }: SharesProps) {
  return (
    <ul className="rows shares">
      {shares.map((share) => (
        <li key={share.id} data-share={share.id}>
          <div className="shares__what">
            {short ? null : share.what.endsWith("taken away") ? (
              <b>{share.what}</b>
            ) : (
              <Link to={share.href}>{share.what}</Link>
            )}
            <p className={short ? undefined : "small"}>{sharedWords(share)}</p>
            <Looks share={share} today={today} />
          </div>
          {share.endedAt ? null : <Stop share={share} back={back} />}
        </li>
      ))}
    </ul>
  );
}

function sharedWords({ with: name, since, endedAt, lapsed }: ShareRow): string {
  const from = longDate(ukDay(since));
  if (endedAt) return `With ${name}, from ${from} to ${longDate(ukDay(endedAt))}.`;
  if (lapsed) return `With ${name} since ${from}. They no longer supervise you, so they cannot open it.`;
  return `With ${name} since ${from}.`;
}

/** How many openings are listed before the rest is folded away. */
const LISTED = 3;

function Looks({ share, today }: { share: ShareRow; today: string }) {
  const { looks, with: name } = share;
  if (looks.length === 0)
    return <p className="small quiet">{share.endedAt ? "It was never opened." : "Not opened yet."}</p>;
  const words = looks.map((look) => `${shortDate(ukDay(look), today)}, ${ukTime(look)}`);
  const times = looks.length === 1 ? "once" : looks.length === 2 ? "twice" : `${looks.length} times`;
  return (
    <div className="small quiet">
      <p>
        {name} opened it {times}: {words.slice(0, LISTED).join("; ")}
        {words.length > LISTED ? "; and before that" : "."}
      </p>
      {words.length > LISTED && (
        <details className="fold">
          <summary>Earlier openings</summary>
          <p>{words.slice(LISTED).join("; ")}.</p>
        </details>
      )}
    </div>
  );
}

function Stop({ share, back }: { share: ShareRow; back: string | undefined }) {
  return (
    <Form method="post" action="/me/share" preventScrollReset>
      <input type="hidden" name="intent" value="stop" />
      <input type="hidden" name="share" value={share.id} />
      {back && <input type="hidden" name="item" value={back} />}
      <Submit when={{ intent: "stop", share: share.id }} busy="Stopping…">
        Stop sharing
        <span className="vh">
          : {share.what} with {share.with}
        </span>
      </Submit>
    </Form>
  );
}
