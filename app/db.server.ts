import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import type Sqlite from "better-sqlite3";
import { PrismaClient } from "../prisma/generated/client";
import { type AdapterClient, adapterClient } from "../prisma/sqlite";
import { env } from "./env.server";

export type Db = PrismaClient;

type Connection = Awaited<ReturnType<PrismaBetterSQLite3["connect"]>>;

/** Sets on each connection what a promise of "stored" rests on: with WAL, only FULL syncs at every commit. */
class DurableSqlite extends PrismaBetterSQLite3 {
  override async connect() {
    const opened = await super.connect();
    const holder = opened as unknown as { client: Sqlite.Database | AdapterClient }; // not in its types, and all that it uses
    holder.client = adapterClient(holder.client as Sqlite.Database);
    const connection = inTurn(opened);
    await connection.executeScript(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    );
    return connection;
  }
}

/**
 * Requests share one connection, on which a statement sent while another request's transaction is open becomes part of that
 * transaction, and is lost where it rolls back. So a statement waits until no transaction is open.
 */
function inTurn(connection: Connection): Connection {
  let last: Promise<unknown> = Promise.resolve();
  const turn = async () => {
    const before = last;
    let end = () => {};
    last = new Promise<void>((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  };
  const alone =
    <Given, Result>(work: (given: Given) => Promise<Result>) =>
    async (given: Given) => {
      const end = await turn();
      return work(given).finally(end);
    };
  const begin = connection.startTransaction.bind(connection);
  connection.queryRaw = alone(connection.queryRaw.bind(connection));
  connection.executeRaw = alone(connection.executeRaw.bind(connection));
  connection.startTransaction = async (isolation) => {
    const end = await turn();
    try {
      return endedBy(await begin(isolation), end);
    } catch (error) {
      end();
      throw error;
    }
  };
  return connection;
}

type Transaction = Awaited<ReturnType<Connection["startTransaction"]>>;

/** A transaction that says when it is over, a failed COMMIT (a full disk) included: Prisma forgets one of those, open as it is. */
function endedBy(transaction: Transaction, end: () => void): Transaction {
  const execute = transaction.executeRaw.bind(transaction);
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  transaction.commit = () => commit().finally(end);
  transaction.rollback = () => rollback().finally(end);
  transaction.executeRaw = async (query) => {
    try {
      return await execute(query);
    } catch (error) {
      if (query.sql === "COMMIT") {
        await execute({ ...query, sql: "ROLLBACK" }).catch(() => undefined); // SQLite may have rolled back by itself
        await transaction.rollback();
      }
      throw error;
    }
  };
  return transaction;
}

/**
 * Opens a database whose migrations have been applied. The one place that opens one.
 * @param heard is told every SQL text, for those who count
 */
export function openDatabase(url: string, heard?: (sql: string) => void): Db {
  const adapter = new DurableSqlite({ url });
  if (!heard) return new PrismaClient({ adapter });
  const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  client.$on("query", ({ query }) => heard(query));
  return client as Db;
}

let opened: Db | undefined;
/** The database of this process, opened at first use. */
export function database(): Db {
  opened ??= openDatabase(env().databaseUrl);
  return opened;
}
