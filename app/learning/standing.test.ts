import { describe, expect, test } from "vitest";
import type { Course, Module, Rehearsal } from "./course";
import { type Facts, isComplete, type SignOff, standings, toSign, waitsFor } from "./standing";

const AT = "2026-11-20T10:00:00.000Z";
const moduleOf = (id: string, signed: string[] = []): Module => ({
  kind: "module",
  id,
  code: id,
  title: id,
  summary: "",
  minutes: 1,
  outcomes: [],
  findings: [],
  steps: [{ id: "s", title: "", minutes: 1, needs: signed, rehearsal: null }],
  signed,
});
const context = moduleOf("context");
const safe = moduleOf("safe", ["safe/task/walk"]);
const scene: Rehearsal = { kind: "rehearsal", id: "scene", code: "S", title: "", summary: "", minutes: 1 };
const course: Course = {
  id: "c",
  title: "",
  legs: [{ id: "one", title: "", dueDays: 14, stops: [context, scene, safe], gate: null }],
  after: { safe: ["context"], scene: ["context"] },
};
const word = (verdict: SignOff["verdict"]): SignOff => ({ verdict, at: AT, comment: null });
const facts = (done: string[], signOffs: Record<string, SignOff> = {}): Facts => ({
  done: new Map(done.map((item) => [item, AT])),
  signOffs: new Map(Object.entries(signOffs)),
});
const WALK = "safe/task/walk";
const stateOfSafe = (given: Facts, today = "2026-11-24") =>
  standings(course, { startsOn: "2026-11-16" }, given, today)[0]?.stops[2]?.state;

describe("a module that a supervisor signs", () => {
  test.each([
    ["not-started", facts([])],
    ["awaiting", facts([WALK])],
    ["complete", facts([WALK], { [WALK]: word("signed") })],
    ["returned", facts([], { [WALK]: word("returned") })],
    ["awaiting", facts([WALK], { [WALK]: word("returned") })],
  ] as const)("is %s", (state, given) => {
    expect(stateOfSafe(given)).toBe(state);
    expect(isComplete(safe, given)).toBe(state === "complete");
    expect(toSign(safe, given)).toEqual(state === "awaiting" ? [WALK] : []);
  });

  test("is returned rather than overdue, and overdue where it was never sent", () => {
    expect(stateOfSafe(facts([], { [WALK]: word("returned") }), "2027-01-01")).toBe("returned");
    expect(stateOfSafe(facts([]), "2027-01-01")).toBe("overdue");
  });
});

describe("a stop that comes after another", () => {
  test("waits for it to be complete", () => {
    expect(waitsFor(course, safe, facts([]))).toEqual([context]);
    expect(waitsFor(course, safe, facts(["context/step/s"]))).toEqual([]);
  });

  test("waits for it to be signed, where it must be", () => {
    const turned = { ...course, after: { context: ["safe"] } };
    expect(waitsFor(turned, context, facts([WALK]))).toEqual([safe]);
    expect(waitsFor(turned, context, facts([WALK], { [WALK]: word("signed") }))).toEqual([]);
  });

  test("never waits where it is a rehearsal", () => {
    expect(waitsFor(course, scene, facts([]))).toEqual([]);
  });
});
