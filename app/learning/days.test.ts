import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween } from "./days";

const LONDON = "Europe/London";

describe("days", () => {
  test.each([
    ["2028-02-28", 1, "2028-02-29"],
    ["2028-02-28", 2, "2028-03-01"],
    ["2027-02-28", 1, "2027-03-01"],
    ["2100-02-28", 1, "2100-03-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2028-02-29", 365, "2029-02-28"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-10-24", 2, "2026-10-26"],
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-03-01", -1, "2026-02-28"],
  ])("%s and %i days is %s", (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });

  test("adding and counting are each other's opposite, and order as text is order in time", () => {
    const day = fc
      .date({ min: new Date("1971-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(to < from).toBe(days < 0);
      }),
    );
  });
});

describe("the day of an instant in London", () => {
  test.each([
    ["winter, a second before midnight", "2026-11-24T23:59:59.999Z", "2026-11-24"],
    ["winter, at midnight", "2026-11-25T00:00:00.000Z", "2026-11-25"],
    ["summer, an hour before midnight in Greenwich", "2026-07-01T23:00:00.000Z", "2026-07-02"],
    ["summer, just before that", "2026-07-01T22:59:59.999Z", "2026-07-01"],
    ["the night when the clocks go forward, before", "2026-03-28T23:59:59.999Z", "2026-03-28"],
    ["the night when the clocks go forward, at the change", "2026-03-29T01:00:00.000Z", "2026-03-29"],
    ["the day of the change, in the evening", "2026-03-29T22:59:59.999Z", "2026-03-29"],
    ["the day of the change, at its end", "2026-03-29T23:00:00.000Z", "2026-03-30"],
    ["the night when the clocks go back, at its begin", "2026-10-24T23:00:00.000Z", "2026-10-25"],
    ["the hour that comes twice", "2026-10-25T01:30:00.000Z", "2026-10-25"],
    ["the day of the change back, at 23:30 there", "2026-10-25T23:30:00.000Z", "2026-10-25"],
    ["the day of the change back, at its end", "2026-10-26T00:00:00.000Z", "2026-10-26"],
    ["a leap day", "2028-02-29T12:00:00.000Z", "2028-02-29"],
  ])("%s", (_, instant, day) => {
    expect(dayOf(new Date(instant), LONDON)).toBe(day);
  });

  test("depends on the place that is named and on nothing else", () => {
    const instant = new Date("2026-11-24T10:00:00.000Z");
    expect(dayOf(instant, "Pacific/Kiritimati")).toBe("2026-11-25");
    expect(dayOf(instant, "Pacific/Pago_Pago")).toBe("2026-11-23");
  });
});
