// @vitest-environment happy-dom
import { createRemixStub } from "@remix-run/testing";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/support/database";
import { learnerAtMaple } from "../../../tests/support/people";
import { searchView } from "./load.server";
import { SearchPage } from "./search";
import type { SearchView } from "./view";

afterEach(cleanup);

const empty: SearchView = { query: "", steps: [], findings: [], rehearsals: [], more: 0 };

function show(view: Partial<SearchView>) {
  const Stub = createRemixStub([
    { path: "/search", Component: () => <SearchPage view={{ ...empty, ...view }} /> },
  ]);
  return render(<Stub initialEntries={["/search"]} />);
}

describe("the search page", () => {
  it("says before a search what can be found, and what is not searched", () => {
    show({});
    expect(screen.getByText(/will be listed here/).textContent).toContain("what you wrote, is not searched");
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("says that nothing was found, and what to try", () => {
    show({ query: "xylophone" });
    expect(screen.getByRole("status").textContent).toBe("Nothing was found for “xylophone”.");
    expect(screen.getByText(/Try fewer words/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/A word or two/).value).toBe("xylophone");
  });

  it("marks the words found, and says where a step stands", () => {
    const step = {
      href: "/learn/c/m?step=s#p-1",
      title: [{ text: "Find it", hit: false }],
      module: "Safe on site",
      at: 2,
      of: 8,
      excerpt: [
        { text: "The ", hit: false },
        { text: "alarm", hit: true },
      ],
      opensAfter: [],
    };
    show({ query: "alarm", steps: [step], more: 3 });
    const group = screen.getByRole("region", { name: "In modules 1" });
    expect(within(group).getByRole("link", { name: "Find it" }).getAttribute("href")).toBe(step.href);
    expect(group.textContent).toContain("Safe on site · step 2 of 8");
    expect(group.querySelector("mark")?.textContent).toBe("alarm");
    expect(screen.getByRole("status").textContent).toBe(
      "One place and 3 more: another word narrows them down.",
    );
  });
});

describe("what a learner finds", () => {
  it("leads to the step and the paragraph; of a module that is not open, it shows what opens it and no word", async () => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db);
    const { steps } = await searchView(db, { personId, query: "alarm" });
    const open = steps.filter(({ opensAfter }) => opensAfter.length === 0);
    const locked = steps.filter(({ opensAfter }) => opensAfter.length > 0);
    expect(open.length).toBeGreaterThan(0);
    for (const { href, excerpt } of open) {
      expect(href).toMatch(/^\/learn\/\w+\/[\w-]+\?step=[\w-]+(#[\w-]+)?$/);
      expect(excerpt.length).toBeGreaterThan(0);
    }
    expect(locked.length).toBeGreaterThan(0);
    for (const { href, excerpt } of locked) {
      expect(href).not.toContain("?");
      expect(excerpt).toEqual([]);
    }
  });

  it("is something for each of the page's own suggestions", async () => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db);
    show({});
    const tried = screen
      .getAllByRole("link")
      .map((link) => new URL(link.getAttribute("href") ?? "", "http://x"));
    const queries = tried.flatMap(({ searchParams }) => searchParams.get("q") ?? []);
    expect(queries).toHaveLength(3);
    for (const query of queries) {
      const { steps, findings } = await searchView(db, { personId, query });
      expect(steps.length + findings.length, query).toBeGreaterThan(0);
    }
  });

  it("is each step once", async () => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db);
    const { steps, more } = await searchView(db, { personId, query: "team" });
    expect(new Set(steps.map(({ href }) => href.split("#")[0])).size).toBeGreaterThan(steps.length - 4);
    expect(more).toBeGreaterThan(0);
  });
});
