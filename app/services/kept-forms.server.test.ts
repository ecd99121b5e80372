import { describe, expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { NOW, person } from "../../tests/support/people";
import { dropKeptForm, keepForm, keptFormAt } from "./kept-forms.server";
import { beginSession, endSession, viewerOf } from "./sessions.server";

const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const form = (text: string) => ({
  path: "/learn/onboarding/first-sixty-seconds",
  fields: { intent: "reflect", text },
});
const { path } = form("");

async function ended() {
  const { db } = testDatabase();
  const who = await person(db, ["learner"]);
  const token = await beginSession(db, who, "a browser", NOW);
  return { db, who, token };
}

describe("a form that comes after its session ended by itself", () => {
  test("waits for its sender at the same path, word for word", async () => {
    const { db, who, token } = await ended();
    expect(await viewerOf(db, token, later(9))).toBeNull();
    await keepForm(db, token, form("what I had written"), later(9));
    expect(await keptFormAt(db, who, path, later(10))).toEqual(form("what I had written").fields);
    expect(await keptFormAt(db, who, "/runs/another/debrief", later(10))).toBeNull();
  });

  test("is nobody else's", async () => {
    const { db, token } = await ended();
    await keepForm(db, token, form("mine"), later(9));
    expect(await keptFormAt(db, await person(db, ["supervisor"]), path, later(10))).toBeNull();
  });

  test("is the last one only, and gone after a day or when it was sent again", async () => {
    const { db, who, token } = await ended();
    await keepForm(db, token, form("first"), later(9));
    await keepForm(db, token, form("second"), later(10));
    expect(await keptFormAt(db, who, path, later(33))).toEqual(form("second").fields);
    expect(await keptFormAt(db, who, path, later(35))).toBeNull();
    await dropKeptForm(db, who);
    expect(await keptFormAt(db, who, path, later(11))).toBeNull();
  });

  test("is not kept for a session that was signed out of, a made-up token or a closed account", async () => {
    const { db, who, token } = await ended();
    await keepForm(db, "made-up", form("x"), later(9));
    await db.person.update({ where: { id: who }, data: { closedAt: later(1) } });
    await keepForm(db, token, form("x"), later(9));
    await db.person.update({ where: { id: who }, data: { closedAt: null } });
    const [session] = await db.session.findMany();
    await endSession(db, who, session?.id ?? "", later(2));
    await keepForm(db, token, form("x"), later(9));
    expect(await db.keptForm.count()).toBe(0);
  });

  test("carries nothing out", async () => {
    const { db, token } = await ended();
    await keepForm(db, token, form("only kept"), later(9));
    expect(await db.note.count()).toBe(0);
    expect(await db.done.count()).toBe(0);
  });
});
