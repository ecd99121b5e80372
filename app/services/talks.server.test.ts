import { expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../tests/support/people";
import { askToTalk, haveTalked, takeAskingBack, talksAskedOf, whomToTalkTo } from "./talks.server";

async function two() {
  const { db } = testDatabase();
  const { learner, supervisor } = await learnerAtMaple(db);
  const ask = (withId = supervisor) => askToTalk(db, { personId: learner, withId }, NOW);
  const open = () => talksAskedOf(db, supervisor);
  return { db, learner, supervisor, ask, open };
}

test("asking reaches the one who was asked, once, however often it is sent, and nobody else", async () => {
  const { db, learner, supervisor, ask, open } = await two();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([
    { asked: true },
    { asked: true },
    { asked: true },
  ]);
  expect(await open()).toEqual([{ personId: learner, at: NOW }]);
  const second = await person(db, ["supervisor"]);
  await db.supervision.create({ data: { personId: learner, supervisorId: second } });
  expect(await talksAskedOf(db, second)).toEqual([]);
  expect((await whomToTalkTo(db, learner)).map(({ id, askedAt }) => [id, askedAt])).toEqual([
    [supervisor, NOW],
    [second, null],
  ]);
});

test("it ends when they have talked, or when it is taken back, and can begin again", async () => {
  const { db, learner, supervisor, ask, open } = await two();
  await ask();
  expect(await haveTalked(db, { supervisorId: supervisor, personId: learner }, NOW)).toEqual({ ended: true });
  expect(await open()).toEqual([]);
  await ask();
  expect(await open()).toHaveLength(1);
  await takeAskingBack(db, { personId: learner, withId: supervisor }, NOW);
  expect(await open()).toEqual([]);
  expect(await db.talk.count()).toBe(2);
});

test("only one's own supervisors can be asked, and who supervises no longer is shown nothing", async () => {
  const { db, learner, supervisor, ask, open } = await two();
  const stranger = await person(db, ["supervisor"]);
  expect(await ask(stranger)).toEqual({ failed: "NotFound" });
  expect(await ask("nobody")).toEqual({ failed: "NotFound" });
  await ask();
  expect(await haveTalked(db, { supervisorId: stranger, personId: learner }, NOW)).toEqual({
    failed: "NotFound",
  });
  await db.supervision.deleteMany({ where: { supervisorId: supervisor } });
  expect(await open()).toEqual([]);
  expect(await whomToTalkTo(db, learner)).toEqual([]);
});

test("what is kept has no room for a reason", async () => {
  const { db, ask } = await two();
  await ask();
  expect(Object.keys((await db.talk.findFirst()) ?? {}).toSorted()).toEqual([
    "at",
    "endedAt",
    "id",
    "personId",
    "withId",
  ]);
});
