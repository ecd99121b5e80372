import { Form, Link } from "@remix-run/react";
import { Fragment } from "react";
import { Words } from "~/components/scene/words";
import { hrefTo, type Place } from "./address";
import { Findings } from "./script";
import type { Behind as BehindView, PlayItem, PlayView } from "./view";

interface PlayingProps {
  view: PlayView;
  place: Place;
  /** False where there is no draft to speak of. */
  mayComment: boolean;
}

/**
 * The draft as learners would play it. Each choice is a form that asks for the next page, so that a play is an address: it can
 * be sent to somebody, and the browser's own way back works.
 */
export function Playing({ view, place, mayComment }: PlayingProps) {
  const { where, clock, items, cues, now, behind, stopped } = view;
  const first = items.findIndex(({ fresh }) => fresh);
  return (
    <div className="playing">
      <h2 className="playing__where">
        {where || "Play"}
        {clock && (
          <small>{clock.left > 0 ? `${clock.left} of ${clock.limit} minutes left` : "No minutes left"}</small>
        )}
      </h2>
      {stopped && <p className="note note--warn">{stopped}</p>}
      <ol className="playing__said">
        {items.map((item, index) => (
          <Fragment key={`${index}-${item.at}`}>
            {item.scene && <li className="playing__turn">{item.scene}</li>}
            <Line item={item} place={place} mayComment={mayComment} first={index === first} />
          </Fragment>
        ))}
      </ol>
      {cues.length > 0 && (
        <section aria-labelledby="cues">
          <h3 id="cues">Read the room</h3>
          <ul className="playing__cues">
            {cues.map((cue) => (
              <li key={cue}>
                <Words html={cue} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {behind && (
        <details className="fold">
          <summary>Behind your last choice</summary>
          <Behind behind={behind} place={place} mayComment={mayComment} />
        </details>
      )}
      {now.kind === "beat" ? (
        <Choices choices={now.choices} place={place} />
      ) : (
        <Ending ending={now} place={place} mayComment={mayComment} />
      )}
      <Ways view={view} place={place} />
    </div>
  );
}

type OfPlay = Pick<PlayingProps, "place" | "mayComment">;

function Line({ item, place, mayComment, first }: OfPlay & { item: PlayItem; first: boolean }) {
  const { at, speaker, name, html, deed, fresh } = item;
  const classes = ["playing__line", fresh && "is-fresh", deed && "is-deed", speaker === "you" && "is-you"];
  return (
    <li
      className={classes.filter(Boolean).join(" ")}
      data-line={at}
      data-speaker={speaker}
      {...(first && { id: "now", tabIndex: -1 })}
    >
      <div>
        {name && <b>{name}</b>}
        <Words html={html} />
      </div>
      {mayComment && (
        <Link className="speak" to={hrefTo(place, { tab: "comments", at })} title="Comment">
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4 5h16v11h-9l-5 4v-4H4z" />
          </svg>
          <span className="vh">Comment on this line</span>
        </Link>
      )}
    </li>
  );
}

type Now<Kind> = Extract<PlayView["now"], { kind: Kind }>;

function Choices({ choices, place }: { choices: Now<"beat">["choices"]; place: Place }) {
  if (choices.length === 0)
    return (
      <p className="note note--warn">
        Nothing is on offer here, so a learner would be stuck. Its authors have to mend that.
      </p>
    );
  return (
    <Form method="get" action="#now" preventScrollReset>
      <input type="hidden" name="view" value="play" />
      {place.at !== "" && <input type="hidden" name="at" value={place.at} />}
      {place.version !== "" && <input type="hidden" name="version" value={place.version} />}
      <fieldset className="playing__choices">
        <legend>What do you do?</legend>
        {choices.map(({ id, html, played }) => (
          <button
            key={id}
            className="playing__choice"
            type="submit"
            name="play"
            value={played}
            data-choice={id}
          >
            <Words as="span" html={html} />
          </button>
        ))}
      </fieldset>
    </Form>
  );
}

function Ending({ ending, place, mayComment }: OfPlay & { ending: Now<"ending"> }) {
  return (
    <section className="playing__ending" aria-labelledby="ending" data-ending={ending.at}>
      <p className="kicker">It ends here, at rank {ending.rank}</p>
      <h3 id="ending">{ending.title}</h3>
      <Words html={ending.html} />
      {ending.decisions.length > 0 && (
        <>
          <h3>What the debrief says of each choice</h3>
          <ol className="playing__decisions">
            {ending.decisions.map((one, index) => (
              <li key={`${index}-${one.at}`}>
                <Words html={one.html} />
                <Behind behind={one} place={place} mayComment={mayComment} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** What an author says of a choice: what it changes, what people made of it, and why. */
function Behind({ behind, place, mayComment }: OfPlay & { behind: BehindView }) {
  const { at, changes, made, why, findings } = behind;
  return (
    <div className="playing__behind">
      <dl>
        {changes.length > 0 && (
          <div>
            <dt>Changes</dt>
            {changes.map((one) => (
              <Words key={one} as="dd" html={one} />
            ))}
          </div>
        )}
        {made.map(({ name, html }) => (
          <div key={name}>
            <dt>What {name} made of it</dt>
            <Words as="dd" html={html} />
          </div>
        ))}
        <div>
          <dt>Why it works, or doesn’t</dt>
          <Words as="dd" html={why} />
        </div>
      </dl>
      <Findings findings={findings} />
      {mayComment && (
        <Link className="small" to={hrefTo(place, { tab: "comments", at })}>
          Comment on this choice
        </Link>
      )}
    </div>
  );
}

function Ways({ view: { back }, place }: Pick<PlayingProps, "view" | "place">) {
  if (!back) return null;
  return (
    <p className="playing__ways">
      <Link to={hrefTo(place, { tab: "play", played: back }, "now")}>Take back the last choice</Link>
      <Link to={hrefTo(place, { tab: "play", played: [] }, "now")}>Play from the start</Link>
    </p>
  );
}
