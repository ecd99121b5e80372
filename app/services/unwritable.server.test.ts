import { expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { isDuplicate } from "./unique.server";
import { isUnwritable } from "./unwritable.server";

const words = (key: string) => ({ data: { key, value: "x".repeat(4_000) } });

test("a full disk is told apart from a bug and from a duplicate, and reading goes on", async () => {
  const { db } = testDatabase();
  await db.$queryRaw`PRAGMA max_page_count = 1`; // SQLite then refuses to grow the file: what a full disk does
  const fill = async () => {
    for (let count = 0; count < 200; count += 1) await db.setting.create(words(`row-${count}`));
  };
  const error: unknown = await fill().catch((reason: unknown) => reason);
  expect(isUnwritable(error)).toBe(true);
  expect(isDuplicate(error)).toBe(false);
  expect(await db.setting.count()).toBeLessThan(200);
});

test("a full disk inside a transaction is told too, and leaves no half of it", async () => {
  const { db } = testDatabase();
  await db.$queryRaw`PRAGMA max_page_count = 1`;
  const many = Array.from({ length: 200 }, (_, index) => db.setting.create(words(`row-${index}`)));
  const error: unknown = await db.$transaction(many).catch((reason: unknown) => reason);
  expect(isUnwritable(error)).toBe(true);
  expect(await db.setting.count()).toBe(0);
});

test("a duplicate and a mistake of ours are neither", async () => {
  const { db } = testDatabase();
  await db.setting.create(words("one"));
  const duplicate: unknown = await db.setting.create(words("one")).catch((reason: unknown) => reason);
  expect(isUnwritable(duplicate)).toBe(false);
  expect(isUnwritable(new Error("SQLITE_FULL in a message only"))).toBe(false);
  expect(isUnwritable(null)).toBe(false);
});
