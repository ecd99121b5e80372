import { execFile, execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { MigrationRefused, migrate } from "./migrate";
import { openSqlite } from "./sqlite";

const SHIPPED = join(process.cwd(), "prisma/migrations");

/** A folder for a database, and one for migrations of the test's own. */
function places() {
  const root = mkdtempSync(join(tmpdir(), "rapport-migrate-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, "migrations");
  mkdirSync(folder);
  return {
    root,
    folder,
    file: join(root, "data", "x.db"),
    add(name: string, sql: string) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "migration.sql"), sql);
    },
  };
}

/** Everything in a database: its schema and every row. */
/** Every table with its columns, keys and indexes. The order of columns is left out: one that was added stands last. */
function structure(file: string) {
  return run(file, (db) => {
    const tables = contents(file).schema.filter(
      ({ type, name }) => type === "table" && !/prisma_migrations/.test(name),
    );
    const pragma = (what: string, name: string, ...leftOut: string[]) =>
      (db.pragma(`${what}("${name}")`) as Record<string, unknown>[])
        .map((row) => JSON.stringify({ ...row, ...Object.fromEntries(leftOut.map((key) => [key, null])) }))
        .sort();
    return Object.fromEntries(
      tables.map(({ name }) => [
        name,
        [
          ...pragma("table_xinfo", name, "cid"),
          ...pragma("foreign_key_list", name, "id"),
          ...pragma("index_list", name, "seq"),
        ],
      ]),
    );
  });
}

function contents(file: string) {
  const db = openSqlite(file);
  try {
    const schema = db
      .prepare<[], { type: string; name: string; sql: string | null }>(
        "SELECT type, name, sql FROM sqlite_master ORDER BY type, name",
      )
      .all();
    const tables = schema.filter(({ type }) => type === "table").map(({ name }) => name);
    const rows = Object.fromEntries(
      tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]),
    );
    return { schema, rows };
  } finally {
    db.close();
  }
}

function run<T>(file: string, work: (db: ReturnType<typeof openSqlite>) => T): T {
  const db = openSqlite(file);
  try {
    db.exec("PRAGMA foreign_keys = ON");
    return work(db);
  } finally {
    db.close();
  }
}

const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof MigrationRefused) return error.message;
    throw error;
  }
  return "";
};

const PARENTS = `CREATE TABLE "Parent" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "Child" ("id" TEXT NOT NULL PRIMARY KEY, "parentId" TEXT NOT NULL, CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE);
`;
const ROWS = `INSERT INTO Parent VALUES ('p', 'P'); INSERT INTO Child VALUES ('c1', 'p'), ('c2', 'p');`;
/** As Prisma writes a change of a column's kind. */
const REBUILD = [
  "PRAGMA defer_foreign_keys=ON;",
  "PRAGMA foreign_keys=OFF;",
  `CREATE TABLE "new_Parent" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT);`,
  `INSERT INTO "new_Parent" ("id", "name") SELECT "id", "name" FROM "Parent";`,
  `DROP TABLE "Parent";`,
  `ALTER TABLE "new_Parent" RENAME TO "Parent";`,
  "PRAGMA foreign_keys=ON;",
  "PRAGMA defer_foreign_keys=OFF;",
];

describe("the shipped migrations", () => {
  test("make the database that the schema describes, column by column", () => {
    const { root, file } = places();
    migrate(file, SHIPPED);
    const script = execFileSync(
      process.execPath,
      [
        "node_modules/prisma/build/index.js",
        "migrate",
        "diff",
        "--from-empty",
        "--to-schema-datamodel",
        "prisma/schema.prisma",
        "--script",
      ],
      {
        encoding: "utf8",
        env: { ...process.env, CHECKPOINT_DISABLE: "1", DATABASE_URL: `file:${join(root, "diff.db")}` },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const described = join(root, "described.db");
    run(described, (db) => db.exec(script));
    expect(Object.keys(structure(file)).length).toBeGreaterThan(10);
    expect(structure(file)).toEqual(structure(described));
  }, 60_000);

  test("are applied once: again changes nothing", () => {
    const { file } = places();
    const names = migrate(file, SHIPPED);
    expect(names.length).toBeGreaterThan(0);
    const before = contents(file);
    expect(migrate(file, SHIPPED)).toEqual([]);
    expect(contents(file)).toEqual(before);
  });

  test("are applied once by two processes that start at the same moment", async () => {
    const { root } = places();
    const script = join(root, "go.ts");
    writeFileSync(
      script,
      `import { migrate } from ${JSON.stringify(join(process.cwd(), "prisma/migrate.ts"))};
console.log(JSON.stringify(migrate(process.argv[2] ?? "", process.argv[3] ?? "")));`,
    );
    const go = promisify(execFile);
    const file = join(root, "both.db");
    const start = () => go(process.execPath, ["--import", "tsx", script, file, SHIPPED]);
    const applied = (await Promise.all([start(), start(), start()])).map(
      ({ stdout }) => JSON.parse(stdout) as string[],
    );
    const names = migrate(join(root, "alone.db"), SHIPPED);
    expect(applied.flat().toSorted()).toEqual(names);
    expect(contents(file).rows._prisma_migrations).toHaveLength(names.length);
  }, 60_000);
});

describe("a migration", () => {
  test("is applied after those before it, in the order of their names, and only what is missing", () => {
    const { file, folder, add } = places();
    add("2_second", "ALTER TABLE A ADD COLUMN b TEXT;");
    add("1_first", "CREATE TABLE A (a TEXT);");
    writeFileSync(join(folder, "migration_lock.toml"), "");
    expect(migrate(file, folder)).toEqual(["1_first", "2_second"]);
    add("3_third", "INSERT INTO A VALUES ('x', 'y');");
    expect(migrate(file, folder)).toEqual(["3_third"]);
    expect(contents(file).rows.A).toEqual([{ a: "x", b: "y" }]);
  });

  test("that was changed after it ran is refused by its name, and nothing is touched", () => {
    const { file, folder, add } = places();
    add("1_first", "CREATE TABLE A (a TEXT);");
    migrate(file, folder);
    const before = contents(file);
    appendFileSync(join(folder, "1_first", "migration.sql"), "CREATE TABLE B (b TEXT);");
    add("2_second", "CREATE TABLE C (c TEXT);");
    expect(refused(() => migrate(file, folder))).toMatch(
      /1_first was changed .*Restore \S+1_first\/migration\.sql/,
    );
    expect(contents(file)).toEqual(before);
  });

  test("that this program does not know means a newer database, which is refused and left alone", () => {
    const { file, folder, add } = places();
    add("1_first", "CREATE TABLE A (a TEXT);");
    add("9_later", "CREATE TABLE Z (z TEXT);");
    migrate(file, folder);
    rmSync(join(folder, "9_later"), { recursive: true });
    add("2_second", "CREATE TABLE B (b TEXT);");
    const before = contents(file);
    expect(refused(() => migrate(file, folder))).toMatch(/newer version of Rapport \(it has 9_later\)/);
    expect(contents(file)).toEqual(before);
  });

  test("that would leave rows without what they refer to is refused, and nothing is lost", () => {
    const { file, folder, add } = places();
    add("1_first", PARENTS);
    migrate(file, folder);
    run(file, (db) => db.exec(ROWS));
    const before = contents(file);
    add("2_second", "DELETE FROM Parent;");
    expect(refused(() => migrate(file, folder))).toMatch(
      /2_second failed \(rows of Child .*as it was before/,
    );
    expect(contents(file)).toEqual(before);
  });

  test("that rebuilds a table as Prisma does keeps the rows that refer to it", () => {
    const { file, folder, add } = places();
    add("1_first", PARENTS);
    migrate(file, folder);
    run(file, (db) => db.exec(ROWS));
    const { Child } = contents(file).rows;
    expect(Child).toHaveLength(2);
    add("2_rebuild", REBUILD.join("\n"));
    expect(migrate(file, folder)).toEqual(["2_rebuild"]);
    expect(contents(file).rows).toMatchObject({ Parent: [{ id: "p", name: "P" }], Child });
    run(file, (db) => db.exec("DELETE FROM Parent"));
    expect(contents(file).rows.Child).toEqual([]);
  });

  test.each(
    REBUILD.map((_, index) => index),
  )("that fails at its statement %i leaves the database as it was", (k) => {
    const { file, folder, add } = places();
    add("1_first", PARENTS);
    migrate(file, folder);
    run(file, (db) => db.exec(ROWS));
    const before = contents(file);
    const broken = REBUILD.with(k, "INSERT INTO Nowhere VALUES (1);");
    add("2_broken", broken.join("\n"));
    expect(refused(() => migrate(file, folder))).toMatch(/2_broken failed \(no such table: Nowhere\)/);
    expect(contents(file)).toEqual(before);

    writeFileSync(join(folder, "2_broken", "migration.sql"), REBUILD.join("\n"));
    expect(migrate(file, folder)).toEqual(["2_broken"]);
    expect(contents(file).rows.Child).toHaveLength(2);
  });

  test("that fails leaves what was applied before it", () => {
    const { file, folder, add } = places();
    add("1_first", "CREATE TABLE A (a TEXT);");
    add("2_broken", "CREATE TABLE B (b TEXT); INSERT INTO A VALUES (1, 2, 3);");
    expect(refused(() => migrate(file, folder))).toMatch(/2_broken failed/);
    const { schema, rows } = contents(file);
    expect(schema.map(({ name }) => name)).toContain("A");
    expect(schema.map(({ name }) => name)).not.toContain("B");
    expect(rows._prisma_migrations).toHaveLength(1);
  });
});

test("a real table with children is rebuilt without losing one row", () => {
  const { file, folder, add } = places();
  cpSync(SHIPPED, folder, { recursive: true });
  migrate(file, folder);
  const table = contents(file).schema.find(({ name }) => name === "Person")?.sql ?? "";
  expect(table).toContain('CREATE TABLE "Person"');
  run(file, (db) =>
    db.exec(`INSERT INTO Person (id, email, name) VALUES ('r', 'r@example.org', 'R');
INSERT INTO Role VALUES ('r', 'learner'); INSERT INTO Note VALUES ('r', 'x', 'kept', '2026-11-24');`),
  );
  add(
    "29991231000000_rebuild",
    `PRAGMA foreign_keys=OFF;
${table.replace('"Person"', '"new_Person"')};
INSERT INTO "new_Person" SELECT * FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
PRAGMA foreign_keys=ON;`,
  );
  expect(migrate(file, folder)).toEqual(["29991231000000_rebuild"]);
  const { rows } = contents(file);
  expect([rows.Person, rows.Role, rows.Note].map((list) => list?.length)).toEqual([1, 1, 1]);
  expect(readFileSync(join(SHIPPED, "migration_lock.toml"), "utf8")).toContain("sqlite");
});
