import { expect, type Page } from "@playwright/test";

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

/** Answers the first question that is open; each of its options is then explained. */
export async function answerCheck(page: Page, { thenTryAgain = false } = {}): Promise<void> {
  const open = page.locator("section.check", { has: page.getByRole("radio") }).first();
  const check = page.locator(`#${await open.getAttribute("id")}`);
  const options = await check.getByRole("radio").count();
  await check.getByRole("radio").first().check();
  await check.getByRole("button", { name: "Check my answer" }).click();
  const explained = check.getByRole("listitem");
  await expect(explained).toHaveCount(options);
  for (const option of await explained.all())
    await expect(option.locator(".opt__why")).toHaveText(/\w+ \w+ \w+/);
  await expect(check.getByText("This is the one")).toHaveCount(1);
  if (!thenTryAgain) return;
  await check.getByRole("link", { name: "Try again" }).click();
  await expect(check.getByRole("radio")).toHaveCount(options);
  await check.getByRole("radio").last().check();
  await check.getByRole("button", { name: "Check my answer" }).click();
  await expect(explained).toHaveCount(options);
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
