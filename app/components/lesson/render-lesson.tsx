import { createRemixStub } from "@remix-run/testing";
import { render } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { vi } from "vitest";
import { WORKSHEETS } from "~/learning/worksheets";
import { LessonProvider } from "./lesson-context";
import type { LessonView } from "./lesson-view";

/** A lesson about which nothing is known yet, for tests. */
export const blank: LessonView = {
  today: "2026-11-24",
  url: "/learn/onboarding/pitch?step=risk",
  keep: "/learn/onboarding/pitch/keep",
  owner: "ruth",
  step: "risk",
  later: null,
  site: "Maple CMHT",
  findings: {},
  locals: {},
  answers: {},
  localOptions: {},
  orders: {},
  sheets: {},
  sheetKinds: WORKSHEETS,
  pack: {},
  gaps: null,
  notes: {},
  own: {},
  tasks: {},
  shares: {},
  rehearsals: {},
  refused: null,
};

const KEPT_AT = "2026-11-24T12:41:00.000Z";

/**
 * Shows part of a lesson to a test, as a reader with this view meets it.
 * @param answer what the server says to a draft; without it, that it is kept
 * @returns the forms posted and the drafts sent so far, and a way to change what the lesson knows
 */
export function renderLesson(
  children: ReactNode,
  view: Partial<LessonView> = {},
  answer: () => Response | Promise<Response> = () => Response.json({ at: KEPT_AT }),
) {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const sent: Record<string, string>[] = [];
  vi.stubGlobal("fetch", async (to: string, { body }: { body: URLSearchParams }) => {
    if (to !== blank.keep) throw new Error(`Nothing answers at ${to}.`);
    sent.push(Object.fromEntries(body));
    return answer();
  });
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
  return { posted, sent, change: (next: Partial<LessonView>) => change(next), ...screen };
}
