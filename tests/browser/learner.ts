import { expect, type Locator, type Page } from "@playwright/test";

/** The titles of a module's steps, as its outline lists them. */
export async function stepTitles(page: Page): Promise<string[]> {
  const steps = outline(page).locator("> ol").getByRole("link");
  await expect(steps.first()).toBeVisible();
  const names = await steps.allInnerTexts();
  return names.map((name) => name.replace(/\s*, done$/, "").trim());
}

const outline = (page: Page) => page.locator("nav[aria-labelledby=outline-title]");

/** The outline's entry of a step, while it is ticked. */
export const outlineDone = (page: Page, title: string) =>
  outline(page).locator("> ol").getByRole("link", { name: title }).filter({ hasText: ", done" });

/** Answers the first question that is open; everything in it is then explained. */
export async function answerCheck(page: Page, { thenTryAgain = false } = {}): Promise<void> {
  const send = { name: "Check my answer" };
  const open = page.locator("section.check", { has: page.getByRole("button", send) }).first();
  const check = page.locator(`#${await open.getAttribute("id")}`);
  const parts = await fillIn(check, "first");
  await check.getByRole("button", send).click();
  const explained = check.locator(".opts > li");
  await expect(explained).toHaveCount(parts);
  await page.waitForLoadState(); // without script a page arrives in pieces, and a later question might not be there yet
  for (const part of await explained.all()) await expect(part.locator(".opt__why")).toHaveText(/\w+ \w+ \w+/);
  if (!thenTryAgain) return;
  await check.getByRole("link", { name: "Try again" }).click();
  expect(await fillIn(check, "last")).toBe(parts);
  await check.getByRole("button", send).click();
  await expect(explained).toHaveCount(parts);
  await page.waitForLoadState();
}

/** Fills in an open question: one option, or a place for each of its items. @returns how many parts it has */
async function fillIn(check: Locator, which: "first" | "last"): Promise<number> {
  const options = check.locator("input[name=option]");
  const places = check.locator(".place");
  await expect(options.or(places).first()).toBeVisible();
  if ((await options.count()) > 0) {
    await options[which]().check();
    return options.count();
  }
  for (const [index, place] of (await places.all()).entries()) {
    const list = place.getByRole("combobox");
    if ((await list.count()) > 0) await list.selectOption({ index: index + 1 });
    else await place.getByRole("radio")[which]().check();
  }
  return places.count();
}

/** Writes a reflection and saves it. */
export async function writeReflection(page: Page, ask: RegExp, text: string): Promise<void> {
  const form = page.locator("form", { has: page.getByLabel(ask) });
  await page.getByLabel(ask).fill(text);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText(/^Saved at \d\d:\d\d/)).toBeVisible();
}

/** Keeps the if-then plan of a debrief. */
export async function keepPlan(page: Page, cue: string, action: string): Promise<void> {
  const plan = page.getByRole("region", { name: "For the first real meeting" });
  await plan.getByLabel("If", { exact: true }).fill(cue);
  await plan.getByLabel("then I", { exact: true }).fill(action);
  await plan.getByRole("button", { name: "Keep this plan" }).click();
  await expect(plan.getByText(/^Kept /)).toBeVisible();
}
