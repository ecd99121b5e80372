import { describe, expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { NOW, person } from "../../tests/support/people";
import { beginSession, endOtherSessions, endSession, openSessions, viewerOf } from "./sessions.server";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const later = (ms: number) => new Date(NOW.getTime() + ms);

async function aSession(device = "a browser") {
  const { db } = testDatabase();
  const personId = await person(db, ["learner"]);
  const token = await beginSession(db, personId, device, NOW);
  const idOf = async (token: string) => (await viewerOf(db, token, NOW))?.sessionId ?? "";
  return { db, personId, token, idOf };
}

describe("a token", () => {
  test("is 256 bits, new each time, and not in the database in any form that lets one in", async () => {
    const { db, personId, token } = await aSession();
    const other = await beginSession(db, personId, "x", NOW);
    expect(other).not.toBe(token);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const stored = await db.session.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
    for (const { id } of stored) expect(await viewerOf(db, id, NOW)).toBeNull();
  });

  test.each(["", "nothing", "constructor", "%"])("that is %j lets nobody in", async (token) => {
    const { db } = await aSession();
    expect(await viewerOf(db, token, NOW)).toBeNull();
  });

  test("in another spelling lets nobody in", async () => {
    const { db, token } = await aSession();
    expect(await viewerOf(db, ` ${token}`, NOW)).toBeNull();
    expect(await viewerOf(db, `${token}=`, NOW)).toBeNull();
  });
});

describe("a session", () => {
  test("ends when it was not used for eight hours", async () => {
    const { db, token } = await aSession();
    expect(await viewerOf(db, token, later(8 * HOUR + 1))).toBeNull();
    expect(await viewerOf(db, token, later(8 * HOUR))).not.toBeNull();
  });

  test("lasts as long as it is used, and never longer than a week", async () => {
    const { db, token } = await aSession();
    for (let hours = 7; hours <= 7 * 24; hours += 7)
      expect(await viewerOf(db, token, later(hours * HOUR))).not.toBeNull();
    expect(await viewerOf(db, token, later(7 * DAY))).not.toBeNull();
    expect(await viewerOf(db, token, later(7 * DAY + 1))).toBeNull();
  });

  test("that has ended cannot be woken by asking again", async () => {
    const { db, token } = await aSession();
    await viewerOf(db, token, later(9 * HOUR));
    expect(await viewerOf(db, token, later(9 * HOUR + 1))).toBeNull();
    expect((await db.session.findFirst())?.lastSeenAt).toEqual(NOW);
  });

  test("writes that it was used at most every five minutes", async () => {
    const { db, token } = await aSession();
    const seen = async () => (await db.session.findFirst())?.lastSeenAt;
    await viewerOf(db, token, later(5 * MINUTE));
    expect(await seen()).toEqual(NOW);
    await viewerOf(db, token, later(5 * MINUTE + 1));
    expect(await seen()).toEqual(later(5 * MINUTE + 1));
    await viewerOf(db, token, later(9 * MINUTE));
    expect(await seen()).toEqual(later(5 * MINUTE + 1));
  });

  test("of somebody whose account was closed is over", async () => {
    const { db, personId, token } = await aSession();
    await db.person.update({ where: { id: personId }, data: { closedAt: NOW } });
    expect(await viewerOf(db, token, NOW)).toBeNull();
  });

  test("shows the roles that its person has now, not those at sign-in", async () => {
    const { db, personId, token } = await aSession();
    await db.role.deleteMany({ where: { personId } });
    await db.role.create({ data: { personId, role: "supervisor" } });
    expect((await viewerOf(db, token, NOW))?.roles).toEqual(["supervisor"]);
  });

  test("keeps no more of a device's name than a line", async () => {
    const { db } = await aSession("x".repeat(10_000));
    expect((await db.session.findFirst())?.device).toHaveLength(200);
  });
});

describe("ending sessions", () => {
  test("ends the one that was named, and the first time is kept", async () => {
    const { db, personId, token, idOf } = await aSession();
    const other = await beginSession(db, personId, "other", NOW);
    const id = await idOf(token);
    await endSession(db, personId, id, later(MINUTE));
    await endSession(db, personId, id, later(HOUR));
    expect(await viewerOf(db, token, later(MINUTE))).toBeNull();
    expect(await viewerOf(db, other, later(MINUTE))).not.toBeNull();
    expect((await db.session.findUnique({ where: { id } }))?.revokedAt).toEqual(later(MINUTE));
  });

  test("of somebody else does nothing", async () => {
    const { db, token, idOf } = await aSession();
    const stranger = await person(db, ["administrator"]);
    await endSession(db, stranger, await idOf(token), NOW);
    await endOtherSessions(db, stranger, "none", NOW);
    expect(await viewerOf(db, token, NOW)).not.toBeNull();
  });

  test("but one leaves that one", async () => {
    const { db, personId, token, idOf } = await aSession();
    const others = [await beginSession(db, personId, "b", NOW), await beginSession(db, personId, "c", NOW)];
    await endOtherSessions(db, personId, await idOf(token), NOW);
    expect(await viewerOf(db, token, NOW)).not.toBeNull();
    for (const other of others) expect(await viewerOf(db, other, NOW)).toBeNull();
  });
});

test("the list of open sessions is one's own, the last used first, without those that are over", async () => {
  const { db, personId, token, idOf } = await aSession("first");
  const second = await beginSession(db, personId, "second", later(HOUR));
  const ended = await beginSession(db, personId, "ended", later(HOUR));
  await beginSession(db, await person(db, []), "somebody else's", later(HOUR));
  await endSession(db, personId, await idOf(ended), later(HOUR));
  await viewerOf(db, token, later(2 * HOUR));
  const devices = async (now: Date) => (await openSessions(db, personId, now)).map(({ device }) => device);
  expect(await devices(later(2 * HOUR))).toEqual(["first", "second"]);
  await viewerOf(db, second, later(7 * HOUR));
  expect(await devices(later(11 * HOUR))).toEqual(["second"]);
  expect(await devices(later(30 * DAY))).toEqual([]);
  const listed = JSON.stringify(await openSessions(db, personId, later(2 * HOUR)));
  expect(listed).not.toContain(token);
});
