import { describe, expect, test } from "vitest";
import type { Module } from "./course";
import { dayOf, TIME_ZONE } from "./days";
import { type LaterQuestion, laterItem, returning } from "./later";

const module: Module = {
  kind: "module",
  id: "m",
  code: "M1",
  title: "",
  summary: "",
  minutes: 1,
  outcomes: [],
  findings: [],
  steps: [{ id: "s", title: "", minutes: 1, needs: [], rehearsal: null }],
  signed: [],
};
const questions: LaterQuestion[] = [28, 3, 10].map((after) => ({
  moduleId: "m",
  id: `q${after}`,
  ask: "?",
  after,
}));
const day = (instant: string) => dayOf(new Date(instant), TIME_ZONE);
const list = (completedAt: string | null, ...answered: string[]) =>
  returning(questions, {
    stops: [module],
    done: new Map(completedAt ? [["m/step/s", completedAt]] : []),
    answered: new Set(answered.map((id) => laterItem("m", id))),
    dayOf: day,
  }).map(({ id, on }) => [id, on]);

describe("questions that come back", () => {
  test("do so 3, 10 and 28 days after the module, soonest first", () => {
    expect(list("2026-11-02T10:00:00.000Z")).toEqual([
      ["q3", "2026-11-05"],
      ["q10", "2026-11-12"],
      ["q28", "2026-11-30"],
    ]);
  });

  test("never before the module is complete, and no more once answered", () => {
    expect(list(null)).toEqual([]);
    expect(list("2026-11-02T10:00:00.000Z", "q3")).toEqual([
      ["q10", "2026-11-12"],
      ["q28", "2026-11-30"],
    ]);
  });

  test("count days as the place does, over both ends of summer time", () => {
    expect(list("2026-10-24T23:30:00.000Z")[0]).toEqual(["q3", "2026-10-28"]); // half past midnight there
    expect(list("2026-10-25T23:30:00.000Z")[0]).toEqual(["q3", "2026-10-28"]);
    expect(list("2026-03-28T23:30:00.000Z")[0]).toEqual(["q3", "2026-03-31"]);
    expect(list("2026-03-29T23:30:00.000Z")[0]).toEqual(["q3", "2026-04-02"]);
  });
});
