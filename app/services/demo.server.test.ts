import { describe, expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { person } from "../../tests/support/people";
import { isDemo, markAsDemo } from "./demo.server";

type Given = { demo: boolean | null; baseUrl: string | null; host: string };
type Filled = "empty" | "people" | "made as a demo";
const here = { demo: null, baseUrl: null, host: "127.0.0.1" };
const there = { ...here, host: "0.0.0.0" };
const served = { ...here, baseUrl: "https://rapport.example.org" };

const table: [is: boolean, what: string, given: Given, filled: Filled][] = [
  [true, "DEMO=1, whatever else", { demo: true, baseUrl: served.baseUrl, host: "0.0.0.0" }, "people"],
  [false, "DEMO=0, whatever else", { ...here, demo: false }, "made as a demo"],
  [false, "DEMO=0 and an empty database", { ...here, demo: false }, "empty"],
  [true, "an empty database on this machine", here, "empty"],
  [true, "one made as a demo, on this machine", here, "made as a demo"],
  [false, "one with people of its own", here, "people"],
  [true, "an empty database at ::1", { ...here, host: "::1" }, "empty"],
  [true, "an empty database at localhost", { ...here, host: "localhost" }, "empty"],
  [false, "an empty database that others can reach", there, "empty"],
  [false, "one made as a demo that others can reach", there, "made as a demo"],
  [false, "an empty database with a BASE_URL", served, "empty"],
  [false, "one made as a demo, with a BASE_URL", served, "made as a demo"],
  [
    false,
    "an empty database at a name that only looks local",
    { ...here, host: "localhost.example.org" },
    "empty",
  ],
];

describe("whether this is a demonstration", () => {
  test.each(table)("is %s for %s", async (is, _, given, filled) => {
    const { db } = testDatabase();
    if (filled !== "empty") await person(db, ["learner"]);
    if (filled === "made as a demo") {
      await markAsDemo(db, "whole");
      await markAsDemo(db, "whole");
    }
    expect(await isDemo(db, given)).toBe(is);
  });
});
