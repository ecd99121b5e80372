import { expect, fillSignIn, meant, roomState, signIn, test } from "./app";
import { Client } from "./client";
import { answerCheck, keepPlan, stepTitles, writeReflection } from "./learner";

test.use({ javaScriptEnabled: false });

test("a learner goes the whole way without JavaScript", async ({ page, complaints }) => {
  test.setTimeout(120_000);
  const heading = page.getByRole("heading", { level: 1 });

  await test.step("signing in, after a wrong password", async () => {
    await page.goto("/learn");
    await fillSignIn(page, "ruth@demo.test", "not this one");
    await expect(page.getByRole("alert")).toContainText("do not go together");
    await expect(page.getByLabel("Work e-mail")).toHaveValue("ruth@demo.test");
    meant(complaints, 401);
    await fillSignIn(page, "ruth@demo.test");
    await expect(page).toHaveURL(/\/learn$/);
    await page.goto("/learn/onboarding/first-sixty-seconds");
  });

  const titles = await stepTitles(page);
  await test.step("every step, question and reflection", async () => {
    await page.getByText("Why this?").first().click();
    await expect(page.getByRole("link", { name: "Open the finding" }).first()).toBeVisible();
    await writeReflection(page, /Who gains if your study goes well/, "The people at Maple");
    await expect(page.getByLabel(/Who gains if your study goes well/)).toHaveValue("The people at Maple");
    await page
      .getByRole("button", { name: /^About “/ })
      .first()
      .click();
    await expect(page.getByRole("note").filter({ hasText: "Checked by" })).toBeVisible();
    await page.keyboard.press("Escape");
    for (const [index, title] of titles.slice(0, 5).entries()) {
      await expect(heading).toHaveText(title);
      await page.waitForLoadState(); // the heading is there before the rest of the page is
      while ((await page.getByRole("button", { name: "Check my answer" }).count()) > 0)
        await answerCheck(page, { thenTryAgain: true });
      await page.getByRole("button", { name: /^Next: / }).click();
      await expect(heading).toHaveText(titles[index + 1] ?? "");
      await expect(page.getByRole("progressbar")).toHaveAttribute("data-done", String(index + 1));
    }
  });

  await test.step("the rehearsal, with hints turned on on the way", async () => {
    await page.getByRole("article").getByRole("link", { name: "Start", exact: true }).click();
    await page.getByRole("checkbox", { name: "Give me a hint after each choice" }).uncheck();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.locator("[data-seq='0']")).toBeVisible();
    await page.locator("button[name=choice]").first().click();
    await expect(page.locator("[data-seq='1']")).toBeVisible();
    await expect(page).toHaveURL(/\/runs\/[\w-]+#now$/);
    await expect(page.getByText("About that choice")).toHaveCount(0);
    await page.getByRole("button", { name: "Give me a hint after each choice" }).click();
    await expect(page.getByText("About that choice")).toBeVisible();
  });

  await test.step("leaving, coming back, stopping early, going on to an ending", async () => {
    const left = await roomState(page);
    await page.getByRole("link", { name: "Leave for now" }).last().click();
    await page.getByRole("link", { name: "Resume", exact: true }).click();
    expect(await roomState(page)).toEqual(left);
    await page.getByRole("link", { name: "Stop here and see the debrief" }).click();
    await expect(heading).toHaveText("You stopped before the end");
    await page.getByRole("link", { name: "Back to where you stopped" }).click();
    for (;;) {
      const { seq, ending } = await roomState(page);
      if (ending !== null) break;
      await page.locator("button[name=choice]").first().click();
      await expect(page.locator(`[data-seq='${Number(seq) + 1}']`)).toBeVisible();
    }
    await page.getByRole("link", { name: "Go to the debrief" }).click();
  });

  await test.step("the debrief: an empty plan is refused, a plan is kept, a decision is taken up again", async () => {
    await page.getByRole("button", { name: "Keep this plan" }).click();
    await expect(page.getByRole("alert")).toContainText("Say what you will see or hear.");
    meant(complaints, 400);
    await keepPlan(page, "the chair cuts my slot", "say my twenty seconds");
    await page.getByRole("button", { name: /^Retry from here.*decision 2/ }).click();
    await expect(page.locator("[data-seq='1']")).toBeVisible();
  });

  await test.step("the task at work: an empty plan is refused, a plan is kept, the task is sent", async () => {
    await page.goto("/learn/onboarding/first-sixty-seconds?step=your-pitch");
    await page.getByRole("button", { name: "Save my plan" }).click();
    await expect(page.getByRole("alert")).toContainText("Say what you will do.");
    meant(complaints, 400);
    await page.getByLabel("If …").fill("a phone rings");
    await page.getByLabel("… then I").fill("wait");
    await page.getByRole("button", { name: "Save my plan" }).click();
    await expect(page.getByLabel("If …")).toHaveValue("a phone rings");
    await expect(page.getByText(/^Saved at .* Only you can read it/)).toBeVisible();
    await page.getByRole("button", { name: "I have done this" }).click();
    await expect(page.getByRole("progressbar")).toHaveAttribute("data-done", "7");
    await page.getByRole("button", { name: "On to your path" }).click();
    await expect(page.locator("[data-stop=first-sixty-seconds]")).toHaveAttribute("data-state", "complete");
  });
});

test("signing out elsewhere, changing the password and signing out work without JavaScript", async ({
  page,
  app,
  complaints,
}) => {
  await signIn(page, "tomas@demo.test");
  const elsewhere = await new Client(app.url).signIn("tomas@demo.test");
  await page.goto("/me");
  await page.getByRole("button", { name: /^Sign out there/ }).click();
  await expect(page.getByText("That device is signed out.")).toBeVisible();
  expect((await elsewhere.get("/learn")).headers.get("location")).toContain("/login");

  await page.getByLabel("Your password now").fill("not this one");
  await page.getByLabel("A new one").fill("four quiet grey herons");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("alert")).toContainText("That is not your present password.");
  meant(complaints, 400);
  await page.getByLabel("Your password now").fill("rehearse");
  await page.getByLabel("A new one").fill("four quiet grey herons");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();

  await page.getByRole("main").getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out on this device.")).toBeVisible();
  await fillSignIn(page, "tomas@demo.test", "four quiet grey herons");
  await expect(page).toHaveURL(/\/learn$/);
});

test("a supervisor filters the matrix without JavaScript", async ({ page }) => {
  await signIn(page, "sunita@demo.test");
  await page.getByLabel("State").selectOption("In progress");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/state=in-progress/);
  await expect(page.getByRole("row", { name: "Tomas Reid" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Ruth Mbeki" })).toHaveCount(0);
});
