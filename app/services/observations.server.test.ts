import { expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { OBSERVED_LINES } from "~/learning/observing";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person, TODAY } from "../../tests/support/people";
import { keepObservation, observationsOf } from "./observations.server";

const LINES = [
  { line: "time", noticed: "try" as const, heard: "“I’ll be quick”" },
  { line: "reads-the-room", noticed: "seen" as const, heard: "" },
  { line: "of-my-own", noticed: "seen" as const, heard: "x" },
];

async function observed() {
  const { db } = testDatabase();
  const { learner, supervisor } = await learnerAtMaple(db);
  const keep = (given: Partial<Parameters<typeof keepObservation>[1]> = {}) =>
    keepObservation(
      db,
      { supervisorId: supervisor, personId: learner, heldOn: "2026-11-20", lines: LINES, ...given },
      NOW,
      TODAY,
    );
  return { db, learner, keep };
}

test("what was seen is kept in the order in which it is looked for, without lines that nobody looks for", async () => {
  const { db, learner, keep } = await observed();
  expect(await keep()).toEqual({ kept: true });
  expect(await observationsOf(db, learner)).toMatchObject([
    { heldOn: "2026-11-20", by: expect.any(String), lines: [LINES[1], LINES[0]] },
  ]);
});

test("one meeting is one, however often it is sent, and is mended by sending it again", async () => {
  const { db, learner, keep } = await observed();
  await keep();
  await keep({ lines: [{ line: "promise", noticed: "not-up", heard: "" }] });
  await keep({ heldOn: "2026-11-10" });
  const all = await observationsOf(db, learner);
  expect(all.map(({ heldOn, lines }) => [heldOn, lines.length])).toEqual([
    ["2026-11-20", 1],
    ["2026-11-10", 2],
  ]);
});

test("it is theirs to write who supervise them now, about a day that has been", async () => {
  const { db, learner, keep } = await observed();
  const stranger = await person(db, ["supervisor"]);
  expect(await keep({ supervisorId: stranger })).toEqual({ failed: "NotFound" });
  expect(await keep({ supervisorId: learner })).toEqual({ failed: "NotFound" });
  expect(await keep({ heldOn: "2026-11-25" })).toEqual({ failed: "WrongDay" });
  expect(await observationsOf(db, learner)).toEqual([]);
});

test("every line rests on a finding of the register", () => {
  const known = new Set(catalogue.register.findings.map(({ id }) => id));
  for (const { finding } of OBSERVED_LINES) expect(known, finding).toContain(finding);
});
