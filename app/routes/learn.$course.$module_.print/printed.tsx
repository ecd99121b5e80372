import { Link } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";
import { Certainty } from "~/components/certainty";
import { longDate } from "~/components/dates";
import { LessonProvider } from "~/components/lesson";
import { localWords } from "~/components/lesson/local-words";
import { Limits } from "~/components/limits";
import type { ModuleView } from "../learn.$course.$module/view";

interface Props {
  view: ModuleView;
  /** Whether reflections and notes of one's own are on it. */
  own: boolean;
  /** The module's own address. */
  back: string;
  children: ReactNode;
}

/** A whole module on one page: every step in order, what was written in its worksheets, and what it all stands on. */
export function PrintedModule({ view, own, back, children }: Props) {
  const { title, summary, outcomes, lesson } = view;
  return (
    <div className="wrap">
      <nav className="crumb" aria-label="Where this is">
        <Link to={back}>Back to {title}</Link>
      </nav>
      <aside className="print__choice" aria-label="What is printed">
        <p>
          Print this page from your browser. Worksheets and plans are on it as you wrote them; answers to
          questions are not.{" "}
          {own
            ? "Your reflections and notes are on it too: mind where the paper lies."
            : "Your reflections and notes are left out."}
        </p>
        <p>
          {own ? (
            <a href={`${back}/print`}>Leave my reflections and notes out</a>
          ) : (
            <a href={`${back}/print?own=1`}>Print my reflections and notes as well</a>
          )}
        </p>
      </aside>
      <article className="prose printed" aria-labelledby="module-title">
        <header>
          <h1 id="module-title">{title}</h1>
          <p className="lede">{summary}</p>
          <h2>What you will be able to do</h2>
          <ul>
            {outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
          <p className="small quiet">
            Printed on {longDate(lesson.today)}. Numbers such as [B5.4] name the findings at the end
            {lesson.site ? `, and † marks what is local to ${lesson.site}` : ""}.
          </p>
        </header>
        <LessonProvider view={lesson}>
          <Suspense fallback={<p className="quiet">One moment…</p>}>{children}</Suspense>
        </LessonProvider>
        <Locals view={view} />
        <Findings view={view} />
        <Limits />
      </article>
    </div>
  );
}

/** The local values of the text, with who checked each and until when it holds. */
function Locals({ view: { lesson } }: { view: ModuleView }) {
  const locals = Object.entries(lesson.locals);
  if (lesson.site === null || locals.length === 0) return null;
  return (
    <section className="print__findings" aria-labelledby="locals">
      <h2 id="locals">† What is local to {lesson.site}</h2>
      <ul>
        {locals.map(([field, local]) => (
          <li key={field}>
            <b>{local.value}</b>{" "}
            {localWords(local, lesson.site, lesson.today)
              .join(" ")
              .replace(/^Local to [^.]*\. /, "")}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The findings that the text names, with how sure each is. */
function Findings({ view: { lesson } }: { view: ModuleView }) {
  const findings = Object.values(lesson.findings).sort((a, b) =>
    a.id.localeCompare(b.id, "en", { numeric: true }),
  );
  return (
    <section className="print__findings" aria-labelledby="findings">
      <h2 id="findings">What it stands on</h2>
      <p className="small quiet">
        Findings of Williams, Craig and Robson, <cite>BMC Health Services Research</cite>, 2020, in our own
        words.
      </p>
      <dl>
        {findings.map(({ id, text, voices, certaintyText }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd>
              {text} <Certainty voices={voices} words={certaintyText} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
