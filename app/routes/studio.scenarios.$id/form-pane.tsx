import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { elementAround, kindWords, nameAt } from "~/components/studio/element-words";
import { idTitle } from "~/components/studio/rule-words";
import type { Sketch } from "~/scenario/sketch";
import { Conflict } from "./conflict";
import { useEditing } from "./editing/editing";
import { elementAt, type Found } from "./editing/find";
import { ElementTools } from "./forms/element-tools";
import { FORMS } from "./forms/forms";

/** The middle pane: the selected element's form. The heading takes the focus when another element is selected. */
export function FormPane({ asksToDelete }: { asksToDelete: boolean }) {
  const { at: asked, sketch, view, refused, alive } = useEditing();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(`${asked} ${asksToDelete}`);
  const now = `${asked} ${asksToDelete}`;
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    heading.current?.focus();
  }, [now]);
  if (!sketch)
    return (
      <section className="pane pane--form" aria-labelledby="fm">
        <h2 id="fm">No readable file</h2>
        <p>
          This draft cannot be read as a scenario file, so there is nothing to show here. Undo the last
          change, or begin again from a file.
        </p>
      </section>
    );
  const { found, at: place } = nearestTo(sketch, asked);
  const isGone = asked !== place && elementAround(asked) !== place;
  const Form = FORMS[found.kind];
  const comments = view.comments.filter(({ element }) => element === asked || element === place);
  const general = alive ? [] : (refused?.errors ?? []).filter(({ field }) => field === null);
  return (
    <section className="pane pane--form" aria-labelledby="fm">
      <h2 id="fm" ref={heading} tabIndex={-1}>
        <Heading at={place} />
      </h2>
      {isGone ? <p className="note note--warn">What this link led to is no longer there.</p> : null}
      {general.length > 0 ? (
        <div className="errors" role="alert">
          {general.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      ) : null}
      <Conflict />
      {comments.map((comment) => (
        <aside className="note remark" key={`${comment.by} ${comment.text}`}>
          <b>{comment.by}</b> {comment.text}{" "}
          <Link to={`/studio/scenarios/${view.draft.id}/review`}>Answer or resolve</Link>
        </aside>
      ))}
      <fieldset className="plain" disabled={!view.mayWrite}>
        <Form key={place} found={found} at={place} sketch={sketch} />
        {view.mayWrite ? <ElementTools at={place} sketch={sketch} asksToDelete={asksToDelete} /> : null}
      </fieldset>
    </section>
  );
}

/** The element at a path, or the nearest one around it that is there. */
function nearestTo(sketch: Sketch, asked: string): { found: Found; at: string } {
  let at = elementAt(sketch, asked) ? asked : elementAround(asked);
  for (; at !== ""; at = elementAround(at.split(".").slice(0, -2).join("."))) {
    const found = elementAt(sketch, at);
    if (found) return { found, at };
  }
  return { found: { kind: "whole", element: sketch }, at: "" };
}

function Heading({ at }: { at: string }) {
  const { sketch, select } = useEditing();
  if (!sketch || at === "") return <>The scenario</>;
  const [top, beat = "", second, choice = "", fourth] = at.split(".");
  const inside =
    fourth === "then"
      ? { at: `beats.${beat}.choices.${choice}`, words: `choice ${choice}` }
      : top === "beats" && second !== undefined
        ? { at: `beats.${beat}`, words: idTitle(beat) }
        : second !== undefined
          ? {
              at: at.split(".").slice(0, -2).join("."),
              words: nameAt(sketch, at.split(".").slice(0, -2).join(".")),
            }
          : null;
  const name = nameAt(sketch, at);
  return (
    <>
      {kindWords(at)}
      {name === "" ? null : <b>{name}</b>}
      {inside ? (
        <span>
          in{" "}
          <Link to={select(inside.at)} preventScrollReset>
            {inside.words}
          </Link>
        </span>
      ) : null}
    </>
  );
}
