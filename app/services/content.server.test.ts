import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { PackFile } from "~/content/pack.server";
import type { Db } from "~/db.server";
import { contentHash } from "~/scenario/hash";
import { readScenario } from "~/scenario/read";
import { testDatabase } from "../../tests/support/database";
import { catalogueWith, FIRST_ASK, NOW, person, withContent } from "../../tests/support/people";
import { takeInContent } from "./content.server";
import { packOf, readingPack } from "./packs.server";
import { addSite, moveTo } from "./places.server";

const LATER = new Date("2027-03-01T10:00:00.000Z");
const CHANGED = FIRST_ASK.replace("title: The first ask", "title: The second ask");

const pack = (values: PackFile["values"], name = "Elm"): PackFile => ({
  format: 1,
  id: "elm",
  name,
  values,
  checked: { default: { by: "Somebody", daysAgo: 10, goodForDays: 90 } },
});

async function stored(db: Db) {
  const [scenarios, versions, packs, packVersions] = await Promise.all([
    db.scenario.findMany({ orderBy: { id: "asc" } }),
    db.scenarioVersion.findMany({ orderBy: { hash: "asc" } }),
    db.pack.findMany({ orderBy: { id: "asc" } }),
    db.packVersion.findMany({ orderBy: { hash: "asc" } }),
  ]);
  return { scenarios, versions, packs, packVersions };
}

describe("taking in the shipped content", () => {
  test("stores every scenario under the hash of what it says, and every pack", async () => {
    const { db } = testDatabase();
    await withContent(db);
    const { scenarios, versions, packs } = await stored(db);
    expect(scenarios.map(({ id }) => id)).toEqual(Object.keys(catalogue.scenarios).toSorted());
    expect(packs.map(({ id }) => id)).toEqual(Object.keys(catalogue.packs).toSorted());
    for (const { hash, source } of versions) {
      const { scenario } = readScenario(source);
      expect(scenario && contentHash(scenario)).toBe(hash);
    }
  });

  test("again, even months later, changes nothing at all", async () => {
    const { db } = testDatabase();
    await withContent(db);
    const before = await stored(db);
    await takeInContent(db, catalogue, LATER);
    expect(await stored(db)).toEqual(before);
  });

  test("twice at the same moment is like once", async () => {
    const { db } = testDatabase();
    await Promise.all([withContent(db), withContent(db)]);
    expect((await stored(db)).versions).toHaveLength(Object.keys(catalogue.scenarios).length);
  });
});

describe("a changed scenario", () => {
  test("is a version of its own beside the old one, and the one that new runs begin with", async () => {
    const { db } = testDatabase();
    await takeInContent(db, catalogueWith({ scenarios: [FIRST_ASK] }), NOW);
    const old = await db.scenarioVersion.findFirstOrThrow();
    await takeInContent(db, catalogueWith({ scenarios: [CHANGED] }), LATER);
    const { scenarios, versions } = await stored(db);
    expect(versions).toHaveLength(2);
    expect(versions).toContainEqual(old);
    const current = versions.find(({ hash }) => hash === scenarios[0]?.currentHash);
    expect(current).toMatchObject({ source: CHANGED, createdAt: LATER });
  });

  test("that goes back to what it was takes up the old version", async () => {
    const { db } = testDatabase();
    for (const source of [FIRST_ASK, CHANGED, FIRST_ASK])
      await takeInContent(db, catalogueWith({ scenarios: [source] }), NOW);
    const { scenarios, versions } = await stored(db);
    expect(versions).toHaveLength(2);
    expect(versions.find(({ hash }) => hash === scenarios[0]?.currentHash)?.source).toBe(FIRST_ASK);
  });

  test("only in its comments and spaces is no other version", async () => {
    const { db } = testDatabase();
    await takeInContent(db, catalogueWith({ scenarios: [FIRST_ASK] }), NOW);
    await takeInContent(db, catalogueWith({ scenarios: [`# a comment\n${FIRST_ASK}\n`] }), LATER);
    expect((await stored(db)).versions).toHaveLength(1);
  });

  test("that no longer ships stays, for the runs that stand on it", async () => {
    const { db } = testDatabase();
    await takeInContent(db, catalogueWith({ scenarios: [FIRST_ASK] }), NOW);
    const before = await stored(db);
    await takeInContent(db, catalogueWith({ scenarios: [] }), LATER);
    expect(await stored(db)).toEqual(before);
  });
});

describe("a changed pack", () => {
  test("is a version of its own, dated on the day it came, and the old one stays as it was", async () => {
    const { db } = testDatabase();
    const first = pack({ identity: { opened: { daysAgo: 24 } } });
    await takeInContent(db, catalogueWith({ packs: [first] }), NOW);
    const old = await db.packVersion.findFirstOrThrow();
    expect(packOf(old).values).toEqual({ identity: { opened: "2026-10-31" } });
    await takeInContent(db, catalogueWith({ packs: [pack(first.values, "Elm House")] }), LATER);

    expect(await db.packVersion.findUnique({ where: { hash: old.hash } })).toEqual(old);
    expect(await db.packVersion.count()).toBe(2);
    const row = await db.pack.findUniqueOrThrow({ where: { id: "elm" }, include: { current: true } });
    expect(packOf(row.current)).toMatchObject({
      name: "Elm House",
      values: { identity: { opened: "2027-02-05" } },
    });
  });

  test("is what people at a place read from then on, and people elsewhere do not", async () => {
    const { db } = testDatabase();
    await takeInContent(db, catalogueWith({ packs: [pack({ identity: {} })] }), NOW);
    await addSite(db, { id: "elm", name: "Elm", packId: "elm" });
    await addSite(db, { id: "bare", name: "Bare", packId: null });
    const [here, elsewhere, nowhere] = [await person(db, []), await person(db, []), await person(db, [])];
    await moveTo(db, here, "elm");
    await moveTo(db, elsewhere, "elm");
    await moveTo(db, elsewhere, "bare");
    await takeInContent(db, catalogueWith({ packs: [pack({ identity: {} }, "Elm House")] }), LATER);
    expect((await readingPack(db, here))?.pack.name).toBe("Elm House");
    expect(await readingPack(db, elsewhere)).toBeNull();
    expect(await readingPack(db, nowhere)).toBeNull();
  });
});
