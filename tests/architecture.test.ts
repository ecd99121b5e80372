import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const ROOT = process.cwd();
const ROOMS = [
  "scenario",
  "learning",
  "content",
  "services",
  "http",
  "routes",
  "components",
  "styles",
  "cli",
];

/** Files of a small house: each has one import that a rule forbids, or (under `fine`) only such as are allowed. */
const FORBIDDEN: [rule: string, file: string, text: string][] = [
  ["scenario-is-pure", "app/scenario/a.ts", 'import "../learning/ok";'],
  ["scenario-is-pure", "app/scenario/b.ts", 'import type { X } from "~/content/ok";'],
  ["learning-is-pure", "app/learning/a.ts", 'import "~/scenario/ok";'],
  ["content", "app/content/a.ts", 'import "~/services/ok";'],
  ["content", "app/content/b.ts", 'import type { Db } from "~/db.server";'],
  ["services", "app/services/a.ts", 'import "~/http/ok";'],
  ["services", "app/services/b.ts", 'import "~/components/ok";'],
  ["http", "app/http/a.ts", 'import "~/components/ok";'],
  ["components", "app/components/a.tsx", 'import "~/services/ok";'],
  ["components", "app/components/b.tsx", 'import type { X } from "~/content/ok";'],
  ["nothing-imports-routes", "app/services/c.ts", 'import "~/routes/page/ok";'],
  ["nothing-imports-routes", "app/components/c.tsx", 'import type { X } from "../routes/page/ok";'],
  ["nothing-imports-routes", "app/server.ts", 'import "./routes/page/ok";'],
  ["pure-rooms-import-little", "app/scenario/c.ts", 'import "node:fs";'],
  ["pure-rooms-import-little", "app/scenario/d.ts", 'import "react";'],
  ["pure-rooms-import-little", "app/learning/b.ts", 'import "node:crypto";'],
  ["pure-rooms-import-little", "app/learning/c.ts", 'import "xstate-of-another-kind";'],
  ["who-opens-the-database", "app/services/d.ts", 'import { database } from "~/db.server";'],
  ["who-opens-the-database", "app/http/b.ts", 'import { database } from "../db.server";'],
  ["who-opens-the-database", "app/components/d.tsx", 'import "~/db.server";'],
  ["server-stays-on-the-server", "app/components/e.tsx", 'import "./f.server";'],
  ["fixtures-are-for-tests", "app/scenario/e.ts", 'import "./fixtures/a-story";'],
  ["no-circles", "app/services/round.ts", 'import "./trip";'],
];

const FINE: [file: string, text: string][] = [
  [
    "app/scenario/fine.ts",
    'import "zod"; import "yaml"; import "xstate"; import "@noble/hashes/sha2.js"; import "~/scenario/ok";',
  ],
  ["app/learning/fine.ts", 'import "./ok";'],
  [
    "app/content/fine.ts",
    'import "~/scenario/ok"; import "~/learning/ok"; import "node:fs"; import "micromark";',
  ],
  [
    "app/services/fine.ts",
    'import "~/content/ok"; import "~/learning/ok"; import type { Db } from "~/db.server";',
  ],
  ["app/http/fine.ts", 'import "~/services/ok"; import type { FormError } from "~/components/form-error";'],
  [
    "app/components/fine.tsx",
    'import "~/scenario/ok"; import "~/learning/ok"; import "react"; import type { X } from "./f.server";',
  ],
  ["app/components/fine.server.ts", 'import "./f.server";'],
  [
    "app/routes/page/fine.tsx",
    'import "~/db.server"; import "~/components/ok"; import "~/http/ok"; import "~/services/ok"; import "../page/ok";',
  ],
  ["app/cli/fine.ts", 'import "~/db.server"; import "~/services/ok";'],
  ["app/http/session.server.ts", 'import "~/db.server";'],
  ["prisma/seed.ts", 'import "../app/db.server"; import "../app/services/ok";'],
  [
    "app/learning/fine.test.ts",
    'import "~/content/ok"; import "~/routes/page/ok"; import "node:fs"; import "~/db.server";',
  ],
  ["app/scenario/fixtures/another.ts", 'import "fast-check"; import "./a-story";'],
  ["app/scenario/fine.test.ts", 'import "./fixtures/a-story";'],
  ["app/cli/bench.ts", 'import "~/scenario/fixtures/a-story";'],
  ["app/services/typed.ts", 'import type { A } from "./typed-back"; export type B = 1;'],
  ["app/services/typed-back.ts", 'import type { B } from "./typed"; export type A = 1;'],
];

const OK = ["scenario", "learning", "content", "services", "http", "components", "routes/page"].map(
  (room): [string, string] => [`app/${room}/ok.ts`, "export type X = 1;"],
);
const OTHERS: [string, string][] = [
  ["app/db.server.ts", "export type Db = 1; export const database = 1;"],
  ["app/components/form-error.ts", "export type FormError = 1;"],
  ["app/components/f.server.ts", "export type X = 1;"],
  ["app/services/trip.ts", 'import "./round";'],
  ["app/scenario/fixtures/a-story.ts", "export type X = 1;"],
];

type Violation = { from: string; rule: { name: string; severity: string } };

/** What dependency-cruiser says of that house, with the rules of this one. */
async function violations(): Promise<Violation[]> {
  const house = mkdtempSync(join(tmpdir(), "rapport-house-"));
  try {
    const files: [string, string][] = [
      ...OK,
      ...OTHERS,
      ...FINE,
      ...FORBIDDEN.map(([, file, text]): [string, string] => [file, text]),
    ];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${text}\n`);
    }
    for (const file of ["tsconfig.json", ".dependency-cruiser.cjs", "package.json"])
      writeFileSync(join(house, file), readFileSync(join(ROOT, file)));
    symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
    const cli = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const args = [cli, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "app", "prisma"];
    const output = await new Promise<string>((resolve) =>
      // It ends with the number of violations, which is what is asked for here.
      execFile(process.execPath, args, { cwd: house, maxBuffer: 50_000_000 }, (_, stdout) => resolve(stdout)),
    );
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(house, { recursive: true });
  }
}

describe("the directions of the house", () => {
  let found: Violation[] = [];
  beforeAll(async () => {
    found = await violations();
  }, 120_000);

  test.each(FORBIDDEN)("%s: %s may not %s", (rule, file) => {
    const rules = found
      .filter(({ from }) => from === file)
      .map((one) => `${one.rule.severity} ${one.rule.name}`);
    expect(rules).toContain(`error ${rule}`);
  });

  test.each(FINE)("%s may %s", (file) => {
    expect(found.filter(({ from }) => from === file)).toEqual([]);
  });

  test("every rule is tried here", () => {
    const config = readFileSync(join(ROOT, ".dependency-cruiser.cjs"), "utf8");
    const named = [...config.matchAll(/(?:name: |only\(\s*)"([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(9);
    expect(new Set(FORBIDDEN.map(([rule]) => rule))).toEqual(new Set(named));
  });
});

/** The text files below a folder, by path from the root. */
function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css|md|mdx|ya?ml|json|prisma)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

describe("the rooms", () => {
  test.each(ROOMS)("%s says in at most fifteen lines what it is for", (room) => {
    const lines = textOf(`app/${room}/README.md`).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.length).toBeLessThanOrEqual(15);
  });

  test("are all that app/ has", () => {
    const folders = readdirSync(join(ROOT, "app"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).toSorted()).toEqual(ROOMS.toSorted());
  });
});

test("no file of app/, courses/ or prisma/ names a path of somebody's machine", () => {
  const own = /(?:^|[\s"'`(=:])(?:\/(?:home|Users|work|tmp|root|mnt|private)\/\w|[A-Z]:\\\\?\w)/m;
  expect("cd /home/ruth/rapport").toMatch(own);
  expect('"C:\\\\Users\\\\ruth"').toMatch(own);
  const files = ["app", "courses", "prisma"].flatMap(filesOf).filter((file) => !file.includes("/generated/"));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => own.test(textOf(file)))).toEqual([]);
});

test("the pure rooms ask neither the clock nor chance", () => {
  const asks = /\b(?:Date\.now|performance\.|Math\.random|crypto\.|process\.|setTimeout|new Date\(\))/;
  expect("const now = new Date();").toMatch(asks);
  const files = ["app/scenario", "app/learning"]
    .flatMap(filesOf)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => asks.test(textOf(file)))).toEqual([]);
});
