import { Link } from "@remix-run/react";
import { Words } from "~/components/scene/words";
import { Seat, type SeatShape } from "~/components/seat";
import { hrefTo, type Place, scriptId } from "./address";
import type { ScriptElement, ScriptView } from "./view";

interface ScriptProps {
  script: ScriptView;
  place: Place;
  /** The path of the element that the page is at; empty for none. */
  here: string;
  mayComment: boolean;
}

/** Everything that a scenario says, to be read from the top; beside each element the way to speak of it. */
export function Script({ script, place, here, mayComment }: ScriptProps) {
  const { heading, sections, broken } = script;
  return (
    <section className="pane script" id="script" tabIndex={-1} aria-labelledby="script-h">
      <h2 id="script-h">{heading}</h2>
      <a className="skip" href="#beside">
        Skip the script
      </a>
      {broken ? <p className="empty">{broken}</p> : null}
      {sections.map(({ id, title, elements }) => (
        <section key={id} className="script__section" aria-labelledby={`section-${id}`}>
          <h3 id={`section-${id}`}>{title}</h3>
          <ul>
            {elements.map((element) => (
              <Element key={element.at} element={element} place={place} here={here} mayComment={mayComment} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface ElementProps {
  element: ScriptElement;
  place: Place;
  here: string;
  mayComment: boolean;
}

function Element({ element, place, here, mayComment }: ElementProps) {
  const { at, shape, speaker, html, deed, facts, findings, elements, use } = element;
  const isHere = here === at && at !== "";
  const words = shape === "choice" && !deed ? `“${html}”` : html;
  return (
    <li
      className={`script__element script__element--${shape}${deed ? " is-deed" : ""}${isHere ? " is-here" : ""}`}
      id={scriptId(at)}
      data-at={at}
    >
      <div className="script__said">
        {shape === "beat" ? (
          <h4>{words ? <Words as="span" html={words} /> : null}</h4>
        ) : (
          <div>
            {speaker ? <b>{speaker}</b> : null} {words ? <Words as="span" html={words} /> : null}
          </div>
        )}
        {mayComment ? <Remark element={element} place={place} isHere={isHere} /> : null}
      </div>
      {use ? <UseMark use={use} /> : null}
      {facts.length > 0 ? (
        <dl>
          {facts.map(({ term, html: of }) => (
            <div key={term}>
              <dt>{term}</dt>
              <Words as="dd" html={of} />
            </div>
          ))}
        </dl>
      ) : null}
      <Findings findings={findings} />
      {elements.length > 0 ? (
        <ul>
          {elements.map((one) => (
            <Element key={one.at} element={one} place={place} here={here} mayComment={mayComment} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The way to the comments on an element; how many are open stands in it. */
function Remark({
  element: { at, name, comments },
  place,
  isHere,
}: {
  element: ScriptElement;
  place: Place;
  isHere: boolean;
}) {
  const what = at === "" ? "the whole scenario" : name;
  return (
    <Link
      className={comments > 0 ? "speak speak--open" : "speak"}
      to={hrefTo(place, { tab: "comments", at })}
      aria-current={isHere ? "true" : undefined}
      title={comments > 0 ? `${comments === 1 ? "One comment" : `${comments} comments`}` : "Comment"}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 5h16v11h-9l-5 4v-4H4z" />
      </svg>
      {comments > 0 ? <b aria-hidden="true">{comments}</b> : null}
      <span className="vh">
        {comments === 0 ? "Comment on " : comments === 1 ? "One comment on " : `${comments} comments on `}
        {what}
      </span>
    </Link>
  );
}

/** The findings behind an element, each with its page in the register. */
export function Findings({ findings }: { findings: readonly { id: string; text: string }[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="script__findings" aria-label="Findings">
      {findings.map(({ id, text }) => (
        <li key={id}>
          {text === "" ? (
            id
          ) : (
            <Link to={`/evidence/${id}`} title={text}>
              {id}
              <span className="vh">: {text}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

const SHAPES: Readonly<Record<string, SeatShape>> = {
  impossible: "exempt",
  unused: "not-started",
  used: "complete",
};

/** Where learners went, at one element. */
function UseMark({ use }: { use: NonNullable<ScriptElement["use"]> }) {
  const shape = SHAPES[use.state];
  if (!shape) return null;
  return (
    <p className={`script__use script__use--${use.state}`}>
      <Seat state={shape} />
      {wentWords(use)}
    </p>
  );
}

function wentWords(use: NonNullable<ScriptElement["use"]>): string {
  if (use.state === "impossible") return "Impossible: no play comes here";
  if (use.state === "unused") return "Possible, not used so far";
  if (use.state !== "used") return "";
  if (use.people === null || use.runs === null) return "Used; too few people to say how many";
  return `Used by ${use.people} people, in ${use.runs} runs`;
}
