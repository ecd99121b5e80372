// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Local } from "./local";
import { isExpired, localWords, missingWords } from "./local-words";
import { renderLesson } from "./render-lesson";

afterEach(cleanup);

const local = {
  value: "Tuesday team meeting",
  checkedBy: "Sunil Rao, admin lead",
  checkedOn: "2026-11-03",
  expiresOn: "2027-05-03",
};

describe("localWords", () => {
  it("says where a value comes from, who checked it, and how long it holds", () => {
    expect(localWords(local, "Maple CMHT", "2026-11-24").join(" ")).toBe(
      "Local to Maple CMHT. Checked by Sunil Rao, admin lead, on 3 November 2026. Due to be checked again by 3 May 2027.",
    );
  });

  it("says that a value is out of date, and what to do", () => {
    expect(localWords(local, "Maple CMHT", "2027-05-04")[1]).toBe(
      "It was due to be checked again by 3 May 2027. Ask the team before you rely on it.",
    );
  });

  it("says that a value is missing", () => {
    expect(localWords(undefined, null, "2026-11-24")[0]).toBe("Local to your team, and not filled in yet.");
  });
});

describe("isExpired", () => {
  it("lets a value hold through its last day", () => {
    expect(isExpired("2026-11-24", "2026-11-24")).toBe(false);
    expect(isExpired("2026-11-24", "2026-11-25")).toBe(true);
  });
});

describe("missingWords", () => {
  it("names the field in plain words", () => {
    expect(missingWords("rhythm.meetings.0.name")).toBe("[name]");
    expect(missingWords("safety.alarmSystem.issuedBy")).toBe("[issued by]");
    expect(missingWords("people.0")).toBe("[people]");
  });
});

describe("<Local>", () => {
  const field = "rhythm.meetings.0.name";

  it("shows the value with a button that opens the note without script", () => {
    const { container } = renderLesson(<Local field={field} />, { locals: { [field]: local } });
    const button = screen.getByRole("button", { name: "About “Tuesday team meeting”" });
    const tip = container.querySelector("[popover]");
    expect(tip?.id).toBe(button.getAttribute("popovertarget"));
    expect(tip?.textContent).toContain("Checked by Sunil Rao");
    expect(container.textContent).not.toMatch(/out of date|not filled in/);
  });

  it("says in the text itself that a value is out of date", () => {
    const old = { ...local, expiresOn: "2026-11-23" };
    const { container } = renderLesson(<Local field={field} />, { locals: { [field]: old } });
    expect(container.textContent).toContain("Tuesday team meeting (out of date: ask before you rely on it)");
  });

  it("says in the text itself that a value is missing", () => {
    const { container } = renderLesson(<Local field={field} />);
    expect(container.textContent).toContain("[name] (not filled in yet)");
  });
});
