import { describe, expect, it } from "vitest";
import { minutesWords, type StopFacts, stateDetail, stateWords } from "./state-words";

const today = "2026-11-24";
const facts = (over: Partial<StopFacts>): StopFacts => ({
  state: "not-started",
  done: 0,
  required: 7,
  dueOn: null,
  on: null,
  ...over,
});

describe("stateWords", () => {
  it.each<[Partial<StopFacts>, string]>([
    [{ state: "not-started" }, "Not started"],
    [{ state: "in-progress", done: 3 }, "In progress, 3 of 7"],
    [{ state: "awaiting", done: 7 }, "Awaiting sign-off"],
    [{ state: "returned", done: 7 }, "Returned to you"],
    [{ state: "complete", done: 7 }, "Complete"],
    [{ state: "exempt" }, "Exempt"],
    [{ state: "overdue", dueOn: "2026-11-22" }, "Overdue by 2 days"],
    [{ state: "overdue", dueOn: "2026-11-23" }, "Overdue by 1 day"],
  ])("%j reads %s", (over, words) => {
    expect(stateWords(facts(over), today)).toBe(words);
  });

  it("does not call a day late that is not over", () => {
    expect(stateWords(facts({ state: "overdue", dueOn: today }), today)).toBe("Due today");
  });
});

describe("stateDetail", () => {
  it.each<[Partial<StopFacts>, number | null, string]>([
    [{ state: "complete", on: "2026-11-12" }, 0, "12 November"],
    [{ state: "complete", on: "2025-11-12" }, 0, "12 November 2025"],
    [{ state: "awaiting", on: "2026-11-22" }, 0, "sent 22 November"],
    [{ state: "returned", on: "2026-11-20" }, 0, "on 20 November"],
    [{ state: "overdue", done: 6 }, 10, "6 of 7"],
    [{ state: "in-progress", done: 4 }, 10, "10 minutes left"],
    [{ state: "in-progress", done: 4 }, null, ""],
    [{ state: "not-started" }, 15, "15 minutes"],
    [{ state: "not-started", dueOn: "2026-12-01" }, 15, "due 1 December"],
    [{ state: "exempt" }, 15, ""],
  ])("%j with %s minutes left adds %j", (over, minutes, words) => {
    expect(stateDetail(facts(over), minutes, today)).toBe(words);
  });
});

describe("minutesWords", () => {
  it("rounds part of a minute up and never says none", () => {
    expect(minutesWords(0)).toBe("1 minute");
    expect(minutesWords(1)).toBe("1 minute");
    expect(minutesWords(1.2)).toBe("2 minutes");
  });
});
