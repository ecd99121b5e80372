import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requireBuild, SERVE, serverEnv } from "../browser/server";

/** A user without any rights, for what root may always do. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let folder: string;
beforeEach(() => {
  requireBuild();
  folder = mkdtempSync(join(tmpdir(), "rapport-starts-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts Rapport where it cannot work. @returns how it ended and what it said */
async function refusedStart(env: Record<string, string>, as: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, SERVE, {
    env: serverEnv(join(folder, "rapport.db"), env),
    stdio: ["ignore", "pipe", "pipe"],
    ...as,
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  const giveUp = setTimeout(() => child.kill("SIGKILL"), 15_000);
  const [code] = await once(child, "close");
  clearTimeout(giveUp);
  return { code, ...said };
}

/** One line that names what is wrong, no stack, and the exit code 1. */
function expectOneLine(ended: { code: unknown; out: string; err: string }, about: RegExp): void {
  expect(ended.err.trimEnd().split("\n"), ended.err).toHaveLength(1);
  expect(ended.err).toMatch(about);
  expect(ended.err).toMatch(/\.\n$/);
  expect(ended.out).not.toContain("Rapport is at");
  expect(ended.code).toBe(1);
}

describe("a value that cannot be used stops the start with one line that names it", () => {
  test.each([
    ["PORT", "abc", /^PORT must be a number/],
    ["PORT", "70000", /^PORT must be between/],
    ["PORT", "30.5", /^PORT must be a whole number/],
    ["DATABASE_URL", "postgres://db/rapport", /^DATABASE_URL must be a file/],
    ["DATABASE_URL", "rapport.db", /^DATABASE_URL must be a file/],
    ["BASE_URL", "rapport.example.org", /^BASE_URL must be an address/],
    ["SESSION_SECRET", "short", /^SESSION_SECRET must have at least 32/],
    ["DEMO", "yes", /^DEMO must be 0 or 1/],
    ["HOST", "192.0.2.1", /^HOST 192\.0\.2\.1 is not an address of this machine/],
  ])("%s=%s", { timeout: 20_000 }, async (name, value, line) => {
    expectOneLine(await refusedStart({ [name]: value }), line);
  });
});

test("a port that is taken is named", { timeout: 20_000 }, async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  expectOneLine(await refusedStart({ PORT: String(port) }), new RegExp(`^PORT ${port} is taken`));
  taken.close();
});

describe("a place for the data that cannot be used is named", () => {
  const secret = "a-secret-that-is-long-enough-to-be-used";

  test.each([
    ["and a secret is to be kept there", {}],
    ["and the secret is given", { SESSION_SECRET: secret }],
  ])("a folder that may not be written, %s", { timeout: 20_000 }, async (_, env) => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const ended = await refusedStart({ DATABASE_URL: `file:${closed}/rapport.db`, ...env }, NOBODY);
    expectOneLine(ended, /closed.*cannot be (used|written)/);
  });

  test.each([
    ["and a secret is to be kept there", {}],
    ["and the secret is given", { SESSION_SECRET: secret }],
  ])("a file in place of the folder, %s", { timeout: 20_000 }, async (_, env) => {
    writeFileSync(join(folder, "data"), "a file");
    const ended = await refusedStart({ DATABASE_URL: `file:${folder}/data/rapport.db`, ...env });
    expectOneLine(ended, /data.*cannot be (used|written)/);
  });

  test("a folder in place of the file", { timeout: 20_000 }, async () => {
    mkdirSync(join(folder, "rapport.db"));
    expectOneLine(await refusedStart({}), /rapport\.db cannot be used/);
  });

  test("a file that is no database", { timeout: 20_000 }, async () => {
    writeFileSync(join(folder, "rapport.db"), "no database at all, ".repeat(100));
    expectOneLine(await refusedStart({}), /rapport\.db cannot be used/);
  });
});
