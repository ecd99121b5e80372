import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { shortDate } from "../dates";
import { ErrorSummary } from "../error-summary";
import { Seat } from "../seat";
import { Submit } from "../submit";
import { useLesson } from "./lesson-context";
import type { TaskView } from "./lesson-view";
import { PlanForm } from "./plan-form";
import { Whys } from "./why";

const UNTOUCHED: TaskView = {
  state: "not-started",
  plan: null,
  sentOn: null,
  signed: false,
  signedOn: null,
  returned: null,
};

interface TaskProps {
  id: string;
  title: string;
  findings: string;
  children: ReactNode;
}

/** Something to do at work: a plan in if–then form, and the word that it is done. */
export function Task({ id, title, findings, children }: TaskProps) {
  const { tasks, refused } = useLesson();
  const task = tasks[id] ?? UNTOUCHED;
  const heading = useId();
  return (
    <section className="task" id={`task-${id}`} aria-labelledby={heading}>
      <p className="kicker">On the job</p>
      <h2 id={heading}>{title}</h2>
      {children}
      <Whys ids={findings} />
      <ErrorSummary errors={refused?.item === id ? refused.errors : []} within={id} />
      <PlanForm id={id} plan={task.plan} />
      <Sending id={id} task={task} />
      <p className="small quiet">
        Your supervisor sees that this is done, and on what day
        {task.signed ? ", and signs it or says what is missing" : ""}. Your plan they see only if you share
        it.
      </p>
    </section>
  );
}

function Sending({ id, task }: { id: string; task: TaskView }) {
  const { url, today } = useLesson();
  const open = task.sentOn === null || task.returned !== null;
  return (
    <div className="task__send">
      <output className={`state state--${task.state}`}>
        <Seat state={task.state} />
        <span>{taskWords(task, today)}</span>
      </output>
      {task.returned ? (
        <div className="note note--warn">
          <p>They wrote:</p>
          <p>{task.returned.comment}</p>
        </div>
      ) : null}
      {open ? (
        <Form method="post" action={url} preventScrollReset>
          <input type="hidden" name="intent" value="submit" />
          <input type="hidden" name="item" value={id} />
          <Submit when={{ intent: "submit", item: id }}>{sendWords(task)}</Submit>
        </Form>
      ) : null}
    </div>
  );
}

function sendWords({ signed, returned }: TaskView): string {
  if (returned) return "I have done this again";
  return signed ? "I have done this: send it for signing" : "I have done this";
}

/** How the task stands, in one sentence. */
function taskWords(task: TaskView, today: string): string {
  const { sentOn, signedOn, signed, returned } = task;
  if (returned) return `Returned to you on ${shortDate(returned.on, today)}.`;
  if (sentOn === null) return "Not done yet.";
  if (signedOn) return `Done on ${shortDate(sentOn, today)}, and signed on ${shortDate(signedOn, today)}.`;
  if (signed)
    return `Sent on ${shortDate(sentOn, today)}. It counts already; the module is complete once it is signed.`;
  return `Done on ${shortDate(sentOn, today)}.`;
}
