import Sqlite from "better-sqlite3";

/**
 * Databases and statements that are never let go of. From Node.js 24.19 on, freeing an object of better-sqlite3 12 while
 * Node is idle ends the process (its destructor asks for an environment that is not current then). What is kept is not
 * freed: one object for each different SQL text, of which a program has some hundreds. Version 13 has no such fault, and
 * asks for Node.js 22.
 */
const kept: object[] = [];
// Held by the process, not by this module alone: a test runner lets modules go.
(globalThis as { [kept: symbol]: object })[Symbol("SQLite statements")] = kept;

/** Opens a SQLite file whose statements are prepared once and kept. Use `prepare` and `exec`; `pragma` prepares unseen. */
export function openSqlite(file: string, options?: Sqlite.Options): Sqlite.Database {
  return keepStatements(new Sqlite(file, options));
}

function keepStatements(db: Sqlite.Database): Sqlite.Database {
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = db.prepare.bind(db);
  kept.push(db, prepared);
  db.prepare = ((sql: string) => {
    const statement = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }) as typeof db.prepare;
  return db;
}

/** As much of a database as Prisma's adapter uses. */
export type AdapterClient = {
  prepare(sql: string): { bind(values: unknown[]): BoundStatement; run(): Sqlite.RunResult };
  exec(sql: string): void;
  close(): void;
};
type BoundStatement = {
  reader: boolean;
  run(): Sqlite.RunResult;
  columns(): Sqlite.ColumnDefinition[];
  raw(): { all(): unknown[] };
};

/**
 * A database for Prisma's adapter, which prepares and binds anew for each query: here it gets the statement that is kept, with
 * its values beside it, because a statement of better-sqlite3 can be bound only once.
 */
export function adapterClient(opened: Sqlite.Database): AdapterClient {
  const db = keepStatements(opened);
  return {
    prepare(sql) {
      const statement = db.prepare(sql);
      return {
        bind: (values) => ({
          reader: statement.reader,
          run: () => statement.run(values),
          columns: () => statement.columns(),
          raw: () => ({ all: () => statement.raw().all(values) }),
        }),
        run: () => statement.run(),
      };
    },
    exec: (sql) => void db.exec(sql),
    close: () => void db.close(),
  };
}
