import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** A running Rapport with a demonstration database of its own. */
export type App = {
  url: string;
  databaseFile: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
};

/** Starts the production build on a free port. Everything it says is kept for the error where it does not start. */
export async function startApp(folder: string, env: Record<string, string> = {}): Promise<App> {
  const databaseFile = join(folder, "rapport.db");
  let child: ChildProcess | undefined;
  const app: App = { url: "", databaseFile, stop, start };

  async function start(): Promise<void> {
    const port = app.url === "" ? "0" : new URL(app.url).port;
    child = spawn(
      process.execPath,
      ["--input-type=module", "-e", 'const s = await import("./build/server/index.js"); await s.serve();'],
      {
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: port,
          HOST: "127.0.0.1",
          DATABASE_URL: `file:${databaseFile}`,
          DEMO: "1",
          BASE_URL: "",
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const { stdout, stderr } = child;
    let said = "";
    app.url = await new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /Rapport is at (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      };
      stdout?.on("data", hear);
      stderr?.on("data", hear);
      child?.once("exit", () => reject(new Error(`Rapport did not start: ${said}`)));
    });
  }

  async function stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill(signal);
    await ended;
  }

  await start();
  return app;
}

/** Every test has its own server, its own database, and a page whose unexpected console lines fail it. */
export const test = base.extend<{ app: App; complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  app: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "rapport-browser-"));
    const app = await startApp(folder);
    await use(app);
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ app }, use) => use(app.url),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints, "the browser's console stays empty").toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs a demonstration person in through the form. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill("rehearse");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}
