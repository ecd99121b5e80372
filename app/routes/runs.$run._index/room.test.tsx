// @vitest-environment happy-dom

import { useLoaderData } from "@remix-run/react";
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Room } from "./room";
import type { RoomView } from "./view";

const BEFORE: RoomView = {
  run: "r1",
  scenario: { id: "three-minutes", title: "Three minutes, not ten" },
  version: "abc",
  seq: 1,
  sprite: "/portraits/x.svg",
  place: { title: "Meeting 1", when: "Tuesday 09:30", where: null },
  clock: { limit: 3, left: 2, late: "Dele leaves" },
  people: [
    {
      id: "farah",
      name: "Farah",
      role: "Team manager",
      face: "calm",
      cue: "Farah has turned her chair.",
      speaking: true,
    },
    { id: "dele", name: "Dele", role: "Care coordinator", face: "serious", cue: null, gone: true },
  ],
  transcript: [
    {
      kind: "line",
      speaker: "farah",
      name: "Farah",
      deed: false,
      html: "Three minutes, <em>not</em> ten.",
      face: "calm",
      fresh: true,
    },
  ],
  hint: null,
  hints: true,
  now: {
    kind: "beat",
    beat: "clock",
    choices: [
      { id: "ask", kind: "say", html: "How many people?" },
      { id: "close", kind: "act", html: "Close the laptop" },
    ],
  },
  notice: null,
  leaveHref: "/learn",
  help: { today: "2026-11-24", site: "Maple", contacts: [] },
  withdrawn: false,
  debriefHref: "/runs/r1/debrief",
};

const AFTER: RoomView = {
  ...BEFORE,
  seq: 2,
  transcript: [
    ...BEFORE.transcript.map((item) => ({ ...item, fresh: false })),
    {
      kind: "line",
      speaker: "you",
      name: "You",
      deed: false,
      html: "How many people?",
      face: null,
      fresh: true,
    },
    {
      kind: "line",
      speaker: "farah",
      name: "Farah",
      deed: false,
      html: "Four.",
      face: "serious",
      fresh: true,
    },
  ],
  hint: "A number, before they had one to give.",
};

/** A run at its own address. `answer` settles what a POST gives back, when the test says so. */
function open(view: RoomView, after: RoomView = view) {
  const sent: Record<string, FormDataEntryValue>[] = [];
  let now = view;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const Stub = createRemixStub([
    {
      path: "/runs/:run",
      loader: () => now,
      action: async ({ request }) => {
        sent.push(Object.fromEntries(await request.formData()));
        await held;
        now = after;
        return null;
      },
      Component: () => <Room view={useLoaderData() as RoomView} />,
    },
  ]);
  render(<Stub initialEntries={["/runs/r1"]} />);
  return { sent, answer: () => release() };
}

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...init });

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

describe("the room's markup", () => {
  it("says on one element which run it is and where it stands", async () => {
    open(BEFORE);
    await screen.findByRole("heading", { level: 1 });
    const [room, ...others] = document.querySelectorAll<HTMLElement>("[data-scenario]");
    expect(others).toEqual([]);
    expect({ ...room?.dataset }).toEqual({
      scenario: "three-minutes",
      version: "abc",
      seq: "1",
      beat: "clock",
    });
  });

  it("marks each line with its speaker, and shows its inline marks", async () => {
    open(AFTER);
    await screen.findByText("Four.");
    const lines = [...document.querySelectorAll<HTMLElement>("[data-line]")];
    expect(lines.map(({ dataset }) => [dataset.line, dataset.speaker])).toEqual([
      ["0", "farah"],
      ["1", "you"],
      ["2", "farah"],
    ]);
    expect(screen.getByText("not").tagName).toBe("EM");
  });

  it("sends a choice by plain HTML: one form, a hidden seq, a button with the id, and back to the new lines", async () => {
    open(BEFORE);
    await screen.findByRole("heading", { level: 1 });
    const form = document.querySelector("#choices");
    expect(form?.getAttribute("method")).toBe("post");
    expect(form?.getAttribute("action")).toBe("/runs/r1#now");
    expect(form?.querySelector<HTMLInputElement>("input[name=seq]")?.value).toBe("1");
    const buttons = [...(form?.querySelectorAll("button") ?? [])];
    expect(buttons.map((button) => [button.type, button.name, button.value, button.dataset.choice])).toEqual([
      ["submit", "choice", "ask", "ask"],
      ["submit", "choice", "close", "close"],
    ]);
    expect(document.querySelectorAll("#now")).toHaveLength(1);
    expect(document.querySelector("[style]")).toBeNull();
  });

  it("puts speech in quotation marks and deeds in none, in the order given", async () => {
    open(BEFORE);
    const choices = within(await screen.findByRole("group", { name: "What do you do?" }));
    expect(choices.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "1“How many people?”",
      "2Close the laptop",
    ]);
  });

  it("says what shows of those who are there, and how long is left", async () => {
    open(BEFORE);
    const cues = await screen.findByRole("region", { name: "Read the room" });
    expect(cues.textContent).toContain("Farah has turned her chair.");
    expect(document.querySelector(".minutes")?.textContent).toContain("2 of 3 minutes left");
  });

  it("says so once more, for the ear alone, between the reaction and the choices", async () => {
    open(AFTER);
    await screen.findByText("Four.");
    const byEar = document.querySelector("[data-by-ear]");
    expect(byEar?.textContent).toBe("Farah has turned her chair.Minutes left: 2, of 3.");
    const [reaction, choices] = [screen.getByText("Four."), document.querySelector("#choices")];
    expect(byEar?.compareDocumentPosition(reaction)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
    expect(choices && byEar?.compareDocumentPosition(choices)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("offers to stop and debrief at any line, and whom to talk to", async () => {
    open({
      ...BEFORE,
      seq: 0,
      help: {
        ...BEFORE.help,
        contacts: [{ label: "Supervisor", value: "Ann, 01632 960 180", until: "2027-01-01" }],
      },
    });
    const stop = await screen.findByRole("link", { name: "Stop here and see the debrief" });
    expect(stop.getAttribute("href")).toBe("/runs/r1/debrief");
    expect(screen.getByRole("link", { name: "01632 960 180" })).toBeTruthy();
    expect(document.querySelector("[data-by-ear]")).toBeNull();
  });

  it("says that its scenario has been withdrawn, and plays on", async () => {
    const { sent, answer } = open({ ...BEFORE, withdrawn: true }, AFTER);
    expect(await screen.findByText(/This rehearsal has been withdrawn: this run goes on/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /How many people/ }));
    answer();
    await waitFor(() => expect(sent).toEqual([{ seq: "1", choice: "ask" }]));
  });

  it("has no switch for hints where there are none", async () => {
    open({ ...BEFORE, hints: null });
    await screen.findByRole("button", { name: "Turn number keys off" });
    expect(screen.queryByRole("button", { name: /hint/i })).toBeNull();
  });

  it("gives the hint of the last choice, and a form to turn hints off", async () => {
    const { sent, answer } = open(AFTER);
    expect(await screen.findByText("A number, before they had one to give.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Turn hints off" }));
    answer();
    await waitFor(() => expect(sent).toEqual([{ intent: "hints", hints: "off" }]));
  });

  it("shows an ending and leads to the debrief, and offers no more choices", async () => {
    open({
      ...AFTER,
      now: { kind: "ending", ending: "back", title: "Back next week", html: "Farah keeps a place." },
    });
    expect(await screen.findByRole("heading", { name: "Back next week" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Go to the debrief" }).getAttribute("href")).toBe(
      "/runs/r1/debrief",
    );
    expect(document.querySelector("[data-ending=back]")).not.toBeNull();
    expect(document.querySelector("[data-beat]")).toBeNull();
    expect(document.querySelector("[data-choice]")).toBeNull();
  });
});

describe("making a choice", () => {
  it("shows that it is being sent, and shows it as made only with the answer", async () => {
    const { sent, answer } = open(BEFORE, AFTER);
    fireEvent.click(await screen.findByRole("button", { name: /How many people/ }));
    const chosen = await screen.findByRole("button", { name: /Sending…/ });
    expect(chosen.dataset.choice).toBe("ask");
    expect(document.querySelectorAll("[data-line]")).toHaveLength(1);
    const other = screen.getByRole("button", { name: /Close the laptop/ });
    expect(other.getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(other);
    answer();
    await screen.findByText("Four.");
    expect(sent).toEqual([{ seq: "1", choice: "ask" }]);
  });

  it("moves focus to the first new line, and has no live region that would say it again", async () => {
    const { answer } = open(BEFORE, AFTER);
    fireEvent.click(await screen.findByRole("button", { name: /How many people/ }));
    answer();
    await screen.findByText("Four.");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-line")).toBe("1"));
    expect(document.querySelector("[aria-live], [role=status], [role=alert], [role=log], output")).toBeNull();
  });

  it("moves focus to the refusal when there is one", async () => {
    const { answer } = open(BEFORE, { ...AFTER, notice: "This run moved on in another window." });
    fireEvent.click(await screen.findByRole("button", { name: /How many people/ }));
    answer();
    const notice = await screen.findByText("This run moved on in another window.");
    await waitFor(() => expect(document.activeElement).toBe(notice));
  });

  it("leaves focus alone when the page first opens", async () => {
    open(AFTER);
    await screen.findByText("Four.");
    expect(document.activeElement).toBe(document.body);
  });
});

describe("number keys", () => {
  it("press the choice of that number", async () => {
    const { sent, answer } = open(BEFORE, AFTER);
    await screen.findByRole("button", { name: "Turn number keys off" });
    press("2");
    answer();
    await waitFor(() => expect(sent).toEqual([{ seq: "1", choice: "close" }]));
  });

  it("do nothing with a modifier, in a field, held down, or beyond the choices", async () => {
    const { sent, answer } = open(BEFORE, AFTER);
    await screen.findByRole("button", { name: "Turn number keys off" });
    const field = document.body.appendChild(document.createElement("input"));
    press("1", { ctrlKey: true });
    press("1", { altKey: true });
    press("1", { metaKey: true });
    press("1", { repeat: true });
    press("1", {}, field);
    press("3");
    press("0");
    field.remove();
    press("2");
    answer();
    await screen.findByText("Four.");
    expect(sent).toEqual([{ seq: "1", choice: "close" }]);
  });

  it("can be turned off, and stay off", async () => {
    const { sent, answer } = open(BEFORE, AFTER);
    fireEvent.click(await screen.findByRole("button", { name: "Turn number keys off" }));
    press("1");
    expect(localStorage.getItem("rapport.number-keys")).toBe("off");
    fireEvent.click(screen.getByRole("button", { name: /Close the laptop/ }));
    answer();
    await screen.findByText("Four.");
    expect(sent.map(({ choice }) => choice)).toEqual(["close"]);
    expect(screen.getByRole("button", { name: "Choose with number keys" })).toBeTruthy();
  });
});
