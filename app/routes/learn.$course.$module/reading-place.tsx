import { useLocation, useNavigationType } from "@remix-run/react";
import { useEffect } from "react";
import type { ModuleView } from "./view";

/** What can be come back to: the paragraphs of the text, which carry their place in it. */
const PARAGRAPHS = '#lesson > [id^="p-"], #lesson > .para > [id^="p-"]';

/** The paragraph read is the last one that begins above this part of the window. It comes back a little above it. */
const LINE = 0.25;

/** How long the page must rest before its place is noted, in milliseconds. */
const REST_MS = 1000;

/**
 * Brings the paragraph into view that the address names or, without a step in it, the one last read; and notes the one in
 * view as the reader goes on. It moves no focus, and nothing that the reader or the browser has already moved. Draws nothing.
 */
export function ReadingPlace({ view: { current, paragraph, lesson } }: { view: ModuleView }) {
  const { key, hash } = useLocation();
  const arrived = useNavigationType() !== "POP" || isFirstVisit();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each arrival, not when the page learns something new
  useEffect(() => {
    if (!arrived || window.scrollY > 0) return;
    const id = hash ? hash.slice(1) : paragraph ? `p-${paragraph}` : "";
    document.getElementById(id)?.scrollIntoView();
  }, [key]);

  useEffect(() => {
    let noted = -1;
    let timer: number | undefined;
    const note = () => {
      timer = undefined;
      const at = paragraphInView();
      if (at === noted || !navigator.onLine) return;
      noted = at;
      const place = { intent: "place", step: current, paragraph: String(at) };
      navigator.sendBeacon(lesson.keep, new URLSearchParams(place));
    };
    const soon = () => {
      timer ??= window.setTimeout(note, REST_MS);
    };
    const now = () => document.visibilityState === "hidden" && note();
    soon();
    window.addEventListener("scroll", soon, { passive: true });
    document.addEventListener("visibilitychange", now);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("scroll", soon);
      document.removeEventListener("visibilitychange", now);
    };
  }, [current, lesson.keep]);

  return null;
}

/** Whether this page was opened anew, and neither loaded again nor come back to: then the browser knows its place itself. */
function isFirstVisit(): boolean {
  if (typeof performance === "undefined") return false;
  const [visit] = performance.getEntriesByType("navigation");
  return (visit as PerformanceNavigationTiming | undefined)?.type === "navigate";
}

/** The place in the step, counted from 0, of the paragraph that is read. */
function paragraphInView(): number {
  let at = 0;
  for (const block of document.querySelectorAll(PARAGRAPHS)) {
    if (block.getBoundingClientRect().top > window.innerHeight * LINE) break;
    at = Number(block.id.slice("p-".length));
  }
  return at;
}
