// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { SheetContent } from "~/learning/sheet-form";
import { renderLesson } from "./render-lesson";
import { EmailReadOut } from "./sheets/email";
import { LoopReadOut } from "./sheets/loop";
import { MapReadOut } from "./sheets/map";
import { layoutMap } from "./sheets/map-layout";
import { PitchReadOut } from "./sheets/pitch";
import { PromisesReadOut } from "./sheets/promises";
import { After, Before, worksheetWith } from "./worksheet";

const Worksheet = worksheetWith({
  email: EmailReadOut,
  loop: LoopReadOut,
  map: MapReadOut,
  pitch: PitchReadOut,
  promises: PromisesReadOut,
});

afterEach(cleanup);

const sheet = (kind: string, children?: React.ReactNode) => (
  <Worksheet id="w" kind={kind} title="Make it" findings="B5.4">
    {children}
  </Worksheet>
);
const kept = (content: Partial<SheetContent>) => ({
  sheets: { w: { content: { fields: {}, rows: [], ...content }, savedAt: "2026-11-24T12:41:00Z" } },
});

describe("a worksheet", () => {
  it("says that it is private, and posts what was written", async () => {
    const { sent } = renderLesson(sheet("contact"));
    expect(screen.getByText("Only you can read this")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("What happened"), { target: { value: "He left." } });
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ intent: "sheet", item: "w", "sheet-happened": "He left." });
    expect(sent[0]).not.toHaveProperty("seen");
  });

  it("shows what was kept, and room for one row more", () => {
    const rows = [{ what: "A page" }, { what: "A call" }, { what: "A date" }];
    renderLesson(sheet("promises"), kept({ rows }));
    const groups = screen.getAllByRole("group");
    expect(groups).toHaveLength(4);
    expect(screen.getByDisplayValue("A call")).toBeTruthy();
  });

  it("begins a map with the admin lead", () => {
    renderLesson(sheet("map"));
    expect(screen.getByDisplayValue("Admin lead")).toBeTruthy();
  });

  it("leads to each mistake, with everything kept", () => {
    const errors = [{ field: "sheet-0-due", message: "Write the day as a date." }];
    const values = { "sheet-0-what": "A page", "sheet-0-due": "soon" };
    renderLesson(sheet("promises"), { refused: { item: "w", errors, values } });
    const link = screen.getByRole("link", { name: "Write the day as a date." });
    const field = document.querySelector(link.getAttribute("href") ?? "");
    expect(field?.getAttribute("name")).toBe("sheet-0-due");
    expect(field?.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByDisplayValue("A page")).toBeTruthy();
  });

  it("shows one way to do it only once theirs is kept", () => {
    const parts = [
      <Before key="b">Reminder!</Before>,
      <After key="a">
        <p>How is today?</p>
      </After>,
    ];
    renderLesson(sheet("email", parts));
    expect(screen.getByText("Reminder!")).toBeTruthy();
    expect(screen.queryByText("How is today?")).toBeNull();
    cleanup();
    renderLesson(sheet("email", parts), kept({ fields: { body: "One? Two? Three words." } }));
    expect(screen.getByText("How is today?")).toBeTruthy();
    expect(screen.getByText(/4 words, about 1 second to read\. It asks 2 questions/)).toBeTruthy();
  });
});

describe("what comes of it", () => {
  it("reads the pitch out hard part first, with its length", () => {
    renderLesson(
      sheet("pitch"),
      kept({
        fields: { ask: "Five minutes?", burden: "Two visits.", date: "2026-05-12", short: "w ".repeat(60) },
      }),
    );
    const out = document.querySelector(".sheet__out")?.textContent ?? "";
    expect(out).toMatch(/Two visits\..*Five minutes\?.*by 12 May 2026/);
    expect(out).toMatch(/60 words, about 24 seconds at an ordinary pace: 4 more than you have\./);
  });

  it("puts feedback in the order of its dates, and says what is open", () => {
    const rows: Record<string, string>[] = [
      { who: "The team", when: "2026-12-01", owner: "Ann" },
      { who: "The person", what: "Thanks" },
      { who: "The ward", when: "2026-11-30" },
    ];
    renderLesson(sheet("loop"), kept({ rows }));
    expect([...document.querySelectorAll(".dated li")].map((item) => item.textContent)).toEqual([
      "30 November, in 6 daysThe ward · nobody sees to it yet",
      "1 December, in 7 daysThe team · Ann sees to it",
      "No date yetThe person · Thanks · nobody sees to it yet",
    ]);
    expect(screen.getByText(/not yet said what they will hear if nothing was found/)).toBeTruthy();
  });

  it("lists what is owed before what is settled", () => {
    const rows: Record<string, string>[] = [
      { what: "A page", state: "kept" },
      { what: "A call", whom: "Dele", due: "2026-11-20", state: "open" },
    ];
    renderLesson(sheet("promises"), kept({ rows }));
    expect([...document.querySelectorAll(".dated li")].map((item) => item.textContent)).toEqual([
      "20 November, 4 days agoA call to Dele. Past its date: keep it, or agree another.",
      "KeptA page",
    ]);
  });

  it("draws the map, says it in words, and misses the admin lead", () => {
    const rows: Record<string, string>[] = [
      { role: "Psychologist", formal: "some", informal: "much" },
      { role: "Manager", formal: "much", informal: "some", hears: "psychologist" },
    ];
    renderLesson(sheet("map"), kept({ rows }));
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Psychologist: some by position, a great deal by standing. Manager: a great deal by position, some by standing.",
    );
    expect(document.querySelectorAll(".map__line")).toHaveLength(1);
    expect(screen.getByText(/There is no admin lead on this map yet/)).toBeTruthy();
  });
});

describe("the layout of a map", () => {
  it("keeps roles that share a place apart, and all within its frame", () => {
    const roles = Array.from({ length: 12 }, (_, index) => ({
      role: `Role ${index}`,
      formal: 2,
      informal: 0,
      hears: "",
    }));
    const { nodes, width, height } = layoutMap(roles);
    expect(new Set(nodes.map(({ x, y }) => `${x}/${y}`)).size).toBe(12);
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  it("draws no line to a role that is not there, or to itself", () => {
    const roles = [
      { role: "A", formal: 0, informal: 0, hears: "A" },
      { role: "B", formal: 0, informal: 0, hears: "Z" },
    ];
    expect(layoutMap(roles).lines).toEqual([]);
  });
});
