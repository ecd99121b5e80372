import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./app";
import { openPlace, PLACES } from "./places";
import { reading } from "./stage";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that look at colours: all that can differ in the dark, where the markup is the same. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds, a line each: the rule, and where. Refuses to have found nothing because it looked at nothing. */
async function findings(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  // Legacy mode looks at the page alone, without a second one for frames: there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations, passes } = await (colorScheme === "light"
    ? axe.withTags(RULES)
    : axe.withRules(OF_COLOUR)
  ).analyze();
  expect(passes.map(({ id }) => id)).toContain("color-contrast");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

for (const place of PLACES) {
  reading(`axe finds nothing, light or dark: ${place.name}`, async ({ as, stage, complaints }) => {
    const page = await as(place.who);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openPlace(place, page, stage, complaints);
    expect(await findings(page, "light"), "light").toEqual([]);
    expect(await findings(page, "dark"), "dark").toEqual([]);
  });
}
