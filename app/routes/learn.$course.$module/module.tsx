import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { LessonProvider, OwnNote } from "~/components/lesson";
import { Limits } from "~/components/limits";
import { Seat } from "~/components/seat";
import { Offline } from "./offline";
import { Outline } from "./outline";
import { Pager } from "./pager";
import type { ModuleView as View } from "./view";

/** The frame round a module's text (`children`, the compiled MDX): where it lies, its outline, its limits, the way on. */
export function ModuleView({ view, children }: { view: View; children: ReactNode }) {
  useFocusOnNewStep(view.current);
  if (view.waitsFor.length > 0) return <Locked view={view} />;
  if (view.lesson.later !== null) return <Returned view={view}>{children}</Returned>;
  return (
    <>
      <nav className="wrap crumb" aria-label="Where this is">
        <Link to="/learn">Your path</Link>
        {view.leg === null ? null : ` / ${view.leg}`}
      </nav>
      <div className="wrap reader">
        <Outline view={view} />
        <article className="prose" id="lesson" tabIndex={-1} aria-labelledby="step-title">
          <LessonProvider view={view.lesson}>
            {children}
            <OwnNote />
          </LessonProvider>
          <Limits />
          <Pager view={view} />
          <p className="small printable">
            <a href={view.printHref}>Print the whole module</a>
          </p>
        </article>
        <Offline />
      </div>
    </>
  );
}

/** Moves the focus to the heading of a step that the reader has gone to, and leaves it alone on the first one. */
function useFocusOnNewStep(step: string): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) document.getElementById("step-title")?.focus({ preventScroll: true });
    shown.current = step;
  }, [step]);
}

/** One question of a module that came back, by itself. */
function Returned({ view, children }: { view: View; children: ReactNode }) {
  return (
    <>
      <nav className="wrap crumb" aria-label="Where this is">
        <Link to="/learn">Your path</Link> / {view.title}
      </nav>
      <article className="wrap prose returned" aria-labelledby="step-title">
        <h1 id="step-title">One question, back from {view.title}</h1>
        <p className="lede">
          It takes less than a minute. Nothing depends on it, and nobody but you sees the answer.
        </p>
        <LessonProvider view={view.lesson}>{children}</LessonProvider>
        <p>
          <Link to="/learn">Back to your path</Link>
        </p>
      </article>
    </>
  );
}

/** A module whose time has not come: what it will be about, and what opens it. */
function Locked({ view }: { view: View }) {
  return (
    <>
      <nav className="wrap crumb" aria-label="Where this is">
        <Link to="/learn">Your path</Link>
        {view.leg === null ? null : ` / ${view.leg}`}
      </nav>
      <article className="wrap prose locked" aria-labelledby="step-title">
        <h1 id="step-title">{view.title}</h1>
        <p className="lede">{view.summary}</p>
        <p className="note locked__note">
          <Seat state="locked" />
          <span>
            This module opens when{" "}
            {view.waitsFor.map(({ title, href }, index) => (
              <span key={href}>
                {index > 0 ? " and " : null}
                <Link to={href}>{title}</Link>
              </span>
            ))}{" "}
            {view.waitsFor.length === 1 ? "is" : "are"} complete. Rehearsals are always open.
          </span>
        </p>
        <h2>What you will be able to do</h2>
        <ul>
          {view.outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </article>
    </>
  );
}
