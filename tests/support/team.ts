import fc from "fast-check";
import type { Catalogue } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { type Course, stopsOf, unitsOf } from "~/learning/course";
import { addDays } from "~/learning/days";
import { TODAY } from "./people";

const found = catalogue.courses.find(({ id }) => id === "onboarding");
if (!found) throw new Error("the course these tests use is not there");
const onboarding: Course = found;

/** The shipped content, with a course of so many stops: those of the onboarding course, and rehearsals to make up the number. */
export function contentWithStops(count: number): Catalogue {
  const more = Array.from({ length: count - stopsOf(onboarding).length }, (_, index) => ({
    ...{ kind: "rehearsal" as const, id: `another-scene-${index}`, code: `S${index + 20}` },
    ...{ title: `Another scene, number ${index}`, summary: "", minutes: 10 },
  }));
  const legs = onboarding.legs.map((leg, index) =>
    index === onboarding.legs.length - 1 ? { ...leg, stops: [...leg.stops, ...more] } : leg,
  );
  return { ...catalogue, courses: [{ ...onboarding, legs }] };
}

const days = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(TODAY, n));
const instants = fc
  .date({ min: new Date("2026-01-01T00:00:00Z"), max: new Date("2026-11-24T09:00:00Z"), noInvalidDate: true })
  .map((at) => at);

/** One person's facts, drawn at will: how much of each stop is done and when, words on tasks, exemptions, moved dates. */
const someone = (course: Course) =>
  fc.record({
    startsOn: days(-120, 20),
    dueOn: fc.option(days(-30, 90), { freq: 3 }),
    stops: fc.tuple(
      ...stopsOf(course).map(({ stop }) => {
        const items = [...new Set(unitsOf(stop).flat())];
        return fc.record({
          share: fc.constantFrom(0, 0.5, 1, 1, 1),
          at: instants,
          exempt: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
          word: fc.constantFrom("signed", "signed", "returned", null),
          items: fc.constant(items),
          signed: fc.constant(stop.kind === "module" ? stop.signed : []),
          id: fc.constant(stop.id),
        });
      }),
    ),
    all: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    move: fc.option(days(-10, 60), { freq: 3 }),
  });

/** Puts so many generated people under a supervisor, straight into the tables. @returns their ids */
export async function generatedTeam(
  db: Db,
  given: { supervisor: string; people: number; course: Course; seed: number },
): Promise<string[]> {
  const { supervisor, people, course, seed } = given;
  const drawn = fc.sample(someone(course), { numRuns: people, seed });
  const ids = drawn.map(
    (_, index) => `${index.toString(16).padStart(8, "0")}-9f3c-4c1e-a7d2-5b7e0c${seed}${index}`,
  );
  const at = new Date("2026-01-01T00:00:00Z");
  const done: { personId: string; item: string; at: Date }[] = [];
  const signOffs: Parameters<typeof db.signOff.createMany>[0] = { data: [] };
  const words = signOffs.data as { id: string; personId: string; item: string; verdict: string; at: Date }[];
  const exemptions: { id: string; personId: string; stopId: string; reason: string; at: Date }[] = [];
  for (const [index, person] of drawn.entries()) {
    const personId = ids[index] ?? "";
    for (const { share, at: when, exempt, word, items, signed, id } of person.stops) {
      const amount = person.all ? items.length : Math.ceil(items.length * share);
      const kept = items.slice(0, amount);
      if (exempt) exemptions.push({ id: `${personId}/${id}`, personId, stopId: id, reason: "Elsewhere", at });
      for (const item of signed) {
        const verdict = person.all ? "signed" : word;
        if (!verdict || !kept.includes(item)) continue;
        if (verdict === "returned") kept.splice(kept.indexOf(item), 1);
        const later = new Date(when.getTime() + 3_600_000);
        words.push({ id: `${personId}/${item}`, personId, item, verdict, at: later });
      }
      done.push(...kept.map((item) => ({ personId, item, at: when })));
    }
  }
  const inParts = async <Row>(rows: Row[], write: (part: Row[]) => Promise<unknown>) => {
    for (let from = 0; from < rows.length; from += 5_000) await write(rows.slice(from, from + 5_000));
  };
  const rows = ids.map((id, index) => ({ id, email: `${id}@example.org`, name: `Person ${index}, Zoë` }));
  await inParts(rows, (data) => db.person.createMany({ data }));
  await inParts(ids, (part) =>
    db.supervision.createMany({ data: part.map((personId) => ({ personId, supervisorId: supervisor })) }),
  );
  await inParts(ids, (part) =>
    db.siteMember.createMany({ data: part.map((personId) => ({ personId, siteId: "maple" })) }),
  );
  await inParts(drawn, (part) => {
    const from = drawn.indexOf(part[0] as (typeof drawn)[number]);
    return db.assignment.createMany({
      data: part.map(({ startsOn, dueOn }, index) => ({
        ...{ personId: ids[from + index] ?? "", courseId: course.id, startsOn, dueOn },
      })),
    });
  });
  const moves = drawn.flatMap(({ startsOn, move }, index) =>
    move
      ? [
          {
            ...{ id: `${ids[index]}/move`, personId: ids[index] ?? "", courseId: course.id, startsOn },
            ...{ legId: course.legs[0]?.id ?? "", fromOn: startsOn, dueOn: move, reason: "away", at },
          },
        ]
      : [],
  );
  await inParts(moves, (data) => db.dueMove.createMany({ data }));
  await inParts(done, (data) => db.done.createMany({ data }));
  await inParts(words, (data) => db.signOff.createMany({ data }));
  await inParts(exemptions, (data) => db.exemption.createMany({ data }));
  return ids;
}

/** Puts so many copies of everybody under a supervisor beside them, in the database itself: generating thousands takes minutes. */
export async function multiplyTeam(db: Db, supervisor: string, copies: number): Promise<void> {
  const numbers = Array.from({ length: copies }, (_, index) => `SELECT ${index + 1} AS n`).join(
    " UNION ALL ",
  );
  const own = "SELECT personId FROM Supervision WHERE supervisorId = ?";
  const of = (table: string, columns: string, values: string, where: string) =>
    `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} t, (${numbers}) k WHERE ${where}`;
  const copy = "t.personId || '-' || k.n";
  const id = "t.id || '-' || k.n";
  const theirs = `t.personId IN (${own})`;
  const statements = [
    of("Person", "id, email, name", `${id}, k.n || t.email, t.name || ' ' || k.n`, `t.id IN (${own})`),
    of("SiteMember", "personId, siteId", `${copy}, t.siteId`, theirs),
    of(
      "Assignment",
      "personId, courseId, startsOn, dueOn",
      `${copy}, t.courseId, t.startsOn, t.dueOn`,
      theirs,
    ),
    of("Done", "personId, item, at", `${copy}, t.item, t.at`, theirs),
    of("SignOff", "id, personId, item, verdict, at", `${id}, ${copy}, t.item, t.verdict, t.at`, theirs),
    of("Exemption", "id, personId, stopId, reason, at", `${id}, ${copy}, t.stopId, t.reason, t.at`, theirs),
    of(
      "DueMove",
      "id, personId, courseId, legId, startsOn, fromOn, dueOn, reason, at",
      `${id}, ${copy}, t.courseId, t.legId, t.startsOn, t.fromOn, t.dueOn, t.reason, t.at`,
      theirs,
    ),
    of("Supervision", "supervisorId, personId", `t.supervisorId, ${copy}`, "t.supervisorId = ?"),
  ];
  for (const statement of statements) await db.$executeRawUnsafe(statement, supervisor);
}
