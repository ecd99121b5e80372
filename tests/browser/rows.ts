import { openSqlite } from "../../prisma/sqlite";

/** Asks a database while, or after, Rapport uses it. */
export function rows<Row>(databaseFile: string, sql: string, ...values: (string | number)[]): Row[] {
  const db = openSqlite(databaseFile, { readonly: true });
  try {
    return db.prepare<(string | number)[], Row>(sql).all(...values);
  } finally {
    db.close();
  }
}

/** Changes it from outside, for what a test cannot wait for. */
export function change(databaseFile: string, sql: string, ...values: (string | number)[]): number {
  const db = openSqlite(databaseFile);
  try {
    return db.prepare(sql).run(...values).changes;
  } finally {
    db.close();
  }
}
