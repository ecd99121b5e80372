import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import { ErrorSummary } from "~/components/error-summary";
import type { FormError } from "~/components/form-error";
import { askedOf } from "../editing/asked";
import { useEditing } from "../editing/editing";
import { type Fields, fieldsOf } from "../editing/fields";
import type { Found } from "../editing/find";

/** How long after the last keystroke a form is saved, in milliseconds. */
const PAUSE_MS = 400;

interface FormContext {
  values: Fields;
  errors: readonly FormError[];
  /** Says that something changed that no key or mouse did: a row that went. */
  touch: () => void;
}

const Context = createContext<FormContext>({ values: {}, errors: [], touch: () => {} });

/** The form around a field: what it shows, and what is wrong with it. */
export const useForm = () => useContext(Context);

interface ElementFormProps {
  found: Found;
  at: string;
  /** The groups of rows and boxes that this form holds. */
  has?: string;
  children: ReactNode;
}

/**
 * The form of the selected element. It saves itself a moment after the last change; without script it has a button. When the
 * element changes by other means (undo, somebody else), it is filled anew.
 */
export function ElementForm(props: ElementFormProps) {
  const { sketch, text, refused } = useEditing();
  const [filled, setFilled] = useState(0);
  const { found, at } = props;
  if (!sketch) return null;
  const sent = refused?.typed.intent === "edit" && refused.typed.at === at ? refused : null;
  return (
    <OneForm
      key={`${at} ${filled}`}
      {...props}
      values={sent ? sent.typed : fieldsOf(found, sketch)}
      wrong={sent?.errors ?? []}
      text={text}
      refill={() => setFilled(filled + 1)}
    />
  );
}

interface OneFormProps extends ElementFormProps {
  values: Fields;
  wrong: readonly FormError[];
  text: string;
  refill: () => void;
}

function OneForm({ at, has = "", values, wrong, text, refill, children }: OneFormProps) {
  const { ask, alive, pending, select, view } = useEditing();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number>();
  const typed = useRef<Fields | null>(null);
  // The step that the form shows: what others did since may be something that its writer has not seen.
  const base = useRef(view.draft.seq);
  const [errors, setErrors] = useState<readonly FormError[]>(wrong);

  const save = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    pending.current = null;
    const fields = form.current ? fieldsIn(form.current) : typed.current;
    typed.current = null;
    const outcome = fields && ask(fields, base.current);
    setErrors(outcome && "errors" in outcome ? outcome.errors : []);
  }, [ask, pending]);

  const changed = useCallback(() => {
    pending.current = save;
    if (form.current) typed.current = fieldsIn(form.current); // the form itself may be gone by then
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(save, PAUSE_MS);
  }, [pending, save]);

  useEffect(() => {
    const leave = () => {
      if (timer.current !== undefined) save();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [save]);

  // The element was changed by other means: undo, or somebody else.
  useEffect(() => {
    if (!alive || !form.current || timer.current !== undefined || errors.length > 0) return;
    const outcome = askedOf(text, fieldsIn(form.current));
    if ("errors" in outcome || outcome.edits.length > 0) refill();
    else base.current = view.draft.seq;
  }, [alive, text, errors, refill, view.draft.seq]);

  const submitted = (event: FormEvent) => {
    if (!alive) return;
    event.preventDefault();
    save();
  };

  return (
    <Context.Provider value={{ values, errors, touch: changed }}>
      <form
        ref={form}
        className="form"
        method="post"
        action={select(at)}
        onInput={changed}
        onSubmit={submitted}
        noValidate
      >
        {alive ? null : <ErrorSummary errors={errors} within="edit" />}
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="base" value={view.draft.seq} />
        <input type="hidden" name="has" value={has} />
        {alive ? (
          <p className="vh" role="alert">
            {errors.map(({ message }) => message).join(" ")}
          </p>
        ) : null}
        {children}
        {alive ? null : (
          <p>
            <button className="btn" type="submit">
              Save
            </button>
          </p>
        )}
      </form>
    </Context.Provider>
  );
}

/** What a form would send. */
export function fieldsIn(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields[name] = value;
  return fields;
}
