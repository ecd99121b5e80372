// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { scenarioFrom } from "../../scenario/fixtures/build";
import firstAsk from "../../scenario/fixtures/first-ask.yaml?raw";
import { replay } from "../../scenario/play";
import { Compare } from "./compare";
import { besideView, chooseView, rehearsalsOf } from "./load.server";
import type { CompareView } from "./view";

afterEach(cleanup);

const example = scenarioFrom(firstAsk);
const NOTHING: CompareView = { beside: null, choose: null, rehearsals: [], notice: null };

const run = (number: number, choices: string[]) => ({
  id: `r${number}`,
  number,
  scenario: example,
  versionHash: "abc",
  pack: null,
  hints: true,
  startedAt: new Date("2026-11-24T10:00:00.000Z"),
  endedAt: null,
  choices,
  play: replay(example, choices),
});
const summary = (number: number, scenarioId = "first-ask", choices = 2) => ({
  id: `r${number}`,
  number,
  scenarioId,
  title: `About ${scenarioId}`,
  startedAt: new Date("2026-11-24T10:00:00.000Z"),
  endedAt: null,
  choices,
  ending: number === 1 ? "Not this year" : null,
  retry: null,
});

function open(view: Partial<CompareView>) {
  const Stub = createRemixStub([{ path: "*", Component: () => <Compare view={{ ...NOTHING, ...view }} /> }]);
  render(<Stub initialEntries={["/runs/compare"]} />);
}

describe("two runs side by side", () => {
  const beside = besideView(run(1, ["pitch", "own-up", "promise"]), run(2, ["pitch", "push"]));

  it("say what each led to, and link to its debrief", () => {
    open({ beside });
    const led = within(screen.getByRole("region", { name: "What each led to" }));
    expect(led.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "The meeting moves on",
      "Not this year",
    ]);
    expect(led.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "/runs/r1/debrief",
      "/runs/r2/debrief",
    ]);
  });

  it("show what was the same once, mark where they part once, and what one never came to", () => {
    open({ beside });
    expect(screen.getByText("They go the same way for one decision, and part at decision 2.")).toBeTruthy();
    const rows = screen.getAllByRole("listitem").filter(({ dataset }) => dataset.kind);
    expect(rows.map(({ dataset }) => dataset.kind)).toEqual(["same", "parted", "alone"]);
    const [same, parted, alone] = rows.map((row) => row.textContent ?? "");
    expect(same?.match(/forty people by June/g)).toHaveLength(1);
    expect(parted).toContain("They part here");
    expect(parted).toContain("Run 1, decision 2");
    expect(parted).toContain("Slide the consent forms across the table");
    expect(alone).toContain("Run 2Did not come to this.");
    expect(screen.getAllByText("They part here")).toHaveLength(1);
  });

  it("say where each person stood at the end of either", () => {
    open({ beside });
    const people = within(screen.getByRole("region", { name: "Where people stood at the end" }));
    const [osei] = people.getAllByRole("listitem");
    expect(osei?.textContent).toMatch(
      /^Dr OseiBelieves that you will do what you sayRun 1 openRun 2 guarded$/,
    );
  });

  it("of the same choices go the same way to the end", () => {
    open({ beside: besideView(run(1, ["ask", "promise"]), run(2, ["ask", "promise"])) });
    expect(screen.getByText("They go the same way from the first decision to the last.")).toBeTruthy();
    expect(screen.queryByText("They part here")).toBeNull();
  });
});

describe("choosing two runs", () => {
  it("is a plain form, the newest two chosen", () => {
    const choose = chooseView([summary(3), summary(2), summary(1)], "first-ask", { a: "", b: "" });
    open({ choose });
    const one = screen.getByLabelText<HTMLSelectElement>("One run");
    expect([one.name, one.value]).toEqual(["a", "r2"]);
    expect(screen.getByLabelText<HTMLSelectElement>("The other").value).toBe("r3");
    expect(one.form?.getAttribute("method")).toBe("get");
    expect([...one.options].map(({ text }) => text)).toEqual([
      "Run 3, 24 November 2026: not finished",
      "Run 2, 24 November 2026: not finished",
      "Run 1, 24 November 2026: Not this year",
    ]);
  });

  it("needs two with a choice in them", () => {
    expect(chooseView([summary(2, "first-ask", 0), summary(1)], "first-ask", { a: "", b: "" })).toBeNull();
    expect(rehearsalsOf([summary(2, "a"), summary(1, "a"), summary(1, "b"), summary(2, "c", 0)])).toEqual([
      { id: "a", title: "About a", runs: 2 },
    ]);
  });

  it("begins with the rehearsal where none is named, and says so where there is nothing yet", () => {
    open({ rehearsals: [{ id: "a", title: "About a", runs: 2 }] });
    expect(screen.getByRole("link", { name: "About a" }).getAttribute("href")).toBe(
      "/runs/compare?scenario=a",
    );
    cleanup();
    open({});
    expect(screen.getByText(/Once you have two runs of one rehearsal/)).toBeTruthy();
  });
});
