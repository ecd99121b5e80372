import type { ReactNode } from "react";
import { LOCAL_OPTION } from "~/learning/checks";
import { longDate } from "../dates";
import { ExplainedOption, OpenOption } from "./check";
import { useLesson } from "./lesson-context";
import { partsOf } from "./parts";
import { Question, type QuestionProps } from "./question";

interface DecoyProps {
  id: string;
  /** A wrong answer in the author's words, or … */
  says?: string;
  /** … the value of another field of the pack. */
  field?: string;
  children: ReactNode;
}

/** A wrong answer to a LocalCheck, which shows it; it draws nothing by itself. */
export function Decoy(_: DecoyProps) {
  return null;
}

/** A question that the reader's own pack answers. At each try it shows others of the decoys. */
export function LocalCheck({
  field,
  children,
  ...question
}: QuestionProps & { field: string; children: ReactNode }) {
  const { answers, localOptions, locals, site } = useLesson();
  const decoys = partsOf(children, Decoy);
  const offered = (localOptions[question.id] ?? []).map(({ id, says }) => {
    const decoy = decoys.find((entry) => entry.id === id);
    return { id, says: says || (decoy?.says ?? ""), why: decoy?.children };
  });
  if (offered.length === 0) return <Unanswerable ask={question.ask} />;
  const chosen = answers[question.id]?.option ?? null;
  const local = locals[field];
  return (
    <Question
      {...question}
      open={offered.map(({ id, says }) => <OpenOption key={id} id={id} says={says} />)}
      explained={
        <ul className="opts">
          {offered.map(({ id, says, why }) => (
            <ExplainedOption key={id} says={says} best={id === LOCAL_OPTION} yours={id === chosen}>
              {why ?? (
                <p>
                  So says the pack of {site ?? "your team"}
                  {local ? `, checked by ${local.checkedBy} on ${longDate(local.checkedOn)}` : ""}.
                </p>
              )}
            </ExplainedOption>
          ))}
        </ul>
      }
    />
  );
}

/** Without a pack, or with the field empty, there is nothing to ask. */
function Unanswerable({ ask }: { ask: string }) {
  const { site } = useLesson();
  return (
    <section className="check">
      <h3 className="ask">{ask}</h3>
      <p className="note note--warn">
        {site === null
          ? "The answer is in your team’s local pack, and you have no team here yet. Ask your supervisor to add you to one."
          : `The pack of ${site} does not say. Ask the team, and tell whoever keeps the pack.`}
      </p>
    </section>
  );
}
