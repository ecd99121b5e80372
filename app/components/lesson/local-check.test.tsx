// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Decoy, LocalCheck } from "./local-check";
import { LocalPack, PackGaps } from "./local-pack";
import { renderLesson } from "./render-lesson";

afterEach(cleanup);

const check = (
  <LocalCheck
    id="alarm"
    ask="Who gives you an alarm?"
    field="safety.alarmSystem.issuedBy"
    findings="A2.9"
    critical
  >
    <Decoy id="nurse" says="Any nurse">
      Nurses carry their own.
    </Decoy>
    <Decoy id="duty" field="safety.dutyWorker">
      They answer calls.
    </Decoy>
    <Decoy id="nobody" says="Nobody">
      Everyone wears one.
    </Decoy>
  </LocalCheck>
);
const offered = {
  localOptions: {
    alarm: [
      { id: "nobody", says: "" },
      { id: "local", says: "the reception desk" },
      { id: "duty", says: "Maple duty desk" },
    ],
  },
  locals: {
    "safety.alarmSystem.issuedBy": {
      value: "the reception desk",
      checkedBy: "Priya Nair",
      checkedOn: "2026-11-01",
      expiresOn: "2027-02-01",
    },
  },
};
const answered = (option: string) => ({
  answers: { alarm: { option, right: option === "local", confidence: null, seq: 1 } },
});

describe("a check from the pack", () => {
  it("offers what the page was given, decoys in the author's words or the pack's", () => {
    renderLesson(check, offered);
    expect(screen.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent)).toEqual([
      "Nobody",
      "the reception desk",
      "Maple duty desk",
    ]);
  });

  it("explains the right one by who checked it, and the others by their author", () => {
    renderLesson(check, { ...offered, ...answered("duty") });
    expect(screen.getByText(/checked by Priya Nair on 1 November 2026/)).toBeTruthy();
    expect(screen.getByText("They answer calls.")).toBeTruthy();
    expect(screen.getByText(/has to be right before the module is complete/)).toBeTruthy();
  });

  it("asks for no other try once it is right", () => {
    renderLesson(check, { ...offered, ...answered("local") });
    expect(screen.queryByText(/has to be right/)).toBeNull();
  });

  it("says what to do where the pack is silent, or where there is none", () => {
    renderLesson(check, { localOptions: { alarm: [] } });
    expect(screen.getByText(/The pack of Maple CMHT does not say/)).toBeTruthy();
    cleanup();
    renderLesson(check, { site: null });
    expect(screen.getByText(/you have no team here yet/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("the pack in a lesson", () => {
  const line = {
    field: "safety.keysFobs",
    label: "Keys and fobs",
    values: ["No keys."],
    checkedBy: "Priya Nair",
    checkedOn: "2026-11-01",
    expiresOn: "2026-11-23",
  };

  it("shows a group with its checks, and says what is out of date", () => {
    renderLesson(<LocalPack groups="safety" />, { pack: { safety: { title: "Safety", lines: [line] } } });
    expect(screen.getByText("Safety")).toBeTruthy();
    expect(screen.getByText("No keys.")).toBeTruthy();
    expect(
      screen.getByText(/Out of date since 23 November 2026: ask before you rely on it\. Last checked by \w+/),
    ).toBeTruthy();
  });

  it("lists what cannot be relied on", () => {
    const gaps = [
      { kind: "expired" as const, label: "Safety: alarm", until: "2026-11-20", by: "Priya Nair" },
      { kind: "owed" as const, label: "One page", due: "2026-09-01", owner: "the office" },
    ];
    renderLesson(<PackGaps />, { gaps });
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Safety: alarm. Out of date since 20 November 2026. Last checked by Priya Nair.",
      "One page. Promised for 1 September 2026, and still owed. It is with the office.",
    ]);
    cleanup();
    renderLesson(<PackGaps />, { gaps: [] });
    expect(screen.getByText(/Nothing in the pack is missing/)).toBeTruthy();
  });
});
