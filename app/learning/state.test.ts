import { describe, expect, test } from "vitest";
import type { Progress } from "./progress";
import { type Marks, type State, stateOf } from "./state";

const nothing: Progress = { done: 0, required: 3, minutesLeft: 9, completedAt: null };
const some: Progress = { done: 1, required: 3, minutesLeft: 6, completedAt: null };
const all: Progress = { done: 3, required: 3, minutesLeft: 0, completedAt: "2026-11-20T09:00:00.000Z" };

const BEFORE = "2026-11-23";
const DUE = "2026-11-24";
const AFTER = "2026-11-25";

type Row = [what: string, progress: Progress, today: string, marks: Marks, state: State];

const table: Row[] = [
  ["exempt, whatever else holds", all, AFTER, { exempt: true, signOff: "returned" }, "exempt"],
  ["exempt, with nothing done and past the date", nothing, AFTER, { exempt: true }, "exempt"],
  ["complete, before the date", all, BEFORE, {}, "complete"],
  ["complete, long past the date", all, "2030-01-01", {}, "complete"],
  ["all done, but returned", all, BEFORE, { signOff: "returned" }, "returned"],
  ["all done, but the sign-off is awaited", all, AFTER, { signOff: "awaiting" }, "awaiting"],
  ["returned rather than overdue", some, AFTER, { signOff: "returned" }, "returned"],
  ["awaiting rather than overdue", some, AFTER, { signOff: "awaiting" }, "awaiting"],
  ["returned rather than in progress", some, BEFORE, { signOff: "returned" }, "returned"],
  ["begun, on the due day itself", some, DUE, {}, "in-progress"],
  ["not begun, on the due day itself", nothing, DUE, {}, "not-started"],
  ["begun, the day after", some, AFTER, {}, "overdue"],
  ["not begun, the day after", nothing, AFTER, {}, "overdue"],
  ["begun, the day before", some, BEFORE, {}, "in-progress"],
  ["not begun, the day before", nothing, BEFORE, {}, "not-started"],
  ["not exempt, where the mark says so", nothing, BEFORE, { exempt: false }, "not-started"],
];

describe("the state of a stop", () => {
  test.each(table)("%s", (_, progress, today, marks, state) => {
    expect(stateOf(progress, DUE, today, marks)).toBe(state);
  });

  test("turns overdue across the end of a month and of a year", () => {
    expect(stateOf(some, "2026-09-30", "2026-10-01")).toBe("overdue");
    expect(stateOf(some, "2026-12-31", "2027-01-01")).toBe("overdue");
    expect(stateOf(some, "2026-10-01", "2026-09-30")).toBe("in-progress");
  });
});
