import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { SharedThing } from "~/components/shared-thing";
import { Submit } from "~/components/submit";
import { SharedDebrief } from "../runs.$run.debrief/shared-debrief";
import { Shares } from "./shares";
import type { PreviewView } from "./view";

/** One thing exactly as the other person would see it; above it, who that is, and the one button. */
export function Preview({ view }: { view: PreviewView }) {
  const { thing, name, debrief, shares, today, refused } = view;
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/me/share">Share one thing</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>{shares.length > 0 ? "What you share" : "Before you share this"}</h1>
          <p>
            The sheet below is exactly what they will see: this, and nothing else of yours. What you write or
            choose afterwards is not added to it. You can stop at any time, and you see each time they open
            it.
          </p>
          <Done view={view} />
        </div>
      </div>
      {refused && <Refused words={refused} />}
      {shares.length > 0 && (
        <section className="part" aria-labelledby="now">
          <h2 id="now">Shared now</h2>
          <Shares shares={shares} today={today} back={thing.item} short />
        </section>
      )}
      <ShareForm view={view} />
      <SharedThing
        thing={thing}
        name={name}
        debrief={debrief && <SharedDebrief view={debrief} name={name} />}
      />
    </div>
  );
}

function Done({ view: { done } }: { view: PreviewView }) {
  if (done === null) return null;
  const words = { shared: "It is shared.", stopped: "It is no longer shared. Nobody else can open it now." };
  return <output className="note">{words[done]}</output>;
}

function Refused({ words }: { words: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="errors preview__refused" role="alert" tabIndex={-1} ref={box}>
      <h2>There is a problem</h2>
      <p>{words}</p>
    </div>
  );
}

/** Nothing where everybody whom it can be shared with sees it as it stands already. */
function ShareForm({ view }: { view: PreviewView }) {
  const { supervisors, shares } = view;
  const left = supervisors.filter(({ name }) => !shares.some((one) => one.same && one.with === name));
  if (supervisors.length > 0 && left.length === 0) return null;
  return (
    <section className="part" aria-labelledby="with">
      <h2 id="with">{shares.length > 0 ? "Share it as it stands now" : "Share it"}</h2>
      {left.length === 0 ? (
        <p>You have no supervisor here yet, so there is nobody to share it with.</p>
      ) : (
        <With view={view} left={left} />
      )}
    </section>
  );
}

function With({ view, left }: { view: PreviewView; left: PreviewView["supervisors"] }) {
  const { thing, seen, shares } = view;
  const [only] = left;
  const changed = shares.filter((one) => !one.same).map((one) => one.with);
  return (
    <Form method="post" action={`/me/share?item=${encodeURIComponent(thing.item)}`} className="form">
      {changed.length > 0 && (
        <p className="note note--warn">
          You have changed it since. {changed.join(" and ")} still {changed.length > 1 ? "see" : "sees"} it as
          it was. Sharing it again shows the sheet below instead.
        </p>
      )}
      <input type="hidden" name="intent" value="share" />
      <input type="hidden" name="item" value={thing.item} />
      <input type="hidden" name="seen" value={seen} />
      {left.length === 1 ? (
        <input type="hidden" name="with" value={only?.id} />
      ) : (
        <fieldset className="whom">
          <legend className="lab">With whom?</legend>
          {left.map(({ id, name }) => (
            <label key={id}>
              <input type="radio" name="with" value={id} defaultChecked={id === only?.id} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <div className="form__act">
        <Submit className="btn btn--go" when={{ intent: "share" }} busy="Sharing…">
          {left.length === 1 ? `Share it with ${only?.name}` : "Share it"}
        </Submit>
        <Link className="btn btn--text" to="/me/share">
          Leave it as it is
        </Link>
      </div>
    </Form>
  );
}
