import { test as base, type Page } from "@playwright/test";
import { expect, listen, withApp } from "./app";
import { finishCourse, getCertificate, revokedLike } from "./certificates";
import { Client } from "./client";
import type { App } from "./server";
import { sharedHrefs, shareThing } from "./sharing";

export type Who = "nobody" | "ruth" | "tomas" | "ada" | "sunita";

/** A demonstration in the middle of its life, for tests that only read: everybody signed in, runs in every state. */
export type Stage = App & {
  cookies: Record<Exclude<Who, "nobody">, { name: string; value: string }>;
  /** Runs of Ada's without a choice and in a scene without other people, and of Tomas's in the middle, stopped early and at an ending. */
  runs: { fresh: string; alone: string; middle: string; stopped: string; ended: string };
  tomasId: string;
  /** What Tomas shares with Sunita: the addresses of a reflection, a map and a debrief. */
  shared: { reflection: string; map: string; debrief: string };
  /** The addresses of two certificates of Sunita's, who has completed her course. */
  certificates: { valid: string; revoked: string };
};

export const REFLECTION = "reflection/first-sixty-seconds/who-gains";

/** A map of two roles, as its form sends it. */
const MAP = {
  "sheet-0-role": "Admin lead",
  "sheet-0-interest": "The diary",
  "sheet-0-formal": "none",
  "sheet-0-informal": "much",
  "sheet-1-role": "Team manager",
  "sheet-1-formal": "much",
  "sheet-1-informal": "some",
  "sheet-1-hears": "Admin lead",
};

async function setTheStage(app: App): Promise<Stage> {
  finishCourse(app, "sunita@demo.test", "supervising");
  const person = (name: string) => new Client(app.url).signIn(`${name}@demo.test`);
  const [ruth, tomas, ada, sunita] = await Promise.all(["ruth", "tomas", "ada", "sunita"].map(person));
  if (!ruth || !tomas || !ada || !sunita) throw new Error("Somebody could not sign in.");
  const ended = await tomas.startRun("three-minutes");
  await tomas.play(ended);
  const stopped = await tomas.startRun("three-minutes");
  await tomas.play(stopped, 2);
  const middle = await tomas.startRun("three-minutes");
  await tomas.play(middle, 4);
  await tomas.post(`/runs/${ended}/debrief`, {
    intent: "plan",
    cue: "the chair cuts my slot",
    action: "say my twenty seconds and stop",
  });
  await tomas.post("/learn/onboarding/first-sixty-seconds", {
    intent: "reflect",
    item: "who-gains",
    text: "The ward, a little.\n\nMe, more than I had said.",
  });
  await tomas.post("/learn/onboarding/who-decides-here", { intent: "sheet", item: "team-map", ...MAP });
  const things = [REFLECTION, "sheet/who-decides-here/team-map", `debrief/${ended}`];
  for (const thing of things) await shareThing(tomas, thing);
  const alone = await ada.startRun("three-minutes");
  await ada.choose(alone, 0, "give-back");
  const fresh = await ada.startRun("three-minutes");
  const valid = await getCertificate(sunita, "supervising");
  const team = await (await sunita.get("/team")).text();
  const tomasId = /\/team\/people\/([\w-]+)">Tomas/.exec(team)?.[1] ?? "";
  const [debrief = "", map = "", reflection = ""] = await sharedHrefs(sunita, tomasId);
  return {
    ...app,
    cookies: { ruth: ruth.cookie, tomas: tomas.cookie, ada: ada.cookie, sunita: sunita.cookie },
    runs: { fresh, alone, middle, stopped, ended },
    tomasId,
    shared: { reflection, map, debrief },
    certificates: { valid, revoked: revokedLike(app, valid) },
  };
}

/** Tests that only read share one server for each worker. `open` shows a page to somebody. */
export const reading = base.extend<
  { complaints: string[]; as: (who: Who) => Promise<Page> },
  { stage: Stage }
>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => withApp(async (app) => use(await setTheStage(app))),
    { scope: "worker" },
  ],
  baseURL: async ({ stage }, use) => use(stage.url),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, "the browser's console stays empty").toEqual([]);
  },
  as: async ({ stage, page, complaints }, use) => {
    listen(page, complaints);
    await use(async (who) => {
      if (who !== "nobody") await page.context().addCookies([{ ...stage.cookies[who], url: stage.url }]);
      return page;
    });
  },
});
