import { expect, type Locator, type Page } from "@playwright/test";

const MOST_TABS = 120;

/** Presses Tab until the element has the focus, as a person without a mouse does, and checks that the focus can be seen there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocusSeen(target);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} was not reached with ${MOST_TABS} presses of Tab.`);
}

/** Reaches the element with Tab and presses Enter on it. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Reaches a field with Tab and types into it, in place of what it holds. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

async function expectFocusSeen(target: Locator): Promise<void> {
  await expect(target).toBeInViewport();
  const marked = await target.evaluate((element) => {
    const holders = [element, element.closest("label")].filter((holder) => holder !== null);
    return holders.some((holder) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(holder);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
  });
  expect(marked, `${target} shows that it has the focus`).toBe(true);
}
