import { createContext, type ReactNode, useContext } from "react";
import { Seat } from "../seat";
import { useLesson } from "./lesson-context";
import { Question, type QuestionProps } from "./question";

/** The option chosen, or null while the question is open. */
const Chosen = createContext<string | null>(null);

/** A question with options, of which exactly one is the best. */
export function Check({ children, ...question }: QuestionProps & { children: ReactNode }) {
  const chosen = useLesson().answers[question.id]?.option ?? null;
  return (
    <Chosen.Provider value={chosen}>
      <Question {...question} open={children} explained={<ul className="opts">{children}</ul>} />
    </Chosen.Provider>
  );
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
  return chosen === null ? (
    <OpenOption id={id} says={says} />
  ) : (
    <ExplainedOption says={says} best={best} yours={chosen === id}>
      {children}
    </ExplainedOption>
  );
}

export function OpenOption({ id, says }: { id: string; says: string }) {
  return (
    <label className="opt opt--open">
      <input type="radio" name="option" value={id} required />
      <span>{says}</span>
    </label>
  );
}

type Explained = { says: string; best: boolean; yours: boolean; children: ReactNode };

export function ExplainedOption({ says, best, yours, children }: Explained) {
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
