// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { TaskView } from "./lesson-view";
import { Reflection } from "./reflection";
import { Rehearsal } from "./rehearsal";
import { renderLesson } from "./render-lesson";
import { Task } from "./task";

afterEach(cleanup);

describe("a reflection", () => {
  const reflection = <Reflection id="last-time" ask="What did you do?" />;

  it("does not look saved before it is", async () => {
    const { sent } = renderLesson(reflection);
    const said = () => screen.getByRole("status").textContent;
    expect(said()).toBe("Nothing is kept until you write something. ");
    fireEvent.change(screen.getByLabelText("What did you do?"), { target: { value: "I said yes." } });
    expect(said()).toBe("You have changes that are not saved yet. ");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(sent).toEqual([{ intent: "reflect", item: "last-time", text: "I said yes." }]),
    );
    await waitFor(() => expect(said()).toMatch(/^Saved at 12:41\. Not even your supervisor/));
  });

  it("says who can read it beside the field", () => {
    renderLesson(reflection);
    const described = screen.getByLabelText("What did you do?").getAttribute("aria-describedby") ?? "";
    const words = described.split(" ").map((id) => document.getElementById(id)?.textContent);
    expect(words).toContain("Only you can read this");
  });

  it("offers to share what is written, and says what another can read once it is shared", () => {
    const mark = { href: "/me/share?item=x", with: [], since: "2026-11-24T12:41:00Z", changed: false };
    const notes = { "last-time": { text: "I said yes.", savedAt: "2026-11-24T12:41:00Z" } };
    const { change } = renderLesson(reflection, { notes, shares: { "last-time": mark } });
    expect(screen.getByText("Only you can read this")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Share it" }).getAttribute("href")).toBe(mark.href);
    const shared = { ...mark, with: ["Sunita Rao"], changed: true };
    act(() => change({ notes, shares: { "last-time": shared } }));
    expect(screen.queryByText("Only you can read this")).toBeNull();
    expect(
      screen.getByText(
        "Sunita Rao can read this as it was on 24 November 2026, and not what you changed since.",
      ),
    ).toBeTruthy();
    expect(screen.getByRole("status").textContent).not.toContain("Not even your supervisor");
  });

  it("keeps what was typed when it came back", () => {
    const errors = [{ field: "text", message: "That is too long: keep to 4,000 characters." }];
    renderLesson(reflection, { refused: { item: "last-time", errors, values: { text: "Long." } } });
    expect(screen.getByLabelText<HTMLTextAreaElement>("What did you do?").value).toBe("Long.");
    expect(screen.getByRole("alert").textContent).toContain("too long");
  });
});

describe("a task", () => {
  const task = (over: Partial<TaskView>): Record<string, TaskView> => ({
    pitch: {
      state: "awaiting",
      plan: null,
      sentOn: "2026-11-22",
      signed: false,
      signedOn: null,
      returned: null,
      ...over,
    },
  });
  const element = (
    <Task id="pitch" title="Write your pitch" findings="B5.4">
      <p>On one card.</p>
    </Task>
  );
  const stands = () => document.querySelector(".task__send output")?.textContent;

  it("can be said to be done, once", async () => {
    const { posted } = renderLesson(element);
    expect(stands()).toBe("Not done yet.");
    fireEvent.click(screen.getByRole("button", { name: "I have done this" }));
    await waitFor(() => expect(posted).toEqual([{ intent: "submit", item: "pitch" }]));
    cleanup();
    renderLesson(element, { tasks: task({}) });
    expect(stands()).toBe("Done on 22 November.");
    expect(screen.queryByRole("button", { name: /I have done this/ })).toBeNull();
  });

  it("says that it counts while it waits to be signed", () => {
    renderLesson(element, { tasks: task({ signed: true }) });
    expect(stands()).toBe(
      "Sent on 22 November. It counts already; the module is complete once it is signed.",
    );
  });

  it("shows why it was returned, and takes it again", () => {
    const returned = { on: "2026-11-23", comment: "Which risk comes first?" };
    renderLesson(element, { tasks: task({ state: "returned", signed: true, returned }) });
    expect(stands()).toBe("Returned to you on 23 November.");
    expect(screen.getByText("Which risk comes first?")).toBeTruthy();
    expect(screen.getByRole("button", { name: "I have done this again" })).toBeTruthy();
  });

  it("posts the plan in its two parts, and says that it is private", async () => {
    const { sent, container } = renderLesson(element);
    fireEvent.change(screen.getByLabelText("If …"), { target: { value: "someone looks at the clock" } });
    fireEvent.change(screen.getByLabelText("… then I"), { target: { value: "stop and ask" } });
    fireEvent.click(screen.getByRole("button", { name: "Save my plan" }));
    await waitFor(() =>
      expect(sent).toEqual([
        { intent: "plan", item: "pitch", cue: "someone looks at the clock", action: "stop and ask" },
      ]),
    );
    expect(container.textContent).toContain("Your plan they see only if you share it.");
  });
});

describe("the way into a rehearsal", () => {
  const card = {
    title: "Three minutes",
    summary: "Less time.",
    minutes: 6,
    resumeHref: null,
    debriefHref: null,
  };
  const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

  it("starts at the opening page, and goes back to a run under way", () => {
    renderLesson(<Rehearsal scenario="three" />, {
      rehearsals: { three: { ...card, state: "not-started" } },
    });
    expect(link("Start")).toBe("/rehearse/three");
    cleanup();
    const open = {
      ...card,
      state: "in-progress" as const,
      resumeHref: "/runs/7",
      debriefHref: "/runs/6/debrief",
    };
    renderLesson(<Rehearsal scenario="three" />, { rehearsals: { three: open } });
    expect(link("Resume")).toBe("/runs/7");
    expect(link("Read the last debrief")).toBe("/runs/6/debrief");
    expect(screen.getByText("In progress")).toBeTruthy();
  });
});
