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
  notice: null,
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
    const runs = [
      { id: "r2", startedOn: "24 November 2026", choices: 3, ending: null, href: "/runs/r2" },
      {
        id: "r1",
        startedOn: "12 November 2026",
        choices: 5,
        ending: "Back next week",
        href: "/runs/r1/debrief",
      },
    ];
    open({ ...VIEW, runs });
    expect(screen.getByRole("link", { name: "Resume" }).getAttribute("href")).toBe("/runs/r2");
    expect(screen.getByRole("button", { name: "Start from the beginning" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Debrief/ }).getAttribute("href")).toBe("/runs/r1/debrief");
  });

  it("shows why it could not start", () => {
    open({ ...VIEW, notice: "This rehearsal was withdrawn on 2 November." });
    expect(screen.getByText("This rehearsal was withdrawn on 2 November.")).toBeTruthy();
  });
});
