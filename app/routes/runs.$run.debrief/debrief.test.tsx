// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Debrief } from "./debrief";
import { PlanSheet } from "./plan-sheet";
import type { Around, DebriefView, Decision } from "./view";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const decision = (at: number, more: Partial<Decision> = {}): Decision => ({
  at,
  short: `Moment ${at + 1}`,
  scene: "Meeting 1",
  move: { kind: "say", html: "What would make this light?" },
  made: [{ person: { id: "dele", name: "Dele" }, face: "calm", html: "He had not been asked before." }],
  why: "Asks before it asks for anything.",
  findings: [
    {
      id: "B6.3",
      text: "Pitches fail when time is short.",
      voices: ["researcher"],
      certaintyText: "One voice",
    },
  ],
  later: [],
  decided: false,
  could: [],
  ...more,
});

const VIEW: DebriefView = {
  run: { id: "r1", on: "24 November 2026", number: 2 },
  scenario: { id: "three-minutes", title: "Three minutes, not ten" },
  sprite: "/portraits/x.svg",
  ending: { id: "back", title: "Back next week", html: "Farah keeps a place.", findings: [] },
  outcomes: [{ word: "Workable", of: "with the team" }],
  people: [{ id: "dele", name: "Dele", face: "calm" }],
  decisions: [decision(0), decision(1)],
  staves: [
    {
      person: { id: "dele", name: "Dele", hue: "ochre" },
      means: "Feels seen",
      lo: 0,
      hi: 2,
      bands: [
        { name: "closed", from: 0 },
        { name: "open", from: 1 },
      ],
      start: 0,
      startFace: "contempt",
      values: [0, 1],
      endFace: "smile",
      might: [],
    },
  ],
  plan: { cue: "", action: "", day: "", savedOn: null, savedAt: null, errors: [] },
  compareHref: null,
};

const AROUND: Around = {
  help: {
    today: "2026-11-24",
    site: "Maple",
    contacts: [{ label: "Supervisor", value: "Dr Hartley, 01632 960 180", until: "2027-01-01" }],
  },
  hints: true,
  withdrawn: false,
  owner: "ruth",
};

function open(view: DebriefView, around: Partial<Around> = {}) {
  const sent: Record<string, FormDataEntryValue>[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: URLSearchParams }) => {
    sent.push(Object.fromEntries(body));
    return Response.json({ at: "2026-11-24T10:12:00.000Z" });
  });
  const Stub = createRemixStub([
    {
      path: "/runs/:run/debrief",
      action: async ({ request }) => {
        sent.push(Object.fromEntries(await request.formData()));
        return null;
      },
      Component: () => <Debrief view={view} around={{ ...AROUND, ...around }} />,
    },
    {
      path: "/rehearse/:scenario",
      action: async ({ request, params }) => {
        sent.push({ scenario: params.scenario ?? "", ...Object.fromEntries(await request.formData()) });
        return null;
      },
      Component: () => null,
    },
    { path: "*", Component: () => null },
  ]);
  render(<Stub initialEntries={["/runs/r1/debrief"]} />);
  return sent;
}

describe("the score", () => {
  it("has a bar for each decision that leads to its words", () => {
    open(VIEW);
    const score = within(screen.getByRole("region", { name: "How each person’s attitude moved" }));
    const links = score.getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#move-1", "#move-2"]);
    for (const link of links) {
      expect(document.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
    }
  });

  it("says each line in words, and names its levels", () => {
    open(VIEW);
    expect(screen.getByRole("img", { name: "Dele. Closed at first; open after decision 2." })).toBeTruthy();
    const labels = [...document.querySelectorAll(".levels text")].map(({ textContent }) => textContent);
    expect(labels).toEqual(["closed", "open"]);
  });
});

describe("the decisions", () => {
  it("say what was said, what they made of it, why, and how sure the finding is", () => {
    open(VIEW);
    const first = within(document.querySelector("#move-1") as HTMLElement);
    expect(first.getByText("“What would make this light?”")).toBeTruthy();
    expect(first.getByText("He had not been asked before.")).toBeTruthy();
    expect(first.getByText("Asks before it asks for anything.")).toBeTruthy();
    expect(first.getByText("One voice")).toBeTruthy();
    expect(first.getByRole("link", { name: /Why this\?/ }).getAttribute("href")).toBe("/evidence/B6.3");
  });

  it("put a deed in no quotation marks", () => {
    open({ ...VIEW, decisions: [decision(0, { move: { kind: "act", html: "Close the laptop" } })] });
    expect(screen.getByText("Close the laptop")).toBeTruthy();
    expect(screen.getByRole("heading", { name: /You did this:/ })).toBeTruthy();
  });

  it("mark a change of scene once", () => {
    open({ ...VIEW, decisions: [decision(0), decision(1), decision(2, { scene: "Meeting 2" })] });
    const scenes = [...document.querySelectorAll(".move__scene")].map(({ textContent }) => textContent);
    expect(scenes).toEqual(["Meeting 1", "Meeting 2"]);
  });

  it("tie a later consequence back to the choice", () => {
    const later = [{ scene: "Meeting 3", who: "Gwen", html: "You said Friday." }];
    open({ ...VIEW, decisions: [decision(0, { later })] });
    expect(screen.getByText("It came back later: Meeting 3")).toBeTruthy();
    expect(screen.getByText("Gwen: “You said Friday.”")).toBeTruthy();
  });

  it("say what one different choice could still have reached", () => {
    const move = { kind: "say" as const, html: "Please go." };
    const could = [{ move, kind: "reached" as const, endings: ["He stays", "A month"] }];
    open({ ...VIEW, decisions: [decision(0, { could })] });
    const other = screen.getByText("“Please go.”").closest("p");
    expect(other?.textContent).toBe("“Please go.” could still have reached He stays or A month.");
  });

  it("say what one different choice would have put out of reach", () => {
    const move = { kind: "act" as const, html: "Leave" };
    open({ ...VIEW, decisions: [decision(0, { could: [{ move, kind: "lost", endings: ["A month"] }] })] });
    const other = screen.getByText("Leave").closest("p");
    expect(other?.textContent).toBe("Leave would have put this ending out of reach: at best, A month.");
  });

  it("put together the choices that could have led equally far", () => {
    const could = ["Go.", "Stay.", "Wait."].map((html, index) => ({
      move: { kind: "say" as const, html },
      kind: "reached" as const,
      endings: index < 2 ? ["A month"] : ["He stays"],
    }));
    open({ ...VIEW, decisions: [decision(0, { could })] });
    expect(document.querySelector(".else")?.textContent).toBe(
      "One different choice here, and where it could have led:“Go.”“Stay.”Each of these could still have reached A month.“Wait.” could still have reached He stays.",
    );
  });

  it("say that a choice helped to decide the ending", () => {
    open({ ...VIEW, decisions: [decision(0), decision(1, { decided: true })] });
    const marks = screen.getAllByText("It helped to decide how this ended.");
    expect(marks.map((mark) => mark.closest(".move")?.id)).toEqual(["move-2"]);
  });

  it("give practice wisdom no link to a finding", () => {
    const wisdom = {
      id: "practice-wisdom",
      text: "Say the date.",
      voices: [],
      certaintyText: "Practice wisdom",
    };
    open({ ...VIEW, decisions: [decision(0, { findings: [wisdom] })] });
    expect(screen.getByText("Practice wisdom")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /Why this\?/ })).toBeNull();
  });

  it("can each be taken up again", async () => {
    const sent = open(VIEW);
    fireEvent.click(screen.getByRole("button", { name: "Retry from here (decision 2)" }));
    await waitFor(() => expect(sent).toEqual([{ intent: "retry", at: "1" }]));
  });
});

describe("the plan", () => {
  it("is sent as a cue and an action", async () => {
    const sent = open(VIEW);
    fireEvent.change(screen.getByLabelText("If"), { target: { value: "someone looks at the clock" } });
    fireEvent.change(screen.getByLabelText("then I"), { target: { value: "stop and ask" } });
    fireEvent.change(screen.getByLabelText("On which day is it?"), { target: { value: "2026-12-01" } });
    fireEvent.click(screen.getByRole("button", { name: "Keep this plan" }));
    await waitFor(() =>
      expect(sent).toEqual([
        { intent: "plan", cue: "someone looks at the clock", action: "stop and ask", day: "2026-12-01" },
      ]),
    );
  });

  it("keeps what was written when something is missing, and leads to the field", () => {
    const errors = [{ field: "cue", message: "Write the moment that you expect." }];
    open({ ...VIEW, plan: { ...VIEW.plan, action: "stop and ask", errors } });
    expect(screen.getByLabelText<HTMLInputElement>("then I").value).toBe("stop and ask");
    expect(screen.getByLabelText("If").getAttribute("aria-invalid")).toBe("true");
    const link = screen.getByRole("link", { name: "Write the moment that you expect." });
    expect(link.getAttribute("href")).toBe(`#${screen.getByLabelText("If").id}`);
  });

  it("says when it was kept", () => {
    open({ ...VIEW, plan: { ...VIEW.plan, savedOn: "24 November 2026, 10:12" } });
    expect(screen.getByRole("status").textContent).toBe("Kept 24 November 2026, 10:12");
  });
});

describe("a plan with a day", () => {
  const plan = { ...VIEW.plan, cue: "a phone rings.", action: "wait", day: "2026-12-01", savedOn: "today" };

  it("says how far off it is, and leads to a page to print", () => {
    open({ ...VIEW, plan });
    expect(screen.getByText(/Yours is for 1 December 2026, in 7 days\./)).toBeTruthy();
    expect(screen.getByRole("link", { name: "A page to print" }).getAttribute("href")).toBe(
      "/runs/r1/debrief?sheet=plan",
    );
  });

  it("that came back with a mistake does not read the day that was typed", () => {
    const errors = [{ field: "day", message: "Give the day as a date." }];
    open({ ...VIEW, plan: { ...plan, day: "Tuesday", errors } });
    expect(screen.getByLabelText("On which day is it?").getAttribute("aria-invalid")).toBe("true");
    expect(screen.queryByText(/Yours is for/)).toBeNull();
  });

  it("stands alone on its page, as one sentence", async () => {
    const Stub = createRemixStub([{ path: "/", Component: () => <PlanSheet view={{ ...VIEW, plan }} /> }]);
    render(<Stub />);
    expect(screen.getByText("If").parentElement?.textContent).toBe("If a phone rings,");
    expect(screen.getByText("then I").parentElement?.textContent).toBe("then I wait.");
    expect(screen.getByText(/For the first real meeting, 1 December 2026/)).toBeTruthy();
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    fireEvent.click(await screen.findByRole("button", { name: "Print it" }));
    expect(print).toHaveBeenCalledOnce();
  });
});

describe("after an ending", () => {
  it("invites one to go wrong on purpose, in a run of its own", async () => {
    const sent = open(VIEW);
    expect(screen.getByRole("heading", { name: "Try the worst option on purpose" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start a run to go wrong in" }));
    await waitFor(() => expect(sent).toEqual([{ scenario: "three-minutes", hints: "on" }]));
  });

  it("has whom to talk to near its end", () => {
    open(VIEW);
    const talk = screen.getByRole("region", { name: "Somebody to talk to" });
    expect(within(talk).getByRole("link", { name: "01632 960 180" })).toBeTruthy();
    const plan = screen.getByRole("region", { name: "For the first real meeting" });
    expect(plan.compareDocumentPosition(talk) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it("offers no new run of what is withdrawn", () => {
    open(VIEW, { withdrawn: true });
    expect(screen.queryByRole("heading", { name: "Try the worst option on purpose" })).toBeNull();
    expect(screen.queryByRole("button", { name: /Retry/ })).toBeNull();
    expect(screen.queryByRole("link", { name: "Rehearse it again" })).toBeNull();
  });
});

describe("a run that was stopped early", () => {
  it("says whom to talk to before anything else, and does not ask for more", () => {
    open({ ...VIEW, ending: null });
    const talk = screen.getByRole("region", { name: "Somebody to talk to" });
    const moves = screen.getByRole("region", { name: "Decision by decision" });
    expect(talk.compareDocumentPosition(moves) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Try the worst option on purpose" })).toBeNull();
  });

  it("has no ending, and leads back to where it stopped", () => {
    open({ ...VIEW, ending: null, outcomes: [] });
    expect(screen.getByRole("heading", { level: 1, name: "You stopped before the end" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Back to where you stopped" }).getAttribute("href")).toBe(
      "/runs/r1",
    );
  });

  it("says so when nothing was chosen yet", () => {
    open({ ...VIEW, ending: null, decisions: [], staves: [] });
    expect(screen.getByText(/nothing to look back on/)).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "Decision by decision" })).toBeNull();
  });
});
