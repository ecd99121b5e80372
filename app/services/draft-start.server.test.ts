import { describe, expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import { templateOf, templates } from "~/content/templates.server";
import { checkScenario } from "~/scenario/check";
import { contentHash } from "~/scenario/hash";
import { begin } from "~/scenario/play";
import { readScenario } from "~/scenario/read";
import { tweeOf } from "~/scenario/twee";
import { testDatabase } from "../../tests/support/database";
import { FIRST_ASK, NOW } from "../../tests/support/people";
import { aStudio, edits, held, opened, title } from "../../tests/support/studio";
import { commentsOf } from "./comments.server";
import { startBlank, startFromFile, startFromPublished, startFromTemplate } from "./draft-start.server";
import { failed } from "./failure";

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe("a draft from blank", () => {
  test("can be played at once, and is its author's", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const { draftId } = held(await startBlank(db, { by: ada, title: "A hard Tuesday" }, NOW));
    const draft = await opened(db, ada, draftId);
    expect(draft).toMatchObject({
      title: "A hard Tuesday",
      scenarioId: "a-hard-tuesday",
      state: "draft",
      seq: 0,
    });
    expect(draft).toMatchObject({
      isOwn: true,
      mayWrite: true,
      canUndo: false,
      canRedo: false,
      mayReviewAs: [],
    });
    const { scenario } = readScenario(draft.text);
    expect(scenario && begin(scenario).available).toHaveLength(2);
  });

  test("has an id that no published scenario has", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const { draftId } = held(await startBlank(db, { by: ada, title: "First ask" }, NOW));
    expect((await opened(db, ada, draftId)).scenarioId).toBe("first-ask-2");
  });

  test("is begun once by a double click, and twice by two wishes", async () => {
    const { db } = testDatabase();
    const { ada, bea } = await aStudio(db);
    const start = (by: typeof ada, now = NOW) => startBlank(db, { by }, now).then(held);
    const clicks = await Promise.all(Array.from({ length: 8 }, () => start(ada)));
    expect(new Set(clicks.map(({ draftId }) => draftId)).size).toBe(1);
    const [{ draftId = "" } = {}] = clicks;
    expect((await start(bea)).draftId).not.toBe(draftId);
    expect((await start(ada, later(61))).draftId).not.toBe(draftId);
    await edits(db, ada, draftId, title("Written in"));
    expect((await start(ada, later(5))).draftId).not.toBe(draftId);
  });

  test("with a title of ten thousand characters is refused at the title", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const refused = await startBlank(db, { by: ada, title: "a".repeat(10_000) }, NOW);
    expect(refused).toEqual({ failed: "TextTooLong", at: "title", most: 5_000 });
    expect(await db.draft.count()).toBe(0);
  });
});

describe("a draft from a template", () => {
  test("is the worked scenario under a name of its own, with words at its decision points", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const template = templateOf(catalogue, "first-ask");
    if (!template) throw new Error("no template");
    const { draftId } = held(await startFromTemplate(db, { by: ada, template, title: "My ask" }, NOW));
    const draft = await opened(db, ada, draftId);
    expect(draft).toMatchObject({ title: "My ask", scenarioId: "my-ask", originHash: null });
    const threads = held(await commentsOf(db, { by: ada, draftId }));
    expect(threads.map(({ element }) => element)).toEqual(template.notes.map(({ at }) => at));
    expect(threads.every(({ by, resolved }) => by === null && resolved === null)).toBe(true);
  });

  test("is the example of the format's own description", () => {
    const [worked, ...shipped] = templates(catalogue);
    const [own, example] = [worked?.source ?? "", FIRST_ASK].map((text) => readScenario(text).scenario);
    expect(own && example && contentHash(own) === contentHash(example)).toBe(true);
    expect(shipped.map(({ id }) => id)).toEqual(Object.keys(catalogue.scenarios));
  });

  test("annotates elements that are there", () => {
    const { source = "", notes = [] } = templateOf(catalogue, "first-ask") ?? {};
    const { scenario } = readScenario(source);
    for (const { at } of notes) {
      const [, beat = "", list, item = ""] = at.split(".");
      const found = scenario?.beats.get(beat);
      expect(list === "choices" ? found?.choices.has(item) : found !== undefined).toBe(true);
    }
    expect(templateOf(catalogue, "nowhere")).toBeUndefined();
  });
});

describe("a draft from a published scenario", () => {
  test("is its current version, and knows it", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const { draftId } = held(await startFromPublished(db, { by: ada, scenarioId: "first-ask" }, NOW));
    const { currentHash } = await db.scenario.findUniqueOrThrow({ where: { id: "first-ask" } });
    expect(await opened(db, ada, draftId)).toMatchObject({
      text: FIRST_ASK,
      originHash: currentHash,
      hash: currentHash,
      state: "draft",
    });
  });

  test("that is not there is NotFound", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    for (const given of [{ scenarioId: "nowhere" }, { scenarioId: "first-ask", hash: "x" }])
      expect(await startFromPublished(db, { by: ada, ...given }, NOW)).toEqual({ failed: "NotFound" });
  });
});

describe("a draft from a file", () => {
  test("of a scenario is that text, errors and all", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const text = FIRST_ASK.replaceAll("goto: burden", "goto: nowhere").replace(
      "id: first-ask ",
      "id: other ",
    );
    const { draftId, left } = held(
      await startFromFile(db, { by: ada, text: `\uFEFF${text.replaceAll("\n", "\r\n")}` }, NOW),
    );
    expect(left).toEqual([]);
    expect(await opened(db, ada, draftId)).toMatchObject({
      text,
      hash: null,
      scenarioId: null,
      originHash: null,
    });
  });

  test("with the id of a published scenario begins the next version of it", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const text = FIRST_ASK.replace("The first ask", "The ask");
    const { draftId } = held(await startFromFile(db, { by: ada, text }, NOW));
    const { currentHash } = await db.scenario.findUniqueOrThrow({ where: { id: "first-ask" } });
    expect((await opened(db, ada, draftId)).originHash).toBe(currentHash);
  });

  test("of a Twee story is beats and endings, and says what it could not carry over", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const { scenario } = readScenario(FIRST_ASK);
    const text = scenario ? tweeOf(scenario) : "";
    const { draftId, left } = held(await startFromFile(db, { by: ada, text }, NOW));
    expect(left.map(({ what }) => what).join()).toMatch(/macros/);
    expect(checkScenario((await opened(db, ada, draftId)).text).id).not.toBeNull();
  });

  const others: [what: string, text: string][] = [
    ["an ink story", "VAR trust = 2\n-> start\n=== start ===\nHello\n+ [Ask] -> END\n"],
    ["a Yarn node", "title: Start\nposition: 1,2\n---\nSam: Hello\n===\n"],
    ["a web page", "<!doctype html><html><tw-storydata name='A'></tw-storydata></html>"],
    ["another JSON", '{"passages": [{"name": "Start"}]}'],
    ["a pack", "format: 1\nid: elm\nvalues: {}\n"],
    ["prose", "Dear all,\nplease find attached"],
    ["nothing but brackets", "[".repeat(1_000)],
    ["bytes", "\u0000\u0001\uFFFD"],
  ];
  test.each(others)("of %s is refused, and nothing is stored", async (_, text) => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    expect(await startFromFile(db, { by: ada, text }, NOW)).toEqual({ failed: "OtherFormat" });
    expect(await db.draft.count()).toBe(0);
  });

  test("that is empty, too large or too long is refused by name", async () => {
    const { db } = testDatabase();
    const { ada } = await aStudio(db);
    const start = async (text: string) => {
      const done = await startFromFile(db, { by: ada, text }, NOW);
      return failed(done) ? done : null;
    };
    const beats = Array.from({ length: 501 }, (_, n) => `  b${n}: { scene: s, lines: [] }`).join("\n");
    expect(await start(" \n")).toEqual({ failed: "EmptyText" });
    expect(await start(`${FIRST_ASK}# ${"x".repeat(1024 * 1024)}`)).toMatchObject({
      failed: "DraftTooLarge",
    });
    expect(await start(`beats:\n${beats}\n`)).toEqual({ failed: "TooManyBeats", at: "beats", most: 500 });
    expect(await start(FIRST_ASK.replace("Eight patients", "Eight ".repeat(1_700)))).toEqual({
      failed: "TextTooLong",
      at: "beats.opening.lines.0.sam",
      most: 5_000,
    });
  });
});
