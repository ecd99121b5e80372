import { Form, Link } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import type { Confidence } from "~/learning/checks";
import { Submit } from "../submit";
import { useLesson, withParam } from "./lesson-context";
import { Refusal } from "./refusal";
import { Whys } from "./why";

/** What every knowledge check takes from its author. `findings` are ids with spaces between. */
export interface QuestionProps {
  id: string;
  ask: string;
  findings: string;
  critical?: boolean;
  confidence?: boolean;
}

interface Props extends QuestionProps {
  /** What is filled in, while the question is open. */
  open: ReactNode;
  /** What is explained, once it is answered. */
  explained: ReactNode;
  /** How it went, in words, over the explanation. */
  verdict?: string;
}

/**
 * A knowledge check: a form while it is open, and an explanation of every answer once it is answered. It can be tried again
 * as often as one likes.
 */
export function Question({ open, explained, verdict, ...question }: Props) {
  const { answers } = useLesson();
  const { id, findings } = question;
  const answered = answers[id]?.option != null;
  return (
    <section className="check" id={`check-${id}`}>
      {answered ? (
        <Answered {...question} verdict={verdict}>
          {explained}
        </Answered>
      ) : (
        <Open {...question}>{open}</Open>
      )}
      <Whys ids={findings} />
    </section>
  );
}

function Open({ id, ask, confidence, children }: QuestionProps & { children: ReactNode }) {
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
      {confidence ? <HowSure id={id} /> : null}
      <div className="form__act">
        <Submit when={{ intent: "answer", item: id }}>Check my answer</Submit>
        <span className="small quiet">Only you see what you choose.</span>
      </div>
    </Form>
  );
}

const LEVELS = { 1: "Guessing", 2: "Fairly sure", 3: "Sure" } as const satisfies Record<Confidence, string>;

function HowSure({ id }: { id: string }) {
  const sent = useLesson().refused;
  const before = sent?.item === id ? sent.values.confidence : undefined;
  return (
    <fieldset className="sure">
      <legend>How sure are you?</legend>
      {([1, 2, 3] as const).map((level) => (
        <label key={level}>
          <input type="radio" name="confidence" value={level} defaultChecked={before === String(level)} />
          {LEVELS[level]}
        </label>
      ))}
    </fieldset>
  );
}

function Answered({
  id,
  ask,
  critical,
  verdict,
  children,
}: Omit<Props, "open" | "explained"> & { children: ReactNode }) {
  const { answers, url } = useLesson();
  const answer = answers[id];
  const body = useFocusKept<HTMLElement>(`check-${id}`);
  const heading = useId();
  const said = [verdict, answer?.confidence ? sureWords(answer.confidence, answer.right) : ""].filter(
    Boolean,
  );
  return (
    <>
      <h3 className="ask" id={heading}>
        {ask}
      </h3>
      <Refusal item={id} id={`check-${id}-wrong`} />
      <section className="check__body" ref={body} tabIndex={-1} aria-labelledby={heading}>
        {said.length > 0 ? <p className="check__said">{said.join(" ")}</p> : null}
        {children}
      </section>
      {critical && !answer?.right ? (
        <p className="note note--warn">
          This one has to be right before the module is complete. Try it as often as you need to.
        </p>
      ) : null}
      <p className="small">
        <Link to={`${withParam(url, "again", id)}#check-${id}`} preventScrollReset>
          Try again
        </Link>
      </p>
    </>
  );
}

/** What being sure, or not, was worth here. It speaks of the answer and not of the person. */
function sureWords(level: Confidence, right: boolean): string {
  if (level === 1)
    return right
      ? "A guess, and it holds. The reasons below make it more than that."
      : "A guess, and not the one.";
  if (level === 2)
    return right
      ? "Fairly sure, and it holds."
      : "Fairly sure, of another. The reasons below are worth a minute.";
  return right
    ? "Sure, and it holds."
    : "Sure, of another. Answers like that are worth the most: read the reasons below.";
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
