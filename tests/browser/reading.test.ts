import type { Page } from "@playwright/test";
import { type App, enter, expect, meant, otherDevice, signIn, test } from "./app";
import { Client } from "./client";
import { rows } from "./rows";

const MODULE = "/learn/onboarding/first-sixty-seconds";
const STEP = `${MODULE}?step=what-they-weigh-up`;
const DONE_BY_RUTH =
  "SELECT item FROM Done JOIN Person ON id = personId WHERE email = 'ruth@demo.test' AND item LIKE 'first-sixty%'";
const ASK = /Who gains if your study goes well/;

type Place = { stepId: string; paragraph: number };
const place = (app: App): Place | undefined =>
  rows<Place>(app.databaseFile, "SELECT stepId, paragraph FROM ReadingPlace")[0];
const notes = (app: App) =>
  rows<{ item: string; text: string }>(app.databaseFile, "SELECT item, text FROM Note").filter(({ item }) =>
    item.startsWith("first-sixty-seconds/"),
  );
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Scrolls until a paragraph of the step is the one that is read. */
async function readTo(page: Page, paragraph: number): Promise<void> {
  const block = page.locator(`#p-${paragraph}`);
  await block.evaluate((element) => element.scrollIntoView());
}

/** How far a paragraph's top lies below the window's, as part of its height. */
const heightOf = (page: Page, paragraph: number) =>
  page.locator(`#p-${paragraph}`).evaluate((element) => element.getBoundingClientRect().top / innerHeight);

test.describe("the paragraph last read", () => {
  test.use({ viewport: { width: 390, height: 700 } });

  test("is there again on another device, from the module's address and from Resume, and nothing has the focus", async ({
    page,
    app,
    browser,
    complaints,
  }) => {
    await enter(page, app, "ruth@demo.test");
    await page.goto(`${MODULE}?step=hard-part-first`);
    await readTo(page, 4);
    await expect.poll(() => place(app)).toEqual({ stepId: "hard-part-first", paragraph: 4 });

    const { page: phone, context } = await otherDevice(browser, complaints);
    await enter(phone, app, "ruth@demo.test");
    await phone.goto(MODULE);
    await expect(heading(phone)).toHaveText("Say the hard part first");
    await expect.poll(() => heightOf(phone, 4)).toBeLessThan(0.3);
    expect(await heightOf(phone, 4)).toBeGreaterThan(0.1);
    expect(await phone.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await phone.waitForTimeout(1500);
    expect(place(app)).toEqual({ stepId: "hard-part-first", paragraph: 4 });
    await context.close();
  });

  test("is where Resume leads, when it is in the step that comes next", async ({ page, app }) => {
    await enter(page, app, "tomas@demo.test");
    await page.goto("/learn");
    const resume = page.getByRole("link", { name: "Resume", exact: true });
    const href = (await resume.getAttribute("href")) ?? "";
    const step = new URL(href, app.url).searchParams.get("step");
    await resume.click();
    await expect(heading(page)).toBeVisible();
    await readTo(page, 1);
    await expect.poll(() => place(app)).toMatchObject({ stepId: step, paragraph: 1 });

    await page.goto("/learn");
    await expect(resume).toHaveAttribute("href", `${href}#p-1`);
    await resume.click();
    await expect(page).toHaveURL(/#p-1$/);
    await expect.poll(() => heightOf(page, 1)).toBeLessThan(0.3);
  });

  test("gives way to the next step once the reader has gone on", async ({ page, app }) => {
    await enter(page, app, "ruth@demo.test");
    await page.goto(STEP);
    await readTo(page, 2);
    await expect.poll(() => place(app)?.paragraph).toBe(2);
    await page.getByRole("button", { name: /^Next: / }).click();
    await expect(heading(page)).toHaveText("Who could gain, and what");
    await expect(heading(page)).toBeFocused();
    expect(place(app)?.stepId).toBe("three-levels");
    await page.goto(MODULE);
    await expect(heading(page)).toHaveText("Who could gain, and what");
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the module's address leads to the step that was gone on to, and a note of one's own is kept", async ({
    page,
    app,
  }) => {
    await enter(page, app, "ruth@demo.test");
    await page.goto(MODULE);
    await page.getByRole("button", { name: /^Next: / }).click();
    await page.goto(MODULE);
    await expect(heading(page)).toHaveText("Who could gain, and what");
    await page.getByText("Write a note on this step").click();
    await page.getByLabel("A note of your own").fill("Ask the psychologist first.");
    await page.locator("details.own").getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("A note of your own")).toHaveValue("Ask the psychologist first.");
    await expect(page.locator("details.own").getByText(/^Saved at \d\d:\d\d/)).toBeVisible();
    expect(notes(app)).toEqual([
      { item: "first-sixty-seconds/own/three-levels", text: "Ask the psychologist first." },
    ]);
  });

  test("a search leads to the paragraph", async ({ page, app }) => {
    await enter(page, app, "ruth@demo.test");
    await page.goto("/search");
    await page.getByLabel(/A word or two/).fill("receptionist alarm");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/\/search\?q=receptionist\+alarm$/);
    await expect(page.locator(".found mark").first()).toBeVisible();
  });
});

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("rapport-draft/")));
const said = (page: Page) => page.locator("form", { has: page.getByLabel(ASK) }).locator("output");

/** Lines that the browser itself writes when a request finds no network. */
function offlineLines(complaints: string[]): void {
  const others = complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/.test(line));
  complaints.splice(0, complaints.length, ...others);
}

test("what is written without a network is kept in the browser, and sent once when it is back", async ({
  page,
  app,
  complaints,
}) => {
  await enter(page, app, "ruth@demo.test");
  await page.goto(STEP);
  await expect(page.getByLabel(ASK)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && /intent=(reflect|own)/.test(request.postData() ?? ""))
      sent.push(request.url());
  });
  await page.context().setOffline(true);
  await expect(page.getByText(/^There is no network\. What you write is kept/)).toBeVisible();
  await page.getByLabel(ASK).fill("Written in a tunnel");
  await expect(said(page)).toHaveText(/There is no network\. What you wrote is kept in this browser/);
  await page
    .locator("form", { has: page.getByLabel(ASK) })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(page.getByLabel(ASK)).toHaveValue("Written in a tunnel");
  expect(await kept(page)).toHaveLength(1);
  expect(notes(app)).toEqual([]);

  sent.length = 0;
  await page.context().setOffline(false);
  await expect(said(page)).toHaveText(/^Saved at \d\d:\d\d/);
  await expect(page.getByText(/^There is no network\. What you write is kept/)).toHaveCount(0);
  expect(notes(app).map(({ text }) => text)).toEqual(["Written in a tunnel"]);
  expect(await kept(page)).toEqual([]);
  await page.waitForTimeout(2000);
  expect(sent).toHaveLength(1);
  offlineLines(complaints);
});

test("what was left unsent is sent from the next page that is opened", async ({ page, app, complaints }) => {
  await enter(page, app, "ruth@demo.test");
  await page.goto(STEP);
  await expect(page.getByLabel(ASK)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await app.stop();
  await page.getByLabel(ASK).fill("Before the restart");
  await expect(said(page)).toHaveText(/There is no network\. What you wrote is kept in this browser/);
  await app.start();
  await page.goto("/rehearse");
  await expect.poll(() => notes(app).map(({ text }) => text)).toEqual(["Before the restart"]);
  await expect.poll(() => kept(page)).toEqual([]);
  offlineLines(complaints);
});

test("drafts go at sign-out, and are never shown to the next person at the same computer", async ({
  page,
  app,
  complaints,
}) => {
  await signIn(page, "ruth@demo.test");
  await page.goto(STEP);
  await page.waitForLoadState("networkidle");
  await page.route("**/keep", (route) => route.abort());
  await page.getByLabel(ASK).fill("Ruth’s own words");
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out on this device.")).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);

  await signIn(page, "ruth@demo.test");
  await page.goto(STEP);
  await page.waitForLoadState("networkidle");
  await page.getByLabel(ASK).fill("Ruth’s other words");
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.context().clearCookies(); // a session that ended by itself, and somebody else sits down
  await signIn(page, "tomas@demo.test");
  await page.goto(STEP);
  await expect(page.getByLabel(ASK)).not.toHaveValue(/Ruth/);
  await expect.poll(() => kept(page)).toEqual([]);
  expect(notes(app).filter(({ text }) => text.includes("Ruth"))).toEqual([]);
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes("ERR_FAILED")));
});

test("two devices: a draft does not go over what the other saved since", async ({
  page,
  app,
  browser,
  complaints,
}) => {
  await enter(page, app, "ruth@demo.test");
  await page.goto(STEP);
  await page.waitForLoadState("networkidle");
  const { page: phone, context } = await otherDevice(browser, complaints);
  await enter(phone, app, "ruth@demo.test");
  await phone.goto(STEP);
  await phone.getByLabel(ASK).fill("On the phone");
  await expect(said(phone)).toHaveText(/^Saved at/);
  await context.close();

  await page.getByLabel(ASK).fill("On the laptop");
  await expect(said(page)).toHaveText(/something else was saved here since/);
  meant(complaints, 409);
  expect(notes(app).map(({ text }) => text)).toEqual(["On the phone"]);
  await page
    .locator("form", { has: page.getByLabel(ASK) })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(said(page)).toHaveText(/^Saved at/);
  expect(notes(app).map(({ text }) => text)).toEqual(["On the laptop"]);
});

test("a module is printed whole: worksheets as written, no answers, and what is private only where it is asked for", async ({
  page,
  app,
}) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  await ruth.post(`${STEP}`, { intent: "reflect", item: "who-gains", text: "A canary in a cage" });
  await ruth.post(`${MODULE}?step=your-pitch`, { intent: "own", item: "your-pitch", text: "A note to self" });
  await ruth.post(`${MODULE}?step=your-pitch`, {
    intent: "sheet",
    item: "pitch",
    "sheet-burden": "Two visits of an hour",
  });
  await page.goto(STEP);
  await page.getByRole("link", { name: "Print the whole module" }).click();
  await expect(page).toHaveURL(/\/print$/);
  await expect(page.locator(".print__step")).toHaveCount(7);
  await expect(page.getByText("Two visits of an hour")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("A canary in a cage");
  await expect(page.locator("main")).not.toContainText("A note to self");
  await expect(page.locator("main")).not.toContainText("This is the one");
  await expect(page.locator("main details, main input, main textarea, main button")).toHaveCount(0);
  expect(await page.locator("script[src], link[rel=modulepreload]").count()).toBe(0);

  await page.getByRole("link", { name: "Print my reflections and notes as well" }).click();
  await expect(page.getByText("A canary in a cage")).toBeVisible();
  await expect(page.getByText("A note to self")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: /Leave my reflections/ })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await page.goto(`${MODULE}?print=1`);
  await expect(page).toHaveURL(/\/print$/);
});

test("the plan of a debrief saves itself, and keeps half a plan in the browser", async ({ page, app }) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  await ruth.play(run);
  await page.goto(`/runs/${run}/debrief`);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("If", { exact: true }).fill("a phone rings");
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.reload();
  await expect(page.getByLabel("If", { exact: true })).toHaveValue("a phone rings");
  const plans = () => rows<{ cue: string; action: string }>(app.databaseFile, "SELECT cue, action FROM Plan");
  expect(plans()).toEqual([]);
  await page.getByLabel("then I", { exact: true }).fill("wait");
  await expect(page.getByText(/^Kept \d+ /)).toBeVisible();
  expect(plans()).toEqual([{ cue: "a phone rings", action: "wait" }]);
  await expect.poll(() => kept(page)).toEqual([]);
});

test("what a page sends by itself is taken from its reader alone, and is never an answer or a step", async ({
  app,
}) => {
  const keep = `${MODULE}/keep`;
  const nobody = await new Client(app.url).post(keep, {
    intent: "reflect",
    item: "who-gains",
    text: "x",
    seen: "",
  });
  expect(nobody.status).toBe(302);
  expect(nobody.headers.get("location")).toMatch(/^\/login/);

  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  const draft = { intent: "reflect", item: "who-gains", text: "Twice the same", seen: "" };
  const [once, again] = [await ruth.post(keep, draft), await ruth.post(keep, draft)];
  expect([once.status, again.status]).toEqual([200, 200]);
  expect(await again.json()).toEqual(await once.json());
  const stale = await ruth.post(keep, { ...draft, text: "Another" });
  expect([stale.status, await stale.json()]).toEqual([409, { movedOn: true }]);
  expect(notes(app).map(({ text }) => text)).toEqual(["Twice the same"]);

  const refused: Record<string, string>[] = [
    { intent: "next", step: "what-they-weigh-up" },
    { intent: "submit", item: "your-pitch" },
    { intent: "place", step: "nowhere", paragraph: "1" },
    { intent: "place", step: "what-they-weigh-up", paragraph: "-1" },
    { intent: "own", item: "nowhere", text: "x" },
    { intent: "nothing" },
  ];
  for (const form of refused) expect((await ruth.post(keep, form)).status, JSON.stringify(form)).toBe(400);
  const locked = "/learn/onboarding/safe-on-site/keep";
  expect((await ruth.post(locked, { intent: "place", step: "x", paragraph: "0" })).status).toBe(409);
  expect(rows(app.databaseFile, DONE_BY_RUTH)).toEqual([]);
  expect((await ruth.post("/learn/onboarding/no-such-module/keep", draft)).status).toBe(404);
});
