import { createContext, type ReactNode, useContext } from "react";
import type { LessonView } from "./lesson-view";

const Context = createContext<LessonView | null>(null);

/** Gives a lesson's text what differs from reader to reader. */
export function LessonProvider({ view, children }: { view: LessonView; children: ReactNode }) {
  return <Context.Provider value={view}>{children}</Context.Provider>;
}

/** What the lesson knows of its reader. Refuses to be used outside a LessonProvider. */
export function useLesson(): LessonView {
  const view = useContext(Context);
  if (!view) throw new Error("A lesson's element stands outside its LessonProvider.");
  return view;
}

/** The lesson's address with one more parameter. */
export function withParam(url: string, name: string, value: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;
}
