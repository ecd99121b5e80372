// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { draftNames, getDraft, putDraft } from "../drafts/store";
import type { LessonView } from "./lesson-view";
import { OwnNote } from "./own-note";
import { Reflection } from "./reflection";
import { blank, renderLesson } from "./render-lesson";
import { Task } from "./task";

const KEPT = "2026-11-24T11:00:00.000Z";
const NAME = `${blank.keep}/reflection-r`;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const said = () => screen.getByRole("status").textContent;
const write = (text: string) =>
  fireEvent.change(screen.getByLabelText("What now?"), { target: { value: text } });
const kept = (text: string): Partial<LessonView> => ({ notes: { r: { text, savedAt: KEPT } } });
const reflection = <Reflection id="r" ask="What now?" />;

describe("what saves itself", () => {
  it("is sent a moment after the last change, once, with what the page had seen", async () => {
    const { sent } = renderLesson(reflection, kept("Old."));
    write("N");
    write("New.");
    expect(sent).toEqual([]);
    await later(1600);
    await waitFor(() => expect(said()).toMatch(/^Saved at 12:41/));
    expect(sent).toEqual([{ intent: "reflect", item: "r", text: "New.", seen: KEPT }]);
    expect(draftNames("ruth")).toEqual([]);
  });

  it("goes after what is under way, and then says that it has seen that", async () => {
    const answers: ((answer: Response) => void)[] = [];
    const { sent } = renderLesson(reflection, kept("Old."), () => new Promise((give) => answers.push(give)));
    write("One.");
    await later(1600);
    write("One, two.");
    await later(1600);
    expect(sent.map(({ text }) => text)).toEqual(["One."]);
    answers[0]?.(Response.json({ at: "2026-11-24T12:00:00.000Z" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ text: "One, two.", seen: "2026-11-24T12:00:00.000Z" });
    answers[1]?.(Response.json({ at: "2026-11-24T12:00:05.000Z" }));
    await waitFor(() => expect(said()).toMatch(/^Saved at 12:00/));
  });

  it("sends what waits when the page goes on to another step", async () => {
    const { sent, unmount } = renderLesson(reflection);
    write("On the train.");
    unmount();
    await waitFor(() => expect(sent).toHaveLength(1));
    await waitFor(() => expect(draftNames("ruth")).toEqual([]));
  });

  it("keeps half a plan here, and sends it once it has both halves", async () => {
    const { sent } = renderLesson(
      <Task id="t" title="Do it" findings="">
        <p>Now.</p>
      </Task>,
    );
    fireEvent.change(screen.getByLabelText("If …"), { target: { value: "a phone rings" } });
    await later(2000);
    expect(sent).toEqual([]);
    expect(getDraft("ruth", `${blank.keep}/plan-t`)?.fields.cue).toBe("a phone rings");
    fireEvent.change(screen.getByLabelText("… then I"), { target: { value: "wait" } });
    await later(1600);
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it("puts half a plan back after the page was left, and still does not send it", async () => {
    const fields = { intent: "plan", item: "t", cue: "a phone rings", action: "" };
    putDraft("ruth", `${blank.keep}/plan-t`, { to: blank.keep, fields, seen: null, half: true });
    const { sent } = renderLesson(
      <Task id="t" title="Do it" findings="">
        <p>Now.</p>
      </Task>,
    );
    expect(screen.getByDisplayValue("a phone rings")).toBeTruthy();
    await later(20_000);
    expect(sent).toEqual([]);
    expect(draftNames("ruth")).toHaveLength(1);
  });
});

describe("without a network", () => {
  it("says so, keeps the words in the browser, and sends them once when it is back", async () => {
    let online = false;
    const { sent } = renderLesson(reflection, {}, () => {
      if (!online) throw new TypeError("Failed to fetch");
      return Response.json({ at: KEPT });
    });
    write("Written in a tunnel.");
    await later(1600);
    await waitFor(() =>
      expect(said()).toMatch(/^There is no network\. What you wrote is kept in this browser/),
    );
    expect(getDraft("ruth", NAME)?.fields.text).toBe("Written in a tunnel.");
    online = true;
    const tries = sent.length;
    window.dispatchEvent(new Event("online"));
    await waitFor(() => expect(said()).toMatch(/^Saved at 11:00/));
    await later(40_000);
    expect(sent.length - tries).toBe(1);
    expect(draftNames("ruth")).toEqual([]);
  });

  it("tries again by itself where nothing says that it is back", async () => {
    let up = false;
    renderLesson(reflection, {}, () =>
      up ? Response.json({ at: KEPT }) : new Response("", { status: 503 }),
    );
    write("Later.");
    await later(1600);
    await waitFor(() => expect(said()).toMatch(/^Nothing can be saved just now\. What you wrote is kept/));
    up = true;
    await later(16_000);
    await waitFor(() => expect(said()).toMatch(/^Saved at 11:00/));
  });

  it("stays on the page when Save is pressed", async () => {
    const { posted } = renderLesson(reflection, {}, () => {
      throw new TypeError("Failed to fetch");
    });
    write("Held.");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(said()).toMatch(/^There is no network/));
    expect(posted).toEqual([]);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What now?").value).toBe("Held.");
  });

  it("says that the browser keeps nothing, where it does not", async () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { getItem: full, setItem: full, removeItem: full });
    renderLesson(reflection, {}, () => {
      throw new TypeError("Failed to fetch");
    });
    write("Held only here.");
    await later(1600);
    await waitFor(() => expect(said()).toMatch(/this browser keeps nothing: leave this page open/));
  });
});

describe("what was left in the browser", () => {
  const left = (owner: string) =>
    putDraft(owner, NAME, {
      to: blank.keep,
      fields: { intent: "reflect", item: "r", text: "From before." },
      seen: null,
    });

  it("is put back into its field, and sent", async () => {
    left("ruth");
    const { sent } = renderLesson(reflection);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What now?").value).toBe("From before.");
    await waitFor(() => expect(sent).toMatchObject([{ text: "From before.", seen: "" }]));
  });

  it("is never shown to another person", async () => {
    left("tomas");
    const { sent } = renderLesson(reflection);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What now?").value).toBe("");
    await later(2000);
    expect(sent).toEqual([]);
  });
});

describe("what the server refuses", () => {
  it("is not put over something newer, unless Save is pressed", async () => {
    const answers = [Response.json({ movedOn: true }, { status: 409 }), Response.json({ at: KEPT })];
    const { sent } = renderLesson(reflection, kept("Old."), () => answers.shift() ?? Response.error());
    write("Mine.");
    await later(1600);
    await waitFor(() => expect(said()).toMatch(/something else was saved here since, on another device/));
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(said()).toMatch(/^Saved at 11:00/));
    expect(sent[1]).toEqual({ intent: "reflect", item: "r", text: "Mine." });
  });

  it("is sent as an ordinary form when Save is pressed, so that the page says what is wrong", async () => {
    const { posted } = renderLesson(reflection, {}, () => Response.json({ errors: [] }, { status: 400 }));
    write("Too long.");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(posted).toEqual([{ intent: "reflect", item: "r", text: "Too long." }]));
  });

  it("leads to signing in, by hand, where the session has ended", async () => {
    const toSignIn = Object.defineProperty(Response.json({}), "type", { value: "opaqueredirect" });
    const { posted } = renderLesson(reflection, {}, () => toSignIn);
    write("Signed out.");
    await later(1600);
    await waitFor(() => expect(said()).toMatch(/^You have been signed out\. What you wrote is still here/));
    expect(posted).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(posted).toHaveLength(1));
    expect(draftNames("ruth")).toEqual([]);
  });
});

describe("a note of one's own", () => {
  it("is folded away until there is one, and says that it cannot be shared", () => {
    renderLesson(<OwnNote />);
    expect(document.querySelector("details")?.open).toBe(false);
    expect(screen.getByText("Write a note on this step")).toBeTruthy();
    cleanup();
    renderLesson(<OwnNote />, { own: { risk: { text: "Ask Dele.", savedAt: KEPT } } });
    expect(document.querySelector("details")?.open).toBe(true);
    expect(screen.getByDisplayValue("Ask Dele.")).toBeTruthy();
    expect(screen.getByText("Only you can read this, and it cannot be shared")).toBeTruthy();
  });

  it("belongs to its step", async () => {
    const { sent } = renderLesson(<OwnNote />, { own: { other: { text: "Elsewhere.", savedAt: KEPT } } });
    expect(screen.queryByDisplayValue("Elsewhere.")).toBeNull();
    fireEvent.change(screen.getByLabelText("A note of your own"), { target: { value: "Here." } });
    await later(1600);
    await waitFor(() => expect(sent).toEqual([{ intent: "own", item: "risk", text: "Here.", seen: "" }]));
  });
});
