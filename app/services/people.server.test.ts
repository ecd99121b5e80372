import { describe, expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { NOW, person } from "../../tests/support/people";
import { failed } from "./failure";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password.server";
import { addPerson, changePassword, placeOf, signIn } from "./people.server";
import { addSite, giveSupervisor, moveTo } from "./places.server";
import { beginSession, viewerOf } from "./sessions.server";

const PASSWORD = "a long enough one";
const EMAIL = "imani.okoro@example.org";
const device = "a browser";

async function withImani(roles: Parameters<typeof person>[1] = ["learner", "author"]) {
  const { db } = testDatabase();
  const id = await addPerson(db, { email: EMAIL, name: "Imani Okoro", password: PASSWORD, roles });
  return { db, id };
}

describe("signing in", () => {
  test("gives a session that says who is asking", async () => {
    const { db, id } = await withImani();
    const signedIn = await signIn(db, { email: EMAIL, password: PASSWORD, device }, NOW);
    if (failed(signedIn)) throw new Error(signedIn.failed);
    const viewer = await viewerOf(db, signedIn.token, NOW);
    expect(viewer).toMatchObject({ id, name: "Imani Okoro", email: EMAIL });
    expect(viewer?.roles.toSorted()).toEqual(["author", "learner"]);
  });

  test.each([
    "Imani.Okoro@Example.ORG",
    "  imani.okoro@example.org\n",
  ])("takes %j for the same e-mail", async (email) => {
    const { db } = await withImani();
    expect(failed(await signIn(db, { email, password: PASSWORD, device }, NOW))).toBe(false);
  });

  test.each([
    ["a wrong password", EMAIL, "a wrong enough one"],
    ["an unknown e-mail", "nobody@example.org", PASSWORD],
    ["a password in other letters", EMAIL, PASSWORD.toUpperCase()],
    ["a password with a space after it", EMAIL, `${PASSWORD} `],
    ["an empty password", EMAIL, ""],
    ["a password longer than any may be", EMAIL, "x".repeat(PASSWORD_MAX + 1)],
    ["an endless password", EMAIL, "x".repeat(1_000_000)],
    ["a pattern in the place of an e-mail", "%@example.org", PASSWORD],
    ["a quote in the e-mail", "' OR 1=1 --", PASSWORD],
  ])("answers %s with the one same failure, and begins no session", async (_, email, password) => {
    const { db } = await withImani();
    expect(await signIn(db, { email, password, device }, NOW)).toEqual({ failed: "WrongSignIn" });
    expect(await db.session.count()).toBe(0);
  });

  test("takes as long for an unknown e-mail as for a wrong password", async () => {
    const { db } = await withImani();
    const time = async (email: string) => {
      const from = process.cpuUsage();
      for (let count = 0; count < 4; count += 1)
        await signIn(db, { email, password: "a wrong enough one", device }, NOW);
      const used = process.cpuUsage(from);
      return used.user + used.system;
    };
    await time(EMAIL); // the hash that stands in for an unknown person's is made at first use
    const [unknown, wrong] = [await time("nobody@example.org"), await time(EMAIL)];
    expect(unknown).toBeGreaterThan(wrong / 3);
  });

  test("is closed to somebody who has left, and to somebody without a password", async () => {
    const { db, id } = await withImani();
    await addPerson(db, { email: "none@example.org", name: "None", password: null, roles: [] });
    await db.person.update({ where: { id }, data: { closedAt: NOW } });
    const wrong = { failed: "WrongSignIn" };
    expect(await signIn(db, { email: EMAIL, password: PASSWORD, device }, NOW)).toEqual(wrong);
    expect(await signIn(db, { email: "none@example.org", password: "", device }, NOW)).toEqual(wrong);
  });
});

test("a password is kept as an argon2id hash, each with a salt of its own", async () => {
  const { db, id } = await withImani();
  const other = await person(db, ["learner"], PASSWORD);
  const rows = await db.person.findMany({ where: { id: { in: [id, other] } } });
  const hashes = rows.map((row) => row.passwordHash ?? "");
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(new Set(hashes).size).toBe(2);
  expect(JSON.stringify(rows)).not.toContain(PASSWORD);
});

test("two people cannot have one e-mail, in whatever letters", async () => {
  const { db } = await withImani();
  const again = { email: EMAIL.toUpperCase(), name: "Another", password: null, roles: [] };
  await expect(addPerson(db, again)).rejects.toMatchObject({ code: "P2002" });
  expect(await db.person.count()).toBe(1);
});

describe("a change of password", () => {
  const NEXT = "another long enough";

  async function signedInTwice() {
    const { db, id } = await withImani();
    const [here, there] = [await beginSession(db, id, "here", NOW), await beginSession(db, id, "there", NOW)];
    const stranger = await person(db, ["learner"]);
    const strange = await beginSession(db, stranger, "elsewhere", NOW);
    const sessionId = (await viewerOf(db, here, NOW))?.sessionId ?? "";
    const change = (current: string, next: string) =>
      changePassword(db, { personId: id, sessionId, current, next }, NOW);
    const open = async () => [
      (await viewerOf(db, here, NOW)) !== null,
      (await viewerOf(db, there, NOW)) !== null,
      (await viewerOf(db, strange, NOW)) !== null,
    ];
    return { db, change, open };
  }

  test("ends one's other sessions, not this one and nobody else's", async () => {
    const { db, change, open } = await signedInTwice();
    expect(await change(PASSWORD, NEXT)).toEqual({ changed: true });
    expect(await open()).toEqual([true, false, true]);
    expect(failed(await signIn(db, { email: EMAIL, password: PASSWORD, device }, NOW))).toBe(true);
    expect(failed(await signIn(db, { email: EMAIL, password: NEXT, device }, NOW))).toBe(false);
  });

  test.each([
    ["WrongPassword", "the present one is wrong", "a wrong enough one", NEXT],
    ["WrongPassword", "the present one is missing", "", NEXT],
    ["WeakPassword", "the new one is a letter short", PASSWORD, "x".repeat(PASSWORD_MIN - 1)],
    ["WeakPassword", "the new one is empty", PASSWORD, ""],
    ["WeakPassword", "the new one is a letter too long", PASSWORD, "x".repeat(PASSWORD_MAX + 1)],
  ])("is %s where %s, and changes nothing", async (name, _, current, next) => {
    const { db, change, open } = await signedInTwice();
    expect(await change(current, next)).toEqual({ failed: name });
    expect(await open()).toEqual([true, true, true]);
    expect(failed(await signIn(db, { email: EMAIL, password: PASSWORD, device }, NOW))).toBe(false);
  });

  test.each([PASSWORD_MIN, PASSWORD_MAX])("takes one of %i letters", async (length) => {
    const { db, change } = await signedInTwice();
    const next = "é".repeat(length);
    expect(await change(PASSWORD, next)).toEqual({ changed: true });
    expect(failed(await signIn(db, { email: EMAIL, password: next, device }, NOW))).toBe(false);
  });
});

test("somebody's place is the one they moved to last, and their supervisors are theirs", async () => {
  const { db, id } = await withImani();
  const sam = await addPerson(db, { email: "sam@example.org", name: "Sam", password: null, roles: [] });
  await addSite(db, { id: "larch", name: "Larch", packId: null });
  await addSite(db, { id: "maple", name: "Maple", packId: "maple" });
  expect(await placeOf(db, id)).toEqual({ site: null, supervisors: [] });
  await moveTo(db, id, "larch");
  await moveTo(db, id, "maple");
  await moveTo(db, sam, "larch");
  await giveSupervisor(db, id, sam);
  await giveSupervisor(db, id, sam);
  expect(await placeOf(db, id)).toMatchObject({ site: { id: "maple" }, supervisors: ["Sam"] });
  expect((await placeOf(db, sam)).site?.id).toBe("larch");
  await moveTo(db, id, "larch");
  expect((await placeOf(db, id)).site?.id).toBe("larch");
  expect(await db.siteMember.count({ where: { personId: id, current: true } })).toBe(1);
});
