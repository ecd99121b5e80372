import { createRemixStub } from "@remix-run/testing";
import { render } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { LessonProvider } from "./lesson-context";
import type { LessonView } from "./lesson-view";

/** A lesson about which nothing is known yet, for tests. */
export const blank: LessonView = {
  today: "2026-11-24",
  url: "/learn/onboarding/pitch?step=risk",
  step: "risk",
  later: null,
  site: "Maple CMHT",
  findings: {},
  locals: {},
  answers: {},
  localOptions: {},
  orders: {},
  sheets: {},
  pack: {},
  gaps: null,
  notes: {},
  tasks: {},
  rehearsals: {},
  refused: null,
};

/**
 * Shows part of a lesson to a test, as a reader with this view meets it.
 * @returns what was posted so far, and a way to change what the lesson knows
 */
export function renderLesson(children: ReactNode, view: Partial<LessonView> = {}) {
  const posted: Record<string, FormDataEntryValue>[] = [];
  let change: (view: Partial<LessonView>) => void = () => {};
  function Page() {
    const [known, setKnown] = useState(view);
    change = setKnown;
    return <LessonProvider view={{ ...blank, ...known }}>{children}</LessonProvider>;
  }
  const Stub = createRemixStub([
    {
      path: "/learn/onboarding/pitch",
      Component: Page,
      action: async ({ request }) => {
        posted.push(Object.fromEntries(await request.formData()));
        return null;
      },
    },
  ]);
  const screen = render(<Stub initialEntries={[blank.url]} />);
  return { posted, change: (next: Partial<LessonView>) => change(next), ...screen };
}
