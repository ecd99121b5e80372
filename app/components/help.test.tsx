// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Contacts, FoldedHelp, type HelpView } from "./help";

afterEach(cleanup);

const HELP: HelpView = {
  today: "2026-11-24",
  site: "Maple",
  contacts: [
    { label: "Supervisor", value: "Ruth Adler, 01632 960 142, most days", until: "2027-01-01" },
    { label: "Out of hours", value: "Crisis line, 01632 960 199", until: "2026-11-23" },
  ],
};

test("a telephone number can be pressed, and the words round it stay", () => {
  render(<Contacts help={HELP} />);
  expect(screen.getByRole("link", { name: "01632 960 142" }).getAttribute("href")).toBe("tel:01632960142");
  expect(document.querySelector("dd")?.textContent).toBe("Ruth Adler, 01632 960 142, most days");
});

test("one whose check has run out says so, and from the day after only", () => {
  render(<Contacts help={HELP} />);
  expect(screen.getAllByText(/Not checked since/)).toHaveLength(1);
  cleanup();
  render(<Contacts help={{ ...HELP, today: "2026-11-23" }} />);
  expect(screen.queryByText(/Not checked since/)).toBeNull();
});

test("without a team it says so and what to do", () => {
  render(<Contacts help={{ ...HELP, site: null, contacts: [] }} />);
  expect(screen.getByText(/You have no team here yet/).textContent).toContain("ring 999");
  expect(document.querySelector("dl")).toBeNull();
});

test("folded, it opens without script", () => {
  render(<FoldedHelp help={HELP} />);
  const fold = screen.getByText("Somebody to talk to");
  expect(fold.tagName).toBe("SUMMARY");
  expect(fold.closest("details")?.open).toBe(false);
});
