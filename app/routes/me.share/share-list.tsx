import { Link } from "@remix-run/react";
import { shortDate, ukDay } from "~/components/dates";
import { Seat } from "~/components/seat";
import { Shares } from "./shares";
import type { ShareListView, ThingRow } from "./view";

/** Everything of one's own that one could share, each leading to what the other person would see. */
export function ShareList({ view }: { view: ShareListView }) {
  const { groups, ended, supervisors, today } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/me">Me</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>Share one thing</h1>
          <p>
            {supervisors.length > 0
              ? `${supervisors.join(" and ")} can see nothing of this unless you share it. You see first exactly what they would see, and you can stop at any time.`
              : "You have no supervisor here yet, so there is nobody to share with. All of this is yours alone."}
          </p>
        </div>
      </div>
      {groups.length === 0 && (
        <p className="empty">
          What you write and rehearse will be listed here. There is nothing yet.{" "}
          <Link to="/learn">Go to your path</Link>
        </p>
      )}
      {groups.map(({ title, things }) => (
        <section className="part" key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul className="rows things">
            {things.map((thing) => (
              <Thing key={thing.item} thing={thing} today={today} />
            ))}
          </ul>
        </section>
      ))}
      {ended.length > 0 && (
        <section className="part" aria-labelledby="ended">
          <h2 id="ended">No longer shared</h2>
          <Shares shares={ended} today={today} />
        </section>
      )}
    </div>
  );
}

function Thing({ thing, today }: { thing: ThingRow; today: string }) {
  const { item, title, place, at, href, with: names } = thing;
  return (
    <li data-item={item}>
      <p>
        <Link to={href}>{title}</Link>
        <span className="small quiet">
          {[place, `last written ${shortDate(ukDay(at), today)}`].filter(Boolean).join(" · ")}
        </span>
      </p>
      <p className="things__who">
        <Seat state={names.length > 0 ? "table" : "locked"} />
        {names.length > 0 ? `Shared with ${names.join(" and ")}` : "Only you"}
      </p>
    </li>
  );
}
