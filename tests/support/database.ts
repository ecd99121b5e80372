import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Db, openDatabase } from "~/db.server";

/** A real database of this test's own: a copy of the migrated template, gone when the test is over. */
export function testDatabase(): { db: Db; file: string } {
  const folder = mkdtempSync(join(tmpdir(), "rapport-db-"));
  const file = join(folder, "test.db");
  copyFileSync(inject("templateDatabase"), file);
  const db = openDatabase(`file:${file}`);
  onTestFinished(async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  });
  return { db, file };
}
