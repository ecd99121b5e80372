import { describe, expect, test } from "vitest";
import type { Catalogue } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { stopsOf, unitsOf } from "~/learning/course";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW, person, TODAY } from "../../tests/support/people";
import { issueCertificate, readCertificate, revokeCertificate, tidyCode } from "./certificates.server";
import { failed } from "./failure";
import { erasePerson } from "./own-data.server";

const CODE = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/;
const LATER = new Date(NOW.getTime() + 3_600_000);
const COURSE = { courseId: "onboarding" };

const onboarding = () => {
  const course = catalogue.courses.find(({ id }) => id === "onboarding");
  if (!course) throw new Error("There is no onboarding course.");
  return course;
};

/** Does everything that the course requires, and signs what must be signed, all at one moment. */
async function complete(db: Db, personId: string, at = NOW): Promise<void> {
  const stops = stopsOf(onboarding()).map(({ stop }) => stop);
  const items = new Set(stops.flatMap(unitsOf).flat());
  await db.done.createMany({ data: [...items].map((item) => ({ personId, item, at })) });
  const signed = stops.flatMap((stop) => (stop.kind === "module" ? stop.signed : []));
  const say = (item: string) => ({ id: `${personId}-${item}`, personId, item, verdict: "signed", at });
  await db.signOff.createMany({ data: signed.map(say) });
}

async function learner() {
  const { db } = testDatabase();
  const { learner: personId } = await learnerAtMaple(db);
  const issue = (on: Catalogue = catalogue) => issueCertificate(db, on, { personId, ...COURSE });
  return { db, personId, issue };
}

async function graduate() {
  const { db, personId, issue } = await learner();
  await complete(db, personId);
  const { code } = (await issue()) as { code: string };
  return { db, personId, issue, code };
}

const read = async (db: Db, code: string, today = TODAY) => {
  const certificate = await readCertificate(db, code, today);
  if (failed(certificate)) throw new Error("There is no such certificate.");
  return certificate;
};

/** A task of the course returned, as a supervisor's word is kept. */
async function giveBack(db: Db, personId: string, at: Date): Promise<string> {
  const [item = ""] = stopsOf(onboarding()).flatMap(({ stop }) =>
    stop.kind === "module" ? stop.signed : [],
  );
  await db.signOff.create({ data: { id: `back-${at.getTime()}`, personId, item, verdict: "returned", at } });
  await db.done.delete({ where: { personId_item: { personId, item } } });
  return item;
}

describe("a certificate is issued", () => {
  test("once for a completion, to twenty who ask at once and to all who ask later", async () => {
    const { db, personId, issue } = await learner();
    await complete(db, personId);
    const codes = await Promise.all(Array.from({ length: 20 }, () => issue()));
    expect(new Set(codes.map((answer) => (answer as { code: string }).code)).size).toBe(1);
    expect(await issue()).toEqual(codes[0]);
    expect(await db.certificate.count()).toBe(1);
    expect((codes[0] as { code: string }).code).toMatch(CODE);
  });

  test("not before everything is done and signed", async () => {
    const { db, personId, issue } = await learner();
    expect(await issue()).toEqual({ failed: "NotComplete" });
    await complete(db, personId);
    await db.signOff.deleteMany({ where: { personId } });
    expect(await issue()).toEqual({ failed: "NotComplete" });
    expect(await db.certificate.count()).toBe(0);
  });

  test("only for a course that the person was given", async () => {
    const { db } = await graduate();
    const other = await person(db, ["learner"]);
    await complete(db, other);
    expect(await issueCertificate(db, catalogue, { personId: other, ...COURSE })).toEqual({
      failed: "NotFound",
    });
    expect(await issueCertificate(db, catalogue, { personId: other, courseId: "__proto__" })).toEqual({
      failed: "NotFound",
    });
  });

  test("from one's own work: another's completion gives nothing", async () => {
    const { db } = await graduate();
    const other = await person(db, ["learner"]);
    await db.assignment.create({ data: { personId: other, courseId: "onboarding", startsOn: TODAY } });
    expect(await issueCertificate(db, catalogue, { personId: other, ...COURSE })).toEqual({
      failed: "NotComplete",
    });
  });

  test("with another code each time", async () => {
    const { db, code } = await graduate();
    const other = await person(db, ["learner"]);
    await db.assignment.create({ data: { personId: other, courseId: "onboarding", startsOn: TODAY } });
    await complete(db, other);
    expect(await issueCertificate(db, catalogue, { personId: other, ...COURSE })).not.toEqual({ code });
  });
});

describe("a certificate says", () => {
  test("whose it is, which course, when, and that it counts", async () => {
    const { db, code } = await graduate();
    const { name, issuedAt, expiresOn, versions, standing } = await read(db, code);
    expect(name).toMatch(/^Person \d+$/);
    expect(versions.course).toBe("Onboarding for research assistants");
    expect({ issuedAt, expiresOn, standing }).toEqual({
      issuedAt: NOW.toISOString(),
      expiresOn: null,
      standing: { state: "valid" },
    });
  });

  test("every module and every rehearsal of the course, once, with a whole hash", async () => {
    const { db, code } = await graduate();
    const { modules, rehearsals } = (await read(db, code)).versions;
    const stops = stopsOf(onboarding()).map(({ stop }) => stop);
    expect(modules.map(({ id }) => id)).toEqual(
      stops.flatMap((stop) => (stop.kind === "module" ? [stop.id] : [])),
    );
    const played = stops.flatMap((stop) =>
      stop.kind === "rehearsal" ? [stop.id] : (catalogue.lessons[stop.id]?.rehearsals ?? []),
    );
    expect(rehearsals.map(({ id }) => id).toSorted()).toEqual([...new Set(played)].toSorted());
    for (const { hash } of [...modules, ...rehearsals]) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the version of a rehearsal that was first brought to an end, not the present one", async () => {
    const { db, personId, issue } = await learner();
    await complete(db, personId);
    const scenarioId = "three-minutes";
    const hash = "a".repeat(64);
    await db.scenarioVersion.create({ data: { hash, scenarioId, source: "" } });
    const run = { personId, scenarioId, startedAt: NOW };
    const current = catalogue.scenarios[scenarioId]?.hash ?? "";
    await db.run.createMany({
      data: [
        { ...run, id: "open", versionHash: current, endedAt: null },
        { ...run, id: "second", versionHash: current, endedAt: LATER },
        { ...run, id: "first", versionHash: hash, endedAt: NOW },
      ],
    });
    const { code } = (await issue()) as { code: string };
    const { rehearsals } = (await read(db, code)).versions;
    expect(rehearsals.find(({ id }) => id === scenarioId)?.hash).toBe(hash);
  });

  test("the same after the course is revised, and no other is made for that completion", async () => {
    const { db, issue, code } = await graduate();
    const before = await read(db, code);
    const lessons = Object.fromEntries(
      Object.entries(catalogue.lessons).map(([id, lesson]) => [id, { ...lesson, hash: "0".repeat(64) }]),
    );
    const [leg] = onboarding().legs;
    const shorter = { ...onboarding(), title: "Another title", legs: leg ? [leg] : [] };
    expect(await issue({ ...catalogue, lessons, courses: [shorter] })).toEqual({ code });
    expect(await read(db, code)).toEqual(before);
  });
});

describe("a certificate no longer counts", () => {
  test("once it is revoked: for good, from the first time on, and without another in its place", async () => {
    const { db, issue, code } = await graduate();
    const revoked = { revokedAt: LATER.toISOString() };
    expect(await revokeCertificate(db, code.toLowerCase(), LATER)).toEqual(revoked);
    expect(await revokeCertificate(db, code, new Date(LATER.getTime() + 1000))).toEqual(revoked);
    expect((await read(db, code)).standing).toEqual({ state: "revoked", at: LATER.toISOString() });
    expect(await issue()).toEqual({ code });
  });

  test("after its last day, where the course says how many months it holds", async () => {
    const { db, personId } = await learner();
    await complete(db, personId);
    const courses = [{ ...onboarding(), certificate: { validMonths: 24 } }];
    const issued = await issueCertificate(db, { ...catalogue, courses }, { personId, ...COURSE });
    const { code } = issued as { code: string };
    expect((await read(db, code, "2028-11-24")).standing).toEqual({ state: "valid" });
    expect((await read(db, code, "2028-11-25")).standing).toEqual({ state: "expired", on: "2028-11-24" });
  });

  test("once a task is returned; completing again brings another, and the first stays as it is", async () => {
    const { db, personId, issue, code } = await graduate();
    const item = await giveBack(db, personId, LATER);
    const reopened = { state: "reopened", at: LATER.toISOString() };
    expect((await read(db, code)).standing).toEqual(reopened);
    expect(await issue()).toEqual({ failed: "NotComplete" });
    const again = new Date(LATER.getTime() + 3_600_000);
    await db.done.create({ data: { personId, item, at: again } });
    await db.signOff.create({ data: { id: "again", personId, item, verdict: "signed", at: again } });
    const next = (await issue()) as { code: string };
    expect(next.code).not.toBe(code);
    expect((await read(db, next.code)).standing).toEqual({ state: "valid" });
    expect((await read(db, code)).standing).toEqual(reopened);
  });

  test("but stays as it is for what is returned to somebody else", async () => {
    const { db, code } = await graduate();
    const other = await person(db, ["learner"]);
    await complete(db, other);
    await giveBack(db, other, LATER);
    expect((await read(db, code)).standing).toEqual({ state: "valid" });
  });
});

describe("a code", () => {
  test("that leads nowhere opens and revokes nothing", async () => {
    const { db, code } = await graduate();
    for (const wrong of [
      "",
      "0000-0000-0000-0000-0000",
      code.slice(0, -1),
      `${code}0`,
      "%",
      "x".repeat(5000),
    ]) {
      expect(await readCertificate(db, wrong, TODAY)).toEqual({ failed: "NotFound" });
      expect(await revokeCertificate(db, wrong, NOW)).toEqual({ failed: "NotFound" });
    }
    expect((await read(db, code)).standing).toEqual({ state: "valid" });
  });

  test("is read however it was typed", async () => {
    const { db, code } = await graduate();
    const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
    expect((await read(db, typed)).code).toBe(code);
    expect(tidyCode("oil0-o")).toBe("0110-0");
  });

  test("leads nowhere once its person was erased", async () => {
    const { db, personId, code } = await graduate();
    await erasePerson(db, personId);
    expect(await readCertificate(db, code, TODAY)).toEqual({ failed: "NotFound" });
  });
});
