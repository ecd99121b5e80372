import { describe, expect, test } from "vitest";
import { ukDay } from "~/components/dates";
import { catalogue } from "~/content/catalogue.server";
import { csv } from "~/http/csv.server";
import { stopsOf } from "~/learning/course";
import { pathView } from "~/routes/learn._index/load.server";
import { readAsked } from "~/routes/team._index/asked";
import { desk, teamView } from "~/routes/team._index/load.server";
import { personView } from "~/routes/team.people.$person/load.server";
import { teamTable } from "~/routes/team[.]csv/table";
import { testDatabase } from "../../tests/support/database";
import { person, TODAY, withContent } from "../../tests/support/people";
import { generatedTeam } from "../../tests/support/team";
import { issueCertificate, readCertificate } from "./certificates.server";
import { completionsOf } from "./completions.server";
import { failed } from "./failure";
import { ownData } from "./own-data.server";
import { addSite } from "./places.server";

const PEOPLE = 1_000;
const found = catalogue.courses.find(({ id }) => id === "onboarding");
if (!found) throw new Error("the course these tests use is not there");
const course = found;

/** Reads CSV back as a spreadsheet does, with nothing of the code that wrote it. */
function readCsv(text: string): Record<string, string>[] {
  const cells = [...text.slice(1).matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const lines: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    lines.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") lines.push([]);
  }
  const [head = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

async function generated(people: number, seed: number) {
  const { db } = testDatabase();
  await withContent(db);
  await addSite(db, { id: "maple", name: "Maple", packId: "maple" });
  const supervisor = await person(db, ["supervisor"]);
  const ids = await generatedTeam(db, { supervisor, people, course, seed });
  return { db, supervisor, ids };
}

describe(`${PEOPLE} generated people`, () => {
  test("stand the same in the matrix, the export, their supervisor's page, their own path, their certificate and what they may take along", async () => {
    const { db, supervisor, ids } = await generated(PEOPLE, 11);
    const given = await desk(db, catalogue, supervisor, TODAY);
    const matrix = new Map<string, string>();
    for (let page = 1; page <= Math.ceil(PEOPLE / 200); page += 1) {
      const view = teamView(given, readAsked(new URLSearchParams({ page: `${page}` }), given.people), TODAY);
      for (const { id, cells } of view.people)
        for (const [index, { state }] of cells.entries()) matrix.set(`${id} ${view.stops[index]?.id}`, state);
    }
    expect(matrix.size).toBe(PEOPLE * stopsOf(course).length);
    const asked = readAsked(new URLSearchParams(), given.people);
    const file = readCsv(csv(teamTable(given.people, asked)));
    expect(file).toHaveLength(matrix.size);
    const lines = new Map(file.map((line) => [`${line["Person id"]} ${line["Stop id"]}`, line]));
    const completions = await completionsOf(db, catalogue, supervisor, TODAY);
    let certificates = 0;
    const seen = new Set<string>();
    for (const personId of ids) {
      const page = await personView(db, catalogue, {
        supervisorId: supervisor,
        personId,
        today: TODAY,
        said: null,
      });
      const path = await pathView(db, { personId, courseId: course.id, today: TODAY });
      if (!page || !path) throw new Error(`no page for ${personId}`);
      const own = path.legs.flatMap(({ stops, dueOn }) => stops.map((stop) => ({ ...stop, leg: dueOn })));
      expect(page.stops).toHaveLength(own.length);
      let done = 0;
      let required = 0;
      for (const [index, stop] of page.stops.entries()) {
        const key = `${personId} ${stop.id}`;
        const line = lines.get(key);
        const mine = own[index];
        seen.add(stop.state);
        expect([stop.id, stop.state, stop.done, stop.required]).toEqual([
          mine?.id,
          mine?.state,
          mine?.done,
          mine?.required,
        ]);
        expect(matrix.get(key)).toBe(stop.state);
        expect([line?.State, line?.Done, line?.Required, line?.["Due on"]]).toEqual([
          stop.state,
          String(stop.done),
          String(stop.required),
          mine?.leg,
        ]);
        if (stop.state === "complete") expect(line?.["Completed on"]).toBe(mine?.on);
        else expect(line?.["Completed on"]).toBe("");
        expect(stop.done).toBeLessThanOrEqual(stop.required);
        if (stop.state === "exempt") continue;
        done += Number(line?.Done);
        required += Number(line?.Required);
      }
      expect(page.progress).toEqual({ done, required });
      const counted = page.stops.filter(({ state }) => state !== "exempt");
      const whole = counted.length > 0 && counted.every(({ state }) => state === "complete");
      const certificate = await issueCertificate(db, catalogue, { personId, courseId: course.id });
      expect(!failed(certificate), personId).toBe(whole);
      expect(path.certificate !== null).toBe(whole);
      if (!failed(certificate)) {
        certificates += 1;
        const shown = await readCertificate(db, certificate.code, TODAY);
        if (failed(shown)) throw new Error("no such certificate");
        const line = completions.find(({ name }) => name === page.person.name);
        expect(line?.completedOn).toBe(ukDay(shown.issuedAt));
        const named = [...shown.versions.modules, ...shown.versions.rehearsals].map(({ id }) => id);
        const left = page.stops.filter(({ state }) => state === "exempt").map(({ id }) => id);
        expect(named).toEqual(expect.arrayContaining(counted.map(({ id }) => id)));
        expect(shown.versions.modules.filter(({ id }) => left.includes(id))).toEqual([]);
      }
      // What somebody takes along from /me holds exactly the facts that all of these were computed from.
      const { tables } = await ownData(db, personId);
      const items = tables.find(({ name }) => name === "done")?.rows.map((row) => String(row.item));
      const facts = given.people.find(({ id }) => id === personId)?.facts;
      expect(items?.toSorted()).toEqual([...(facts?.done.keys() ?? [])].toSorted());
    }
    expect(certificates).toBeGreaterThan(20);
    expect(completions).toHaveLength(certificates);
    for (const state of [
      "awaiting",
      "complete",
      "exempt",
      "in-progress",
      "not-started",
      "overdue",
      "returned",
    ])
      expect(seen, state).toContain(state);
  }, 240_000);
});

test("the export holds the people that the page shows, for every filter", async () => {
  const { db, supervisor } = await generated(60, 3);
  const given = await desk(db, catalogue, supervisor, TODAY);
  for (const query of [
    "",
    "state=returned",
    "state=exempt&sort=due",
    "q=PERSON+1",
    "team=Maple",
    "team=gone&state=odd&sort=x&page=-3",
  ]) {
    const asked = readAsked(new URLSearchParams(query), given.people);
    const view = teamView(given, asked, TODAY);
    const file = readCsv(csv(teamTable(given.people, asked)));
    expect([...new Set(file.map((line) => line["Person id"]))], query).toEqual(
      view.people.map(({ id }) => id),
    );
    expect(view.people.length, query).toBeGreaterThan(0);
  }
});

test("numbers in the export are numbers, days are ISO dates where people work", async () => {
  const { db, supervisor, ids } = await generated(3, 5);
  const [stop] = stopsOf(course).map((entry) => entry.stop);
  const personId = ids[0] ?? "";
  await db.exemption.deleteMany({ where: { personId } });
  await db.done.updateMany({ where: { personId }, data: { at: new Date("2026-06-30T23:30:00Z") } }); // half past midnight in London
  const items =
    stop?.kind === "module"
      ? stop.steps.flatMap(({ id, needs }) => (needs.length > 0 ? needs : [`${stop.id}/step/${id}`]))
      : [];
  for (const item of items)
    await db.done.upsert({
      where: { personId_item: { personId, item } },
      create: { personId, item, at: new Date("2026-06-30T23:30:00Z") },
      update: {},
    });
  const given = await desk(db, catalogue, supervisor, TODAY);
  const rows = teamTable(given.people, readAsked(new URLSearchParams(), given.people));
  const row = rows.find((line) => line[9] === personId && line[10] === stop?.id);
  expect(row?.slice(4, 8)).toEqual([
    "complete",
    items.length === 0 ? 0 : expect.any(Number),
    expect.any(Number),
    "2026-07-01",
  ]);
  const view = teamView(given, readAsked(new URLSearchParams(), given.people), TODAY);
  const cell = view.people.find(({ id }) => id === personId)?.cells[0];
  expect(cell).toMatchObject({ state: "complete", when: "1 Jul" });
});
