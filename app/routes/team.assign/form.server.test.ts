import { describe, expect, test } from "vitest";
import { assignSchema } from "./form.server";

const FORM = {
  ...{ course: "onboarding", to: "person/tomas", due: "course", startsOn: "2026-11-24" },
  ...{ dueOn: "", dueDays: "", repeat: "0" },
};
const read = (given: Record<string, string>) => assignSchema.safeParse({ ...FORM, ...given });
const fields = (given: Record<string, string>) => {
  const parsed = read(given);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
};

describe("the form that gives a path", () => {
  test.each([
    [{}, { kind: "course", startsOn: "2026-11-24" }],
    [
      { due: "date", dueOn: "2026-12-24" },
      { kind: "date", startsOn: "2026-11-24", dueOn: "2026-12-24" },
    ],
    [
      { due: "days", dueDays: " 30 ", startsOn: "" },
      { kind: "days", days: 30 },
    ],
  ] as const)("reads %j", (given, due) => {
    expect(read(given).data).toEqual({
      ...{ course: "onboarding", to: { kind: "person", personId: "tomas" }, repeatMonths: null },
      due,
    });
  });

  test("tells a team from a person, and keeps what comes after the first stroke", () => {
    expect(read({ to: "team/maple/2", repeat: "12" }).data).toMatchObject({
      to: { kind: "team", siteId: "maple/2" },
      repeatMonths: 12,
    });
  });

  test.each([
    [{ to: "" }, ["to"]],
    [{ to: "everybody" }, ["to"]],
    [{ course: "" }, ["course"]],
    [{ due: "" }, ["due"]],
    [{ startsOn: "24/11/2026" }, ["startsOn"]],
    [{ startsOn: "2026-02-30" }, ["startsOn"]],
    [{ due: "date" }, ["dueOn"]],
    [{ due: "date", dueOn: "2026-11-23" }, ["dueOn"]],
    [{ due: "days", dueDays: "0" }, ["dueDays"]],
    [{ due: "days", dueDays: "1e2" }, ["dueDays"]],
    [{ due: "days", dueDays: "10000" }, ["dueDays"]],
    [{ repeat: "1" }, ["repeat"]],
  ] as const)("refuses %j at its field", (given, at) => {
    expect(fields(given)).toEqual(at);
  });
});
