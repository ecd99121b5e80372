import { describe, expect, test } from "vitest";
import type { Course, Module, Rehearsal } from "./course";
import { nextStep, nextThing, stepDone } from "./next";
import type { Facts } from "./standing";

const AT = "2026-11-24T10:00:00.000Z";
const done = (...items: string[]) => new Map(items.map((item) => [item, AT]));
const facts = (...items: string[]): Facts => ({ done: done(...items), signOffs: new Map() });

const moduleOf = (id: string, needs: string[][]): Module => ({
  kind: "module",
  id,
  code: id,
  title: id,
  summary: "",
  minutes: 1,
  outcomes: [],
  findings: [],
  steps: needs.map((list, index) => ({
    id: `s${index}`,
    title: "",
    minutes: 1,
    needs: list,
    rehearsal: null,
  })),
  signed: [],
});

const first = moduleOf("first", [[], ["first/check/a", "first/check/b"], []]);
const second: Rehearsal = { kind: "rehearsal", id: "second", code: "S1", title: "", summary: "", minutes: 1 };
const third = moduleOf("third", [[], []]);
const course: Course = {
  id: "c",
  title: "C",
  legs: [
    { id: "one", title: "", dueDays: 7, stops: [first, second], gate: null },
    { id: "two", title: "", dueDays: 14, stops: [third], gate: null },
  ],
  after: {},
};
const FIRST_DONE = ["first/step/s0", "first/check/a", "first/check/b", "first/step/s2"];

describe("what comes next", () => {
  test("for somebody new is the first step of the first stop", () => {
    expect(nextThing(course, facts())).toEqual({ stop: first, step: first.steps[0] });
  });

  test("is the stop that was begun, even where an earlier one was not", () => {
    expect(nextThing(course, facts("third/step/s0"))).toEqual({ stop: third, step: third.steps[1] });
  });

  test("is the earliest of several that were begun", () => {
    const next = nextThing(course, facts("third/step/s1", "first/step/s2"));
    expect(next).toEqual({ stop: first, step: first.steps[0] });
  });

  test("is the first step not done, where steps were done out of order", () => {
    expect(nextThing(course, facts("first/step/s0", "first/step/s2"))?.step?.id).toBe("s1");
  });

  test("does not count a stop as begun by half of what a step needs", () => {
    expect(nextThing(course, facts("first/check/a", "third/step/s0"))?.stop.id).toBe("third");
  });

  test("in a rehearsal names no step", () => {
    expect(nextThing(course, facts(...FIRST_DONE))).toEqual({ stop: second, step: null });
  });

  test("is nothing that is still locked", () => {
    const locked = { ...course, after: { first: ["third"] } };
    expect(nextThing(locked, facts())?.stop.id).toBe("second");
    expect(nextThing(locked, facts("third/step/s0", "third/step/s1"))?.stop.id).toBe("first");
  });

  test("is nothing when all is done", () => {
    const all = facts(...FIRST_DONE, "rehearsal/second", "third/step/s0", "third/step/s1");
    expect(nextThing(course, all)).toBeNull();
    expect(nextThing({ ...course, legs: [] }, facts())).toBeNull();
  });
});

describe("a step", () => {
  test("that needs nothing is ticked when it was read", () => {
    const [reading] = first.steps;
    if (!reading) throw new Error("no step");
    expect(stepDone(first, reading, done())).toBe(false);
    expect(stepDone(first, reading, done("third/step/s0"))).toBe(false);
    expect(stepDone(first, reading, done("first/step/s0"))).toBe(true);
  });

  test("that needs something is ticked by that alone", () => {
    const checks = first.steps[1];
    if (!checks) throw new Error("no step");
    expect(stepDone(first, checks, done("first/step/s1", "first/check/a"))).toBe(false);
    expect(stepDone(first, checks, done("first/check/b", "first/check/a"))).toBe(true);
  });

  test("is the next of its module until none is left", () => {
    expect(nextStep(first, done("first/step/s0"))?.id).toBe("s1");
    expect(nextStep(first, done(...FIRST_DONE))).toBeNull();
  });
});
