import { beforeAll, describe, expect, test } from "vitest";
import type { Catalogue } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import { stopsOf } from "~/learning/course";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../tests/support/people";
import { signOff } from "./sign-offs.server";
import { factsOf, submitTask } from "./study.server";
import { supervisedPeople } from "./team.server";

const LATER = new Date(NOW.getTime() + 60_000);
let item = "";
let moduleId = "";
let taskId = "";

beforeAll(() => {
  const signed = catalogue.courses
    .flatMap(stopsOf)
    .flatMap(({ stop }) => (stop.kind === "module" ? stop.signed : []));
  [item = ""] = signed;
  [moduleId = "", , taskId = ""] = item.split("/");
});

async function sentTask() {
  const { db } = testDatabase();
  const { learner, supervisor } = await learnerAtMaple(db);
  await submitTask(db, catalogue, { personId: learner, moduleId, taskId }, NOW);
  const say = (verdict: "signed" | "returned", given: { by?: string; of?: string; on?: Catalogue } = {}) =>
    signOff(
      db,
      given.on ?? catalogue,
      {
        supervisorId: given.by ?? supervisor,
        personId: learner,
        item: given.of ?? item,
        verdict,
        comment: verdict === "returned" ? "Who walked it with you?" : null,
      },
      LATER,
    );
  return { db, learner, supervisor, say };
}

describe("a supervisor's word on a task", () => {
  test("that is signed is kept, once however often it is sent", async () => {
    const { db, learner, say } = await sentTask();
    expect(await say("signed")).toEqual({ kept: true });
    expect(await Promise.all([say("signed"), say("signed")])).toEqual([{ kept: true }, { kept: true }]);
    expect(await db.signOff.count()).toBe(1);
    expect((await factsOf(db, learner)).signOffs.get(item)).toMatchObject({ verdict: "signed" });
  });

  test("that is returned makes it undone, with the comment, until it is sent again", async () => {
    const { db, learner, say } = await sentTask();
    expect(await say("returned")).toEqual({ kept: true });
    const facts = await factsOf(db, learner);
    expect(facts.done.has(item)).toBe(false);
    expect(facts.signOffs.get(item)).toMatchObject({
      verdict: "returned",
      comment: "Who walked it with you?",
    });
    expect(await say("signed")).toEqual({ failed: "NotAwaiting" });
    await submitTask(db, catalogue, { personId: learner, moduleId, taskId }, LATER);
    expect(await say("signed")).toEqual({ kept: true });
    expect(await db.signOff.count()).toBe(2);
  });

  test("cannot take back what was signed", async () => {
    const { say } = await sentTask();
    await say("signed");
    expect(await say("returned")).toEqual({ failed: "NotAwaiting" });
  });

  test("is the supervisor's alone, and on tasks that are signed alone", async () => {
    const { db, learner, say } = await sentTask();
    const stranger = await person(db, ["supervisor"]);
    expect(await say("signed", { by: stranger })).toEqual({ failed: "NotFound" });
    expect(await say("signed", { by: learner })).toEqual({ failed: "NotFound" });
    for (const of of ["first-sixty-seconds/task/say-it-to-someone", "constructor", ""])
      expect(await say("signed", { of })).toEqual({ failed: "NotFound" });
    expect(await db.signOff.count()).toBe(0);
  });

  test("of two at once, one signed and one returned, the later learns that it was settled", async () => {
    const { db, say } = await sentTask();
    const answers = await Promise.all([say("signed"), say("returned")]);
    expect(answers.filter((answer) => "failed" in answer)).toHaveLength(1);
    expect(await db.signOff.count()).toBe(1);
  });

  test("takes the task off the supervisor's list", async () => {
    const { db, supervisor, say } = await sentTask();
    const waiting = async () =>
      (await supervisedPeople(db, catalogue, supervisor, "2026-11-24")).flatMap((member) => member.waiting);
    expect(await waiting()).toMatchObject([{ item, sentAt: NOW.toISOString() }]);
    await say("signed");
    expect(await waiting()).toEqual([]);
  });
});
