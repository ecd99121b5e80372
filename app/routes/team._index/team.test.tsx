// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Team } from "./team";
import type { TeamView } from "./view";

afterEach(cleanup);

const anything = { value: "", options: [{ value: "", label: "Any" }] };
const VIEW: TeamView = {
  today: "2026-11-24",
  todo: [
    {
      id: "1",
      state: "awaiting",
      person: "Tomas Reid",
      what: "sent the map of who decides",
      note: "Who decides here?",
      action: { label: "Read and sign", href: "/team/people/tomas" },
    },
  ],
  waiting: 1,
  stops: [
    { id: "m1", short: "M1", title: "The relationship" },
    { id: "s5", short: "S5", title: "The study that never came back" },
  ],
  people: [
    {
      id: "tomas",
      name: "Tomas Reid",
      site: "Larch CMHT",
      cells: [
        { state: "overdue", words: "Overdue", when: "2 days" },
        { state: "not-started", words: "Not started", when: null },
      ],
    },
  ],
  total: 3,
  fitting: 1,
  pages: { page: 1, from: 1, previous: null, next: null },
  filters: { q: "", team: anything, state: anything, sort: anything },
  csvHref: "/team.csv?state=overdue",
  assignHref: null,
};

function open(view: TeamView) {
  const Stub = createRemixStub([{ path: "/team", Component: () => <Team view={view} /> }]);
  render(<Stub initialEntries={["/team"]} />);
}

describe("the team page", () => {
  it("counts in its heading what waits", () => {
    open(VIEW);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("One thing waits for you");
    expect(screen.getByRole("link", { name: "Read and sign (Tomas Reid)" })).toBeTruthy();
  });

  it("says so when nothing waits", () => {
    open({ ...VIEW, todo: [], waiting: 0 });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Nothing waits for you");
  });

  it("gives every cell its person, stop and state, and says the state in words", () => {
    open(VIEW);
    const cells = [...document.querySelectorAll<HTMLElement>("td")];
    expect(cells.map(({ dataset, textContent }) => [{ ...dataset }, textContent])).toEqual([
      [{ person: "tomas", stop: "m1", state: "overdue" }, "Overdue2 days"],
      [{ person: "tomas", stop: "s5", state: "not-started" }, "Not started"],
    ]);
  });

  it("names rows and columns for those who do not see the table", () => {
    open(VIEW);
    const table = within(screen.getByRole("table", { name: "People and stops" }));
    expect(table.getByRole("rowheader").textContent).toBe("Tomas ReidLarch CMHT");
    expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "Person1 of 3 shown",
      "M1The relationship",
      "S5The study that never came back",
    ]);
  });

  it("exports what is filtered, and offers no export where there is none", () => {
    open(VIEW);
    expect(screen.getByRole("link", { name: "Export CSV" }).getAttribute("href")).toBe(
      "/team.csv?state=overdue",
    );
    cleanup();
    open({ ...VIEW, csvHref: null });
    expect(screen.queryByRole("link", { name: "Export CSV" })).toBeNull();
  });

  it("tells an empty team from a filter that nobody fits", () => {
    open({ ...VIEW, people: [] });
    expect(screen.getByRole("link", { name: "Show all 3" }).getAttribute("href")).toBe("/team");
    cleanup();
    open({ ...VIEW, people: [], total: 0 });
    expect(screen.getByText(/Nobody is on your team yet/)).toBeTruthy();
  });

  it("folds what is far down, and has no button for what is done elsewhere", () => {
    const item = VIEW.todo[0];
    if (!item) throw new Error("no item");
    const todo = Array.from({ length: 46 }, (_, index) => ({ ...item, id: `${index}`, action: null }));
    open({ ...VIEW, todo, waiting: 60 });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("60 things wait for you");
    expect(screen.getByText("54 more")).toBeTruthy();
    expect(document.querySelectorAll(".todo li")).toHaveLength(46);
    expect(screen.getByText(/^And 14 more/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: /Read and sign/ })).toBeNull();
  });

  it("leads to the pages beside this one, and says which people it shows", () => {
    open({
      ...VIEW,
      fitting: 500,
      pages: { page: 2, from: 201, previous: "/team?q=a", next: "/team?q=a&page=3" },
    });
    const pages = within(screen.getByRole("navigation", { name: "Pages of the table" }));
    expect(pages.getByText("201 to 201 of 500")).toBeTruthy();
    expect(pages.getByRole("link", { name: "Later people" }).getAttribute("href")).toBe("/team?q=a&page=3");
  });

  it("says on paper what it was filtered by", () => {
    const state = { value: "overdue", options: [{ value: "overdue", label: "Overdue" }] };
    open({ ...VIEW, filters: { ...VIEW.filters, q: "to", state } });
    expect(screen.getByText(/^Printed on 24 November 2026/).textContent).toBe(
      "Printed on 24 November 2026. 1 of 3 people: names with “to”, Overdue.",
    );
  });

  it("promises what it does not show", () => {
    open(VIEW);
    expect(screen.getByText(/^A rehearsal shows here only once it is complete/)).toBeTruthy();
  });
});
