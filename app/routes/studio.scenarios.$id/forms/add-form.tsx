import { Form } from "@remix-run/react";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { type FormError, fieldId } from "~/components/form-error";
import { useEditing } from "../editing/editing";
import { fieldsIn } from "./element-form";
import { type Option, Options } from "./inputs";

interface AddFormProps {
  /** What is added, as the form says it to the server: `line`, `choice` … */
  what: string;
  /** The path of what it is added to. */
  to: string;
  /** The label of the words that make it. */
  label: string;
  hint?: string;
  button: string;
  /** Speech and deeds have several lines, names one. */
  long?: boolean;
  /** Stays where it is afterwards, for the next one. */
  stay?: boolean;
  /** What stands before the words: who says them. */
  lead?: ReactNode;
  /** Has no words of its own: the label names the group of what follows. */
  wordless?: boolean;
  children?: ReactNode;
}

/** Adds something new by its words; the rest of it is written in its own form. */
export function AddForm({
  what,
  to,
  label,
  hint,
  button,
  long = false,
  stay = false,
  wordless = false,
  lead,
  children,
}: AddFormProps) {
  const { ask, alive, go, pending, refused, select, view, at } = useEditing();
  const form = useRef<HTMLFormElement>(null);
  const sent =
    refused?.typed.intent === "add" && refused.typed.what === what && refused.typed.at === to
      ? refused
      : null;
  const [errors, setErrors] = useState<readonly FormError[]>(sent?.errors ?? []);
  const within = useId();
  const id = fieldId("new.words", within);
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    if (!alive) return;
    event.preventDefault();
    pending.current?.();
    const done = ask(fieldsIn(event.currentTarget));
    if ("errors" in done) {
      setErrors(done.errors);
      document.getElementById(id)?.focus();
      return;
    }
    setErrors([]);
    form.current?.reset();
    if (stay || done.at === at) document.getElementById(id)?.focus();
    else go(done.at);
  };
  const wrong = errors.map(({ message }) => message).join(" ");
  return (
    <Form
      ref={form}
      className={lead ? "add add--line" : "add"}
      method="post"
      action={select(at)}
      onSubmit={submitted}
      noValidate
      preventScrollReset
    >
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="at" value={to} />
      <input type="hidden" name="base" value={view.draft.seq} />
      {lead}
      <Words
        id={id}
        label={label}
        hint={hint}
        wrong={wrong}
        kind={wordless ? "none" : long ? "long" : "short"}
        typed={sent?.typed["new.words"] ?? ""}
      />
      {children}
      <p>
        <button className="btn btn--small" type="submit">
          {button}
        </button>
      </p>
    </Form>
  );
}

interface WordsProps {
  id: string;
  label: string;
  hint: string | undefined;
  wrong: string;
  kind: "long" | "short" | "none";
  typed: string;
}

/** The words that make something new, with what is wrong with them. */
function Words({ id, label, hint, wrong, kind, typed }: WordsProps) {
  const ids = [hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  const field = {
    className: "field",
    id,
    name: "new.words",
    defaultValue: typed,
    "aria-describedby": ids || undefined,
    "aria-invalid": wrong ? (true as const) : undefined,
  };
  return (
    <div className={wrong ? "entry entry--wrong" : "entry"}>
      <div>
        {kind === "none" ? (
          <p className="lab">{label}</p>
        ) : (
          <label className="lab" htmlFor={id}>
            {label}
          </label>
        )}
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
      {kind === "long" ? <textarea rows={2} {...field} /> : null}
      {kind === "short" ? <input autoComplete="off" {...field} /> : null}
    </div>
  );
}

/** One of several, beside the words of something new. */
export function AddSelect({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly Option[];
}) {
  const id = useId();
  const first = options[0]?.value ?? "";
  return (
    <div className="entry">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <select className="field" id={id} name={`new.${name}`} defaultValue={first}>
        <Options options={options} value={first} />
      </select>
    </div>
  );
}

/** One more line of words, beside those of something new. */
export function AddInput({
  name,
  label,
  hint,
  number = false,
}: {
  name: string;
  label: string;
  hint?: string;
  number?: boolean;
}) {
  const id = useId();
  return (
    <div className="entry">
      <div>
        <label className="lab" htmlFor={id}>
          {label}
        </label>
        {hint ? (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </div>
      <input
        className="field"
        id={id}
        name={`new.${name}`}
        inputMode={number ? "numeric" : undefined}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  );
}
