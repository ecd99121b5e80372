import { expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { catalogueWith, learnerAtMaple, NOW, person } from "../../tests/support/people";
import { takeInContent } from "./content.server";
import { helpFor } from "./help.server";
import { giveSupervisor, moveTo } from "./places.server";

test("help is that of the place where one works now, as its pack stands today", async () => {
  const { db } = testDatabase();
  const { learner } = await learnerAtMaple(db);
  const maple = catalogueWith({}).packs.maple;
  if (!maple) throw new Error("no Maple");
  const support = {
    ...(maple.values.support as object),
    occupationalHealthOrEAP: "The new line, 01632 960 111",
  };
  const later = new Date(NOW.getTime() + 86_400_000);
  expect((await helpFor(db, learner)).contacts.map(({ value }) => value)).not.toContain(
    "The new line, 01632 960 111",
  );
  await takeInContent(
    db,
    catalogueWith({ packs: [{ ...maple, values: { ...maple.values, support } }] }),
    later,
  );
  const { site, contacts } = await helpFor(db, learner);
  expect(site).toBe(maple.name);
  expect(contacts.map(({ value }) => value)).toContain("The new line, 01632 960 111");
});

test("help follows a learner who moves", async () => {
  const { db } = testDatabase();
  const { learner } = await learnerAtMaple(db);
  const before = await helpFor(db, learner);
  const other = await db.site.findFirstOrThrow({ where: { id: { not: "maple" }, packId: { not: null } } });
  await moveTo(db, learner, other.id);
  const now = await helpFor(db, learner);
  expect(now.site).not.toBe(before.site);
  expect(now.contacts).not.toEqual(before.contacts);
});

test("somebody without a place has their supervisors, and nobody else's", async () => {
  const { db } = testDatabase();
  const learner = await person(db, ["learner"]);
  expect(await helpFor(db, learner)).toEqual({ site: null, contacts: [] });
  const supervisor = await person(db, ["supervisor"]);
  await giveSupervisor(db, learner, supervisor);
  const { name } = await db.person.findUniqueOrThrow({ where: { id: supervisor } });
  expect(await helpFor(db, learner)).toMatchObject({
    site: null,
    contacts: [{ label: "Supervisor", value: name }],
  });
});
