import { describe, expect, it } from "vitest";
import { dueWords, fromToday, inDays, longDate, shortDate, ukDay, ukTime } from "./dates";

describe("longDate", () => {
  it("writes the day as people in the United Kingdom do", () => {
    expect(longDate("2026-11-12")).toBe("12 November 2026");
    expect(longDate("2026-01-03")).toBe("3 January 2026");
  });

  it("reads only the day of a longer string", () => {
    expect(longDate("2026-11-12T23:59:00.000Z")).toBe("12 November 2026");
  });

  it.each(["", "12/11/2026", "2026-13-01", "2026-02-30", "2026-00-10"])("refuses %j", (iso) => {
    expect(() => longDate(iso)).toThrow(RangeError);
  });
});

describe("shortDate", () => {
  it("leaves the year out within the year of today, and only there", () => {
    expect(shortDate("2026-11-12", "2026-01-01")).toBe("12 November");
    expect(shortDate("2025-12-31", "2026-01-01")).toBe("31 December 2025");
  });
});

describe("inDays and fromToday", () => {
  it.each([
    ["2026-11-24", 0, "today"],
    ["2026-11-25", 1, "tomorrow"],
    ["2026-11-27", 3, "in 3 days"],
    ["2026-11-23", -1, "yesterday"],
    ["2026-11-22", -2, "2 days ago"],
  ])("%s is %i days from 24 November: %s", (iso, days, words) => {
    expect(inDays(iso, "2026-11-24")).toBe(days);
    expect(fromToday(iso, "2026-11-24")).toBe(words);
  });

  it("counts days, not hours, over the change of the clocks and a leap day", () => {
    expect(inDays("2026-03-30", "2026-03-28")).toBe(2);
    expect(inDays("2028-03-01", "2028-02-28")).toBe(2);
  });
});

describe("dueWords", () => {
  it("gives the date and how far off it is; today alone on the day", () => {
    expect(dueWords("2026-11-26", "2026-11-24")).toBe("26 November, in 2 days");
    expect(dueWords("2026-11-24", "2026-11-24")).toBe("Today");
  });
});

describe("ukTime and ukDay", () => {
  it("follow the clocks of the United Kingdom in winter and in summer", () => {
    expect(ukTime("2026-11-24T12:41:09.000Z")).toBe("12:41");
    expect(ukTime("2026-07-01T12:41:09.000Z")).toBe("13:41");
    expect(ukDay("2026-07-01T23:30:00Z")).toBe("2026-07-02");
    expect(ukTime("2026-11-24T00:05:00Z")).toBe("00:05");
  });

  it("refuse what is not a moment", () => {
    expect(() => ukTime("at noon")).toThrow(RangeError);
  });
});
