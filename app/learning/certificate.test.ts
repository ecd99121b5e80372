import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateState, courseCompletedAt, monthsAfter } from "./certificate";
import type { Course, Module, Rehearsal } from "./course";
import type { Facts } from "./standing";

const DAY = "2026-11-12";
const at = (hour: number) => `${DAY}T${String(hour).padStart(2, "0")}:00:00.000Z`;

const walk: Module = {
  kind: "module",
  id: "walk",
  code: "M1",
  title: "",
  summary: "",
  minutes: 5,
  outcomes: [],
  findings: [],
  steps: [{ id: "go", title: "", minutes: 5, needs: ["walk/task/site"], rehearsal: null }],
  signed: ["walk/task/site"],
};
const scene: Rehearsal = { kind: "rehearsal", id: "scene", code: "S1", title: "", summary: "", minutes: 6 };
const course: Course = {
  id: "one",
  title: "",
  legs: [{ id: "leg", title: "", dueDays: 14, stops: [walk, scene], gate: null }],
  after: {},
};
const facts = (done: [string, string][], signed?: string): Facts => ({
  done: new Map(done),
  signOffs: new Map(signed ? [["walk/task/site", { verdict: "signed", at: signed, comment: null }]] : []),
});
const DONE: [string, string][] = [
  ["walk/task/site", at(9)],
  ["rehearsal/scene", at(11)],
];

describe("a course is complete", () => {
  test("with the last thing that it needed, done or signed", () => {
    expect(courseCompletedAt(course, facts(DONE, at(10)))).toBe(at(11));
    expect(courseCompletedAt(course, facts(DONE, at(15)))).toBe(at(15));
  });

  test("not before everything is done and signed", () => {
    expect(courseCompletedAt(course, facts(DONE))).toBeNull();
    expect(courseCompletedAt(course, facts(DONE.slice(0, 1), at(10)))).toBeNull();
    expect(courseCompletedAt(course, facts([], at(10)))).toBeNull();
    expect(courseCompletedAt({ ...course, legs: [] }, facts(DONE, at(10)))).toBeNull();
  });
});

describe("a certificate", () => {
  const plain = { issuedAt: at(11), expiresOn: null, revokedAt: null, returns: [] };

  test("counts until its last day, that day included, and without an end for ever", () => {
    expect(certificateState(plain, "2099-01-01")).toEqual({ state: "valid" });
    const until = { ...plain, expiresOn: "2028-11-12" };
    expect(certificateState(until, "2028-11-12")).toEqual({ state: "valid" });
    expect(certificateState(until, "2028-11-13")).toEqual({ state: "expired", on: "2028-11-12" });
  });

  test("is reopened by the first task returned after it, and by none returned before", () => {
    expect(certificateState({ ...plain, returns: [at(8), at(11)] }, DAY)).toEqual({ state: "valid" });
    expect(certificateState({ ...plain, returns: [at(20), at(8), at(14)] }, DAY)).toEqual({
      state: "reopened",
      at: at(14),
    });
  });

  test("that was revoked is revoked whatever else holds", () => {
    const all = { ...plain, revokedAt: at(18), expiresOn: DAY, returns: [at(12)] };
    expect(certificateState(all, "2030-01-01")).toEqual({ state: "revoked", at: at(18) });
  });
});

describe("months after a day", () => {
  test.each([
    ["2026-11-12", 24, "2028-11-12"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-05-31", 0, "2026-05-31"],
  ])("%s and %i months are %s", (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });

  test("are a real day, in the month so many on, and no later in it than the day itself", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (date, months) => {
        const from = date.toISOString().slice(0, 10);
        const [year = 0, month = 0, on = 0] = from.split("-").map(Number);
        const [toYear = 0, toMonth = 0, toOn = 0] = monthsAfter(from, months).split("-").map(Number);
        expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
        expect(toOn).toBeLessThanOrEqual(on);
        expect(toOn).toBeGreaterThanOrEqual(Math.min(on, 28));
      }),
    );
  });
});
