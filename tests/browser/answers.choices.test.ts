import { enter, expect, meant, otherDevice, room, test } from "./app";
import { Client } from "./client";
import { rows } from "./rows";

const MOVED_ON = "This run has moved on";
const stored = (file: string, run: string) =>
  rows<{ seq: number; choice: string }>(
    file,
    "SELECT seq, choice FROM Choice WHERE runId = ? ORDER BY seq",
    run,
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a double click on a choice makes it once", async ({ page, app }) => {
      const ruth = await enter(page, app, "ruth@demo.test");
      const run = await ruth.startRun("three-minutes");
      await page.goto(`/runs/${run}`);
      await page.locator("[data-choice=cost-first]").dblclick();
      await expect(page.locator("[data-seq='1']")).toBeVisible();
      await page.reload();
      await expect(page.locator("[data-seq='1']")).toBeVisible();
      expect(stored(app.databaseFile, run)).toEqual([{ seq: 0, choice: "cost-first" }]);
    });

    test("a choice that another tab has overtaken changes nothing and shows where the run stands", async ({
      page,
      app,
      complaints,
    }) => {
      const ruth = await enter(page, app, "ruth@demo.test");
      const run = await ruth.startRun("three-minutes");
      await page.goto(`/runs/${run}`);
      const tab = await page.context().newPage();
      await tab.goto(`/runs/${run}`);
      await tab.locator("[data-choice=deck]").click();
      await expect(tab.locator("[data-seq='1']")).toBeVisible();

      await page.locator("[data-choice=cost-first]").click();
      await expect(page.getByText(MOVED_ON)).toBeVisible();
      await expect(room(page)).toHaveAttribute("data-seq", "1");
      await expect(page.locator("[data-choice=let-go]")).toBeVisible();
      if (javaScriptEnabled) await expect(page.getByText(MOVED_ON)).toBeFocused();
      meant(complaints, 409);
      expect(stored(app.databaseFile, run)).toEqual([{ seq: 0, choice: "deck" }]);

      await page.locator("[data-choice=let-go]").click();
      await expect(room(page)).toHaveAttribute("data-seq", "2");
      await expect(page.getByText(MOVED_ON)).toHaveCount(0);
    });

    test("after the back button, a choice shows the present state and never an error page", async ({
      page,
      app,
      complaints,
    }) => {
      const ruth = await enter(page, app, "ruth@demo.test");
      await page.goto("/rehearse/three-minutes");
      await page.getByRole("button", { name: "Start", exact: true }).click();
      for (const [seq, choice] of ["cost-first", "let-go"].entries()) {
        await page.locator(`[data-choice=${choice}]`).click();
        await expect(room(page)).toHaveAttribute("data-seq", String(seq + 1));
      }
      const run = new URL(page.url()).pathname.split("/")[2] ?? "";
      await page.goBack();
      if (!page.url().includes("/runs/")) {
        await expect(page.getByRole("heading", { name: "Who you are" })).toBeVisible();
        await page.goForward();
      }
      await page.locator("button[name=choice]").first().click();
      await expect(page.locator("[data-seq='3']").or(page.getByText(MOVED_ON))).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three minutes, not ten");
      const kept = stored(app.databaseFile, run).map(({ choice }) => choice);
      expect(kept.slice(0, 2)).toEqual(["cost-first", "let-go"]);
      expect((await ruth.run(run)).seq).toBe(kept.length);
      if (kept.length === 2) meant(complaints, 409);
    });
  });
}

test("two devices of one person can take turns", async ({ page, app, browser, complaints }) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  const { page: phone, context } = await otherDevice(browser, complaints);
  await enter(phone, app, "ruth@demo.test");
  await page.goto(`/runs/${run}`);
  await page.locator("[data-choice=cost-first]").click();
  await expect(room(page)).toHaveAttribute("data-seq", "1");
  await phone.goto(`/runs/${run}`);
  await phone.locator("[data-choice=let-go]").click();
  await expect(room(phone)).toHaveAttribute("data-seq", "2");
  await page.reload();
  await expect(room(page)).toHaveAttribute("data-seq", "2");
  await context.close();
});

test("the same choice at the same seq is answered the same, and kept once", async ({ app }) => {
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  const answers = [await ruth.choose(run, 0, "deck"), await ruth.choose(run, 0, "deck")];
  const crowd = await Promise.all(Array.from({ length: 5 }, () => ruth.choose(run, 1, "let-go")));
  for (const answer of [...answers, ...crowd]) {
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/runs/${run}`);
  }
  expect(stored(app.databaseFile, run)).toEqual([
    { seq: 0, choice: "deck" },
    { seq: 1, choice: "let-go" },
  ]);
});

test("what cannot be chosen is refused with 409 and the present state", async ({ app }) => {
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  await ruth.choose(run, 0, "deck");
  const refused = [
    { seq: 0, choice: "give-back", sentence: MOVED_ON }, // another choice at a seq that is taken
    { seq: 1, choice: "give-back", sentence: "not on offer" }, // of another beat
    { seq: 1, choice: "no-such-choice", sentence: "not on offer" },
    { seq: 7, choice: "let-go", sentence: MOVED_ON }, // from a future that has not come
  ];
  for (const { seq, choice, sentence } of refused) {
    const answer = await ruth.choose(run, seq, choice);
    const html = await answer.text();
    expect(answer.status, `${choice} at ${seq}`).toBe(409);
    expect(html).toContain(sentence);
    expect(html).toContain('data-seq="1"');
    expect(html).toContain('data-choice="let-go"');
  }
  const nonsense = await ruth.post(`/runs/${run}`, { seq: "many", choice: "let-go" });
  expect(nonsense.status).toBe(400);
  expect(await nonsense.text()).toContain('data-seq="1"');
  expect(stored(app.databaseFile, run)).toEqual([{ seq: 0, choice: "deck" }]);
});

test("somebody else's run is not there, whatever one asks of it", async ({ app }) => {
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  await ruth.choose(run, 0, "deck");
  for (const name of ["tomas", "sunita", "admin"]) {
    const other = await new Client(app.url).signIn(`${name}@demo.test`);
    const answers = [
      await other.get(`/runs/${run}`),
      await other.get(`/runs/${run}.data`),
      await other.get(`/runs/${run}/debrief`),
      await other.choose(run, 1, "let-go"),
      await other.post(`/runs/${run}`, { intent: "hints", hints: "off" }),
      await other.post(`/runs/${run}/debrief`, { intent: "retry", at: "0" }),
      await other.post(`/runs/${run}/debrief`, { intent: "plan", cue: "a", action: "b" }),
    ];
    for (const answer of answers) {
      expect(answer.status, `${name}, ${answer.url}`).toBe(404);
      expect(await answer.text()).not.toMatch(/data-seq|deck|slides at a run/);
    }
  }
  expect(stored(app.databaseFile, run)).toHaveLength(1);
});
