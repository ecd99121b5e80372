import type { Page } from "@playwright/test";
import { expect, otherDevice, roomState, signIn, test } from "./app";
import { answerCheck, keepPlan, outlineDone, stepTitles, writeReflection } from "./learner";
import { everythingSheCanReach, needleOf } from "./reach";

const CANARY = {
  gains: "The heron by the canal gains, and so does my doctorate",
  pitch: "Sixty seconds about a purple umbrella stand",
  cue: "the chair reaches for the marmalade",
  action: "say my twenty second version of the lighthouse",
  taskCue: "somebody opens a biscuit tin",
  taskAction: "count slowly to eleven",
};

test("a learner finishes the module, rehearses on two devices and debriefs; her supervisor sees that it is done, and not a word more", async ({
  page,
  browser,
  app,
  complaints,
}) => {
  test.setTimeout(120_000);
  const hers: string[] = [];
  const hear = (from: Page) =>
    from.on("response", async (response) => {
      if (/html|x-script/.test(response.headers()["content-type"] ?? ""))
        hers.push(await response.text().catch(() => ""));
    });
  hear(page);

  await test.step("she signs in and sees one thing to start", async () => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/login/);
    await signIn(page, "ruth@demo.test");
    await expect(page).toHaveURL(/\/learn$/);
    const go = page.getByRole("link", { name: /^(Start|Resume)$/ });
    await expect(go).toHaveCount(1);
    await go.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Before you begin");
    await page.goto("/learn/onboarding/first-sixty-seconds");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What they weigh up");
  });

  const titles = await stepTitles(page);
  expect(titles).toHaveLength(7);

  await test.step("local values are marked, and say who checked them", async () => {
    await page
      .getByRole("button", { name: /^About “/ })
      .first()
      .click();
    const tip = page.getByRole("note").filter({ hasText: "Checked by" });
    await expect(tip).toBeVisible();
    await expect(tip).toContainText(/Local to Maple.*Checked by .+, on \d+ \w+ \d{4}/);
    await page.keyboard.press("Escape");
    await expect(tip).toBeHidden();
  });

  await test.step("why this opens the finding beside the text", async () => {
    await page.getByText("Why this?").first().click();
    const finding = page.locator("details[open]").filter({ hasText: "Finding B5.1, Williams et al., 2020." });
    await expect(finding.getByRole("link", { name: "Open the finding" })).toBeVisible();
  });

  await test.step("a reflection is still there after a reload", async () => {
    await writeReflection(page, /Who gains if your study goes well/, CANARY.gains);
    await page.reload();
    await expect(page.getByLabel(/Who gains if your study goes well/)).toHaveValue(CANARY.gains);
  });

  await test.step("she reads each step, answers its questions, and the outline is ticked as she goes", async () => {
    for (const [index, title] of titles.slice(0, 5).entries()) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      while ((await page.getByRole("button", { name: "Check my answer" }).count()) > 0)
        await answerCheck(page, { thenTryAgain: index === 1 });
      await page.getByRole("button", { name: /^Next: / }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles[index + 1] ?? "");
      await expect(outlineDone(page, title)).toBeVisible();
      await expect(page.getByRole("progressbar", { name: "Progress in this module" })).toHaveAttribute(
        "data-done",
        String(index + 1),
      );
    }
  });

  const left = await test.step("she goes to the rehearsal and plays two decisions", async () => {
    await page
      .getByRole("region", { name: "Three minutes, not ten" })
      .getByRole("link", { name: "Start" })
      .click();
    await expect(page.getByText("Only you. Your supervisor learns that you have completed it")).toBeVisible();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page).toHaveURL(/\/runs\//);
    await expect(page.locator("[data-line]").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Read the room" }).getByRole("listitem")).not.toHaveCount(
      0,
    );
    await expect(page.getByText("3 of 3 minutes left")).toBeVisible();
    await page.locator("[data-choice=cost-first]").click();
    await expect(page.locator("[data-seq='1']")).toBeVisible();
    await expect(page.getByText("2 of 3 minutes left")).toBeVisible();
    await expect(page.getByText("About that choice")).toBeVisible();
    await page.locator("[data-choice=let-go]").click();
    await expect(page.locator("[data-seq='2']")).toBeVisible();
    return { url: page.url(), state: await roomState(page) };
  });
  expect(left.state.seq).toBe("2");
  expect(left.state.beat).not.toBeNull();
  await page.close();

  const { page: again, context } = await otherDevice(browser, complaints);
  hear(again);
  await test.step("on another device she is at the same line", async () => {
    await signIn(again, "ruth@demo.test");
    const resume = again.getByRole("link", { name: "Resume", exact: true });
    await expect(resume).toHaveCount(1);
    await expect(again.getByText("You left this rehearsal at decision 3")).toBeVisible();
    await resume.click();
    await expect(again).toHaveURL(left.url);
    expect(await roomState(again)).toEqual(left.state);
  });

  const ended = await test.step("she plays to an ending", async () => {
    for (;;) {
      const state = await roomState(again);
      if (state.ending !== null) return { ...state, title: await again.locator("#closing").innerText() };
      await again.locator("button[name=choice]").first().click();
      await expect(again.locator(`[data-seq='${Number(state.seq) + 1}']`)).toBeVisible();
    }
  });

  const choices =
    await test.step("the debrief shows each decision and opens the findings behind it", async () => {
      await again.getByRole("link", { name: "Go to the debrief" }).click();
      await expect(again.getByRole("heading", { level: 1 })).toHaveText(ended.title);
      const moves = again.getByRole("region", { name: "Decision by decision" });
      const decisions = moves.locator("li.move");
      await expect(decisions).toHaveCount(Number(ended.seq));
      for (const decision of await decisions.all()) {
        await expect(decision.getByRole("button", { name: /Retry from here/ })).toBeVisible();
        await expect(decision.locator(".behind__one").first()).toBeVisible();
      }
      const said = await moves.locator("blockquote, p.deed").allInnerTexts();
      await moves
        .getByRole("link", { name: /^Why this\?/ })
        .first()
        .click();
      await expect(again).toHaveURL(/\/evidence\/[A-D]\d+\.\d+$/);
      await expect(again.getByText("What we make of it")).toBeVisible();
      await again.goBack();
      return said;
    });
  expect(choices).toHaveLength(Number(ended.seq));

  await test.step("the plan she keeps waits on her path", async () => {
    await keepPlan(again, CANARY.cue, CANARY.action);
    await again.goto("/learn");
    await expect(again.getByText(CANARY.cue)).toBeVisible();
    await expect(again.getByText(CANARY.action)).toBeVisible();
  });

  await test.step("with the workplace task done, the module is complete", async () => {
    await again.getByRole("link", { name: "Resume", exact: true }).click();
    await expect(again.getByRole("heading", { level: 1 })).toHaveText(titles[6] ?? "");
    const pitch = again.getByRole("region", { name: "Your sixty seconds, and your twenty" });
    await pitch.getByLabel("What it asks of people, and what could go wrong").fill(CANARY.pitch);
    await pitch.getByRole("button", { name: "Save", exact: true }).click();
    await expect(pitch.getByText(/^Saved at \d\d:\d\d/)).toBeVisible();
    await expect(pitch.getByRole("heading", { name: "As you would say it" })).toBeVisible();
    const task = again.getByRole("region", { name: /Write your 60-second pitch/ });
    await task.getByLabel("If …").fill(CANARY.taskCue);
    await task.getByLabel("… then I").fill(CANARY.taskAction);
    await task.getByRole("button", { name: "Save my plan" }).click();
    await expect(task.getByText(/^Saved at/)).toBeVisible();
    await task.getByRole("button", { name: "I have done this" }).click();
    await expect(task.getByText(/^Done on|^Sent on/)).toBeVisible();
    const bar = again.getByRole("progressbar", { name: "Progress in this module" });
    await expect(bar).toHaveAttribute("data-done", "7");
    await expect(bar).toHaveAttribute("data-required", "7");
    await again.getByRole("button", { name: "On to your path" }).click();
    await expect(again.locator("[data-stop=first-sixty-seconds]")).toHaveAttribute("data-state", "complete");
  });
  await context.close();

  await test.step("her supervisor sees the states, and nothing of hers", async () => {
    const seen = await everythingSheCanReach(
      browser,
      app.url,
      complaints,
      async (sunita) => {
        const cell = (name: string) =>
          sunita.getByRole("row", { name }).locator("[data-stop=first-sixty-seconds]");
        await expect(cell("Ruth Mbeki")).toHaveAttribute("data-state", "complete");
        await expect(cell("Ruth Mbeki")).toContainText(/Complete\s*\d+ \w+/);
        await expect(cell("Tomas Reid")).toHaveAttribute("data-state", "in-progress");
        await expect(cell("Tomas Reid")).toContainText(/\d of 7/);
      },
      [left.url, `${left.url}/debrief`],
    );
    expect(seen.size).toBeGreaterThan(20);
    const words = [...Object.values(CANARY), ...choices, ended.title, left.url.split("/").at(-1) ?? ""];
    for (const needle of words.map(needleOf)) {
      expect(
        hers.some((text) => text.includes(needle)),
        `“${needle}” is on a page of hers`,
      ).toBe(true);
      const where = [...seen].filter(([, text]) => text.includes(needle)).map(([address]) => address);
      expect(where, `pages of the supervisor that hold “${needle}”`).toEqual([]);
    }
  });
});
