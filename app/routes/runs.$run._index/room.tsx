import { Link } from "@remix-run/react";
import { FoldedHelp } from "~/components/help";
import { Scene } from "~/components/scene/scene";
import { Words } from "~/components/scene/words";
import { Choices } from "./choices";
import { Minutes } from "./minutes";
import { Transcript } from "./transcript";
import { useFreshFocus } from "./use-fresh-focus";
import type { RoomPerson, RoomView } from "./view";

/** The rehearsal room: the table, what was said, what shows, and what one can do next. */
export function Room({ view }: { view: RoomView }) {
  const { scenario, version, seq, place, clock, people, now } = view;
  const fresh = useFreshFocus(`${view.run}/${seq}/${view.notice ?? ""}`);
  const at = now.kind === "beat" ? { "data-beat": now.beat } : { "data-ending": now.ending };

  return (
    <div
      className="wrap"
      data-scenario={scenario.id}
      data-version={version}
      data-seq={seq}
      {...at}
      ref={fresh}
    >
      <div className="place">
        <div>
          <p className="place__where">
            {[place.title, place.when, place.where].filter((part) => part !== null).join(" · ")}
          </p>
          <h1>{scenario.title}</h1>
        </div>
        {clock && <Minutes {...clock} />}
      </div>
      <div className="room">
        <div className="room__stage">
          <Scene
            people={people}
            sprite={view.sprite}
            size="room"
            when={place.when}
            minutesUsed={clock ? clock.limit - clock.left : 0}
          />
          <Cues people={people} />
        </div>
        <div className="room__talk">
          {view.notice && (
            <p className="note note--warn room__notice" id="notice" tabIndex={-1}>
              {view.notice}
            </p>
          )}
          <Transcript items={view.transcript} sprite={view.sprite} hint={view.hint} />
          <div className="room__next">
            {seq > 0 && <ByEar view={view} />}
            {now.kind === "beat" ? (
              <Choices key={seq} run={view.run} seq={seq} choices={now.choices} hints={view.hints} />
            ) : (
              <Ending title={now.title} html={now.html} debriefHref={view.debriefHref} />
            )}
            <Ways view={view} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The way out, for the masthead. */
export function RoomExit({ view }: { view: RoomView }) {
  return <Link to={view.leaveHref}>{view.now.kind === "beat" ? "Leave for now" : "Back to rehearsals"}</Link>;
}

/** What shows of those who are there. */
const cuesOf = (people: readonly RoomPerson[]) =>
  people.flatMap(({ id, cue, gone }) => (cue === null || gone ? [] : [{ id, cue }]));

/**
 * For those who listen: after a choice one goes on from the first new line, and what shows at the table and how long is left
 * stand above it. It is said once more here, between the reaction and the choices, where eyes would look up.
 */
function ByEar({ view: { people, clock, now } }: { view: RoomView }) {
  const left = clock && now.kind === "beat" ? `Minutes left: ${clock.left}, of ${clock.limit}.` : null;
  const cues = now.kind === "beat" ? cuesOf(people) : [];
  if (left === null && cues.length === 0) return null;
  return (
    <div className="vh" data-by-ear>
      {cues.map(({ id, cue }) => (
        <Words key={id} html={cue} />
      ))}
      {left && <p>{left}</p>}
    </div>
  );
}

/** The same as the faces, in words. */
function Cues({ people }: { people: readonly RoomPerson[] }) {
  const shown = cuesOf(people);
  if (shown.length === 0) return null;
  return (
    <section className="read" aria-labelledby="read">
      <h2 id="read">Read the room</h2>
      <ul>
        {shown.map(({ id, cue }) => (
          <li key={id}>
            <Words html={cue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ending({ title, html, debriefHref }: { title: string; html: string; debriefHref: string }) {
  return (
    <section className="closing" aria-labelledby="closing">
      <p className="kicker">It ends here</p>
      <h2 id="closing">{title}</h2>
      <Words html={html} />
      <Link className="btn btn--go" to={debriefHref}>
        Go to the debrief
      </Link>
    </section>
  );
}

/** The ways out, always in the same place. */
function Ways({ view }: { view: RoomView }) {
  const open = view.now.kind === "beat";
  return (
    <div className="ways">
      <RoomExit view={view} />
      {open && <Link to={view.debriefHref}>Stop here and see the debrief</Link>}
      <p className="ways__rest quiet">
        {open ? "You come back to this line. " : ""}Only you can see what you choose.
        {view.withdrawn &&
          " This rehearsal has been withdrawn: this run goes on to its end, and no new one can begin."}
      </p>
      <div className="ways__rest">
        <FoldedHelp help={view.help} />
      </div>
    </div>
  );
}
