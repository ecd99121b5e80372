import { expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { checkItem, rehearsalItem, stepItem, stopsOf, taskItem, unitsOf } from "./course";

test("items are named as the database keeps them", () => {
  expect(stepItem("m", "a")).toBe("m/step/a");
  expect(checkItem("m", "a")).toBe("m/check/a");
  expect(taskItem("m", "a")).toBe("m/task/a");
  expect(rehearsalItem("s")).toBe("rehearsal/s");
});

test("the stops of a course come leg by leg, each with its leg", () => {
  for (const course of catalogue.courses) {
    const stops = stopsOf(course);
    expect(stops.map(({ stop }) => stop)).toEqual(course.legs.flatMap((leg) => leg.stops));
    for (const { stop, leg } of stops) expect(leg.stops).toContain(stop);
  }
});

test("every step of the shipped modules needs something that can be done", () => {
  const modules = catalogue.courses
    .flatMap((course) => stopsOf(course))
    .flatMap(({ stop }) => (stop.kind === "module" ? [stop] : []));
  expect(modules.length).toBeGreaterThan(0);
  for (const module of modules) {
    const units = unitsOf(module);
    expect(units).toHaveLength(module.steps.length);
    for (const needs of units) expect(needs.length).toBeGreaterThan(0);
  }
});
