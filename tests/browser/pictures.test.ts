import type { Page } from "@playwright/test";
import { expect } from "./app";
import { openPlace, PLACES } from "./places";
import { reading } from "./stage";

const FOLDER = "test-results/pictures";
const HEIGHT = 800;
const WIDTHS = [320, 360, 768, 1280];
const PICTURED = new Set([360, 1280]);

/** How far the page can be moved sideways, in px, and what sticks out the farthest. */
async function overhang(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    if (!root || root.scrollWidth <= window.innerWidth) return null;
    const worst = [...document.body.querySelectorAll("*")]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .sort((a, b) => b.right - a.right)[0];
    return `${root.scrollWidth - window.innerWidth} px, by <${worst?.element.tagName.toLowerCase()} class="${worst?.element.getAttribute("class")}">`;
  });
}

for (const place of PLACES) {
  reading(`nothing makes one scroll sideways: ${place.name}`, async ({ as, stage, complaints }) => {
    const page = await as(place.who);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openPlace(place, page, stage, complaints);
    const found: string[] = [];
    const note = async (where: string) => {
      const over = await overhang(page);
      if (over) found.push(`${where}: ${over}`);
    };
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await note(`${width} px wide`);
      if (!PICTURED.has(width)) continue;
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const name = `${place.name.replaceAll(/\W+/g, "-")}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: `${FOLDER}/${name}`, fullPage: true });
      }
    }
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const width of [768, 1280]) {
      await page.setViewportSize({ width, height: HEIGHT });
      await note(`text at 200 %, ${width} px wide`);
    }
    expect(found).toEqual([]);
  });
}
