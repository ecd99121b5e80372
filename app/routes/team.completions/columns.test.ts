import { expect, test } from "vitest";
import { csv } from "~/http/csv.server";
import { completionTable, readLayout, USUAL } from "./columns";

const COMPLETION = {
  ...{ name: "Tomas Reid", staffNumber: "20012345", courseId: "onboarding", course: "Onboarding" },
  ...{ completedOn: "2026-11-04", expiresOn: null },
};

test("without a layout, a line holds what a learning record usually needs", () => {
  expect(completionTable([COMPLETION], USUAL)).toEqual([
    ["Employee Number", "Name", "Competence Name", "Date From", "Date To"],
    ["20012345", "Tomas Reid", "Onboarding", "04/11/2026", null],
  ]);
});

test("headings, columns, their order and the form of days come from the address", () => {
  const query = new URLSearchParams("days=month");
  for (const [heading, field] of [
    ["Done", "completed-on"],
    ["", "nothing"],
    ["Who", "staff-number"],
    ["", "status"],
  ] as const) {
    query.append("heading", heading);
    query.append("field", field);
  }
  expect(completionTable([COMPLETION], readLayout(query))).toEqual([
    ["Done", "Who", "The word “Completed”"],
    ["04-NOV-2026", "20012345", "Completed"],
  ]);
});

test("an address that makes no sense gives the usual layout, and a heading is no formula", () => {
  for (const text of ["", "field=password&heading=x", "days=odd", "heading=a&heading=b"])
    expect(readLayout(new URLSearchParams(text)), text).toEqual(USUAL);
  const query = new URLSearchParams({ heading: "=cmd()", field: "name", days: "odd" });
  expect(csv(completionTable([{ ...COMPLETION, name: "=1+1" }], readLayout(query)))).toBe(
    `\uFEFF"'=cmd()"\r\n"'=1+1"\r\n`,
  );
});
