// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { blank } from "~/components/lesson/render-lesson";
import { ModuleView } from "./module";
import type { OutlineStep, ModuleView as View } from "./view";

afterEach(cleanup);

const step = (id: string, title: string, over: Partial<OutlineStep> = {}): OutlineStep => ({
  id,
  title,
  kind: "reading",
  done: false,
  left: [],
  href: `/learn/onboarding/pitch?step=${id}`,
  ...over,
});

const steps = [
  step("weigh", "What they weigh up", { done: true }),
  step("risk", "Say the risk first", { left: ["check"] }),
  step("room", "Three minutes", { kind: "rehearsal", left: ["rehearsal"] }),
];

function show(current: string, over: Partial<View> = {}) {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const url = `/learn/onboarding/pitch?step=${current}`;
  const view: View = {
    title: "The first sixty seconds",
    summary: "What to say in one minute.",
    outcomes: ["Say it in sixty seconds"],
    waitsFor: [],
    leg: "First weeks",
    steps,
    current,
    part: 0,
    paragraph: null,
    printHref: "/learn/onboarding/pitch/print",
    done: 1,
    required: 3,
    minutesLeft: 14,
    after: { title: "Who decides here?", href: "/learn/onboarding/decides" },
    lesson: { ...blank, url, step: current },
    ...over,
  };
  const Stub = createRemixStub([
    {
      path: "/learn/onboarding/pitch",
      Component: () => (
        <ModuleView view={view}>
          <h1 id="step-title">Text</h1>
        </ModuleView>
      ),
      action: async ({ request }) => {
        posted.push(Object.fromEntries(await request.formData()));
        return null;
      },
    },
  ]);
  return { posted, ...render(<Stub initialEntries={[url]} />) };
}

describe("the outline", () => {
  it("says in words and as data how far the module is", () => {
    show("risk");
    const outline = screen.getByRole("navigation", { name: /The first sixty seconds/ });
    expect(outline.textContent).toContain("1 of 3 done. About 14 minutes left.");
    const bar = within(outline).getByRole("progressbar");
    expect([bar.dataset.done, bar.dataset.required]).toEqual(["1", "3"]);
  });

  it("marks the step shown, and says which are done", () => {
    const { container } = show("risk");
    const [wide] = container.querySelectorAll(".outline > ol");
    const links = within(wide as HTMLElement).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual([
      "What they weigh up, done",
      "Say the risk first",
      "Three minutes",
    ]);
    expect(links.map((link) => link.getAttribute("aria-current"))).toEqual([null, "step", null]);
  });
});

describe("the way on", () => {
  it("posts the step that was read, and names what comes", async () => {
    const { posted } = show("weigh");
    fireEvent.click(screen.getByRole("button", { name: "Next: Say the risk first" }));
    await waitFor(() => expect(posted).toEqual([{ intent: "next", step: "weigh" }]));
    expect(screen.getByRole("link", { name: "Back to your path" }).getAttribute("href")).toBe("/learn");
  });

  it("says what the step still needs before it is ticked", () => {
    const { container } = show("risk");
    expect(container.textContent).toContain("This step is ticked once its questions are answered.");
    expect(screen.getByRole("button", { name: "Next: rehearse it" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Back: What they weigh up" })).toBeTruthy();
  });

  it("leads from the last step to the path, and names the stop after it", () => {
    show("room");
    expect(screen.getByRole("button", { name: "On to your path" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Who decides here?" })).toBeTruthy();
  });

  it("says why it did not go on", () => {
    const errors = [{ field: null, message: "Nothing can be saved just now." }];
    show("risk", { lesson: { ...blank, refused: { item: "", errors, values: {} } } });
    expect(screen.getByRole("alert").textContent).toContain("Nothing can be saved just now.");
  });
});

describe("the limits", () => {
  it("are on every module", () => {
    show("risk");
    expect(screen.getByRole("heading", { name: "What this can’t tell you" })).toBeTruthy();
  });
});

describe("a module that is not open yet", () => {
  it("says what opens it, and shows nothing of its text", () => {
    show("weigh", { waitsFor: [{ title: "Your local context", href: "/learn/onboarding/local" }] });
    expect(screen.getByText(/opens when/i).textContent).toContain("Your local context");
    expect(screen.getByRole("link", { name: "Your local context" })).toBeTruthy();
    expect(screen.queryByText("Text")).toBeNull();
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText("Say it in sixty seconds")).toBeTruthy();
  });
});
