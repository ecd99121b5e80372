import { Form } from "@remix-run/react";
import { fieldId } from "~/components/form-error";
import { Seat } from "~/components/seat";
import type { WaitingTask } from "./view";

/** A task that was handed in: read it, then sign it, or return it with a comment. */
export function Waiting({ task, name }: { task: WaitingTask; name: string }) {
  const { id, title, stop, sentOn, error } = task;
  const comment = fieldId("comment", id);
  return (
    <section className="waiting" aria-labelledby={`task-${id}`}>
      <header>
        <Seat state="awaiting" />
        <div>
          <h2 id={`task-${id}`}>{title}</h2>
          <p className="small">
            {stop} · sent {sentOn}
          </p>
        </div>
      </header>
      {task.paragraphs.length > 0 && (
        <blockquote>
          {task.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </blockquote>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="task" value={id} />
        <div className={error ? "entry entry--wrong" : "entry"}>
          <div>
            <label className="lab" htmlFor={comment}>
              A comment for {name}
            </label>
            <span className="hint" id={`${comment}-hint`}>
              Needed when you return it: say what is missing, and how they can mend it.
            </span>
            {error && (
              <span className="wrong" id={`${comment}-wrong`}>
                {error}
              </span>
            )}
          </div>
          <textarea
            className="field"
            id={comment}
            name="comment"
            rows={3}
            defaultValue={task.comment}
            aria-describedby={error ? `${comment}-hint ${comment}-wrong` : `${comment}-hint`}
            aria-invalid={error ? true : undefined}
          />
        </div>
        <div className="form__act">
          <button className="btn btn--go" type="submit" name="intent" value="sign">
            Sign it
          </button>
          <button className="btn" type="submit" name="intent" value="return">
            Return it
          </button>
        </div>
      </Form>
    </section>
  );
}
