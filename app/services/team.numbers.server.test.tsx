import { gzipSync } from "node:zlib";
import { createRemixStub } from "@remix-run/testing";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Db } from "~/db.server";
import { openDatabase } from "~/db.server";
import { PAGE, readAsked } from "~/routes/team._index/asked";
import { desk, teamView } from "~/routes/team._index/load.server";
import { Team } from "~/routes/team._index/team";
import type { TeamView } from "~/routes/team._index/view";
import { testDatabase } from "../../tests/support/database";
import { person, TODAY, withContent } from "../../tests/support/people";
import { contentWithStops, generatedTeam, multiplyTeam } from "../../tests/support/team";
import { addSite } from "./places.server";

const KB = 1024;
const MOST_KB = 60;
/** What the rest of a page weighs: head, masthead, shapes, foot. */
const FRAME_KB = 5;
/** So many people are generated; more are copies of them. */
const GENERATED = 500;
const content = contentWithStops(25);

async function teamOf(count: number) {
  const { db, file } = testDatabase();
  await withContent(db);
  await addSite(db, { id: "maple", name: "Maple", packId: "maple" });
  const supervisor = await person(db, ["supervisor"]);
  const [course] = content.courses;
  if (!course) throw new Error("no course");
  const copies = Math.max(0, Math.ceil(count / GENERATED) - 1);
  const people = Math.min(count, GENERATED);
  await generatedTeam(db, { supervisor, people, course, seed: 7 });
  if (copies > 0) await multiplyTeam(db, supervisor, copies);
  let queries = 0;
  const counted = openDatabase(`file:${file}`, () => {
    queries += 1;
  });
  onTestFinished(() => counted.$disconnect());
  await (counted as Db).$queryRaw`SELECT 1`;
  queries = 0;
  const show = async (query = "") => {
    queries = 0;
    const given = await desk(counted, content, supervisor, TODAY);
    const view = teamView(given, readAsked(new URLSearchParams(query), given.people), TODAY);
    return { view, queries };
  };
  return show;
}

/** The bytes of a page's markup and of the data it carries for its script, as gzip sends them. */
function weight(view: TeamView): number {
  for (const way of ["warn", "error"] as const) vi.spyOn(console, way).mockImplementation(() => {}); // of React on the router's stub
  const Stub = createRemixStub([{ path: "/", Component: () => <Team view={view} /> }]);
  const once = new Map<object, number>();
  const data = JSON.stringify(view, (_, value) => {
    if (typeof value !== "object" || value === null || !("words" in value)) return value;
    const at = once.get(value); // as Remix sends them: what occurs twice is sent once
    if (at !== undefined) return at;
    once.set(value, once.size);
    return value;
  });
  return gzipSync(renderToStaticMarkup(<Stub />) + data, { level: 6 }).length / KB;
}

test("200 people at 25 stops take as many queries as three, and at most 60 KB", async () => {
  const three = await (await teamOf(3))();
  const { view, queries } = await (await teamOf(200))();
  expect(view.people).toHaveLength(200);
  expect(view.stops).toHaveLength(25);
  expect(queries).toBe(three.queries);
  expect(queries).toBeLessThanOrEqual(10);
  const kb = weight(view);
  console.info(`200 people at 25 stops: ${queries} queries, ${kb.toFixed(1)} KB`);
  expect(kb).toBeGreaterThan(5);
  expect(kb).toBeLessThanOrEqual(MOST_KB - FRAME_KB);
});

test("5,000 people, filtered and paged, take the same", async () => {
  const three = await (await teamOf(3))();
  const show = await teamOf(5_000);
  for (const query of [
    "",
    "page=25",
    "state=overdue&sort=due&page=2",
    "q=person+12",
    "team=Maple&page=999",
  ]) {
    const from = performance.now();
    const { view, queries } = await show(query);
    console.info(`5,000 people, ?${query}: ${Math.round(performance.now() - from)} ms`);
    expect(queries, query).toBe(three.queries);
    expect(view.people.length, query).toBeGreaterThan(0);
    expect(view.people.length, query).toBeLessThanOrEqual(PAGE);
    expect(view.total).toBe(5_000);
    expect(weight(view), query).toBeLessThanOrEqual(MOST_KB - FRAME_KB);
  }
}, 180_000);
