import { Form, Link } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from "react";
import { Seat } from "../seat";
import { Submit } from "../submit";
import { useLesson, withParam } from "./lesson-context";
import { Refusal } from "./refusal";

/** The option chosen, or null while the question is open. */
const Chosen = createContext<string | null>(null);

/**
 * A question with options. Open, it is a form; once answered, every option is explained, and the best one and one's own
 * are marked in words. It can be tried again as often as one likes.
 */
export function Check({ id, ask, children }: { id: string; ask: string; children: ReactNode }) {
  const { answers } = useLesson();
  const chosen = answers[id]?.option ?? null;
  return (
    <Chosen.Provider value={chosen}>
      <section className="check" id={`check-${id}`}>
        {chosen === null ? (
          <Open id={id} ask={ask}>
            {children}
          </Open>
        ) : (
          <Explained id={id} ask={ask}>
            {children}
          </Explained>
        )}
      </section>
    </Chosen.Provider>
  );
}

function Open({ id, ask, children }: { id: string; ask: string; children: ReactNode }) {
  const { answers, refused, url } = useLesson();
  const question = useFocusKept<HTMLFieldSetElement>(`check-${id}`);
  const wrong = refused?.item === id;
  return (
    <Form method="post" action={url} preventScrollReset>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="seq" value={answers[id]?.seq ?? 0} />
      <fieldset ref={question} tabIndex={-1} aria-describedby={wrong ? `check-${id}-wrong` : undefined}>
        <legend className="ask">{ask}</legend>
        <Refusal item={id} id={`check-${id}-wrong`} />
        {children}
      </fieldset>
      <div className="form__act">
        <Submit when={{ intent: "answer", item: id }}>Check my answer</Submit>
        <span className="small quiet">Only you see what you choose.</span>
      </div>
    </Form>
  );
}

function Explained({ id, ask, children }: { id: string; ask: string; children: ReactNode }) {
  const { url } = useLesson();
  const list = useFocusKept<HTMLUListElement>(`check-${id}`);
  const heading = useId();
  return (
    <>
      <h3 className="ask" id={heading}>
        {ask}
      </h3>
      <Refusal item={id} id={`check-${id}-wrong`} />
      <ul className="opts" ref={list} tabIndex={-1} aria-labelledby={heading}>
        {children}
      </ul>
      <p className="small">
        <Link to={`${withParam(url, "again", id)}#check-${id}`} preventScrollReset>
          Try again
        </Link>
      </p>
    </>
  );
}

/**
 * Where this part of a check came in place of another that held the focus, moves the focus to it, so that it is not lost.
 * @returns the ref for the element that takes it
 */
function useFocusKept<Kind extends HTMLElement>(checkId: string) {
  const target = useRef<Kind>(null);
  const held = useRef(
    typeof document !== "undefined" && document.activeElement?.closest(`#${checkId}`) != null,
  );
  useEffect(() => {
    if (held.current) target.current?.focus({ preventScroll: true });
    held.current = false;
  }, []);
  return target;
}

interface OptionProps {
  id: string;
  says: string;
  best?: boolean;
  /** Why, shown once the question is answered. */
  children: ReactNode;
}

/** One answer to a Check. */
export function Option({ id, says, best = false, children }: OptionProps) {
  const chosen = useContext(Chosen);
  if (chosen === null) {
    return (
      <label className="opt opt--open">
        <input type="radio" name="option" value={id} required />
        <span>{says}</span>
      </label>
    );
  }
  const yours = chosen === id;
  return (
    <li className={best ? "opt opt--best" : yours ? "opt opt--yours" : "opt"}>
      <Seat state={best ? "complete" : yours ? "awaiting" : "not-started"} />
      <b>{says}</b>
      <div className="opt__why">
        {best || yours ? <strong className="verdict">{verdict(best, yours)} </strong> : null}
        {children}
      </div>
    </li>
  );
}

function verdict(best: boolean, yours: boolean): string {
  if (best && yours) return "This is the one, and you chose it.";
  return best ? "This is the one." : "You chose this.";
}
