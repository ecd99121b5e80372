import { Link } from "@remix-run/react";
import { Seat, type SeatShape } from "~/components/seat";
import { countWords, minutesWords } from "~/components/state-words";
import type { ModuleView, OutlineStep } from "./view";

/** The module's steps with their ticks, and how much is left. On a phone the steps are folded away. */
export function Outline({ view }: { view: ModuleView }) {
  const { title, steps, current, done, required, minutesLeft } = view;
  const at = steps.findIndex((step) => step.id === current) + 1;
  return (
    <nav className="outline" aria-labelledby="outline-title">
      <a className="skip" href="#lesson">
        Skip the outline
      </a>
      <h2 id="outline-title">
        {title}{" "}
        <span className="outline__step">
          · step {at} of {steps.length}
        </span>
      </h2>
      <Steps steps={steps} current={current} />
      <p className="outline__left">
        <progress
          className="vh"
          aria-label="Progress in this module"
          value={done}
          max={required}
          data-done={done}
          data-required={required}
        />
        {countWords(done, required)} done.{" "}
        {done < required ? `About ${minutesWords(minutesLeft)} left.` : "Nothing is left."}
      </p>
      <details className="fold outline__all">
        <summary>All steps</summary>
        <Steps steps={steps} current={current} />
      </details>
    </nav>
  );
}

function Steps({ steps, current }: { steps: OutlineStep[]; current: string }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step.id} className={step.done ? "is-done" : undefined}>
          <Link to={step.href} aria-current={step.id === current ? "step" : undefined}>
            <Seat state={shapeOf(step, current)} />
            <span>
              {step.title}
              {step.done ? <span className="vh">, done</span> : null}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function shapeOf(step: OutlineStep, current: string): SeatShape {
  if (step.done) return "complete";
  if (step.id === current) return "in-progress";
  return step.kind === "rehearsal" ? "table" : "not-started";
}
