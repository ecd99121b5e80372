import { expect, type Page } from "@playwright/test";
import { fillSignIn, meant } from "./app";
import { previewHref } from "./sharing";
import { REFLECTION, type Stage, type Who } from "./stage";

/** A page in one of its states, as somebody meets it. */
export type Place = {
  name: string;
  who: Who;
  path: (stage: Stage) => string;
  /** The status of the page itself, where it is not 200. */
  status?: number;
  /** That it is sent without script. */
  still?: true;
  /** What brings it into this state once it is open. */
  next?: (page: Page, complaints: string[]) => Promise<void>;
};

const at =
  (path: string): Place["path"] =>
  () =>
    path;
const MODULE = "/learn/onboarding/first-sixty-seconds";
const STEPS = [
  "what-they-weigh-up",
  "three-levels",
  "hard-part-first",
  "two-pitches",
  "when-it-shrinks",
  "rehearse",
  "your-pitch",
];
const UNKNOWN = "nobody@example.org";

/** Every page and its main states. */
export const PLACES: Place[] = [
  { name: "sign-in", who: "nobody", path: at("/login") },
  {
    name: "sign-in refused",
    who: "nobody",
    path: at("/login"),
    next: async (page, complaints) => {
      await fillSignIn(page, `${Date.now()}-${UNKNOWN}`, "not this one");
      await expect(page.getByRole("alert")).toBeVisible();
      meant(complaints, 401);
    },
  },
  { name: "signed out", who: "nobody", path: at("/login?signedOut=1") },
  { name: "path, new", who: "ruth", path: at("/learn") },
  { name: "path, half-way", who: "tomas", path: at("/learn") },
  { name: "path, none given", who: "ada", path: at("/learn") },
  { name: "path, complete", who: "sunita", path: at("/learn") },
  { name: "certificate", who: "nobody", path: ({ certificates }) => certificates.valid },
  { name: "certificate, revoked", who: "nobody", path: ({ certificates }) => certificates.revoked },
  ...STEPS.map(
    (step): Place => ({ name: `module, ${step}`, who: "ruth", path: at(`${MODULE}?step=${step}`) }),
  ),
  { name: "module, question answered", who: "tomas", path: at(`${MODULE}?step=three-levels`) },
  {
    name: "module, question again",
    who: "tomas",
    path: at(`${MODULE}?step=three-levels&again=promises-too-much`),
  },
  {
    name: "module, finding open",
    who: "ruth",
    path: at(`${MODULE}?step=what-they-weigh-up`),
    next: async (page) => {
      await page.getByText("Why this?").first().click();
      await expect(page.getByRole("link", { name: "Open the finding" }).first()).toBeVisible();
    },
  },
  {
    name: "module, local note open",
    who: "ruth",
    path: at(`${MODULE}?step=what-they-weigh-up`),
    next: async (page) => {
      await page
        .getByRole("button", { name: /^About “/ })
        .first()
        .click();
      await expect(page.getByRole("note").filter({ hasText: "Checked by" })).toBeVisible();
    },
  },
  {
    name: "module, plan refused",
    who: "ruth",
    path: at(`${MODULE}?step=your-pitch`),
    next: async (page, complaints) => {
      await page.getByRole("button", { name: "Save my plan" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      meant(complaints, 400);
    },
  },
  {
    name: "module, worksheet",
    who: "tomas",
    path: at("/learn/onboarding/start-together?step=nothing-clear"),
  },
  {
    name: "module, note of one's own",
    who: "tomas",
    path: at(`${MODULE}?step=hard-part-first`),
    next: async (page) => {
      await page.getByText("Write a note on this step").click();
      await expect(page.getByLabel("A note of your own")).toBeVisible();
    },
  },
  { name: "module, to print", who: "tomas", path: at(`${MODULE}/print`), still: true },
  {
    name: "module, to print with what is private",
    who: "tomas",
    path: at(`${MODULE}/print?own=1`),
    still: true,
  },
  { name: "search, empty", who: "tomas", path: at("/search") },
  { name: "search, found", who: "ruth", path: at("/search?q=alarm") },
  { name: "search, findings", who: "tomas", path: at("/search?q=trust") },
  { name: "search, nothing found", who: "tomas", path: at("/search?q=xylophone") },
  { name: "module, rehearsal under way", who: "tomas", path: at(`${MODULE}?step=rehearse`) },
  { name: "rehearsals, new", who: "ruth", path: at("/rehearse") },
  { name: "rehearsals, some runs", who: "tomas", path: at("/rehearse") },
  { name: "opening", who: "ruth", path: at("/rehearse/never-came-back") },
  { name: "opening, earlier runs", who: "tomas", path: at("/rehearse/three-minutes") },
  { name: "room, start", who: "ada", path: ({ runs }) => `/runs/${runs.fresh}` },
  { name: "room, nobody there", who: "ada", path: ({ runs }) => `/runs/${runs.alone}` },
  { name: "room, middle", who: "tomas", path: ({ runs }) => `/runs/${runs.middle}` },
  { name: "room, ending", who: "tomas", path: ({ runs }) => `/runs/${runs.ended}` },
  { name: "debrief", who: "tomas", path: ({ runs }) => `/runs/${runs.ended}/debrief` },
  { name: "debrief, stopped early", who: "tomas", path: ({ runs }) => `/runs/${runs.stopped}/debrief` },
  { name: "debrief, nobody there", who: "ada", path: ({ runs }) => `/runs/${runs.alone}/debrief` },
  { name: "debrief, nothing chosen", who: "ada", path: ({ runs }) => `/runs/${runs.fresh}/debrief` },
  {
    name: "debrief, plan to print",
    who: "tomas",
    path: ({ runs }) => `/runs/${runs.ended}/debrief?sheet=plan`,
  },
  {
    name: "debrief, plan refused",
    who: "tomas",
    path: ({ runs }) => `/runs/${runs.stopped}/debrief`,
    next: async (page, complaints) => {
      await page.getByRole("button", { name: "Keep this plan" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      meant(complaints, 400);
    },
  },
  {
    name: "two runs side by side",
    who: "tomas",
    path: ({ runs }) => `/runs/compare?a=${runs.ended}&b=${runs.stopped}`,
  },
  { name: "two runs, choosing", who: "tomas", path: at("/runs/compare?scenario=three-minutes") },
  { name: "two runs, none yet", who: "ruth", path: at("/runs/compare") },
  {
    name: "room, help open",
    who: "tomas",
    path: ({ runs }) => `/runs/${runs.middle}`,
    next: async (page) => {
      await page.getByText("Somebody to talk to").click();
      await expect(page.getByText("Occupational health or employee support")).toBeVisible();
    },
  },
  { name: "evidence", who: "tomas", path: at("/evidence") },
  { name: "finding", who: "tomas", path: at("/evidence/B5.4") },
  { name: "me", who: "tomas", path: at("/me") },
  {
    name: "me, password refused",
    who: "ada",
    path: at("/me"),
    next: async (page, complaints) => {
      await page.getByLabel("Your password now").fill("not this one");
      await page.getByLabel("A new one").fill("four quiet grey herons");
      await page.getByRole("button", { name: "Change the password" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      meant(complaints, 400);
    },
  },
  { name: "share, nothing yet", who: "ruth", path: at("/me/share") },
  { name: "share, list", who: "tomas", path: at("/me/share") },
  {
    name: "share, a plan before it is",
    who: "tomas",
    path: ({ runs }) => previewHref(`plan/run/${runs.ended}`),
  },
  { name: "share, a reflection that is", who: "tomas", path: at(previewHref(REFLECTION)) },
  {
    name: "share, a debrief that is",
    who: "tomas",
    path: ({ runs }) => previewHref(`debrief/${runs.ended}`),
  },
  { name: "everything held", who: "tomas", path: at("/me/data") },
  { name: "privacy, signed out", who: "nobody", path: at("/me/privacy") },
  { name: "privacy", who: "tomas", path: at("/me/privacy") },
  { name: "team", who: "sunita", path: at("/team") },
  { name: "team, nobody fits", who: "sunita", path: at("/team?state=overdue") },
  { name: "person", who: "sunita", path: ({ tomasId }) => `/team/people/${tomasId}` },
  { name: "shared, a reflection", who: "sunita", path: ({ shared }) => shared.reflection },
  { name: "shared, a map", who: "sunita", path: ({ shared }) => shared.map },
  { name: "shared, a debrief", who: "sunita", path: ({ shared }) => shared.debrief },
  {
    name: "shared, no longer",
    who: "sunita",
    path: ({ tomasId }) => `/team/people/${tomasId}/shared/nothing`,
    status: 404,
  },
  { name: "another role", who: "ruth", path: at("/team"), status: 403 },
  { name: "nothing here", who: "ruth", path: at("/no-such-page"), status: 404 },
  { name: "nothing here, signed out", who: "nobody", path: at("/no-such-page"), status: 404 },
];

/** Waits until React has taken the page over. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.readyState === "complete" &&
      Object.keys(document).some((key) => key.startsWith("__reactContainer")),
  );
}

/** Opens a place and brings it into its state. @returns the answer with the page itself */
export async function openPlace(place: Place, page: Page, stage: Stage, complaints: string[]) {
  const answer = await page.goto(place.path(stage));
  await answer?.body(); // what a page is left for, the browser soon forgets
  expect(answer?.status()).toBe(place.status ?? 200);
  if (place.status) meant(complaints, place.status);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (!place.still) await alive(page);
  await place.next?.(page, complaints);
  return answer;
}
