import { createRemixStub } from "@remix-run/testing";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { lessonComponents } from "~/components/lesson";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { addSite, moveTo } from "~/services/places.server";
import { testDatabase } from "../../../tests/support/database";
import { person, TODAY, withContent } from "../../../tests/support/people";
import { moduleView } from "./load.server";
import { ModuleView } from "./module";

const texts = import.meta.glob<{ default: React.ComponentType<{ components: object }> }>(
  "/courses/*/*/module.mdx",
);
const courseOf = (moduleId: string) => {
  const found = catalogue.courses.find((course) =>
    course.legs.some(({ stops }) => stops.some((stop) => stop.id === moduleId)),
  );
  if (!found) throw new Error(`${moduleId} is on no path`);
  return found;
};

/** Every page of a module as HTML, as somebody at that place of work reads it. */
async function pagesOf(db: Db, personId: string, moduleId: string): Promise<string[]> {
  const lesson = catalogue.lessons[moduleId];
  const load = texts[`/${lesson?.file}`];
  if (!lesson || !load) throw new Error(`${moduleId} has no text`);
  const { default: Text } = await load();
  const shown = [
    ...lesson.module.steps.map(({ id }) => ({ stepId: id, later: null })),
    ...Object.keys(lesson.laters).map((later) => ({ stepId: null, later })),
  ];
  const pages: string[] = [];
  for (const what of shown) {
    const given = { personId, course: courseOf(moduleId), lesson, again: null, today: TODAY, ...what };
    const view = { ...(await moduleView(db, given)), waitsFor: [] };
    const Page = createRemixStub([
      {
        path: "/",
        Component: () => (
          <ModuleView view={view}>
            <Text components={lessonComponents} />
          </ModuleView>
        ),
      },
    ]);
    pages.push(renderToString(<Page />));
  }
  return pages;
}

/** A database with all content, and a reader at each place that has a pack. */
async function readersAtEach(): Promise<{ db: Db; readers: Record<string, string> }> {
  const { db } = testDatabase();
  await withContent(db);
  const readers: Record<string, string> = {};
  for (const { id, name } of Object.values(catalogue.packs)) {
    await addSite(db, { id, name, packId: id });
    readers[id] = await person(db, ["learner"]);
    await moveTo(db, readers[id], id);
  }
  return { db, readers };
}

describe.each(Object.keys(catalogue.lessons))("%s", (moduleId) => {
  test("leaves no local value open with either pack, and asks nothing that a pack cannot answer", async () => {
    const { db, readers } = await readersAtEach();
    for (const reader of Object.values(readers)) {
      const pages = await pagesOf(db, reader, moduleId);
      expect(pages.length).toBeGreaterThan(5);
      for (const page of pages) {
        expect(page).not.toMatch(/\(not filled in yet\)|does not say\. Ask the team|no team here yet|\{\{/);
        expect(page).toMatch(/<h1/);
      }
    }
  });

  test("asks somebody without a team to get one, and breaks nowhere", async () => {
    const { db } = testDatabase();
    const pages = await pagesOf(db, await person(db, ["learner"]), moduleId);
    expect(pages.length).toBeGreaterThan(5);
  });
});

test("the modules that speak of the place read differently at each", async () => {
  const { db, readers } = await readersAtEach();
  const at = async (pack: string) =>
    Promise.all(Object.keys(catalogue.lessons).map((id) => pagesOf(db, readers[pack] ?? "", id)));
  const [maple, juniper] = [await at("maple"), await at("juniper")];
  const differing = maple.filter((pages, index) => pages.join() !== juniper[index]?.join());
  expect(differing.length).toBeGreaterThan(8);
});
