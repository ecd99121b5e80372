// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Opening } from "./opening";
import type { OpeningView } from "./view";

afterEach(cleanup);

const VIEW: OpeningView = {
  scenario: {
    id: "three-minutes",
    title: "Three minutes, not ten",
    summary: "A weekly meeting.",
    role: "You are a research assistant.",
    setting: null,
    contentNote: "Mentions a crisis.",
    minutes: 6,
  },
  sprite: "/portraits/x.svg",
  place: { title: "Meeting 1", when: "Tuesday 09:30", where: null },
  cast: [{ id: "farah", name: "Farah", role: "Team manager", face: "calm" }],
  hints: true,
  runs: [],
  compareHref: null,
  help: {
    today: "2026-11-24",
    site: "Maple",
    contacts: [{ label: "Out of hours", value: "Crisis line, 01632 960 199", until: "2027-01-01" }],
  },
  canStart: true,
  notice: null,
};

const ENDED = {
  id: "r1",
  number: 1,
  retry: null,
  startedOn: "12 November 2026",
  choices: 5,
  ending: "Back next week",
  href: "/runs/r1/debrief",
};
const OPEN = {
  ...ENDED,
  id: "r2",
  number: 2,
  retry: { of: 1, from: 3 },
  startedOn: "24 November 2026",
  choices: 3,
  ending: null,
  href: "/runs/r2",
};

function open(view: OpeningView) {
  const sent: Record<string, FormDataEntryValue>[] = [];
  const Stub = createRemixStub([
    {
      path: "/rehearse/:scenario",
      action: async ({ request }) => {
        sent.push(Object.fromEntries(await request.formData()));
        return null;
      },
      Component: () => <Opening view={view} />,
    },
  ]);
  render(<Stub initialEntries={["/rehearse/three-minutes"]} />);
  return sent;
}

describe("the page before a rehearsal", () => {
  it("says what it touches on, who can see it, and that one can leave", () => {
    open(VIEW);
    expect(screen.getByText("Mentions a crisis.")).toBeTruthy();
    expect(screen.getByText(/^Only you\./)).toBeTruthy();
    expect(screen.getByText(/come back to the same line/)).toBeTruthy();
  });

  it("starts with one button, with hints as the box says", async () => {
    const sent = open(VIEW);
    fireEvent.click(screen.getByRole("checkbox", { name: "Give me a hint after each choice" }));
    fireEvent.click(screen.getByRole("button", { name: "Start" }));
    await waitFor(() => expect(sent).toEqual([{}]));
  });

  it("resumes an open run first, and lists the earlier ones with their debriefs", () => {
    open({ ...VIEW, runs: [OPEN, ENDED] });
    expect(screen.getByRole("link", { name: "Resume" }).getAttribute("href")).toBe("/runs/r2");
    expect(screen.getByRole("button", { name: "Start from the beginning" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Debrief ?: run 1/ }).getAttribute("href")).toBe(
      "/runs/r1/debrief",
    );
    expect(
      screen.getByText(/Run 2, from decision 3 of run 1 · started 24 November 2026 · 3 decisions/),
    ).toBeTruthy();
  });

  it("has whom to turn to beside what it touches on", () => {
    open(VIEW);
    const help = screen.getByText("Somebody to talk to").closest("div");
    expect(help?.textContent).toContain("If it is close to home");
    expect(help?.textContent).toContain("01632 960 199");
  });

  it("invites one to go wrong on purpose once it has been played to an end, and not before", () => {
    open({ ...VIEW, runs: [OPEN] });
    expect(screen.queryByText("Try the worst option on purpose.")).toBeNull();
    cleanup();
    open({ ...VIEW, runs: [OPEN, ENDED] });
    expect(screen.getByText("Try the worst option on purpose.")).toBeTruthy();
  });

  it("leads to two runs side by side", () => {
    open({ ...VIEW, runs: [OPEN, ENDED], compareHref: "/runs/compare?scenario=three-minutes" });
    expect(screen.getByRole("link", { name: "Lay two of them side by side" }).getAttribute("href")).toBe(
      "/runs/compare?scenario=three-minutes",
    );
  });

  it("offers no hints where there are none", () => {
    open({ ...VIEW, hints: null });
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.getByRole("button", { name: "Start" })).toBeTruthy();
  });

  it("shows why it could not start", () => {
    open({ ...VIEW, notice: "This rehearsal has been withdrawn.", canStart: false, runs: [OPEN, ENDED] });
    expect(screen.getByText("This rehearsal has been withdrawn.")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByRole("link", { name: "Resume" }).getAttribute("href")).toBe("/runs/r2");
    expect(screen.queryByText("Try the worst option on purpose.")).toBeNull();
  });
});
