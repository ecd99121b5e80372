import { describe, expect, test } from "vitest";
import type { Course } from "./course";
import { dueOf, movedLegs } from "./due";

const legs = [14, 56].map((dueDays, index) => ({
  id: `leg-${index}`,
  title: "",
  dueDays,
  stops: [],
  gate: null,
}));
const course: Course = { id: "c", title: "", legs, after: {} };
const dues = (dates: Parameters<typeof dueOf>[2]) => legs.map((leg) => dueOf(course, leg, dates));

describe("a leg falls due", () => {
  test.each([
    ["so many days after the start", {}, ["2027-01-04", "2027-02-15"]],
    ["the last on the day set for all", { dueOn: "2027-03-01" }, ["2027-01-04", "2027-03-01"]],
    ["none after the day set for all", { dueOn: "2026-12-24" }, ["2026-12-24", "2026-12-24"]],
    [
      "on the day it was moved to, whatever was set",
      { dueOn: "2026-12-24", moved: new Map([["leg-0", "2027-01-09"]]) },
      ["2027-01-09", "2026-12-24"],
    ],
  ] as const)("%s", (_, given, expected) => {
    expect(dues({ startsOn: "2026-12-21", ...given })).toEqual(expected);
  });

  test("over both changes of the clock, on whole days", () => {
    expect(dues({ startsOn: "2026-10-20" })).toEqual(["2026-11-03", "2026-12-15"]);
    expect(dues({ startsOn: "2027-03-20" })).toEqual(["2027-04-03", "2027-05-15"]);
  });
});

test("of several moves the last counts, and only those of this path as it starts now", () => {
  const move = { courseId: "c", legId: "leg-0", startsOn: "2026-12-21", dueOn: "2027-01-09" };
  const moves = [
    move,
    { ...move, dueOn: "2027-01-20" },
    { ...move, legId: "leg-1", startsOn: "2025-12-21" },
    { ...move, legId: "leg-1", courseId: "other" },
  ];
  expect([...movedLegs(moves, { courseId: "c", startsOn: "2026-12-21" })]).toEqual([["leg-0", "2027-01-20"]]);
});
