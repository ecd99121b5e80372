import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import { errorFor, fieldId } from "~/components/form-error";
import { Submit } from "~/components/submit";
import { hrefTo, type Place, scriptId } from "./address";
import type { CommentsView, Refused, ThreadView } from "./view";

interface CommentsProps {
  view: CommentsView;
  place: Place;
  refused: Refused | null;
}

/** The threads about an element, or about all of it, and the form for another one. */
export function Comments({ view, place, refused }: CommentsProps) {
  const { element, open, resolved, elsewhere, mayComment } = view;
  const own = refused?.intent === "comment" ? refused : null;
  return (
    <div className="comments">
      <h2>
        {element.at === "" ? "Comments" : "Comments on"}
        {element.at === "" ? null : <a href={`#${scriptId(element.at)}`}>{element.name}</a>}
      </h2>
      {element.isThere ? null : (
        <p className="note note--warn">This is no longer in the draft. What was said of it is kept.</p>
      )}
      {open.length === 0 ? (
        <p className="empty">
          {element.at === ""
            ? "No comment is open. Each line, choice, person and ending in the script has a sign for commenting on it."
            : "No comment on it is open."}
        </p>
      ) : (
        <ol className="threads">
          {open.map((thread) => (
            <Thread key={thread.id} thread={thread} view={view} place={place} refused={refused} />
          ))}
        </ol>
      )}
      {mayComment && element.isThere ? (
        <Form method="post" className="form" key={element.at} preventScrollReset>
          <input type="hidden" name="intent" value="comment" />
          <input type="hidden" name="element" value={element.at} />
          <Text
            label={element.at === "" ? "Comment on the whole scenario" : "Your comment"}
            within="comment"
            name={`comment ${element.at}`}
            refused={own}
          />
          <p>
            <Submit when={{ intent: "comment" }}>Comment</Submit>
          </p>
        </Form>
      ) : null}
      {element.at !== "" ? (
        <p className="small">
          <Link to={hrefTo(place, { tab: "comments", at: "" })}>
            {elsewhere === 0
              ? "All comments"
              : elsewhere === 1
                ? "All comments: one more is open"
                : `All comments: ${elsewhere} more are open`}
          </Link>
        </p>
      ) : null}
      {resolved.length > 0 ? (
        <details className="fold">
          <summary>
            {resolved.length === 1 ? "One resolved thread" : `${resolved.length} resolved threads`}
          </summary>
          <ol className="threads">
            {resolved.map((thread) => (
              <Thread key={thread.id} thread={thread} view={view} place={place} refused={refused} />
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function Thread({ thread, view, place, refused }: CommentsProps & { thread: ThreadView }) {
  const { id, element, comments, resolved } = thread;
  const own = refused?.intent === "answer" && refused.of === id ? refused : null;
  const isElsewhere = element.at !== view.element.at;
  return (
    <li className="thread" id={`thread-${id}`} tabIndex={-1} data-thread={id}>
      {isElsewhere ? (
        <p className="thread__where small">
          {element.isThere ? (
            <Link to={hrefTo(place, { tab: "comments", at: element.at }, scriptId(element.at))}>
              {element.name}
            </Link>
          ) : (
            `${element.name}, which is no longer there`
          )}
        </p>
      ) : null}
      <ol>
        {comments.map((one) => (
          <li key={one.id} className="thread__one">
            <p className="small">
              <b>{one.by}</b> <span className="quiet">{one.on}</span>
            </p>
            <p className="thread__text">{one.text}</p>
          </li>
        ))}
      </ol>
      {resolved ? <p className="small quiet">{resolved}</p> : null}
      {view.mayComment ? (
        <div className="thread__act">
          {resolved ? null : (
            <details className="fold" open={own !== null || undefined}>
              <summary>Answer</summary>
              <Form method="post" className="form" key={comments.length} preventScrollReset>
                <input type="hidden" name="intent" value="answer" />
                <input type="hidden" name="of" value={id} />
                <Text label="Your answer" within={`answer-${id}`} name={`answer ${id}`} refused={own} />
                <p>
                  <Submit when={{ intent: "answer", of: id }}>Send the answer</Submit>
                </p>
              </Form>
            </details>
          )}
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="resolve" />
            <input type="hidden" name="of" value={id} />
            <button className="btn btn--text" type="submit" name="resolved" value={resolved ? "no" : "yes"}>
              {resolved ? "Open it again" : "Resolve"}
            </button>
          </Form>
        </div>
      ) : null}
    </li>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  /** Tells its field from the same in another form. */
  within: string;
  /** What tells these words from others that were begun on this page. */
  name: string;
  refused: Refused | null;
}

/** Words that were begun and not sent, for as long as the page is open: who looks something up in between finds them again. */
const begun = new Map<string, string>();

/** A field for a comment. What was typed survives going elsewhere on the page, and a refusal. */
export function Text({ label, hint, within, name, refused }: TextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = fieldId("text", within);
  const wrong = refused ? errorFor(refused.errors, "text") : undefined;
  const described = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      <div>
        <label className="lab" htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
        {wrong ? (
          <span className="wrong" id={`${id}-wrong`} role="alert">
            {wrong}
          </span>
        ) : null}
      </div>
      <textarea
        className="field"
        id={id}
        name="text"
        ref={field}
        rows={4}
        defaultValue={refused?.typed.text ?? (typeof document === "undefined" ? "" : begun.get(name))}
        onChange={({ currentTarget }) => begun.set(name, currentTarget.value)}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? true : undefined}
      />
    </div>
  );
}
