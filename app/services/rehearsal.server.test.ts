import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { testDatabase } from "../../tests/support/database";
import { catalogueWith, FIRST_ASK, learnerAtMaple, NOW, person } from "../../tests/support/people";
import { takeInContent } from "./content.server";
import { failed } from "./failure";
import {
  currentScenario,
  openRun,
  retryFrom,
  scenarioVersion,
  setHints,
  startRun,
  takeChoice,
} from "./rehearsal.server";
import { runsOf } from "./runs.server";

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const scenarioId = "first-ask";
const OFFERED = catalogueWith({ scenarios: [FIRST_ASK] });

/** A run of a new learner's, without a choice. */
async function aRun(db: Db) {
  await takeInContent(db, OFFERED, NOW);
  const personId = await person(db, ["learner"]);
  return { personId, runId: await started(db, personId) };
}

async function started(db: Db, personId: string, hints = true, now = NOW): Promise<string> {
  const run = await startRun(db, OFFERED, { personId, scenarioId, hints }, now);
  if (failed(run)) throw new Error(run.failed);
  return run.runId;
}

/** Takes choices one after another, each of which must be taken. */
async function play(db: Db, own: { personId: string; runId: string }, choices: string[], from = 0) {
  for (const [index, choice] of choices.entries()) {
    const seq = from + index;
    const taken = await takeChoice(db, { ...own, seq, choice }, at(seq + 1));
    if (failed(taken)) throw new Error(`${choice} at ${seq}: ${taken.failed}`);
  }
}

async function opened(db: Db, own: { personId: string; runId: string }) {
  const run = await openRun(db, own);
  if (failed(run)) throw new Error(run.failed);
  return run;
}

/** Everything stored of runs and what they complete, for comparing. */
async function stored(db: Db) {
  const [runs, choices, done] = await Promise.all([
    db.run.findMany({ orderBy: { id: "asc" } }),
    db.choice.findMany({ orderBy: [{ runId: "asc" }, { seq: "asc" }] }),
    db.done.findMany({ orderBy: { item: "asc" } }),
  ]);
  return { runs, choices, done };
}

describe("starting a run", () => {
  test("takes up a run that has no choice yet", async () => {
    const { db } = testDatabase();
    const { personId, runId } = await aRun(db);
    expect(await started(db, personId, true, at(5))).toBe(runId);
    expect(await db.run.count()).toBe(1);
  });

  test("keeps what was last asked about hints in the run that it takes up", async () => {
    const { db } = testDatabase();
    const { personId, runId } = await aRun(db);
    expect(await started(db, personId, false)).toBe(runId);
    expect((await opened(db, { personId, runId })).hints).toBe(false);
  });

  test("begins another once a choice was made, and leaves the first open", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    const second = await started(db, own.personId);
    expect(second).not.toBe(own.runId);
    expect((await opened(db, own)).choices).toEqual(["pitch"]);
  });

  test("twice at the same moment starts one run", async () => {
    const { db } = testDatabase();
    const { personId } = await aRun(db);
    await db.run.deleteMany();
    const runs = await Promise.all(Array.from({ length: 8 }, () => started(db, personId)));
    expect(new Set(runs).size).toBe(1);
    expect(await db.run.count()).toBe(1);
  });

  test("never takes up a run of somebody else's", async () => {
    const { db } = testDatabase();
    const { runId } = await aRun(db);
    expect(await started(db, await person(db, ["learner"]))).not.toBe(runId);
  });

  test("of a scenario that is not there is NotFound", async () => {
    const { db } = testDatabase();
    const { personId } = await aRun(db);
    for (const scenarioId of ["nowhere", "", "constructor", "__proto__"]) {
      expect(await startRun(db, OFFERED, { personId, scenarioId, hints: true }, NOW)).toEqual({
        failed: "NotFound",
      });
    }
  });
});

describe("taking a choice", () => {
  test("stores it under its seq, with its time, and plays on", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    const taken = await takeChoice(db, { ...own, seq: 0, choice: "pitch" }, at(1));
    expect(taken).toEqual({ taken: true, again: false });
    expect(await db.choice.findMany()).toEqual([{ runId: own.runId, seq: 0, choice: "pitch", at: at(1) }]);
    const { play: now, endedAt } = await opened(db, own);
    expect(now.beat).toBe("burden");
    expect(endedAt).toBeNull();
  });

  test("again, under the same seq, is the same answer and adds nothing", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const before = await stored(db);
    expect(await takeChoice(db, { ...own, seq: 0, choice: "pitch" }, at(9))).toEqual({
      taken: true,
      again: true,
    });
    expect(await takeChoice(db, { ...own, seq: 1, choice: "push" }, at(9))).toEqual({
      taken: true,
      again: true,
    });
    expect(await stored(db)).toEqual(before);
  });

  test.each([
    ["another choice at a seq that is taken", 0, "ask", "RunMovedOn"],
    ["no choice at all at a seq that is taken", 0, "", "RunMovedOn"],
    ["a seq that the run has not come to", 2, "push", "RunMovedOn"],
    ["a seq far ahead", 10_000, "push", "RunMovedOn"],
    ["a seq before the first", -1, "pitch", "RunMovedOn"],
    ["half a seq", 0.5, "pitch", "RunMovedOn"],
    ["a choice of another beat", 1, "pitch", "NotOnOffer"],
    ["a choice whose condition does not hold", 1, "small", "NotOnOffer"],
    ["a choice that is nowhere", 1, "nowhere", "NotOnOffer"],
    ["the name of a thing that every object has", 1, "constructor", "NotOnOffer"],
  ])("refuses %s, and changes nothing", async (_, seq, choice, name) => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    const before = await stored(db);
    expect(await takeChoice(db, { ...own, seq, choice }, at(9))).toEqual({ failed: name });
    expect(await stored(db)).toEqual(before);
  });

  test("in somebody else's run, or in none, is NotYourRun and tells the two apart in nothing", async () => {
    const { db } = testDatabase();
    const { runId } = await aRun(db);
    const personId = await person(db, ["learner", "supervisor", "administrator"]);
    const before = await stored(db);
    const failures = await Promise.all([
      takeChoice(db, { runId, personId, seq: 0, choice: "pitch" }, at(1)),
      takeChoice(db, { runId: "nowhere", personId, seq: 0, choice: "pitch" }, at(1)),
      openRun(db, { runId, personId }),
      retryFrom(db, OFFERED, { runId, personId, at: 0 }, at(1)),
      setHints(db, { runId, personId, hints: false }),
    ]);
    expect(failures).toEqual(failures.map(() => ({ failed: "NotYourRun" })));
    expect(await stored(db)).toEqual(before);
  });

  test("sent twenty times at once is stored once, and every sender gets the same answer", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => takeChoice(db, { ...own, seq: 1, choice: "push" }, at(5))),
    );
    expect(taken.map((one) => !failed(one) && one.taken)).toEqual(Array(20).fill(true));
    expect(taken.filter((one) => !failed(one) && !one.again)).toHaveLength(1);
    expect(await db.choice.count({ where: { seq: 1 } })).toBe(1);
    expect(await db.done.count()).toBe(1);
  });

  test("two different ones at once: one is taken, the other learns that the run moved on", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { db } = testDatabase();
      const own = await aRun(db);
      const choices = round % 2 === 0 ? ["ask", "pitch"] : ["pitch", "ask"];
      const answers = await Promise.all(
        choices.map((choice) => takeChoice(db, { ...own, seq: 0, choice }, at(1))),
      );
      const won = choices[answers.findIndex((answer) => !failed(answer))];
      expect(answers.filter((answer) => failed(answer))).toEqual([{ failed: "RunMovedOn" }]);
      expect((await db.choice.findMany()).map((row) => row.choice)).toEqual([won]);
    }
  });

  test("in many runs at once is kept in each", async () => {
    const { db } = testDatabase();
    await takeInContent(db, catalogueWith({ scenarios: [FIRST_ASK] }), NOW);
    const learners = await Promise.all(Array.from({ length: 12 }, () => person(db, ["learner"])));
    await Promise.all(
      learners.map(async (personId) => {
        const runId = await started(db, personId);
        await play(db, { personId, runId }, ["pitch", "push"]);
      }),
    );
    expect(await db.choice.count()).toBe(24);
    expect(await db.done.count()).toBe(12);
    expect(await db.run.count({ where: { endedAt: null } })).toBe(0);
  });
});

describe("an ending", () => {
  test("is written with the choice that led to it, and completes the rehearsal", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    expect(await db.done.count()).toBe(0);
    await play(db, own, ["push"], 1);
    const run = await opened(db, own);
    expect(run.play.ending).toBe("declined");
    expect(run.endedAt).toEqual(at(2));
    expect(await db.done.findMany()).toEqual([
      { personId: own.personId, item: "rehearsal/first-ask", at: at(2) },
    ]);
  });

  test("takes no further choice", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const before = await stored(db);
    expect(await takeChoice(db, { ...own, seq: 2, choice: "push" }, at(9))).toEqual({ failed: "NotOnOffer" });
    expect(await stored(db)).toEqual(before);
  });

  test("in a second run keeps the date of the first", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const runId = await started(db, own.personId, true, at(60));
    for (const [seq, choice] of ["ask", "push"].entries()) {
      await takeChoice(db, { personId: own.personId, runId, seq, choice }, at(61 + seq));
    }
    expect((await opened(db, { personId: own.personId, runId })).endedAt).toEqual(at(62));
    expect((await opened(db, own)).endedAt).toEqual(at(2));
    expect((await db.done.findMany()).map((row) => row.at)).toEqual([at(2)]);
  });
});

describe("a retry", () => {
  test("shares the choices before the one it starts at, and leaves the run as it is", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const before = await db.run.findUnique({ where: { id: own.runId }, include: { choices: true } });
    const retried = await retryFrom(db, OFFERED, { ...own, at: 1 }, at(30));
    if (failed(retried)) throw new Error(retried.failed);
    const run = await opened(db, { ...own, runId: retried.runId });
    expect(run.choices).toEqual(["pitch"]);
    expect(run.endedAt).toBeNull();
    expect(run.play.beat).toBe("burden");
    await play(db, { ...own, runId: retried.runId }, ["promise"], 1);
    expect(await db.run.findUnique({ where: { id: own.runId }, include: { choices: true } })).toEqual(before);
  });

  test("starts at a choice that was made, and nowhere else", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    for (const place of [-1, 2, 10_000]) {
      expect(await retryFrom(db, OFFERED, { ...own, at: place }, at(9))).toEqual({ failed: "NoSuchItem" });
    }
    expect(await db.run.count()).toBe(1);
  });

  test("stays on the version and the pack of the run that it repeats", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const { versionHash } = await opened(db, own);
    const changed = FIRST_ASK.replace("title: The first ask", "title: The second ask");
    await takeInContent(db, catalogueWith({ scenarios: [changed] }), at(20));
    const retried = await retryFrom(db, OFFERED, { ...own, at: 0 }, at(30));
    if (failed(retried)) throw new Error(retried.failed);
    expect((await opened(db, { ...own, runId: retried.runId })).versionHash).toBe(versionHash);
  });
});

describe("versions", () => {
  const changed = FIRST_ASK.replace("title: The first ask", "title: The second ask").replaceAll(
    "push:",
    "slide:",
  );

  test("a run stays on the one it began with, and a new run begins with the new one", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    await takeInContent(db, catalogueWith({ scenarios: [changed] }), at(10));

    expect(await takeChoice(db, { ...own, seq: 1, choice: "slide" }, at(11))).toEqual({
      failed: "NotOnOffer",
    });
    await play(db, own, ["push"], 1);
    const old = await opened(db, own);
    expect(old.scenario.title).toBe("The first ask");
    expect(old.play.ending).toBe("declined");

    const runId = await started(db, own.personId, true, at(20));
    const fresh = await opened(db, { ...own, runId });
    expect(fresh.scenario.title).toBe("The second ask");
    expect(fresh.versionHash).not.toBe(old.versionHash);
  });

  test("an empty run of an old version is not taken up", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await takeInContent(db, catalogueWith({ scenarios: [changed] }), at(10));
    expect(await started(db, own.personId)).not.toBe(own.runId);
  });

  test("can be had by their hash, old ones too", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    const { versionHash } = await opened(db, own);
    await takeInContent(db, catalogueWith({ scenarios: [changed] }), at(10));
    expect(await scenarioVersion(db, versionHash)).toMatchObject({ title: "The first ask" });
    expect(await scenarioVersion(db, "nowhere")).toEqual({ failed: "NotFound" });
    expect(await currentScenario(db, scenarioId)).toMatchObject({ scenario: { title: "The second ask" } });
    expect(await currentScenario(db, "nowhere")).toEqual({ failed: "NotFound" });
  });
});

describe("the pack of a run", () => {
  test("is the one that its learner read when it began", async () => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db);
    const begun = await startRun(
      db,
      catalogue,
      { personId, scenarioId: "never-came-back", hints: true },
      NOW,
    );
    if (failed(begun)) throw new Error(begun.failed);
    const before = await opened(db, { personId, runId: begun.runId });
    expect(before.pack?.id).toBe("maple");

    const { packs } = catalogueWith({});
    const maple = packs.maple;
    if (!maple) throw new Error("no Maple");
    const renamed = { ...maple, name: "Maple, renamed" };
    await takeInContent(db, catalogueWith({ packs: [renamed] }), at(10));
    expect((await opened(db, { personId, runId: begun.runId })).pack).toEqual(before.pack);
  });

  test("of a learner without a place is none", async () => {
    const { db } = testDatabase();
    expect((await opened(db, await aRun(db))).pack).toBeNull();
  });

  test("follows a learner who moved before the first choice", async () => {
    const { db } = testDatabase();
    const { learner: personId } = await learnerAtMaple(db);
    const asked = { personId, scenarioId: "never-came-back", hints: true };
    await startRun(db, catalogue, asked, NOW);
    const maple = catalogueWith({}).packs.maple;
    if (!maple) throw new Error("no Maple");
    await takeInContent(db, catalogueWith({ packs: [{ ...maple, name: "Maple, renamed" }] }), at(10));
    const again = await startRun(db, catalogue, asked, at(20));
    if (failed(again)) throw new Error(again.failed);
    expect((await opened(db, { personId, runId: again.runId })).pack?.name).toBe("Maple, renamed");
  });
});

describe("the list of one's runs", () => {
  test("has the newest first, with what came of each, and nobody else's", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const second = await started(db, own.personId, true, at(30));
    const stranger = await person(db, ["learner"]);
    await started(db, stranger);
    expect(await runsOf(db, { personId: own.personId, scenarioId })).toEqual([
      {
        id: second,
        number: 2,
        scenarioId,
        title: "The first ask",
        startedAt: at(30),
        endedAt: null,
        choices: 0,
        ending: null,
        retry: null,
      },
      {
        id: own.runId,
        number: 1,
        scenarioId,
        title: "The first ask",
        startedAt: NOW,
        endedAt: at(2),
        choices: 2,
        ending: "Not this year",
        retry: null,
      },
    ]);
    expect(await runsOf(db, { personId: own.personId, scenarioId: "other" })).toEqual([]);
  });

  test("says of a retry which run it took up, and at which decision, and keeps both", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch", "push"]);
    const retried = await retryFrom(db, OFFERED, { ...own, at: 1 }, at(30));
    if (failed(retried)) throw new Error(retried.failed);
    await play(db, { ...own, runId: retried.runId }, ["promise"], 1);
    const list = await runsOf(db, { personId: own.personId, scenarioId });
    expect(list.map(({ number, choices, retry }) => ({ number, choices, retry }))).toEqual([
      { number: 2, choices: 2, retry: { of: 1, from: 2 } },
      { number: 1, choices: 2, retry: null },
    ]);
  });
});

describe("a scenario that is withdrawn while a run of it is under way", () => {
  const WITHOUT = catalogueWith({ scenarios: [] });

  test("lets the run go on to its end, and completes the rehearsal with it", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    await takeInContent(db, WITHOUT, at(5));
    await play(db, own, ["push"], 1);
    expect((await opened(db, own)).play.ending).toBe("declined");
    expect(await db.done.count({ where: { personId: own.personId, item: "rehearsal/first-ask" } })).toBe(1);
  });

  test("begins no new run, neither from the start nor as a retry, and keeps those there are", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    await takeInContent(db, WITHOUT, at(5));
    const before = await stored(db);
    const asked = { personId: own.personId, scenarioId, hints: true };
    expect(await startRun(db, WITHOUT, asked, at(6))).toEqual({ failed: "Withdrawn" });
    expect(await retryFrom(db, WITHOUT, { ...own, at: 0 }, at(6))).toEqual({ failed: "Withdrawn" });
    expect(await stored(db)).toEqual(before);
    expect(await runsOf(db, { personId: own.personId })).toMatchObject([
      { title: "The first ask", choices: 1 },
    ]);
  });

  test("is offered again, with nothing lost, once it ships again", async () => {
    const { db } = testDatabase();
    const own = await aRun(db);
    await play(db, own, ["pitch"]);
    await takeInContent(db, WITHOUT, at(5));
    await takeInContent(db, OFFERED, at(10));
    expect(await started(db, own.personId, true, at(11))).not.toBe(own.runId);
    expect((await opened(db, own)).choices).toEqual(["pitch"]);
  });
});
