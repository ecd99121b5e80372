import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "~/components/error-summary";
import { hrefTo, scriptId } from "./address";
import { Changes } from "./changes";
import { Comments } from "./comments";
import { Decide } from "./decide";
import { Playing } from "./playing";
import { Script } from "./script";
import { UsePane } from "./use-pane";
import type { Refused, ReviewView } from "./view";

interface ReviewProps {
  view: ReviewView;
  refused: Refused | null;
}

/** The script to read, and beside it: to play it, to speak of it, what changed, and the decision. */
export function Review({ view, refused }: ReviewProps) {
  const { title, standing, byline, place, script, needsLine, done, editHref } = view;
  const here = hereIn(view);
  useElementInView(here);
  const beside = useFreshPane(`${place.tab} ${place.at} ${place.played.join(",")} ${done ?? ""}`);
  return (
    <>
      <div className="bench">
        <div className="bench__what">
          <h1>{title}</h1>
          <p className="tiny quiet">
            {standing} · {byline}
          </p>
        </div>
        {needsLine ? (
          <p className="review__needs small">
            <Link to={hrefTo(place, { tab: "decide" })}>{needsLine}</Link>
          </p>
        ) : null}
        <div className="bench__tools">
          {editHref ? (
            <Link className="btn btn--small" to={editHref}>
              Edit
            </Link>
          ) : null}
          <Link className="btn btn--small" to="/studio">
            Studio
          </Link>
        </div>
      </div>
      <nav className="jump" aria-label="On this page">
        <a href="#beside">{tabWords(view)}</a>
        <a href="#script">Script</a>
      </nav>
      <div className="review">
        <Script script={script} place={place} here={here} mayComment={view.kind === "draft"} />
        <section
          className="pane review__beside"
          id="beside"
          tabIndex={-1}
          ref={beside}
          aria-label={tabWords(view)}
        >
          <Tabs view={view} />
          {done ? <output className="note review__done">{done}</output> : null}
          {refused?.errors.some(({ field }) => field === null) ? (
            <ErrorSummary errors={refused.errors.filter(({ field }) => field === null)} />
          ) : null}
          <BesideIt view={view} refused={refused} />
        </section>
      </div>
    </>
  );
}

const tabWords = ({ tabs, place }: ReviewView): string =>
  tabs.find(({ tab }) => tab === place.tab)?.words ?? "Play";

function Tabs({ view: { tabs, place } }: { view: ReviewView }) {
  return (
    <nav className="tabs" aria-label="Beside the script">
      {tabs.map(({ tab, words, count }) => (
        <Link
          key={tab}
          to={hrefTo(place, { tab, ...(tab === "comments" && { at: "" }) })}
          aria-current={tab === place.tab ? "page" : undefined}
        >
          {words}
          {count ? <b>{count}</b> : null}
        </Link>
      ))}
    </nav>
  );
}

function BesideIt({ view: { kind, beside, place }, refused }: ReviewProps) {
  switch (beside.kind) {
    case "play":
      return <Playing view={beside} place={place} mayComment={kind === "draft"} />;
    case "unplayable":
      return <p className="empty">{beside.words}</p>;
    case "comments":
      return <Comments view={beside} place={place} refused={refused} />;
    case "changes":
      return <Changes view={beside} place={place} />;
    case "decide":
      return <Decide view={beside} place={place} refused={refused} />;
    case "use":
      return <UsePane view={beside} place={place} />;
  }
}

/** The element that the page is at: the one that is spoken of, or where the play stands. */
function hereIn({ place, beside }: ReviewView): string {
  if (place.tab === "comments") return place.at;
  return beside.kind === "play" && place.played.length > 0 ? beside.now.at : "";
}

/** Brings the element that is spoken of into view, where the script has a scroll of its own. */
function useElementInView(at: string): void {
  useEffect(() => {
    const element = at === "" ? null : document.getElementById(scriptId(at));
    const script = element?.closest("#script");
    if (!element || !script || script.scrollHeight <= script.clientHeight) return;
    const [box, own] = [script.getBoundingClientRect(), element.getBoundingClientRect()];
    const isInView = own.top >= box.top && own.top < box.bottom - 40;
    if (!isInView) script.scrollTop += own.top - box.top - box.height / 3;
  }, [at]);
}

/** Brings what is new beside the script to those who listen and those on one column: focus goes there, once it is another. */
function useFreshPane(state: string) {
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    const now = pane.current?.querySelector<HTMLElement>("#now") ?? pane.current;
    now?.focus({ preventScroll: true });
    now?.scrollIntoView({ block: "nearest" });
  }, [state]);
  return pane;
}
