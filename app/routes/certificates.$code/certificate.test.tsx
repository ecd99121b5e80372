// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { CertificateView } from "./certificate";
import { seatsRound, TABLE } from "./table";
import type { CertificateView as View } from "./view";

afterEach(cleanup);

const CODE = "7K3M-Q9XA-0001-ZZZZ-1234";
const VIEW: View = {
  code: CODE,
  name: "Ọláńrewájú Smith",
  course: "Onboarding for research assistants",
  completedOn: "2026-11-12",
  standing: { state: "valid", until: null },
  modules: [{ id: "walk", title: "Safe on site", print: "a1b2c3d4" }],
  rehearsals: [{ id: "scene", title: "Three minutes", print: "99887766" }],
  today: "2026-11-24",
};

function show(over: Partial<View> = {}) {
  const Stub = createRemixStub([
    { path: "/", Component: () => <CertificateView view={{ ...VIEW, ...over }} /> },
  ]);
  const { container } = render(<Stub />);
  const card = container.querySelector<HTMLElement>("[data-certificate]");
  if (!card) throw new Error("There is no certificate on the page.");
  return card;
}

describe("the page of a certificate", () => {
  it("says whose it is, which course, when, and how to keep it", () => {
    const card = show();
    expect(within(card).getByRole("heading", { level: 1 }).textContent).toBe("Ọláńrewájú Smith");
    expect(card.textContent).toContain("completed Onboarding for research assistants");
    expect(card.textContent).toContain("on 12 November 2026: 1 module and 1 rehearsal.");
    expect(card.querySelector("time")?.getAttribute("datetime")).toBe("2026-11-12");
    expect(card.dataset.certificate).toBe(CODE);
    expect(within(card).getByRole("link", { name: "Open as PDF" }).getAttribute("href")).toBe(
      `/certificates/${CODE}.pdf`,
    );
  });

  it("names each version that was studied, and claims no effect", () => {
    show();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Safe on site a1b2c3d4",
      "Three minutes 99887766",
    ]);
    expect(screen.getByText(/does not say what somebody can do/)).toBeTruthy();
  });

  it.each([
    [{ state: "valid", until: null }, "Valid It counts, and has no end date."],
    [{ state: "valid", until: "2028-11-12" }, "Valid It counts until 12 November 2028."],
    [{ state: "valid", until: "2026-12-01" }, "Valid It counts until 1 December 2026, in 7 days."],
    [
      { state: "revoked", on: "2026-11-20" },
      "Revoked It was revoked on 20 November 2026, and no longer counts.",
    ],
    [
      { state: "expired", on: "2026-11-20" },
      "Expired It counted until 20 November 2026, and no longer does.",
    ],
    [
      { state: "reopened", on: "2026-11-20" },
      "No longer valid Part of the course was opened again on 20 November 2026, because a task was returned.",
    ],
  ] satisfies [View["standing"], string][])("says in words whether it counts: %o", (standing, words) => {
    const card = show({ standing });
    expect(card.dataset.state).toBe(standing.state);
    expect(card.textContent).toContain(words);
    expect(card.textContent).toContain("Looked up on 24 November 2026.");
  });

  it("leaves out a list that has nothing in it", () => {
    const card = show({ rehearsals: [] });
    expect(screen.queryByRole("heading", { name: "Rehearsals" })).toBeNull();
    expect(card.textContent).toContain("on 12 November 2026: 1 module.");
  });
});

describe("the seats round the table", () => {
  it.each([1, 2, 11, 22, 60])("are %i, inside the drawing, and do not touch", (count) => {
    const seats = seatsRound(count);
    expect(seats).toHaveLength(count);
    for (const { x, y, r } of seats) {
      expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
      expect(x + r).toBeLessThanOrEqual(TABLE.width);
      expect(y + r).toBeLessThanOrEqual(TABLE.height);
    }
    seats.forEach((one, index) => {
      for (const other of seats.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
    });
  });
});
