import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type Sqlite from "better-sqlite3";
import { openSqlite } from "./sqlite";

/** A database that cannot be brought to this program's schema: one sentence that says why, and what to do. */
export class MigrationRefused extends Error {}

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`;

type Applied = { migration_name: string; checksum: string };

/**
 * Applies, in order, the migrations of `folder` that `file` lacks, and returns their names. It keeps Prisma's own ledger,
 * so that `prisma migrate status` agrees, and needs no engine.
 *
 * Each migration is one transaction. Foreign keys are off while it runs and are checked before it commits: Prisma's table
 * rebuilds drop the old table, and its `PRAGMA foreign_keys=OFF` does nothing inside a transaction, so that with them on
 * every child row would be deleted with its parent.
 * @throws MigrationRefused where a migration was edited after it ran, the database is newer than the program, or a migration fails
 *   (the database is then as it was before that migration).
 */
export function migrate(file: string, folder: string): string[] {
  mkdirSync(dirname(file), { recursive: true });
  const db = openSqlite(file);
  try {
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;");
    db.exec(LEDGER);
    const names = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
    return names.filter((name) => applyOne(db, folder, names, name));
  } finally {
    db.close();
  }
}

/** Applies one migration if it is missing; true if it did. What is applied is read under the write lock. */
function applyOne(db: Sqlite.Database, folder: string, names: string[], name: string): boolean {
  const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  db.exec("BEGIN IMMEDIATE");
  try {
    const applied = db
      .prepare<[], Applied>(
        `SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
      )
      .all();
    const newer = applied.find((row) => !names.includes(row.migration_name));
    if (newer) {
      throw new MigrationRefused(
        `This database was made by a newer version of Rapport (it has ${newer.migration_name}). Start that version, or restore a backup from before the upgrade.`,
      );
    }
    const same = applied.find((row) => row.migration_name === name);
    if (same && same.checksum !== checksum) {
      throw new MigrationRefused(
        `The migration ${name} was changed after it had been applied. Restore prisma/migrations/${name}/migration.sql as it was released.`,
      );
    }
    if (!same) {
      db.exec(sql);
      const broken = db.prepare<[], { table: string }>("PRAGMA foreign_key_check").all();
      if (broken[0]) throw new Error(`rows of ${broken[0].table} would lose what they refer to`);
      db.prepare(
        `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES (?, ?, ?, current_timestamp, current_timestamp, 1)`,
      ).run(randomUUID(), checksum, name);
    }
    db.exec("COMMIT");
    return !same;
  } catch (error) {
    if (db.inTransaction) db.exec("ROLLBACK");
    if (error instanceof MigrationRefused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new MigrationRefused(
      `The migration ${name} failed (${why}). The database is as it was before. Report this with the line above.`,
    );
  }
}
