import type { Browser, Page } from "@playwright/test";
import { type App, enter, expect, listen, meant, test } from "./app";
import { Client } from "./client";
import { writeReflection } from "./learner";
import { previewHref, readPreview } from "./sharing";

const MODULE = "/learn/onboarding/first-sixty-seconds";
const ASK = /Who gains if your study goes well/;
const ITEM = "reflection/first-sixty-seconds/who-gains";
const WORDS = "The ward, a little.\n\n<b>Me</b>, more than I had said.";

/** The sheet that the preview and the supervisor's page both show. */
const sheetOf = (page: Page) => page.locator("article[data-shared]");

/** Its markup, without the comments that React leaves where it has yet to take a page over. */
const markupOf = (page: Page) =>
  sheetOf(page).evaluate((sheet) => sheet.outerHTML.replaceAll(/<!--.*?-->/g, ""));

/** Sunita in a browser of her own. */
async function sunita(browser: Browser, app: App, complaints: string[], script = true) {
  const context = await browser.newContext({ baseURL: app.url, javaScriptEnabled: script });
  const page = await context.newPage();
  listen(page, complaints);
  await enter(page, app, "sunita@demo.test");
  return page;
}

for (const script of [true, false])
  test.describe(script ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: script });

    test("one reflection: previewed, shared, looked at, and no longer shared", async ({
      page,
      app,
      browser,
      complaints,
    }) => {
      await enter(page, app, "tomas@demo.test");
      const her = await sunita(browser, app, complaints, script);
      await page.goto(`${MODULE}?step=what-they-weigh-up`);
      await writeReflection(page, ASK, WORDS);
      const form = page.locator("form", { has: page.getByLabel(ASK) });
      await expect(form.getByText("Only you can read this")).toBeVisible();
      await form.getByRole("link", { name: "Share it" }).click();

      const sheet = sheetOf(page);
      await expect(sheet).toContainText("<b>Me</b>, more than I had said.");
      const previewed = await markupOf(page);
      await page.getByRole("button", { name: "Share it with Sunita Desai" }).click();
      await expect(page.getByText("It is shared.")).toBeVisible();
      await expect(page.getByText("Not opened yet.")).toBeVisible();

      await her.goto("/team");
      await her.getByRole("link", { name: "Tomas Reid" }).first().click();
      await her.getByRole("link", { name: /^Reflection: Who gains/ }).click();
      await expect(her.getByRole("heading", { level: 1 })).toHaveText("Tomas Reid shares this with you");
      const seen = await markupOf(her);
      expect(seen).toBe(previewed);
      await expect(sheetOf(her).locator("button, input, textarea")).toHaveCount(0);

      // What he writes now is not shown to her, and both pages say so.
      await page.goto(`${MODULE}?step=what-they-weigh-up`);
      await expect(page.getByText(/^Sunita Desai can read this as it was on/)).toBeVisible();
      await writeReflection(page, ASK, "Something rawer.");
      await her.reload();
      expect(await markupOf(her)).toBe(previewed);
      await page.goto(previewHref(ITEM));
      await expect(page.getByText("You have changed it since.")).toBeVisible();

      await page.goto("/me");
      const share = page.locator("[data-share]");
      await expect(share).toContainText(/Sunita Desai opened it twice: .*\d\d:\d\d; .*\d\d:\d\d\./);
      await share.getByRole("button", { name: /^Stop sharing/ }).click();
      await expect(page.getByText("It is no longer shared. Nobody else can open it now.")).toBeVisible();
      await expect(page.locator("[data-share]")).toHaveCount(0);
      const gone = await her.reload();
      expect(gone?.status()).toBe(404);
      meant(complaints, 404);
      await page.goto("/me/share");
      await expect(page.getByRole("region", { name: "No longer shared" })).toContainText("opened it twice");
      await her.context().close();
    });

    test("what changed in another tab since the preview is not shared", async ({ page, app, complaints }) => {
      const tomas = await enter(page, app, "tomas@demo.test");
      const write = (text: string) => tomas.post(MODULE, { intent: "reflect", item: "who-gains", text });
      await write("First.");
      await page.goto(previewHref(ITEM));
      await write("Second.");
      await page.getByRole("button", { name: "Share it with Sunita Desai" }).click();
      await expect(page.getByRole("alert")).toContainText("Nothing was shared");
      meant(complaints, 409);
      await expect(sheetOf(page)).toContainText("Second.");
      await page.getByRole("button", { name: "Share it with Sunita Desai" }).click();
      await expect(page.getByText("It is shared.")).toBeVisible();
    });
  });

test("a debrief is shared as that one run's, with nothing to press and no way to the others", async ({
  page,
  app,
  browser,
  complaints,
}) => {
  const tomas = await enter(page, app, "tomas@demo.test");
  const her = await sunita(browser, app, complaints);
  const run = await tomas.startRun("three-minutes");
  await tomas.play(run);
  await tomas.post(`/runs/${run}/debrief`, { intent: "plan", cue: "the canary sings", action: "stop" });
  await page.goto(`/runs/${run}/debrief`);
  await page.getByRole("link", { name: "Share it with your supervisor" }).click();
  const previewed = await markupOf(page);
  await page.getByRole("button", { name: "Share it with Sunita Desai" }).click();
  await tomas.post(`/runs/${run}/debrief`, { intent: "retry", at: "1" });
  await page.goto("/me/share");
  const mine = await page.getByRole("region", { name: "Debriefs" }).getByRole("listitem").count();
  expect(mine).toBeGreaterThan(1);

  await her.goto("/team");
  await her.getByRole("link", { name: "Tomas Reid" }).first().click();
  await her.getByRole("link", { name: /^Debrief: / }).click();
  const sheet = sheetOf(her);
  await expect(sheet).toContainText("Where it says “you”, it means Tomas Reid.");
  expect(await markupOf(her)).toBe(previewed);
  expect(previewed).not.toMatch(/canary|Retry from here|run 2/);
  await expect(sheet.locator("button, form, a[href^='/runs']")).toHaveCount(0);
  const whole = await her.content();
  for (const secret of ["canary", run]) expect(whole).not.toContain(secret === run ? `/runs/${run}` : secret);
  await her.context().close();
});

test("everything held about one comes as a page and as two files, and to its owner only", async ({ app }) => {
  const tomas = await new Client(app.url).signIn("tomas@demo.test");
  await tomas.post(MODULE, { intent: "reflect", item: "who-gains", text: "Only <mine>." });
  const page = await (await tomas.get("/me/data")).text();
  expect(page).toContain("Only &lt;mine&gt;.");
  const json = await tomas.get("/me/data.json");
  expect(json.headers.get("content-disposition")).toBe('attachment; filename="rapport-my-data.json"');
  expect(json.headers.get("cache-control")).toBe("no-store");
  const held = (await json.json()) as { person: { email: string }; tables: Record<string, unknown[]> };
  expect(held.person.email).toBe("tomas@demo.test");
  expect(JSON.stringify(held.tables.note)).toContain("Only <mine>.");
  expect(JSON.stringify(held)).not.toMatch(/argon2|ruth@demo/);
  const html = await tomas.get("/me/data.html");
  expect(html.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await html.text()).toContain("Only &lt;mine&gt;.");
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  expect(await (await ruth.get("/me/data.json")).text()).not.toContain("Only <mine>.");
  const nobody = new Client(app.url);
  for (const path of ["/me/data", "/me/data.json", "/me/data.html", "/me/share", previewHref(ITEM)])
    expect((await nobody.get(path)).headers.get("location")).toContain("/login");
});

test("bad input is answered in words, and shares nothing", async ({ app }) => {
  const tomas = await new Client(app.url).signIn("tomas@demo.test");
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  await tomas.post(MODULE, { intent: "reflect", item: "who-gains", text: "His." });
  const form = { intent: "share", item: ITEM, ...(await readPreview(tomas, ITEM)) };
  for (const item of [
    "",
    "debrief/nothing",
    "answer/x/y",
    "../../etc",
    "reflection/first-sixty-seconds/constructor",
  ]) {
    expect((await tomas.get(previewHref(item))).status, item).toBe(404);
    expect((await tomas.post("/me/share", { ...form, item })).status, item).toBe(404);
  }
  expect((await ruth.get(previewHref(ITEM))).status).toBe(404);
  expect((await ruth.post("/me/share", form)).status).toBe(404);
  expect((await tomas.post("/me/share", { ...form, with: "nobody" })).status).toBe(404);
  expect((await tomas.post("/me/share", { ...form, seen: "" })).status).toBe(409);
  expect((await tomas.post("/me/share", { intent: "share", item: ITEM })).status).toBe(400);
  expect((await tomas.post("/me/share", { intent: "nothing" })).status).toBe(400);
  expect((await tomas.post("/me/share", { intent: "stop", share: "nothing" })).status).toBe(404);
  expect(await (await tomas.get("/me")).text()).not.toContain("data-share");
});
