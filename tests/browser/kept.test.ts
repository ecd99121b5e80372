import { expect, fillSignIn, signIn, test } from "./app";
import { change } from "./rows";

const ASK = /Who gains if your study goes well/;
const LONG_AGO = "2026-01-01T00:00:00.000+00:00";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what was written in a session that ran out is there after signing in, and is saved when it is sent again", async ({
      page,
      app,
    }) => {
      await signIn(page, "ruth@demo.test");
      await page.goto("/learn/onboarding/first-sixty-seconds");
      await expect(page.getByLabel(ASK)).toBeVisible();
      await page.getByLabel(ASK).fill("Written on the train");
      change(app.databaseFile, `UPDATE Session SET createdAt = '${LONG_AGO}', lastSeenAt = '${LONG_AGO}'`);
      const save = page.locator("form", { has: page.getByLabel(ASK) }).getByRole("button", { name: "Save" });
      await save.click();
      await fillSignIn(page, "ruth@demo.test");
      await expect(page).toHaveURL(/first-sixty-seconds/);
      await expect(page.getByLabel(ASK)).toHaveValue("Written on the train");
      await expect(page.getByText("You were signed out before this was saved").first()).toBeVisible();
      await save.click();
      await expect(page.getByText(/Saved at/)).toBeVisible();
      await page.goto("/learn/onboarding/first-sixty-seconds?step=what-they-weigh-up");
      await expect(page.getByText("You were signed out before this was saved")).toHaveCount(0);
    });
  });
}
