// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PathView } from "./path";
import type { StopView, PathView as View } from "./view";

afterEach(cleanup);

const stop = (over: Partial<StopView>): StopView => ({
  id: "pitch",
  kind: "module",
  title: "The first sixty seconds",
  href: "/learn/onboarding/pitch",
  state: "not-started",
  done: 0,
  required: 7,
  dueOn: null,
  on: null,
  minutesLeft: 20,
  note: null,
  waitsFor: [],
  signed: false,
  here: false,
  ...over,
});

function show(view: Partial<View>, stops: StopView[] = []) {
  const legs =
    stops.length > 0 ? [{ id: "first", title: "First weeks", dueOn: "2026-12-01", stops, gate: null }] : [];
  const whole: View = {
    today: "2026-11-24",
    resume: null,
    review: null,
    certificate: null,
    legs,
    due: [],
    plan: null,
    ...view,
  };
  const Stub = createRemixStub([{ path: "/", Component: () => <PathView view={whole} /> }]);
  return render(<Stub />);
}

const rehearsal = {
  kind: "rehearsal" as const,
  title: "Three minutes, not ten",
  module: "The first sixty seconds",
  started: true,
  decision: { at: 2, of: 5 },
  words: "Dele has just looked at the clock.",
  minutesLeft: 6,
  href: "/runs/7",
};

describe("the resume card", () => {
  it("names the very next thing, where it was left, and how long it takes", () => {
    const { container } = show({ resume: rehearsal }, [stop({})]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Three minutes, not ten");
    expect(screen.getByRole("link", { name: "Resume" }).getAttribute("href")).toBe("/runs/7");
    const card = container.querySelector(".resume")?.textContent;
    expect(card).toContain("Next, in The first sixty seconds");
    expect(card).toContain("You left this rehearsal at decision 2 of 5. Dele has just looked at the clock.");
    expect(card).toContain("About 6 minutes left");
  });

  it("says Start for what was not begun, and claims no place in it", () => {
    const { container } = show({ resume: { ...rehearsal, started: false } }, [stop({})]);
    expect(screen.getByRole("link", { name: "Start" })).toBeTruthy();
    expect(container.textContent).not.toContain("You left");
  });

  it("becomes Review once all is done, with the question that comes back next", () => {
    const review = { ask: "Which first?", on: "2026-11-27", href: null };
    show({ review }, [stop({ state: "complete", done: 7 })]);
    expect(screen.getByText(/The next question comes back on 27 November, in 3 days/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Review" })).toBeNull();
    cleanup();
    show({ review: { ...review, on: "2026-11-24", href: "/learn/onboarding/pitch?later=q3" } }, [stop({})]);
    expect(screen.getByRole("link", { name: "Review" }).getAttribute("href")).toBe(
      "/learn/onboarding/pitch?later=q3",
    );
  });

  it("tells an assigned path that is done from one that was never assigned", () => {
    show({}, [stop({ state: "complete", done: 7 })]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Review, when it suits you");
    cleanup();
    show({});
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("No path has been given to you yet");
    expect(screen.getByRole("link", { name: "See the rehearsals" })).toBeTruthy();
  });
});

describe("a course that is complete", () => {
  const offer = { courseId: "onboarding", course: "Onboarding", code: null };

  it("offers its certificate by a form of its own, once", () => {
    const { container } = show({ certificate: offer }, [stop({ state: "complete", done: 7 })]);
    expect(screen.getByRole("heading", { name: "Onboarding is complete" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Get your certificate" })).toBeTruthy();
    const form = container.querySelector("form");
    expect([form?.method, form?.getAttribute("action")]).toEqual(["post", "/learn/onboarding"]);
    expect(form?.querySelector<HTMLInputElement>("[name=intent]")?.value).toBe("certificate");
  });

  it("leads to the certificate that was made", () => {
    show({ certificate: { ...offer, code: "7K3M-Q9XA" } }, [stop({ state: "complete", done: 7 })]);
    expect(screen.queryByRole("button", { name: "Get your certificate" })).toBeNull();
    expect(screen.getByRole("link", { name: "Open your certificate" }).getAttribute("href")).toBe(
      "/certificates/7K3M-Q9XA",
    );
  });
});

describe("a stop", () => {
  const row = (over: Partial<StopView>) => {
    const { container } = show({}, [stop(over)]);
    return container.querySelector<HTMLElement>("[data-stop=pitch]") as HTMLElement;
  };

  it("carries its state in words and as data, with its progress", () => {
    const element = row({ state: "in-progress", done: 4, minutesLeft: 10 });
    expect(element.dataset.state).toBe("in-progress");
    expect(element.querySelector("[data-done='4'][data-required='7']")?.textContent).toBe(
      "In progress, 4 of 710 minutes left",
    );
  });

  it("that is locked leads nowhere and says what opens it", () => {
    const element = row({ href: null, waitsFor: ["Your local context"], signed: true, dueOn: "2026-12-01" });
    expect(within(element).queryByRole("link")).toBeNull();
    expect(element.textContent).toContain(
      "Opens when Your local context is complete. 20 minutes, and your supervisor signs it.",
    );
    expect(element.textContent).toContain("Lockeddue 1 December");
  });

  it("that was completed before its lock came stays complete", () => {
    const element = row({ state: "complete", done: 7, on: "2026-11-12", waitsFor: ["Your local context"] });
    expect(element.textContent).toContain("Complete12 November");
    expect(element.textContent).not.toContain("Opens when");
  });
});

describe("what falls due", () => {
  it("gives each its date, how far off it is, and one thing to do", () => {
    const due = [
      {
        id: "1",
        on: "2026-11-26",
        title: "Three questions return",
        from: "From M2.",
        href: "/q",
        verb: "Answer now",
      },
    ];
    show({ due }, [stop({})]);
    expect(screen.getByText("26 November, in 2 days")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Answer now" }).getAttribute("href")).toBe("/q");
  });

  it("says what will appear where nothing does yet", () => {
    show({}, [stop({})]);
    expect(screen.getByText(/Nothing in the next weeks/)).toBeTruthy();
  });
});
