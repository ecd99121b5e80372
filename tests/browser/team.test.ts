import { stopsOf, unitsOf } from "../../app/learning/course";
import { enter, expect, meant, signIn, test } from "./app";
import { content } from "./certificates";
import { Client } from "./client";
import { change, rows } from "./rows";
import type { App } from "./server";

const DAY_MS = 86_400_000;
const isoIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const idOf = (app: App, name: string) =>
  rows<{ id: string }>(app.databaseFile, "SELECT id FROM Person WHERE email = ?", `${name}@demo.test`)[0]
    ?.id ?? "";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a supervisor arranges, observes and talks, and the learner sees all of it", async ({
    app,
    page,
    complaints,
  }) => {
    test.setTimeout(120_000);
    const ruth = await new Client(app.url).signIn("ruth@demo.test");
    const asking = await (await ruth.get("/learn/supervisor")).text();
    expect(asking).toContain("Reads the room"); // what will be looked for, before anybody has looked
    const withId = /name="with" value="([^"]+)"/.exec(asking)?.[1] ?? "";
    expect((await ruth.post("/learn/supervisor", { intent: "ask", with: withId })).status).toBe(303);
    await signIn(page, "sunita@demo.test");
    await page.goto("/team");

    await test.step("the one who asked stands first, and is taken off once they have talked", async () => {
      const first = page.locator(".todo li").first();
      await expect(first).toContainText("Ruth Mbeki would like to talk with you");
      await first.getByRole("link").click();
      await page.getByRole("button", { name: "We have talked" }).click();
      await expect(page.getByText("Taken off your list.")).toBeVisible();
      await expect(page.getByRole("button", { name: "We have talked" })).toHaveCount(0);
    });

    await test.step("a date is moved, after a mistake that keeps what was chosen", async () => {
      await page.getByRole("link", { name: "Move a date, or leave something out" }).click();
      await page.getByRole("radio", { name: "Leave or illness" }).check();
      await page.getByRole("button", { name: "Move it" }).click();
      await expect(page.getByRole("alert")).toContainText("Give the new day as a date.");
      meant(complaints, 400);
      await expect(page.getByRole("radio", { name: "Leave or illness" })).toBeChecked();
      await page.getByLabel("To", { exact: true }).fill(isoIn(40));
      await page.getByRole("button", { name: "Move it" }).click();
      await expect(page.getByText("Moved. What it was before is kept below.")).toBeVisible();
      await expect(page.locator(".arranged li")).toHaveCount(2); // it, and what comes after it
    });

    await test.step("a rehearsal is left out, with a reason", async () => {
      await page.getByLabel("What", { exact: true }).selectOption({ label: "S9 The cold room" });
      await page.getByLabel("Why it is not needed").fill("Done at <b>another</b> Trust");
      await page.getByRole("button", { name: "Leave it out" }).click();
      await expect(page.getByText("Done at <b>another</b> Trust")).toBeVisible();
      await page.getByRole("link", { name: "Ruth Mbeki" }).click();
      await expect(page.locator("[data-stop=cold-room]")).toHaveAttribute("data-state", "exempt");
    });

    await test.step("a real meeting is written down, each line answered", async () => {
      await page.getByRole("link", { name: "Write down what you saw" }).click();
      await page.getByRole("button", { name: "Keep it, for both of us" }).click();
      await expect(page.getByRole("alert")).toContainText("Choose one of the three for each line.");
      meant(complaints, 400);
      for (const line of await page.getByRole("group").all())
        await line.getByLabel("Something to try").check();
      await page.getByLabel(/^What you saw or heard: Time/).fill("“Two minutes left”");
      await page.getByRole("button", { name: "Keep it, for both of us" }).click();
      await expect(page.getByText("“Two minutes left”")).toBeVisible();
    });

    const mine = await (await ruth.get("/learn/supervisor")).text();
    for (const words of [
      "Two minutes left",
      "Leave or illness",
      "The cold room: not required",
      "Ask Sunita Desai",
    ])
      expect(mine).toContain(words);
  });

  test("a path is given to a team, and the table filtered and exported", async ({
    app,
    page,
    complaints,
  }) => {
    await signIn(page, "sunita@demo.test");
    await page.goto("/team/assign");
    await page.getByLabel("Path", { exact: true }).selectOption("supervising");
    await page.getByLabel("For", { exact: true }).selectOption("team/maple");
    await page.getByRole("radio", { name: /^So many days/ }).check();
    await page.getByRole("button", { name: "Assign it" }).click();
    await expect(page.getByRole("alert")).toContainText("Give a number of days from 1 to 730.");
    meant(complaints, 400);
    await expect(page.getByLabel("For", { exact: true })).toHaveValue("team/maple");
    await page.getByLabel("Days", { exact: true }).fill("60");
    await page.getByRole("button", { name: "Assign it" }).click();
    await expect(page.getByText(/^Given to one person/)).toBeVisible();

    await page.goto("/team");
    await expect(page.locator(`[data-person="${idOf(app, "ruth")}"][data-stop=supervising]`)).toHaveAttribute(
      "data-state",
      "not-started",
    );
    await page.getByRole("searchbox", { name: "Name" }).fill("TOM");
    await page.getByLabel("State").selectOption("awaiting");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/q=TOM&team=&state=awaiting/);
    await expect(page.getByRole("rowheader")).toHaveText(/Tomas Reid/);
    const href = await page.getByRole("link", { name: "Export CSV" }).getAttribute("href");
    expect(href).toBe("/team.csv?q=TOM&state=awaiting");
    const sunita = await new Client(app.url).signIn("sunita@demo.test");
    const answer = await sunita.get(href ?? "");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="rapport-team-[\d-]+\.csv"$/,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").trim().split("\r\n");
    expect(lines).toHaveLength(1 + (await page.locator("td[data-stop]:not([data-state=exempt])").count()));
    expect(lines.slice(1).every((line) => line.startsWith("Tomas Reid,"))).toBe(true);
    await page.goto("/team?state=odd&team=nowhere&sort=best&page=x");
    await expect(page.getByRole("rowheader")).toHaveCount(2);
  });
});

test("200 people weigh at most 60 KB as they are sent, and the table works", async ({ app, page }) => {
  test.setTimeout(120_000);
  manyPeople(app, 200);
  const sunita = await enter(page, app, "sunita@demo.test");
  const bytes = await sunita.weigh("/team");
  console.log(`/team with 200 people: ${(bytes / 1024).toFixed(1)} KB`);
  expect(bytes).toBeGreaterThan(10 * 1024);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);

  await page.goto("/team?q=person+19");
  await expect(page.getByRole("rowheader")).toHaveCount(11);
  await page.goto("/team");
  await expect(page.getByRole("rowheader")).toHaveCount(200);
  await expect(page.getByText("1 to 200 of 202")).toBeVisible();
  // Names and titles stay in view, however far one scrolls.
  const matrix = page.getByRole("region", { name: "People and stops" });
  await matrix.evaluate((region) => region.scrollTo(400, 4_000));
  const box = await matrix.boundingBox();
  const [head, name] = await Promise.all([
    page.getByRole("columnheader").nth(5).boundingBox(),
    page.getByRole("rowheader").nth(80).boundingBox(),
  ]);
  expect(Math.abs((head?.y ?? -1) - (box?.y ?? -99))).toBeLessThan(6);
  expect(Math.abs((name?.x ?? -1) - (box?.x ?? -99))).toBeLessThan(6);
  await page.getByRole("link", { name: "Later people" }).click();
  await expect(page.getByRole("rowheader")).toHaveCount(2);
});

test("who supervises no longer is shown nothing and can settle nothing, in the middle of a session", async ({
  app,
}) => {
  const sunita = await new Client(app.url).signIn("sunita@demo.test");
  const path = `/team/people/${idOf(app, "tomas")}`;
  expect((await sunita.get(path)).status).toBe(200);
  change(app.databaseFile, "DELETE FROM Supervision WHERE personId = ?", idOf(app, "tomas"));
  for (const below of ["", "/arrange", "/observe"])
    expect((await sunita.get(path + below)).status, below).toBe(404);
  const task = "safe-on-site/task/walk-the-site";
  const forms: [string, Record<string, string>][] = [
    ["", { intent: "talked" }],
    ["", { intent: "sign", task, comment: "" }],
    ["/arrange", { intent: "take", path: "onboarding" }],
    ["/arrange", { intent: "exempt", stop: "cold-room", why: "x" }],
  ];
  for (const [below, form] of forms) expect((await sunita.post(path + below, form)).status).toBe(404);
  expect(await (await sunita.get("/team.csv")).text()).not.toContain("Tomas");
  change(app.databaseFile, "DELETE FROM Role WHERE role = 'supervisor'");
  for (const page of [
    "/team",
    "/team.csv",
    "/team/assign",
    "/team/guide",
    "/team/completions",
    "/team/completions.csv",
  ])
    expect((await sunita.get(page)).status, page).toBe(403);
});

/** People of Sunita's, each at another place on the path. */
function manyPeople(app: App, count: number): void {
  const numbers = `WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ${count})`;
  const id = "printf('%08x-3f1c-4b7e-9d52-%012x', n * 7919, n * 104729)";
  const insert = (table: string, columns: string, values: string) =>
    change(app.databaseFile, `INSERT INTO ${table} (${columns}) ${numbers} SELECT ${values} FROM k`);
  insert("Person", "id, email, name", `${id}, 'p' || n || '@example.org', 'Person ' || n`);
  insert("Supervision", "supervisorId, personId", `'${idOf(app, "sunita")}', ${id}`);
  insert("SiteMember", "personId, siteId", `${id}, 'maple'`);
  insert(
    "Assignment",
    "personId, courseId, startsOn",
    `${id}, 'onboarding', date('now', '-' || (n % 70) || ' days')`,
  );
  const course = content().courses.find((entry) => entry.id === "onboarding");
  const items = course ? [...new Set(stopsOf(course).flatMap(({ stop }) => unitsOf(stop).flat()))] : [];
  change(
    app.databaseFile,
    `INSERT INTO Done (personId, item, at) ${numbers}
     SELECT ${id}, i.value, strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '-' || (n * 31 % 60) || ' days') FROM k, json_each(?) i
     WHERE i.key < n * 37 % ${items.length}`,
    JSON.stringify(items),
  );
}
