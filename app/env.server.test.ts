import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { BadEnvironment, readEnv } from "./env.server";

const SECRET = "s".repeat(32);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "rapport-env-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** The sentence with which an environment is refused; null where it is not. */
function refusal(source: Record<string, string>): string | null {
  try {
    readEnv({ SESSION_SECRET: SECRET, ...source });
    return null;
  } catch (error) {
    if (error instanceof BadEnvironment) return error.message;
    throw error;
  }
}

describe("a value that cannot be used is refused in one line that names the variable:", () => {
  test.each([
    ["PORT", "abc"],
    ["PORT", "3000x"],
    ["PORT", "3000.5"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "Infinity"],
    ["PORT", " "],
    ["HOST", "  "],
    ["DATABASE_URL", "postgres://localhost/rapport"],
    ["DATABASE_URL", "./data/rapport.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file:./data/rapport.db?mode=ro"],
    ["BASE_URL", "rapport.example.org"],
    ["BASE_URL", "ftp://rapport.example.org"],
    ["BASE_URL", "https://rapport.example.org/path"],
    ["BASE_URL", "https://"],
    ["BASE_URL", "https://rapport example.org"],
    ["BASE_URL", "https://["],
    ["BASE_URL", "https://rapport.example.org:port"],
    ["BASE_URL", "https://rapport.example.org:99999"],
    ["BASE_URL", "https://rapport.example.org?x=1"],
    ["BASE_URL", "https://rapport.example.org#x"],
    ["BASE_URL", "https://somebody:secret@rapport.example.org"],
    ["SESSION_SECRET", "too short"],
    ["SESSION_SECRET", "x".repeat(31)],
    ["DEMO", "yes"],
    ["DEMO", "true"],
    ["DEMO", "2"],
  ])("%s=%j", (name, value) => {
    const message = refusal({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} \\S.*\\.$`));
    expect(message).not.toContain("\n");
  });

  test("several at once, still in one line", () => {
    const message = refusal({ PORT: "abc", DEMO: "x", BASE_URL: "x" });
    expect(message).not.toContain("\n");
    for (const name of ["PORT", "DEMO", "BASE_URL"]) expect(message).toContain(name);
  });

  test("never with the secret itself", () => {
    expect(refusal({ SESSION_SECRET: "hush-hush" })).not.toContain("hush-hush");
  });
});

describe("the environment", () => {
  test("has a default for everything, and takes an empty value for none", () => {
    const empty = { PORT: "", HOST: "", DATABASE_URL: "", BASE_URL: "", DEMO: "" };
    for (const source of [{}, empty]) {
      expect(readEnv({ SESSION_SECRET: SECRET, ...source })).toEqual({
        port: 3000,
        host: "127.0.0.1",
        databaseUrl: "file:./data/rapport.db",
        databaseFile: join(process.cwd(), "data/rapport.db"),
        baseUrl: null,
        https: false,
        sessionSecret: SECRET,
        demo: null,
        production: false,
      });
    }
  });

  test.each([
    ["https://rapport.example.org", "https://rapport.example.org", true],
    ["https://rapport.example.org/", "https://rapport.example.org", true],
    ["http://10.0.0.7:8080", "http://10.0.0.7:8080", false],
    ["http://[::1]:3000", "http://[::1]:3000", false],
  ])("takes BASE_URL=%s", (given, baseUrl, https) => {
    expect(readEnv({ SESSION_SECRET: SECRET, BASE_URL: given })).toMatchObject({ baseUrl, https });
  });

  test("takes the ends of what a port can be, and DEMO both ways", () => {
    expect(readEnv({ SESSION_SECRET: SECRET, PORT: "0", DEMO: "0" })).toMatchObject({ port: 0, demo: false });
    expect(readEnv({ SESSION_SECRET: SECRET, PORT: "65535", DEMO: "1" })).toMatchObject({
      port: 65535,
      demo: true,
    });
  });
});

describe("the secret of sessions", () => {
  const inFolder = (path: string) => readEnv({ DATABASE_URL: `file:${join(path, "data", "rapport.db")}` });

  test("is made once where none is given, and kept beside the database for nobody else to read", () => {
    const path = folder();
    const { sessionSecret } = inFolder(path);
    expect(sessionSecret.length).toBeGreaterThanOrEqual(32);
    expect(inFolder(path).sessionSecret).toBe(sessionSecret);
    const file = join(path, "data", "session-secret");
    expect(readFileSync(file, "utf8").trim()).toBe(sessionSecret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(inFolder(folder()).sessionSecret).not.toBe(sessionSecret);
  });

  test("that is given is used, and none is written", () => {
    const path = folder();
    const given = readEnv({ SESSION_SECRET: SECRET, DATABASE_URL: `file:${join(path, "rapport.db")}` });
    expect(given.sessionSecret).toBe(SECRET);
    expect(() => statSync(join(path, "session-secret"))).toThrow("ENOENT");
  });

  test.each(["", "\n", "short\n"])("that was left as %j by a stop half-way is made anew", (left) => {
    const path = folder();
    mkdirSync(join(path, "data"));
    writeFileSync(join(path, "data", "session-secret"), left);
    const { sessionSecret } = inFolder(path);
    expect(sessionSecret.length).toBeGreaterThanOrEqual(32);
    expect(inFolder(path).sessionSecret).toBe(sessionSecret);
  });

  test("cannot be kept in a folder that cannot be written, which is said in one line that names it", () => {
    const path = folder();
    writeFileSync(join(path, "data"), "a file where a folder should be");
    expect(() => inFolder(path)).toThrow(BadEnvironment);
    expect(() => inFolder(path)).toThrow(/^The folder \S+ cannot be written \(\w+\)\. .*DATABASE_URL.*\.$/);
  });
});
