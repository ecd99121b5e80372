import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "../prisma/generated/client";
import { env } from "./env.server";

export type Db = PrismaClient;

/** Sets on each connection what a promise of "stored" rests on: with WAL, only FULL syncs at every commit. */
class DurableSqlite extends PrismaBetterSQLite3 {
  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    );
    return connection;
  }
}

/** Opens a database whose migrations have been applied. The one place that opens one. */
export function openDatabase(url: string): Db {
  return new PrismaClient({ adapter: new DurableSqlite({ url }) });
}

let opened: Db | undefined;
/** The database of this process, opened at first use. */
export function database(): Db {
  opened ??= openDatabase(env().databaseUrl);
  return opened;
}
