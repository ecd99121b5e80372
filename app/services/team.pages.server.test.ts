import { expect, test } from "vitest";
import type { Db } from "~/db.server";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../tests/support/people";
import { beginSession } from "./sessions.server";

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

  const { learner, supervisor } = await learnerAtMaple(db, "2026-01-05");
  const stranger = await person(db, ["supervisor"]);
  await plant(db, learner);

  /** What a loader gives somebody: its data, or the status it throws. */
  const asks = async (who: string | null, loader: typeof one.loader | typeof team.loader, path: string) => {
    const headers = new Headers();
    if (who) {
      const cookie = (await sessionHeader(await beginSession(db, who, "x", new Date())))["Set-Cookie"];
      headers.set("Cookie", cookie.split(";")[0] ?? "");
    }
    const request = new Request(`http://localhost${path}`, { headers });
    try {
      return await loader({ request, params: { person: path.split("/").at(-1) }, context: {} as never });
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
  await database().$disconnect();
});

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
  await db.note.create({ data: { personId, item: "canary-note", text: "canary text", at } });
  await db.plan.create({ data: { personId, source: "canary", cue: "canary cue", action: "canary act", at } });
}
