import type { Browser, Page } from "@playwright/test";
import { expect, otherDevice, signIn } from "./app";

/** The longest run of plain words in a text: what stays the same however a page escapes the rest. */
export function needleOf(text: string): string {
  const runs = text.match(/[\w -]+/g) ?? [];
  const longest = runs.sort((a, b) => b.length - a.length)[0]?.trim() ?? "";
  if (longest.length < 10) throw new Error(`“${text}” has too few plain words to search for.`);
  return longest;
}

/**
 * Everything the demonstration's supervisor can be sent: each page reached by links from where she starts, as HTML and as
 * data, the addresses in `tried`, and whatever her browser received on the pages she opened by hand.
 * @param look called on her first page, in her browser
 * @returns the text of each answer by its address
 */
export async function everythingSheCanReach(
  browser: Browser,
  url: string,
  complaints: string[],
  look: (page: Page) => Promise<void>,
  tried: string[],
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const { page, context } = await otherDevice(browser, complaints);
  page.on("response", async (response) => {
    if (/html|x-script|json/.test(response.headers()["content-type"] ?? ""))
      seen.set(`browser ${response.url()}`, await response.text().catch(() => ""));
  });
  await signIn(page, "sunita@demo.test");
  await expect(page).toHaveURL(/\/team$/);
  await look(page);
  for (const name of ["Ruth Mbeki", "Tomas Reid"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await page.getByRole("link", { name: "Team", exact: true }).first().click();
    await look(page);
  }
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const queue = [...hrefs.flatMap((href) => href ?? []), ...tried];
  for (let href = queue.shift(); href !== undefined; href = queue.shift()) {
    const { origin, pathname, search } = new URL(href, url);
    if (origin !== new URL(url).origin || seen.has(pathname + search)) continue;
    const answer = await context.request.get(url + pathname + search);
    const html = await answer.text();
    seen.set(pathname + search, html);
    const data = await context.request.get(`${url}${pathname === "/" ? "/_root" : pathname}.data${search}`);
    seen.set(`${pathname}.data${search}`, await data.text());
    for (const link of html.matchAll(/ href="(\/[^"#]*)/g)) {
      const next = link[1]?.replaceAll("&amp;", "&") ?? "";
      if (!/^\/(assets|favicon|portraits)/.test(next)) queue.push(next);
    }
  }
  await context.close();
  return seen;
}
