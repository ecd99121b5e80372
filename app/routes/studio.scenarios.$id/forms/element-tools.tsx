import { Form, Link } from "@remix-run/react";
import { type FormEvent, useId, useState } from "react";
import { elementWords, kindWords } from "~/components/studio/element-words";
import { dependentsOf } from "~/scenario/dependents";
import type { Sketch } from "~/scenario/sketch";
import { siblingsOf } from "../editing/asked";
import { useEditing } from "../editing/editing";
import { fieldsIn } from "./element-form";

interface ToolsProps {
  at: string;
  sketch: Sketch;
  /** Whether the address asks to delete it. */
  asksToDelete: boolean;
}

/** What can be done to an element as a whole: its place among its neighbours, its short name, and taking it away. */
export function ElementTools({ at, sketch, asksToDelete }: ToolsProps) {
  const { select, refused } = useEditing();
  const path = at.split(".");
  if (path.length < 2) return null;
  const isItem = /^\d+$/.test(path.at(-1) ?? "");
  const siblings = siblingsOf({ sketch }, path);
  const place = siblings.indexOf(path.at(-1) ?? "");
  const [block = "", , second] = path;
  const isLastWay = second === "route" && place === siblings.length - 1;
  const needsOne =
    path.length === 2 && ["cast", "scenes", "beats", "endings"].includes(block) && siblings.length === 1;
  if (asksToDelete) return <DeleteElement at={at} />;
  return (
    <section className="tools" aria-label={`The ${kindWords(at).toLowerCase()} as a whole`}>
      <div className="tools__row">
        {place > 0 ? <MoveButton at={at} way="up" /> : null}
        {place < siblings.length - 1 ? <MoveButton at={at} way="down" /> : null}
        {isLastWay || needsOne ? null : (
          <Link className="btn btn--small btn--risk" to={`${select(at)}&delete=1`} preventScrollReset>
            Delete
          </Link>
        )}
      </div>
      {isItem ? null : <RenameForm key={at} at={at} open={refused?.typed.intent === "rename"} />}
    </section>
  );
}

function MoveButton({ at, way }: { at: string; way: "up" | "down" }) {
  const { ask, alive, go, pending, select, view } = useEditing();
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    if (!alive) return;
    event.preventDefault();
    pending.current?.();
    const done = ask(fieldsIn(event.currentTarget));
    if ("at" in done && done.at !== at) go(done.at);
  };
  return (
    <Form method="post" action={select(at)} onSubmit={submitted} preventScrollReset>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="at" value={at} />
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="base" value={view.draft.seq} />
      <button className="btn btn--small" type="submit">
        {way === "up" ? "Move up" : "Move down"}
      </button>
    </Form>
  );
}

/** Short names appear in the file, and in lists of what leads where. Everything that says one follows. */
function RenameForm({ at, open }: { at: string; open: boolean }) {
  const { ask, alive, go, pending, refused, select, view } = useEditing();
  const id = useId();
  const before = at.slice(at.lastIndexOf(".") + 1);
  const [wrong, setWrong] = useState(open ? (refused?.errors[0]?.message ?? "") : "");
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    if (!alive) return;
    event.preventDefault();
    pending.current?.();
    const done = ask(fieldsIn(event.currentTarget));
    if ("at" in done) return go(done.at);
    setWrong(done.errors[0]?.message ?? "");
    document.getElementById(id)?.focus();
  };
  return (
    <details className="fold" open={open || undefined}>
      <summary>Short name: {before}</summary>
      <Form
        className="add"
        method="post"
        action={select(at)}
        onSubmit={submitted}
        noValidate
        preventScrollReset
      >
        <input type="hidden" name="intent" value="rename" />
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="base" value={view.draft.seq} />
        <div className={wrong ? "entry entry--wrong" : "entry"}>
          <div>
            <label className="lab" htmlFor={id}>
              New short name
            </label>
            <span className="hint" id={`${id}-hint`}>
              Lower-case letters, digits and single hyphens. Everything that leads here follows.
            </span>
            {wrong ? (
              <span className="wrong" id={`${id}-wrong`} role="alert">
                {wrong}
              </span>
            ) : null}
          </div>
          <input
            className="field"
            id={id}
            name="to"
            defaultValue={refused?.typed.to ?? before}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
            aria-invalid={wrong ? true : undefined}
          />
        </div>
        <p>
          <button className="btn btn--small" type="submit">
            Rename
          </button>
        </p>
      </Form>
    </details>
  );
}

/** Says what depends on an element, and asks. */
function DeleteElement({ at }: { at: string }) {
  const { ask, alive, go, select, sketch, text, view } = useEditing();
  if (!sketch) return null;
  const dependents = dependentsOf(text, at).filter((one) => !one.at.startsWith("review."));
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    if (!alive) return;
    event.preventDefault();
    const done = ask(fieldsIn(event.currentTarget));
    if ("at" in done) go(done.at);
  };
  return (
    <section className="delete" aria-labelledby="delete">
      <h3 id="delete" tabIndex={-1}>
        Delete this {kindWords(at).toLowerCase()}?
      </h3>
      {dependents.length === 0 ? (
        <p>Nothing else depends on it.</p>
      ) : (
        <>
          <p>
            {dependents.length === 1 ? "One place depends" : `${dependents.length} places depend`} on it, and
            would lead or speak to nothing until you mend {dependents.length === 1 ? "it" : "them"}:
          </p>
          <ul>
            {dependents.slice(0, 12).map((one) => (
              <li key={one.at}>
                <Link to={select(one.at)} preventScrollReset>
                  {elementWords(sketch, one.at)}
                </Link>
              </li>
            ))}
            {dependents.length > 12 ? <li className="quiet">and {dependents.length - 12} more</li> : null}
          </ul>
        </>
      )}
      <Form className="tools__row" method="post" action={select(at)} onSubmit={submitted} preventScrollReset>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="base" value={view.draft.seq} />
        <button className="btn btn--small btn--risk" type="submit">
          Delete it
        </button>
        <Link className="btn btn--small" to={select(at)} preventScrollReset>
          Keep it
        </Link>
      </Form>
      <p className="tiny quiet">Undo brings it back.</p>
    </section>
  );
}
