import { spawnSync } from "node:child_process";
import { expect, meant, otherDevice, signIn, test } from "./app";
import { content, finishCourse, getCertificate } from "./certificates";
import { Client } from "./client";

test.beforeAll(() => void content());

const UNKNOWN = "/certificates/0000-0000-0000-0000-0000";

test("a course that is complete brings a certificate, which anybody with its code can check until it is revoked", async ({
  page,
  app,
  browser,
  complaints,
}) => {
  await signIn(page, "sunita@demo.test");
  await page.goto("/learn");
  await expect(page.getByRole("button", { name: "Get your certificate" })).toHaveCount(0);

  finishCourse(app, "sunita@demo.test", "supervising");
  await page.goto("/learn");
  await page.getByRole("button", { name: "Get your certificate" }).click();
  await page.waitForURL("**/certificates/*");
  const path = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sunita Desai");
  await page.goto("/learn");
  await expect(page.getByRole("link", { name: "Open your certificate" })).toHaveAttribute("href", path);

  const other = await otherDevice(browser, complaints);
  await other.page.goto(app.url + path);
  await expect(other.page.getByText("It counts, and has no end date.")).toBeVisible();
  const pdf = await other.page.request.get(`${app.url}${path}.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const code = path.split("/").at(-1) ?? "";
  const env = { ...process.env, DATABASE_URL: `file:${app.databaseFile}` };
  const revoke = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", "app/cli/admin.ts", "certificate", "revoke", ...args], {
      env,
      encoding: "utf8",
    });
  const wrong = revoke("0000-0000-0000-0000-0000");
  expect([wrong.status, wrong.stderr]).toEqual([
    1,
    "No certificate here has the code 0000-0000-0000-0000-0000. Nothing was changed.\n",
  ]);
  const revoked = revoke(code.toLowerCase());
  expect([revoked.status, revoked.stdout]).toEqual([0, expect.stringContaining(`${code} is revoked since `)]);
  await other.page.reload();
  await expect(other.page.locator("[data-certificate]")).toHaveAttribute("data-state", "revoked");
  await expect(other.page.getByText("It was revoked on")).toBeVisible();
  await other.context.close();
});

test("without script, and for those who may not have one", async ({ app }) => {
  const [sunita, ruth] = await Promise.all(
    ["sunita@demo.test", "ruth@demo.test"].map((email) => new Client(app.url).signIn(email)),
  );
  if (!sunita || !ruth) throw new Error("Somebody could not sign in.");
  const ask = (client: Client, course: string) => client.post(`/learn/${course}`, { intent: "certificate" });
  const early = await ask(sunita, "supervising");
  expect([early.status, await early.text()]).toEqual([409, expect.stringContaining("not complete yet")]);
  expect((await ask(ruth, "supervising")).status).toBe(404);
  expect((await ask(new Client(app.url), "supervising")).headers.get("location")).toContain("/login");

  finishCourse(app, "sunita@demo.test", "supervising");
  const path = await getCertificate(sunita, "supervising");
  expect(await getCertificate(sunita, "supervising")).toBe(path);
  const seen = await new Client(app.url).get(path.toLowerCase());
  expect([seen.status, await seen.text()]).toEqual([200, expect.stringContaining('content="noindex"')]);
});

test("a code that leads nowhere says so, and after thirty of them an address waits", async ({
  page,
  app,
  complaints,
}) => {
  await page.goto(UNKNOWN);
  await expect(page.getByText("No certificate here has this code.")).toBeVisible();
  meant(complaints, 404);
  const client = new Client(app.url);
  const file = await client.get(`${UNKNOWN}.pdf`);
  expect([file.status, await file.text()]).toEqual([404, expect.stringContaining("has this code")]);
  const answers = await Promise.all(Array.from({ length: 40 }, () => client.get(UNKNOWN)));
  const slowed = answers.filter(({ status }) => status === 429);
  expect(slowed).toHaveLength(12);
  expect(Number(slowed[0]?.headers.get("retry-after"))).toBeGreaterThan(800);
  expect((await client.get(`${UNKNOWN}.pdf`)).status).toBe(429);
});
