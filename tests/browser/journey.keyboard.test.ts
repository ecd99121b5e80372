import type { Locator, Page } from "@playwright/test";
import { expect, room, roomState, test } from "./app";
import { enterOn, tabTo, typeInto } from "./keys";

/** Fills in an open question with keys alone: an option by its place, or a place of its own for each item. */
async function fillIn(page: Page, check: Locator, option: number): Promise<void> {
  const options = check.locator("input[name=option]");
  if ((await options.count()) > 0) {
    await tabTo(page, options.first());
    await page.keyboard.press(option === 0 ? "Space" : "ArrowDown");
    await expect(options.nth(option)).toBeChecked();
    return;
  }
  for (const [index, list] of (await check.getByRole("combobox").all()).entries()) {
    await tabTo(page, list);
    for (let step = 0; step <= index; step += 1) await page.keyboard.press("ArrowDown");
    await expect(list).toHaveValue(String(index + 1));
  }
}

test("a learner goes the whole way with the keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  const heading = page.getByRole("heading", { level: 1 });

  await test.step("signing in", async () => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/login/);
    await typeInto(page, page.getByLabel("Work e-mail"), "ruth@demo.test");
    await typeInto(page, page.getByLabel("Password"), "rehearse");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/learn$/);
  });

  await test.step("skipping to the main part, and starting", async () => {
    await page.reload();
    await enterOn(page, page.getByRole("link", { name: "Skip to the main part" }));
    await expect(page.getByRole("main")).toBeFocused();
    await enterOn(page, page.getByRole("link", { name: "Start", exact: true }));
    await expect(heading).toHaveText("Before you begin");
    await page.goto("/learn/onboarding/first-sixty-seconds");
    await expect(heading).toHaveText("What they weigh up");
  });

  await test.step("a local value's note, a finding, a reflection", async () => {
    await enterOn(page, page.getByText("Why this?").first());
    await expect(page.getByRole("link", { name: "Open the finding" }).first()).toBeVisible();
    await page.keyboard.press("Space");
    await expect(page.getByRole("link", { name: "Open the finding" }).first()).toBeHidden();
    await typeInto(page, page.getByLabel(/Who gains if your study goes well/), "The people at Maple");
    await enterOn(page, page.getByRole("button", { name: "Save", exact: true }));
    await expect(page.getByText(/^Saved at/)).toBeVisible();
    await enterOn(page, page.getByRole("button", { name: /^About “/ }).first());
    const tip = page.getByRole("note").filter({ hasText: "Checked by" });
    await expect(tip).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(tip).toBeHidden();
  });

  await test.step("steps and questions; the focus goes where the page changed", async () => {
    for (;;) {
      const before = await heading.innerText();
      for (const check of await page.locator("section.check").all()) {
        const explained = check.locator(".check__body");
        await fillIn(page, check, 1);
        await enterOn(page, check.getByRole("button", { name: "Check my answer" }));
        await expect(explained).toBeFocused();
        await enterOn(page, check.getByRole("link", { name: "Try again" }));
        await expect(check.locator("form > fieldset").first()).toBeFocused();
        await fillIn(page, check, 0);
        await enterOn(page, check.getByRole("button", { name: "Check my answer" }));
        await expect(explained).toBeFocused();
      }
      const start = page.getByRole("article").getByRole("link", { name: "Start", exact: true });
      if ((await start.count()) > 0) {
        await enterOn(page, start);
        break;
      }
      await enterOn(page, page.getByRole("button", { name: /^Next: / }));
      await expect(heading).not.toHaveText(before);
      await expect(heading).toBeFocused();
    }
  });

  await test.step("the rehearsal, with number keys and with Tab and Enter", async () => {
    const hints = page.getByRole("checkbox", { name: "Give me a hint after each choice" });
    await tabTo(page, hints);
    await page.keyboard.press("Space");
    await expect(hints).not.toBeChecked();
    await enterOn(page, page.getByRole("button", { name: "Start", exact: true }));
    await expect(page.getByRole("button", { name: "Turn number keys off" })).toBeVisible();

    await page.keyboard.press("2");
    await expect(page.locator("[data-seq='1']")).toBeVisible();
    await expect(page.locator("#now")).toBeFocused();

    await enterOn(page, page.getByRole("button", { name: "Turn number keys off" }));
    await expect(page.getByRole("button", { name: "Choose with number keys" })).toBeVisible();
    await page.keyboard.press("2");
    const last = page.locator("button[name=choice]").last();
    const chosen = await last.getAttribute("data-choice");
    await enterOn(page, last);
    await expect(page.locator("[data-seq='2']")).toBeVisible();
    expect(chosen).not.toBeNull();
    await enterOn(page, page.getByRole("button", { name: "Choose with number keys" }));
  });

  await test.step("leaving, and coming back to the same line", async () => {
    const left = await roomState(page);
    await enterOn(page, page.getByRole("link", { name: "Leave for now" }).last());
    await expect(page).toHaveURL(/\/learn$/);
    await enterOn(page, page.getByRole("link", { name: "Resume", exact: true }));
    await expect(room(page)).toBeVisible();
    expect(await roomState(page)).toEqual(left);
  });

  await test.step("on to an ending", async () => {
    await expect(page.getByRole("button", { name: "Turn number keys off" })).toBeVisible();
    for (;;) {
      const { seq, ending } = await roomState(page);
      if (ending !== null) break;
      await page.keyboard.press("1");
      await expect(page.locator(`[data-seq='${Number(seq) + 1}']`)).toBeVisible();
      await expect(page.locator("#now")).toBeFocused();
    }
    await enterOn(page, page.getByRole("link", { name: "Go to the debrief" }));
    await expect(page.getByRole("heading", { name: "Decision by decision" })).toBeVisible();
  });

  await test.step("the debrief: a bar of the score, a finding, a plan", async () => {
    await enterOn(page, page.locator(".score__marks a").first());
    await expect(page).toHaveURL(/#move-1$/);
    await enterOn(page, page.getByRole("link", { name: /^Why this\?/ }).first());
    await expect(page).toHaveURL(/\/evidence\//);
    await page.goBack(); // the browser's own key for it does not reach a headless one
    await expect(page).toHaveURL(/\/debrief/);
    await typeInto(page, page.getByLabel("If", { exact: true }), "the chair cuts my slot");
    await typeInto(page, page.getByLabel("then I", { exact: true }), "say my twenty seconds and stop");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Kept /)).toBeVisible();
  });

  await test.step("the task at work, and the module complete", async () => {
    await enterOn(page, page.getByRole("link", { name: "Rapport", exact: true }));
    await enterOn(page, page.getByRole("link", { name: "Resume", exact: true }));
    await typeInto(page, page.getByLabel("If …"), "a phone rings");
    await typeInto(page, page.getByLabel("… then I"), "wait");
    await enterOn(page, page.getByRole("button", { name: "Save my plan" }));
    await expect(page.getByText(/^Saved at .* Only you can read it/)).toBeVisible();
    await enterOn(page, page.getByRole("button", { name: "I have done this" }));
    await expect(page.getByRole("progressbar")).toHaveAttribute("data-done", "7");
    await enterOn(page, page.getByRole("button", { name: "On to your path" }));
    await expect(page.locator("[data-stop=first-sixty-seconds]")).toHaveAttribute("data-state", "complete");
  });

  await test.step("signing out", async () => {
    await enterOn(page, page.getByRole("button", { name: "Sign out" }));
    await expect(page.getByText("You are signed out on this device.")).toBeVisible();
  });
});
