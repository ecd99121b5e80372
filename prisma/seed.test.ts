import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import type { Env } from "~/env.server";
import { failed } from "~/services/failure";
import { signIn } from "~/services/people.server";
import { supervisedPeople } from "~/services/team.server";
import { testDatabase } from "../tests/support/database";
import { NOW, person, TODAY, withContent } from "../tests/support/people";
import { seedDemo } from "./seed";

const env: Env = {
  port: 3000,
  host: "127.0.0.1",
  databaseUrl: "",
  databaseFile: "",
  baseUrl: null,
  https: false,
  sessionSecret: "",
  demo: null,
  production: true,
};

/** The people that the README names, with their roles. */
const PEOPLE: [email: string, role: string][] = [
  ["ruth@demo.test", "learner"],
  ["tomas@demo.test", "learner"],
  ["ada@demo.test", "author"],
  ["kofi@demo.test", "clinical-reviewer"],
  ["mei@demo.test", "research-reviewer"],
  ["sunita@demo.test", "supervisor"],
  ["admin@demo.test", "administrator"],
];

async function everything(db: Db) {
  return JSON.stringify([
    await db.person.findMany({ include: { roles: true, sites: true, supervisors: true, assignments: true } }),
    await db.done.findMany(),
    await db.answer.findMany(),
    await db.setting.findMany(),
    await db.site.findMany(),
  ]);
}

describe("the demonstration", () => {
  test("has seven people, each with their role, who sign in with `rehearse`; and again changes nothing", async () => {
    const { db } = testDatabase();
    await withContent(db);
    expect(await seedDemo(db, catalogue, NOW, env)).toBe(true);
    const people = await db.person.findMany({ include: { roles: true } });
    expect(people.map(({ email }) => email).toSorted()).toEqual(PEOPLE.map(([email]) => email).toSorted());
    for (const [email, role] of PEOPLE) {
      expect(people.find((one) => one.email === email)?.roles.map((row) => row.role)).toContain(role);
      const signedIn = await signIn(db, { email, password: "rehearse", device: "" }, NOW);
      expect(failed(signedIn)).toBe(false);
    }

    const before = await everything(db);
    expect(await seedDemo(db, catalogue, new Date("2027-01-01"), env)).toBe(true);
    expect(await everything(db)).toBe(before);

    const sunita = people.find(({ email }) => email === "sunita@demo.test")?.id ?? "";
    const team = await supervisedPeople(db, catalogue, sunita, TODAY);
    expect(team.map(({ name, site }) => [name, site])).toEqual([
      ["Ruth Mbeki", catalogue.packs.maple?.name],
      ["Tomas Reid", catalogue.packs.juniper?.name],
    ]);
    const [ruth, tomas] = team;
    expect(new Set(ruth?.cells.map(({ state }) => state))).toEqual(new Set(["not-started"]));
    const states = Object.fromEntries(tomas?.cells.map(({ stop, state }) => [stop.code, state]) ?? []);
    expect(states).toMatchObject({
      M1: "complete",
      M2: "complete",
      M3: "complete",
      M7: "awaiting",
      M4: "in-progress",
    });
    expect(tomas?.waiting.map(({ stop }) => stop.id)).toEqual(["safe-on-site"]);
  });

  test("is not put into a database that has people, or that others can reach", async () => {
    const { db } = testDatabase();
    expect(await seedDemo(db, catalogue, NOW, { ...env, host: "0.0.0.0" })).toBe(false);
    expect(await seedDemo(db, catalogue, NOW, { ...env, demo: false })).toBe(false);
    expect(await db.person.count()).toBe(0);
    await person(db, ["learner"]);
    expect(await seedDemo(db, catalogue, NOW, env)).toBe(false);
    expect(await seedDemo(db, catalogue, NOW, { ...env, demo: true })).toBe(true);
    expect(await db.person.count()).toBe(1);
  });

  test("that was cut off half-way is made whole by the next start", async () => {
    const whole = testDatabase().db;
    await withContent(whole);
    await seedDemo(whole, catalogue, NOW, env);
    const { db } = testDatabase();
    await withContent(db);
    await seedDemo(db, catalogue, NOW, env);
    await db.setting.update({ where: { key: "demo" }, data: { value: "0" } });
    await db.person.delete({ where: { email: "sunita@demo.test" } });
    await db.answer.deleteMany();
    expect(await seedDemo(db, catalogue, NOW, env)).toBe(true);
    const counts = async (of: Db) => [
      await of.person.count(),
      await of.supervision.count(),
      await of.done.count(),
      await of.answer.count(),
    ];
    expect(await counts(db)).toEqual(await counts(whole));
  });
});
