import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LessonProvider } from "~/components/lesson";
import { Limits } from "~/components/limits";
import { Outline } from "./outline";
import { Pager } from "./pager";
import type { ModuleView as View } from "./view";

/** The frame round a module's text (`children`, the compiled MDX): where it lies, its outline, its limits, the way on. */
export function ModuleView({ view, children }: { view: View; children: ReactNode }) {
  return (
    <>
      <nav className="wrap crumb" aria-label="Where this is">
        <Link to="/learn">Your path</Link>
        {view.leg === null ? null : ` / ${view.leg}`}
      </nav>
      <div className="wrap reader">
        <Outline view={view} />
        <article className="prose" id="lesson" tabIndex={-1} aria-labelledby="step-title">
          <LessonProvider view={view.lesson}>{children}</LessonProvider>
          <Limits />
          <Pager view={view} />
        </article>
      </div>
    </>
  );
}
