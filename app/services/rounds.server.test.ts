import { expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { stopsOf, unitsOf } from "~/learning/course";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, person } from "../../tests/support/people";
import { readCertificate } from "./certificates.server";
import { failed } from "./failure";
import { beginRounds } from "./rounds.server";
import { signOff } from "./sign-offs.server";
import { submitTask } from "./study.server";
import { supervisedPeople } from "./team.server";

const DONE_AT = new Date("2026-11-24T10:00:00Z"); // counts until 24 November 2027
const course = catalogue.courses.find(({ id }) => id === "onboarding");
const stops = course ? stopsOf(course).map(({ stop }) => stop) : [];
const signed = stops.flatMap((stop) => (stop.kind === "module" ? stop.signed : []));

/** A learner who has completed a path that comes back after a year. */
async function completed(repeatMonths: number | null = 12) {
  const { db } = testDatabase();
  const { learner, supervisor } = await learnerAtMaple(db, "2026-10-01");
  await db.assignment.updateMany({
    where: { personId: learner },
    data: { repeatMonths, dueOn: "2026-12-31" },
  });
  const items = [...new Set(stops.flatMap((stop) => unitsOf(stop).flat()))];
  await db.done.createMany({ data: items.map((item) => ({ personId: learner, item, at: DONE_AT })) });
  await db.signOff.createMany({
    data: signed.map((item) => ({
      id: item,
      personId: learner,
      item,
      verdict: "signed",
      byId: supervisor,
      at: DONE_AT,
    })),
  });
  const states = async (today: string) =>
    (await supervisedPeople(db, catalogue, supervisor, today))[0]?.cells.map(({ state }) => state) ?? [];
  return { db, learner, supervisor, items, states };
}

test("a path begins anew on the day after its completion has run out, not a day before, and once", async () => {
  const { db, learner, items, states } = await completed();
  expect(await beginRounds(db, catalogue, new Date("2027-11-24T23:59:59Z"))).toBe(0);
  expect(new Set(await states("2027-11-24"))).toEqual(new Set(["complete"]));
  expect(await beginRounds(db, catalogue, new Date("2027-11-25T00:00:00Z"))).toBe(1);
  expect(await beginRounds(db, catalogue, new Date("2027-11-25T01:00:00Z"))).toBe(0);
  expect(new Set(await states("2027-11-25"))).toEqual(new Set(["not-started"]));
  const path = await db.assignment.findFirstOrThrow({ where: { personId: learner, courseId: "onboarding" } });
  expect(path).toMatchObject({ startsOn: "2027-11-25", dueOn: null });
  expect(await db.lapsed.count({ where: { personId: learner, lapsedOn: "2027-11-25" } })).toBe(items.length);
});

test("the completed round keeps its certificate, which has run out and says so", async () => {
  const { db, learner } = await completed();
  await beginRounds(db, catalogue, new Date("2027-11-25T09:00:00Z"));
  const { code } = await db.certificate.findFirstOrThrow({ where: { personId: learner } });
  const shown = async (today: string) => {
    const certificate = await readCertificate(db, code, today);
    return failed(certificate) ? null : certificate.standing;
  };
  expect(await shown("2027-11-24")).toEqual({ state: "valid" });
  expect(await shown("2027-11-25")).toEqual({ state: "expired", on: "2027-11-24" });
  const [item = ""] = signed; // a task of the new round that is returned says nothing of the old one
  const at = new Date("2027-12-01T09:00:00Z");
  await db.signOff.create({ data: { id: "again", personId: learner, item, verdict: "returned", at } });
  expect(await shown("2027-12-02")).toEqual({ state: "expired", on: "2027-11-24" });
});

test("a task that is sent again waits for a new signature: the old one was for the old walk", async () => {
  const { db, learner, supervisor, states } = await completed();
  await beginRounds(db, catalogue, new Date("2027-11-25T09:00:00Z"));
  const [item = ""] = signed;
  const [moduleId = "", , taskId = ""] = item.split("/");
  await submitTask(db, catalogue, { personId: learner, moduleId, taskId }, new Date("2027-11-26T09:00:00Z"));
  expect(await states("2027-11-26")).toContain("awaiting");
  const word = {
    supervisorId: supervisor,
    personId: learner,
    item,
    verdict: "signed" as const,
    comment: null,
  };
  expect(await signOff(db, catalogue, word, new Date("2027-11-26T10:00:00Z"))).toEqual({ kept: true });
  expect(await states("2027-11-26")).not.toContain("awaiting");
  expect(await db.signOff.count({ where: { item } })).toBe(2);
});

test("nothing begins anew that is not complete, does not repeat, was taken away, or is of somebody who left", async () => {
  const later = new Date("2030-01-01T09:00:00Z");
  const once = await completed(null);
  expect(await beginRounds(once.db, catalogue, later)).toBe(0);
  const { db, learner, items } = await completed();
  await db.done.deleteMany({ where: { item: items[0] } });
  expect(await beginRounds(db, catalogue, later)).toBe(0);
  await db.done.create({ data: { personId: learner, item: items[0] ?? "", at: DONE_AT } });
  await db.assignment.updateMany({ data: { endedAt: DONE_AT } });
  expect(await beginRounds(db, catalogue, later)).toBe(0);
  await db.assignment.updateMany({ data: { endedAt: null } });
  await db.person.update({ where: { id: learner }, data: { closedAt: DONE_AT } });
  expect(await beginRounds(db, catalogue, later)).toBe(0);
  await db.person.update({ where: { id: learner }, data: { closedAt: null } });
  expect(await beginRounds(db, catalogue, later)).toBe(1);
});

test("one person's round leaves another's path alone", async () => {
  const { db, supervisor, states } = await completed();
  const other = await person(db, ["learner"]);
  await db.done.create({ data: { personId: other, item: "rehearsal/cold-room", at: DONE_AT } });
  await beginRounds(db, catalogue, new Date("2027-11-25T09:00:00Z"));
  expect(await db.done.count({ where: { personId: other } })).toBe(1);
  expect(supervisor && (await states("2027-11-25"))[0]).toBe("not-started");
});
