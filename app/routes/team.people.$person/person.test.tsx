// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Person } from "./person";
import type { PersonView } from "./view";

afterEach(cleanup);

const TASK = {
  id: "t1",
  title: "The map",
  stop: "Who decides here?",
  sentOn: "22 November 2026",
  paragraphs: ["Bev runs the diary.", "I asked her <b>first</b>."],
  comment: "",
  error: null,
};
const VIEW: PersonView = {
  person: { id: "tomas", name: "Tomas Reid", site: "Larch CMHT" },
  progress: { done: 14, required: 52 },
  stops: [
    {
      id: "m3",
      short: "M3",
      title: "Your local context",
      state: "overdue",
      words: "Overdue by 2 days",
      done: 3,
      required: 4,
      when: "due 22 November 2026",
      note: null,
    },
  ],
  waiting: [TASK],
  gates: [{ title: "Your first visit", opensWith: "Safe on site", open: false }],
  talkAskedOn: null,
  arranged: [],
  observations: [],
  shared: [],
  notice: null,
  teamHref: "/team",
};

function open(view: PersonView) {
  const sent: Record<string, FormDataEntryValue>[] = [];
  const Stub = createRemixStub([
    {
      path: "/team/people/:person",
      action: async ({ request }) => {
        sent.push(Object.fromEntries(await request.formData()));
        return null;
      },
      Component: () => <Person view={view} />,
    },
  ]);
  render(<Stub initialEntries={["/team/people/tomas"]} />);
  return sent;
}

describe("a person's page", () => {
  it("shows progress as counts, for people and for scripts", () => {
    open(VIEW);
    const progress = document.querySelector<HTMLElement>("[data-required]");
    expect({ ...progress?.dataset }).toEqual({ done: "14", required: "52" });
    expect(progress?.textContent).toContain("14 of 52 items complete");
  });

  it("says each stop's state in words, with its date", () => {
    open(VIEW);
    const stop = document.querySelector<HTMLElement>("[data-stop=m3]");
    expect(stop?.dataset.state).toBe("overdue");
    expect(stop?.textContent).toContain("Overdue by 2 days");
    expect(stop?.textContent).toContain("due 22 November 2026");
  });

  it("shows what was handed in as text, never as markup", () => {
    open(VIEW);
    expect(screen.getByText("I asked her <b>first</b>.")).toBeTruthy();
  });

  it("signs a task, or returns it with a comment", async () => {
    const sent = open(VIEW);
    fireEvent.click(screen.getByRole("button", { name: "Sign it" }));
    await waitFor(() => expect(sent).toEqual([{ task: "t1", comment: "", intent: "sign" }]));
    fireEvent.change(screen.getByLabelText("A comment for Tomas Reid"), { target: { value: "Who signs?" } });
    fireEvent.click(screen.getByRole("button", { name: "Return it" }));
    await waitFor(() => expect(sent[1]).toEqual({ task: "t1", comment: "Who signs?", intent: "return" }));
  });

  it("ties a mistake to the comment field", () => {
    open({ ...VIEW, waiting: [{ ...TASK, error: "Say what is missing before you return it." }] });
    const field = screen.getByLabelText("A comment for Tomas Reid");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent);
    expect(words).toContain("Say what is missing before you return it.");
  });

  it("says what the path opens in real life, and what opens it", () => {
    open(VIEW);
    expect(document.querySelector(".person__gate")?.textContent).toBe(
      "Your first visit: not open yet. Safe on site opens it",
    );
  });

  it("says that they asked to talk, not why, and is told when it is done", async () => {
    const sent = open({ ...VIEW, talkAskedOn: "23 November 2026" });
    expect(screen.getByRole("heading", { name: "Tomas Reid would like to talk" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "We have talked" }));
    await waitFor(() => expect(sent).toEqual([{ intent: "talked" }]));
  });

  it("shows what was seen at a real meeting, as text and without a mark", () => {
    const lines = [{ line: "time", noticed: "try" as const, heard: "<i>ten</i> minutes" }];
    open({ ...VIEW, observations: [{ id: "o", heldOn: "2026-11-20", by: "Sunita", lines }] });
    const seen = document.querySelector(".observed")?.textContent;
    expect(seen).toContain("Time, felt and kept");
    expect(seen).toContain("Something to try");
    expect(seen).toContain("<i>ten</i> minutes");
    expect(seen).not.toMatch(/\d+ of \d+|%/);
  });

  it("has a next step for someone without a path", () => {
    open({ ...VIEW, stops: [] });
    expect(screen.getByRole("link", { name: "Assign a path" })).toBeTruthy();
  });
});
