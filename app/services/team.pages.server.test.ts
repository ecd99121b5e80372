import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import type { PreviewView } from "~/routes/me.share/view";
import type { SharedView } from "~/routes/team.people.$person_.shared.$share/view";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../tests/support/people";
import { failed } from "./failure";
import { openRun, startRun, takeChoice } from "./rehearsal.server";
import { beginSession } from "./sessions.server";
import { share, stopSharing } from "./sharing.server";

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

/**
 * The pages themselves, asked as a browser asks them. They open the database that the environment names, once for each
 * process: hence one test, in a file of its own.
 */
test("the pages about a team hold nothing private, and open for the right supervisor only", async () => {
  const { db, file } = testDatabase();
  process.env.DATABASE_URL = `file:${file}`;
  delete process.env.BASE_URL; // Vitest sets it to its own base path
  process.env.SESSION_SECRET = "a secret of at least 32 characters, for this test";
  const { sessionHeader } = await import("~/http/session.server");
  const { database } = await import("~/db.server");
  const team = await import("~/routes/team._index/route");
  const one = await import("~/routes/team.people.$person/route");
  const shared = await import("~/routes/team.people.$person_.shared.$share/route");
  const mine = await import("~/routes/me.share/route");
  const own = await import("~/routes/me._index/route");

  const { learner, supervisor } = await learnerAtMaple(db, "2026-01-05");
  const stranger = await person(db, ["supervisor"]);
  await plant(db, learner);
  const runId = await rehearses(db, learner);

  /** What a loader gives somebody: its data, or the status it throws. */
  const asks = async (who: string | null, loader: Loader, path: string) => {
    const headers = new Headers();
    if (who) {
      const cookie = (await sessionHeader(await beginSession(db, who, "x", new Date())))["Set-Cookie"];
      headers.set("Cookie", cookie.split(";")[0] ?? "");
    }
    const request = new Request(`http://localhost${path}`, { headers });
    try {
      const [, , , id, , shareId] = path.split("/");
      return await loader({ request, params: { person: id, share: shareId }, context: {} as never });
    } catch (error) {
      if (error instanceof Response) return error.status;
      throw error;
    }
  };

  const matrix = await asks(supervisor, team.loader, "/team?sort=due");
  const page = await asks(supervisor, one.loader, `/team/people/${learner}`);
  expect(matrix).toMatchObject({ total: 1, people: [{ id: learner }] });
  expect(page).toMatchObject({ person: { id: learner } });
  expect(JSON.stringify([matrix, page])).not.toMatch(/canary/i);

  expect(await asks(stranger, one.loader, `/team/people/${learner}`)).toBe(404);
  expect(await asks(supervisor, one.loader, "/team/people/nobody")).toBe(404);
  expect(await asks(stranger, team.loader, "/team")).toMatchObject({ total: 0, people: [] });
  expect(await asks(learner, team.loader, "/team")).toBe(403);
  expect(await asks(learner, one.loader, `/team/people/${learner}`)).toBe(403);
  expect(await asks(null, team.loader, "/team")).toBe(302);

  /** What a learner is shown before they share something, and the share's id once they have. */
  const shares = async (item: string) => {
    const shown = (await asks(
      learner,
      mine.loader,
      `/me/share?item=${encodeURIComponent(item)}`,
    )) as PreviewView;
    const given = { personId: learner, withId: supervisor, item, seen: shown.seen };
    const done = await share(db, catalogue, given, NOW);
    if (failed(done)) throw new Error(done.failed);
    return { shown, href: `/team/people/${learner}/shared/${done.shareId}`, id: done.shareId };
  };
  const note = await shares("reflection/canary/one");
  const listed = await asks(supervisor, one.loader, `/team/people/${learner}`);
  expect(listed).toMatchObject({ shared: [{ id: note.id, href: note.href }] });
  expect(JSON.stringify(listed)).not.toMatch(/canary text/);
  const opened = (await asks(supervisor, shared.loader, note.href)) as SharedView;
  expect(opened).toMatchObject({ thing: note.shown.thing, debrief: note.shown.debrief });
  expect(JSON.stringify(opened)).toContain("canary text of one");
  expect(JSON.stringify(opened)).not.toMatch(/canary (text of two|cue|act)|canary-(choice|option|run)/);

  // Everybody else, and every other address, is told that there is nothing there; and only what was opened was looked at.
  expect(await asks(stranger, shared.loader, note.href)).toBe(404);
  expect(await asks(learner, shared.loader, note.href)).toBe(403);
  expect(await asks(null, shared.loader, note.href)).toBe(302);
  expect(await asks(supervisor, shared.loader, note.href.replace(learner, stranger))).toBe(404);
  expect(await asks(supervisor, shared.loader, `${note.href}x`)).toBe(404);
  expect(await asks(learner, own.loader, "/me")).toMatchObject({
    shares: [{ id: note.id, looks: [expect.any(String)] }],
  });

  // One run's debrief is that run's alone: another run, its plan and how often it was tried are not in it.
  const run = await shares(`debrief/${runId}`);
  const debrief = (await asks(supervisor, shared.loader, run.href)) as SharedView;
  expect(debrief.debrief).toEqual(run.shown.debrief);
  expect(debrief.debrief?.decisions).toHaveLength(1);
  expect(JSON.stringify(debrief)).not.toMatch(/canary/);

  await stopSharing(db, { personId: learner, shareId: note.id }, NOW);
  expect(await asks(supervisor, shared.loader, note.href)).toBe(404);
  expect(await asks(supervisor, one.loader, `/team/people/${learner}`)).toMatchObject({
    shared: [{ id: run.id }],
  });
  expect(JSON.stringify(await asks(supervisor, one.loader, `/team/people/${learner}`))).not.toMatch(
    /canary/i,
  );
  await database().$disconnect();
});

/** One choice of a rehearsal that ships, with a plan made after it. @returns the run's id */
async function rehearses(db: Db, personId: string): Promise<string> {
  const scenarioId = Object.keys(catalogue.scenarios)[0] ?? "";
  const started = await startRun(db, catalogue, { personId, scenarioId, hints: true }, NOW);
  if (failed(started)) throw new Error(started.failed);
  const { runId } = started;
  const run = await openRun(db, { runId, personId });
  if (failed(run)) throw new Error(run.failed);
  await takeChoice(db, { runId, personId, seq: 0, choice: run.play.available[0] ?? "" }, NOW);
  const plan = { source: `run/${runId}`, cue: "canary cue", action: "canary act" };
  await db.plan.create({ data: { personId, ...plan, at: NOW } });
  return runId;
}

async function plant(db: Db, personId: string) {
  const { currentHash: versionHash } = await db.scenario.findFirstOrThrow();
  const at = NOW;
  await db.run.create({
    data: {
      id: "canary-run",
      personId,
      scenarioId: "canary-scenario",
      versionHash,
      startedAt: at,
      choices: { create: [{ seq: 0, choice: "canary-choice", at }] },
    },
  });
  await db.answer.create({ data: { personId, item: "canary-item", seq: 41, option: "canary-option", at } });
  for (const which of ["one", "two"])
    await db.note.create({
      data: { personId, item: `canary/reflection/${which}`, text: `canary text of ${which}`, at },
    });
  await db.plan.create({ data: { personId, source: "canary", cue: "canary cue", action: "canary act", at } });
}
