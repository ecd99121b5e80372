import { describe, expect, test } from "vitest";
import type { Db } from "~/db.server";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, person } from "../../tests/support/people";
import { aboutPeople, models, plantEverywhere, tableOf } from "../../tests/support/schema";
import { administrators, erasePerson, ownData } from "./own-data.server";

/** Two people about whom every table holds something, each in every way in which a person can stand in it. */
async function twoPeople() {
  const { db } = testDatabase();
  await learnerAtMaple(db);
  const [me, them, third] = [
    await person(db, ["learner"]),
    await person(db, ["learner"]),
    await person(db, []),
  ];
  const planted = await plantEverywhere(db, { person: me, other: third, mark: "canary" });
  await plantEverywhere(db, { person: them, other: third, mark: "another" });
  return { db, me, them, planted };
}

const camel = (model: string) => model.charAt(0).toLowerCase() + model.slice(1);

describe("everything that is held about a person", () => {
  test("comes from every table in which a person can stand, in every way in which they can", async () => {
    const { db, me, planted } = await twoPeople();
    const { tables } = await ownData(db, me);
    expect(tables.map(({ name }) => name).toSorted()).toEqual(
      aboutPeople()
        .map(({ name }) => camel(name))
        .toSorted(),
    );
    const text = JSON.stringify(tables);
    for (const [model, { rows, canaries }] of planted) {
      const table = tables.find(({ name }) => name === camel(model));
      expect(table?.rows.length, model).toBeGreaterThanOrEqual(Math.max(rows, 1));
      for (const canary of canaries) expect(text, canary).toContain(canary);
    }
    const count = [...planted.values()].flatMap(({ canaries }) => canaries).length;
    expect(count).toBeGreaterThan(30);
  });

  test("holds nothing of anybody else's", async () => {
    const { db, me } = await twoPeople();
    expect(JSON.stringify(await ownData(db, me))).not.toContain("another-");
  });

  test("names every table, also those that hold nothing about people", async () => {
    const { db, me } = await twoPeople();
    const { tables, others } = await ownData(db, me);
    const named = [...tables, ...others].map(({ name }) => name);
    expect(named.toSorted()).toEqual(
      models()
        .map(({ name }) => camel(name))
        .toSorted(),
    );
    for (const { title, what } of tables) expect(title && what).toMatch(/\w/);
  });

  test("leaves the hash of the password out, and nothing else", async () => {
    const { db, me } = await twoPeople();
    await db.person.update({ where: { id: me }, data: { passwordHash: "hash-canary", name: "Canary Name" } });
    const { tables } = await ownData(db, me);
    const text = JSON.stringify(tables);
    expect(text).not.toContain("hash-canary");
    expect(text).toContain("Canary Name");
    for (const { name, columns } of aboutPeople()) {
      const [row] = tables.find((table) => table.name === camel(name))?.rows ?? [];
      const given = new Set(Object.keys(row ?? {}));
      const plain = columns.filter(({ to, name: column }) => !to && column !== "passwordHash");
      for (const column of plain) expect(given, `${name}.${column.name}`).toContain(column.name);
    }
  });
});

describe("erasing a person", () => {
  test("leaves no row about them in any table, and everything of everybody else", async () => {
    const { db, me, them } = await twoPeople();
    const before = JSON.stringify(await ownData(db, them));
    const rest = await texts(db);
    expect(rest).toContain("canary-Note");
    await erasePerson(db, me);
    const { tables } = await ownData(db, me);
    expect(tables.flatMap(({ rows }) => rows)).toEqual([]);
    expect(JSON.stringify(await ownData(db, them))).toBe(before);
    const left = await texts(db);
    expect(left).not.toContain(me);
    const stays = aboutPeople().filter((model) => model.stays);
    const found = new Set(left.match(/canary-\w+/g));
    expect([...found].toSorted()).toEqual(stays.map(({ name }) => `canary-${name}`).toSorted());
  });
});

/** Everything in every table, as text. */
async function texts(db: Db): Promise<string> {
  const all = models().map(({ name }) => tableOf(db, name) as unknown as { findMany(): Promise<unknown> });
  return JSON.stringify(await Promise.all(all.map((table) => table.findMany())));
}

test("whoever runs it can be named, and nobody whose account is closed", async () => {
  const { db } = testDatabase();
  const [one, gone] = [await person(db, ["administrator"]), await person(db, ["administrator"])];
  await person(db, ["supervisor"]);
  await db.person.update({ where: { id: gone }, data: { closedAt: new Date() } });
  const { name, email } = await db.person.findUniqueOrThrow({ where: { id: one } });
  expect(await administrators(db)).toEqual([{ name, email }]);
});
