import { readFileSync } from "node:fs";
import { contentHash } from "../../app/scenario/hash";
import { readScenario } from "../../app/scenario/read";
import { enter, expect, otherDevice, room, roomState, test } from "./app";
import { Client } from "./client";
import { change } from "./rows";

const THREE_MINUTES = "three-minutes";

test("two devices at once: one choice is taken, and the other device shows where the run stands", async ({
  page,
  app,
  browser,
  complaints,
}) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const run = await ruth.startRun(THREE_MINUTES);
  const { page: phone, context } = await otherDevice(browser, complaints);
  await enter(phone, app, "ruth@demo.test");
  await Promise.all([page.goto(`/runs/${run}`), phone.goto(`/runs/${run}`)]);
  const [first = "", second = ""] = (await ruth.run(run)).choices;
  await Promise.all([
    page.locator(`[data-choice=${first}]`).click(),
    phone.locator(`[data-choice=${second}]`).click(),
  ]);
  await expect(room(page)).toHaveAttribute("data-seq", "1");
  await expect(room(phone)).toHaveAttribute("data-seq", "1");
  const [here, there] = [await roomState(page), await roomState(phone)];
  expect(here).toEqual(there);
  const notices = (await page.locator("#notice").count()) + (await phone.locator("#notice").count());
  expect(notices, "one of the two is told that the run moved on").toBe(1);
  // The browser notes the 409 on the device that came second.
  expect(complaints.filter((line) => line.includes("status of 409"))).toHaveLength(1);
  complaints.splice(0);
  await context.close();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("one can stop at the first line, with somebody to ring, and go on from there", async ({
      page,
      app,
    }) => {
      const ruth = await enter(page, app, "ruth@demo.test");
      const run = await ruth.startRun(THREE_MINUTES);
      await page.goto(`/runs/${run}`);
      await page.getByText("Somebody to talk to").click();
      await expect(page.getByRole("link", { name: /^01632/ }).first()).toHaveAttribute(
        "href",
        /^tel:01632\d{6}$/,
      );
      await page.getByRole("link", { name: "Stop here and see the debrief" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("You stopped before the end");
      await expect(page.getByRole("region", { name: "Somebody to talk to" })).toContainText("Out of hours");
      await page.getByRole("link", { name: "Back to where you stopped" }).click();
      await expect(room(page)).toHaveAttribute("data-seq", "0");
    });

    test("hints can be turned off and on within a run, and stay as they were set", async ({ page, app }) => {
      const ruth = await enter(page, app, "ruth@demo.test");
      const run = await ruth.startRun(THREE_MINUTES);
      await ruth.play(run, 1);
      await page.goto(`/runs/${run}`);
      const hint = page.getByRole("complementary", { name: "A hint" });
      await expect(hint).toBeVisible();
      await page.getByRole("button", { name: "Turn hints off" }).click();
      await expect(page.getByRole("button", { name: "Give me a hint after each choice" })).toBeVisible();
      await expect(hint).toHaveCount(0);
      await ruth.play(run, 2);
      await page.goto(`/runs/${run}`);
      await expect(hint).toHaveCount(0);
      await page.getByRole("button", { name: "Give me a hint after each choice" }).click();
      await expect(hint).toBeVisible();
    });

    test("after an ending: go wrong on purpose, lay the two runs side by side, and print a dated plan", async ({
      page,
      app,
    }) => {
      const ruth = await enter(page, app, "ruth@demo.test");
      const run = await ruth.startRun(THREE_MINUTES);
      await ruth.play(run);
      await page.goto(`/runs/${run}/debrief`);
      const first = await page.getByRole("heading", { level: 1 }).innerText();
      await page.getByRole("button", { name: "Start a run to go wrong in" }).click();
      await expect(room(page)).toHaveAttribute("data-seq", "0");
      const other = /\/runs\/([\w-]+)/.exec(page.url())?.[1] ?? "";
      expect(other).not.toBe(run);
      for (let seq = 0; (await ruth.run(other)).ending === null; seq++)
        await ruth.choose(other, seq, (await ruth.run(other)).choices.toSorted().at(-1) ?? "");

      await page.goto(`/rehearse/${THREE_MINUTES}`);
      await expect(page.getByText("Try the worst option on purpose.")).toBeVisible();
      await expect(page.getByRole("link", { name: /^Debrief/ })).toHaveCount(2);
      await page.getByRole("link", { name: "Lay two of them side by side" }).click();
      await page.getByRole("button", { name: "Lay them side by side" }).click();
      await expect(page.getByRole("heading", { level: 3, name: first })).toBeVisible();
      await expect(page.getByText("They part here")).toHaveCount(1);

      await page.goto(`/runs/${run}/debrief`);
      const plan = page.getByRole("region", { name: "For the first real meeting" });
      await plan.getByLabel("If", { exact: true }).fill("somebody looks at the clock");
      await plan.getByLabel("then I", { exact: true }).fill("stop, and ask what would help");
      await plan.getByLabel("On which day is it?").fill("2031-12-02");
      await plan.getByRole("button", { name: "Keep this plan" }).click();
      await expect(plan.getByText(/Yours is for 2 December 2031, in \d+ days/)).toBeVisible();
      await plan.getByRole("link", { name: "A page to print" }).click();
      const sheet = page.getByRole("article", { name: "My plan" });
      await expect(sheet).toContainText("If somebody looks at the clock,");
      await expect(sheet).toContainText("2 December 2031");
      await page.emulateMedia({ media: "print" });
      await expect(sheet).toBeVisible();
      await expect(page.getByRole("link", { name: "Back to the debrief" })).toBeHidden();
    });
  });
}

test("on paper the debrief has the drawing, every decision and the plan, and nothing to press", async ({
  page,
  app,
}) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const run = await ruth.startRun(THREE_MINUTES);
  await ruth.play(run);
  await page.goto(`/runs/${run}/debrief`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator(".stave").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Decision by decision" })).toBeVisible();
  await expect(page.getByLabel("then I", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Retry from here/ }).first()).toBeHidden();
  await expect(page.getByRole("button", { name: "Keep this plan" })).toBeHidden();
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  const [red = 255, green = 255, blue = 255] = (ink.match(/[\d.]+/g) ?? []).map(Number);
  expect(Math.max(red, green, blue), `ink on paper is dark: ${ink}`).toBeLessThan(128);
});

test("the focus goes to the new lines once, and what was sent shows as made only when it is stored", async ({
  page,
  app,
}) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const run = await ruth.startRun(THREE_MINUTES);
  await page.goto(`/runs/${run}`);
  await expect(page.getByRole("button", { name: "Turn number keys off" })).toBeVisible();
  let store: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    store = resolve;
  });
  await page.route(`**/runs/${run}*`, async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  const lines = await page.locator("[data-line]").count();
  await page.locator("[data-choice=cost-first]").click();
  await page.evaluate(() => {
    document.addEventListener("focusin", ({ target }) => {
      const said = target instanceof Element ? (target.getAttribute("data-line") ?? target.tagName) : "";
      document.body.dataset.moved = `${document.body.dataset.moved ?? ""} ${said}`.trim();
    });
  });
  await expect(page.locator("[data-choice=cost-first]")).toContainText("Sending…");
  await expect(page.locator("[data-line]")).toHaveCount(lines);
  await expect(room(page)).toHaveAttribute("data-seq", "0");
  store();
  await expect(room(page)).toHaveAttribute("data-seq", "1");
  await expect(page.locator("[data-line]:focus")).toHaveAttribute("data-line", String(lines));
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.body.dataset.moved)).toBe(String(lines));
});

test("a scenario that is withdrawn: the run goes on to its end, the list says so, and no new run begins", async ({
  page,
  app,
}) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const source = readFileSync("app/scenario/fixtures/first-ask.yaml", "utf8");
  const { scenario } = readScenario(source);
  if (!scenario) throw new Error("the example could not be read");
  const hash = contentHash(scenario);
  const at = new Date().toISOString();
  // What an earlier release leaves behind when this one no longer brings the scenario.
  change(
    app.databaseFile,
    "INSERT INTO ScenarioVersion (hash, scenarioId, source, createdAt) VALUES (?, ?, ?, ?)",
    hash,
    "first-ask",
    source,
    at,
  );
  change(app.databaseFile, "INSERT INTO Scenario (id, currentHash) VALUES (?, ?)", "first-ask", hash);
  change(
    app.databaseFile,
    "INSERT INTO Run (id, personId, scenarioId, versionHash, hints, startedAt) SELECT ?, id, ?, ?, 1, ? FROM Person WHERE email = ?",
    "withdrawn-run",
    "first-ask",
    hash,
    at,
    "ruth@demo.test",
  );

  await page.goto("/rehearse");
  const row = page.locator("[data-scenario=first-ask]");
  await expect(row).toContainText("Withdrawn: no new run of it can begin.");
  await expect(row.getByRole("link", { name: /Start a new run|Look in/ })).toHaveCount(0);
  await row.getByRole("link", { name: /^Resume/ }).click();
  await expect(page.getByText(/This rehearsal has been withdrawn: this run goes on/)).toBeVisible();
  await page.locator("[data-choice=pitch]").click();
  await expect(room(page)).toHaveAttribute("data-seq", "1");
  await page.locator("[data-choice=push]").click();
  await expect(room(page)).toHaveAttribute("data-ending", /./);
  await page.getByRole("link", { name: "Go to the debrief" }).click();
  await expect(page.getByRole("heading", { name: "Decision by decision" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Retry from here/ })).toHaveCount(0);
  expect((await ruth.post("/runs/withdrawn-run/debrief", { intent: "retry", at: "0" })).status).toBe(409);

  await page.goto("/rehearse/first-ask");
  await expect(page.getByText(/This rehearsal has been withdrawn, so no new run/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Start/ })).toHaveCount(0);
  const refused = await ruth.post("/rehearse/first-ask", { hints: "on" });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("This rehearsal has been withdrawn");
});

test("two runs side by side are one's own, of one rehearsal, and two", async ({ app }) => {
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  const one = await ruth.startRun(THREE_MINUTES);
  await ruth.play(one, 2);
  const other = await ruth.startRun("never-came-back");
  await ruth.play(other, 1);
  const tomas = await new Client(app.url).signIn("tomas@demo.test");
  const his = await tomas.startRun(THREE_MINUTES);
  await tomas.play(his, 1);
  const status = async (query: string) => (await ruth.get(`/runs/compare?${query}`)).status;
  expect(await status(`a=${one}&b=${his}`)).toBe(404);
  expect(await status(`a=${one}&b=nowhere`)).toBe(404);
  expect(await status(`a=${one}&b=${other}`)).toBe(400);
  expect(await status(`a=${one}&b=${one}`)).toBe(400);
  expect(await status(`a=${one}`)).toBe(200);
  expect(await status("")).toBe(200);
  expect(await status("scenario=__proto__")).toBe(200);
  expect((await new Client(app.url).get(`/runs/compare?a=${one}`)).status).toBe(302);
});
