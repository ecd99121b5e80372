import { expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";

const setting = (key: string) => ({ data: { key, value: "1" } });

test("what one request was told is stored stays stored when another request's transaction is taken back", async () => {
  const { db } = testDatabase();
  const told: string[] = [];
  let going = true;
  const writer = async (name: string) => {
    for (let count = 0; going && count < 300; count += 1) {
      const { key } = await db.setting.create(setting(`${name}-${count}`));
      told.push(key);
    }
  };
  const takenBack = async () => {
    for (let count = 0; count < 30; count += 1) {
      const twice = db.setting.create(setting(`twice-${count}`));
      const again = db.setting.create(setting(`twice-${count}`));
      const refused = db.$transaction([twice, db.setting.count(), db.setting.count(), again]);
      await expect(refused).rejects.toMatchObject({ code: "P2002" });
    }
    going = false;
  };
  await Promise.all([writer("one"), writer("two"), takenBack()]);

  const kept = (await db.setting.findMany()).map((row) => row.key);
  expect(told.length).toBeGreaterThan(10);
  expect(kept.toSorted()).toEqual(told.toSorted());
});

test("a transaction that cannot commit leaves the database usable", async () => {
  const { db } = testDatabase();
  const orphan = db.$transaction([
    db.$executeRaw`PRAGMA defer_foreign_keys = ON`,
    db.$executeRaw`INSERT INTO Role (personId, role) VALUES ('nobody', 'learner')`,
  ]);
  await expect(orphan).rejects.toThrow();
  await db.$transaction([db.setting.create(setting("after"))]);
  expect(await db.role.count()).toBe(0);
  expect(await db.setting.count()).toBe(1);
});
