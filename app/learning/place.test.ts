import { describe, expect, test } from "vitest";
import type { Module } from "./course";
import { placeToOpen } from "./place";

const AT = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, "0")}:00.000Z`;
const step = (id: string, needs: string[] = []) => ({ id, title: id, minutes: 2, needs, rehearsal: null });
const module: Module = {
  kind: "module",
  id: "m",
  code: "M1",
  title: "M",
  summary: "",
  minutes: 6,
  outcomes: [],
  findings: [],
  steps: [step("a"), step("b", ["m/check/x", "rehearsal/r"]), step("c")],
  signed: [],
};
const none = new Map<string, string>();

describe("a module asked for without a step", () => {
  test("opens at its first step for somebody new, and at the first that is not done without a place", () => {
    expect(placeToOpen(module, none, null)).toEqual({ stepId: "a", paragraph: 0 });
    expect(placeToOpen(module, new Map([["m/step/a", AT(1)]]), null)).toEqual({ stepId: "b", paragraph: 0 });
  });

  test("opens where it was last read", () => {
    const place = { stepId: "b", paragraph: 4, at: AT(5) };
    expect(placeToOpen(module, none, place)).toEqual({ stepId: "b", paragraph: 4 });
  });

  test("goes on where the step was ticked after it was read, by the last thing that it needed", () => {
    const place = { stepId: "b", paragraph: 4, at: AT(5) };
    const before = new Map([
      ["m/check/x", AT(3)],
      ["rehearsal/r", AT(4)],
    ]);
    const after = new Map([...before, ["rehearsal/r", AT(9)]]);
    expect(placeToOpen(module, new Map([...after, ["m/step/a", AT(1)]]), place)).toEqual({
      stepId: "c",
      paragraph: 0,
    });
    expect(placeToOpen(module, before, place)).toEqual({ stepId: "b", paragraph: 4 });
  });

  test("returns to a step that is read again once all is done", () => {
    const done = new Map([
      ["m/step/a", AT(1)],
      ["m/check/x", AT(2)],
      ["rehearsal/r", AT(2)],
      ["m/step/c", AT(3)],
    ]);
    const place = { stepId: "c", paragraph: 7, at: AT(30) };
    expect(placeToOpen(module, done, place)).toEqual({ stepId: "c", paragraph: 7 });
  });

  test("takes a step that a revision removed for no place", () => {
    const place = { stepId: "gone", paragraph: 4, at: AT(5) };
    expect(placeToOpen(module, none, place)).toEqual({ stepId: "a", paragraph: 0 });
  });
});
