import { enter, expect, fillSignIn, meant, otherDevice, room, signIn, test } from "./app";
import { Client } from "./client";
import { change } from "./rows";

const WRONG = "That e-mail and password do not go together. Check both and try again.";

test("a page of another role is refused with 403, in the frame", async ({ page, app, complaints }) => {
  await enter(page, app, "ruth@demo.test");
  const answer = await page.goto("/team");
  expect(answer?.status()).toBe(403);
  meant(complaints, 403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is for another role");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await page.getByRole("link", { name: "Go to the start" }).click();
  await expect(page).toHaveURL(/\/learn$/);
});

test("an address that is not there is answered with 404, in the frame", async ({ page, app, complaints }) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  for (const path of [
    "/no-such-page",
    "/runs/no-such-run",
    "/learn/onboarding/no-such-module",
    "/learn/no-such-course",
    "/rehearse/no-such-rehearsal",
    "/evidence/Z9.9",
  ])
    expect((await ruth.get(path)).status, path).toBe(404);
  await page.goto("/no-such-page");
  meant(complaints, 404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing is here");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
});

test("pages ask one to sign in, and lead back to where one was going", async ({ page, app }) => {
  const nobody = new Client(app.url);
  for (const path of [
    "/",
    "/learn",
    "/rehearse",
    "/evidence",
    "/me",
    "/team",
    "/runs/x",
    "/runs/x/debrief",
  ]) {
    const answer = await nobody.get(path);
    expect(answer.status, path).toBe(302);
    expect(answer.headers.get("location")).toBe(`/login?redirectTo=${encodeURIComponent(path)}`);
  }
  await page.goto("/evidence/B5.4");
  await fillSignIn(page, "ruth@demo.test");
  await expect(page).toHaveURL(/\/evidence\/B5\.4$/);
});

test("signing in never leads to another site", async ({ app }) => {
  for (const redirectTo of [
    "https://elsewhere.test/",
    "//elsewhere.test/",
    "/\\elsewhere.test",
    "javascript:1",
  ]) {
    const answer = await new Client(app.url).post("/login", {
      email: "ruth@demo.test",
      password: "rehearse",
      redirectTo,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location"), redirectTo).toBe("/");
  }
});

test("a wrong password and an unknown person get the same 401; the sixth try in a row has to wait", async ({
  page,
  app,
  complaints,
}) => {
  const nobody = new Client(app.url);
  const unknown = await nobody.post("/login", { email: "nobody@demo.test", password: "not this one" });
  expect(unknown.status).toBe(401);
  expect(await unknown.text()).toContain(WRONG);

  await page.goto("/login");
  await fillSignIn(page, "ruth@demo.test", "not this one");
  await expect(page.getByRole("alert")).toContainText(WRONG);
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByLabel("Work e-mail")).toHaveValue("ruth@demo.test");
  meant(complaints, 401);
  for (let tries = 2; tries <= 5; tries += 1) {
    const answer = await nobody.post("/login", { email: "Ruth@demo.test ", password: "not this one" });
    expect(answer.status, `try ${tries}`).toBe(401);
  }
  const sixth = await nobody.post("/login", { email: "ruth@demo.test", password: "rehearse" });
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(60);
  expect(Number(sixth.headers.get("retry-after"))).toBeLessThanOrEqual(15 * 60);
  expect(sixth.headers.get("set-cookie")).toBeNull();

  await fillSignIn(page, "ruth@demo.test");
  await expect(page.getByRole("alert")).toContainText(
    /Too many tries for now\. Wait \d+ minutes, then try again\./,
  );
  meant(complaints, 429);
  await signIn(page, "tomas@demo.test"); // somebody else at the same address is not held up
});

test("an empty form is answered with 400 and what is missing", async ({ app }) => {
  const answer = await new Client(app.url).post("/login", { email: "", password: "" });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Enter your e-mail address.");
});

test("a form that another site sends is refused with 403 and does nothing", async ({ app }) => {
  const ruth = await new Client(app.url).signIn("ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  const { host } = new URL(app.url);
  const foreign: Record<string, string>[] = [
    { Origin: "https://elsewhere.test" },
    { Origin: "null" },
    { Origin: `http://${host}.elsewhere.test` },
    { Referer: "https://elsewhere.test/form" },
    { Origin: app.url, "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const headers of foreign) {
    const answer = await ruth.post(`/runs/${run}`, { seq: "0", choice: "deck" }, headers);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
  expect((await ruth.run(run)).seq).toBe(0);
  const own = await ruth.post(
    `/runs/${run}`,
    { seq: "0", choice: "deck" },
    { Origin: app.url, "Sec-Fetch-Site": "same-origin" },
  );
  expect(own.status).toBe(303);
});

test("a session that has run out leads to signing in, and back to the same line", async ({ page, app }) => {
  const ruth = await enter(page, app, "ruth@demo.test");
  const run = await ruth.startRun("three-minutes");
  await page.goto(`/runs/${run}`);
  await page.locator("[data-choice=cost-first]").click();
  await expect(room(page)).toHaveAttribute("data-seq", "1");
  const nineHoursAgo = new Date(Date.now() - 9 * 3_600_000).toISOString();
  expect(change(app.databaseFile, "UPDATE Session SET lastSeenAt = ?", nineHoursAgo)).toBe(1);

  await page.locator("[data-choice=let-go]").click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await fillSignIn(page, "ruth@demo.test");
  await expect(page).toHaveURL(new RegExp(`/runs/${run}`));
  await expect(room(page)).toHaveAttribute("data-seq", "1");
  await page.locator("[data-choice=let-go]").click();
  await expect(room(page)).toHaveAttribute("data-seq", "2");
});

test("a session ended from another device leads to signing in, and back to the same page", async ({
  page,
  app,
  browser,
  complaints,
}) => {
  await signIn(page, "ruth@demo.test");
  await page.goto("/learn/onboarding/first-sixty-seconds?step=hard-part-first");
  const { page: phone, context } = await otherDevice(browser, complaints);
  await enter(phone, app, "ruth@demo.test");
  await phone.goto("/me");
  await phone.getByRole("button", { name: /^Sign out there/ }).click();
  await expect(phone.getByText("That device is signed out.")).toBeVisible();
  await context.close();

  await page.getByRole("button", { name: /^Next: / }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await fillSignIn(page, "ruth@demo.test");
  await expect(page).toHaveURL(/first-sixty-seconds\?step=hard-part-first$/);
});

test("a password is changed with the present one and a long enough new one, and other sessions end", async ({
  page,
  app,
  complaints,
}) => {
  const elsewhere = await new Client(app.url).signIn("ruth@demo.test");
  const here = await enter(page, app, "ruth@demo.test");
  await page.goto("/me");
  const change = async (current: string, next: string) => {
    await page.getByLabel("Your password now").fill(current);
    await page.getByLabel("A new one").fill(next);
    await page.getByRole("button", { name: "Change the password" }).click();
  };
  await change("not this one", "four quiet grey herons");
  await expect(page.getByRole("alert")).toContainText("That is not your present password.");
  meant(complaints, 400);
  await page.getByRole("link", { name: "That is not your present password." }).click();
  await expect(page.getByLabel("Your password now")).toBeFocused();

  const weak = await here.post("/me", { intent: "password", current: "rehearse", next: "short" });
  expect(weak.status).toBe(400);
  expect(await weak.text()).toMatch(/The new password needs [\w ]*12/);
  expect((await elsewhere.get("/learn")).status).toBe(200);

  await change("rehearse", "four quiet grey herons");
  await expect(page.getByText("Your password is changed. You are signed out everywhere else.")).toBeVisible();
  expect((await elsewhere.get("/learn")).headers.get("location")).toContain("/login");
  expect((await here.get("/learn")).status).toBe(200);
  const old = await new Client(app.url).post("/login", { email: "ruth@demo.test", password: "rehearse" });
  expect(old.status).toBe(401);
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out on this device.")).toBeVisible();
  await fillSignIn(page, "ruth@demo.test", "four quiet grey herons");
  await expect(page).toHaveURL(/\/learn$/);
});

test("after signing out, the back button shows nothing of the person before", async ({ page }) => {
  await signIn(page, "ruth@demo.test");
  await page.goto("/me");
  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out on this device.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(page.getByText("Ruth Mbeki", { exact: true })).toHaveCount(1); // the demonstration's own list
});
