import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Client } from "./client";
import { type App, startApp } from "./server";

export { expect };
export type { App };

/** Runs what needs a server, on a database that is gone afterwards. */
export async function withApp(use: (app: App) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rapport-browser-"));
  const app = await startApp(folder);
  await use(app);
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Keeps what a page complains of: console errors and warnings, and what its scripts throw. */
export function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
}

/** Takes the browser's own lines on answers of this status out of the complaints: the test meant them. */
export function meant(complaints: string[], status: number): void {
  const others = complaints.filter((line) => !line.includes(`status of ${status} `));
  expect(others.length, `the browser noted the ${status}`).toBeLessThan(complaints.length);
  complaints.splice(0, complaints.length, ...others);
}

/** Every test has its own server, its own database, and a page whose unexpected console lines fail it. */
export const test = base.extend<{ app: App; complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  app: async ({}, use) => withApp(use),
  baseURL: async ({ app }, use) => use(app.url),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      await use(complaints);
      expect(complaints, "the browser's console stays empty").toEqual([]);
    },
    { auto: true },
  ],
});

/** Another browser, as on another device: its own cookies, its complaints kept with the others. */
export async function otherDevice(
  browser: Browser,
  complaints: string[],
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  listen(page, complaints);
  return { page, context };
}

/** Fills in the sign-in form, wherever it is shown, and sends it. */
export async function fillSignIn(page: Page, email: string, password = "rehearse"): Promise<void> {
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs a demonstration person in through the form. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/login");
  await fillSignIn(page, email);
  await page.waitForURL((url) => url.pathname !== "/login");
}

/** Signs somebody in for a test that is not about signing in. @returns the same session for requests beside the page */
export async function enter(page: Page, app: App, email: string): Promise<Client> {
  const client = await new Client(app.url).signIn(email);
  await page.context().addCookies([{ ...client.cookie, url: app.url }]);
  return client;
}

/** The element that carries a run's state. */
export const room = (page: Page) => page.locator("[data-seq]");

/** What a learner sees of a run: the contract's attributes, the choices in order, and every line. */
export async function roomState(page: Page) {
  const at = room(page);
  await expect(at).toBeVisible();
  return {
    scenario: await at.getAttribute("data-scenario"),
    version: await at.getAttribute("data-version"),
    seq: await at.getAttribute("data-seq"),
    beat: await at.getAttribute("data-beat"),
    ending: await at.getAttribute("data-ending"),
    choices: await page.locator("button[name=choice]").allInnerTexts(),
    lines: await page
      .locator("[data-line]")
      .evaluateAll((lines) =>
        lines.map((line) => [line.getAttribute("data-speaker"), line.querySelector("p")?.textContent]),
      ),
  };
}
