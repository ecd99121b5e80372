import { describe, expect, test } from "vitest";
import type { Db } from "~/db.server";
import { type Edit, patched } from "~/scenario/edits";
import { testDatabase } from "../../tests/support/database";
import { FIRST_ASK, NOW } from "../../tests/support/people";
import { actor, aDraft, aNewDraft, aStudio, edits, held, opened, title } from "../../tests/support/studio";
import { addComment, commentsOf } from "./comments.server";
import { editDraft, editsSince } from "./draft-edits.server";
import type { Actor } from "./draft-rights.server";
import { putAway, takeUp } from "./drafts.server";

const set = (at: string, value: string): Edit => ({ kind: "set", at, value });
const WHY = "beats.opening.choices.ask.why";
const rename: Edit = { kind: "rename", at: "beats.burden", to: "load" };

/** Two authors with a draft of the example. */
async function twoAuthors() {
  const { db } = testDatabase();
  const people = await aStudio(db);
  return { db, ...people, draftId: await aDraft(db, people.ada) };
}

const send = (db: Db, by: Actor, draftId: string, given: { key?: string; base: number; edit: Edit }) =>
  editDraft(db, { by, draftId, key: crypto.randomUUID(), ...given }, NOW);

describe("an edit of a draft", () => {
  test("is stored with its text, its time and its author", async () => {
    const { db, bea, draftId } = await twoAuthors();
    const done = await edits(db, bea, draftId, title("Another ask"));
    expect(done).toMatchObject({ seq: 1, again: false });
    expect(done.since).toMatchObject([
      { seq: 1, by: { id: bea.id }, at: NOW, edit: title("Another ask"), undoes: null },
    ]);
    const draft = await opened(db, bea, draftId);
    expect(draft).toMatchObject({ title: "Another ask", seq: 1, changedAt: NOW, canUndo: true, isOwn: true });
    expect(draft.authors).toHaveLength(2);
    const [step] = done.since;
    expect(step && patched(FIRST_ASK, step.patch)).toBe(draft.text);
  });

  test("with a key that was stored is the same edit, and answers the same", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    const given = { key: "k", base: 0, edit: title("Once") };
    const first = held(await send(db, ada, draftId, given));
    await edits(db, bea, draftId, set(WHY, "Hers"));
    const second = held(await send(db, ada, draftId, { ...given, edit: title("Twice") }));
    expect({ ...second, since: second.since.slice(0, 1) }).toEqual({ ...first, again: true });
    expect((await opened(db, ada, draftId)).title).toBe("Once");
    expect(await send(db, bea, draftId, given)).toEqual({ failed: "NoSuchItem" });
  });

  test("of a broken text can be made, and mends it", async () => {
    const { db, ada } = await twoAuthors();
    const draftId = await aNewDraft(db, ada);
    const at = "beats.opening.choices.ask.goto";
    await edits(db, ada, draftId, set(at, "nowhere"));
    expect(await opened(db, ada, draftId)).toMatchObject({ hash: null, scenarioId: null, state: "draft" });
    await edits(db, ada, draftId, set(at, "burden"));
    expect((await opened(db, ada, draftId)).hash).not.toBeNull();
  });

  const refused: [what: string, edit: Edit, failure: object][] = [
    [
      "of what is not there",
      set("beats.nowhere.scene", "round"),
      { because: "missing", at: "beats.nowhere.scene" },
    ],
    ["to a name that is taken", { ...rename, to: "close" } as Edit, { because: "name", at: "beats.burden" }],
    ["to an empty name", { ...rename, to: "" } as Edit, { because: "name" }],
    ["to a name with spaces", { ...rename, to: "two words" } as Edit, { because: "name" }],
    ["that adds a name twice", { kind: "add", at: "flags.owned", value: "Again" }, { because: "name" }],
  ];
  test.each(refused)("%s is refused by name, and nothing changes", async (_, edit, failure) => {
    const { db, ada, draftId } = await twoAuthors();
    expect(await send(db, ada, draftId, { base: 0, edit })).toMatchObject({
      failed: "EditRefused",
      ...failure,
    });
    expect(await opened(db, ada, draftId)).toMatchObject({ text: FIRST_ASK, seq: 0 });
  });

  test("beyond a limit is refused at its field, and nothing changes", async () => {
    const { db, ada, draftId } = await twoAuthors();
    const at = "beats.opening.lines.0.sam";
    expect(await send(db, ada, draftId, { base: 0, edit: set(at, "a".repeat(10_000)) })).toEqual({
      failed: "TextTooLong",
      at,
      most: 5_000,
    });
    const beats = Object.fromEntries(
      Array.from({ length: 501 }, (_, n) => [`b${n}`, { scene: "round", lines: [] }]),
    );
    expect(
      await send(db, ada, draftId, { base: 0, edit: { kind: "set", at: "beats", value: beats } }),
    ).toEqual({
      failed: "TooManyBeats",
      at: "beats",
      most: 500,
    });
    const flags = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, "a".repeat(4_900)]));
    expect(
      await send(db, ada, draftId, { base: 0, edit: { kind: "set", at: "flags", value: flags } }),
    ).toMatchObject({
      failed: "DraftTooLarge",
      at: "flags",
    });
    expect(await db.draftEdit.count()).toBe(0);
  });

  test("without a key, or from a time that has not come, belongs to no page", async () => {
    const { db, ada, draftId } = await twoAuthors();
    for (const given of [{ key: "", base: 0 }, { key: "a".repeat(101), base: 0 }, { base: 1 }, { base: -1 }])
      expect(await send(db, ada, draftId, { ...given, edit: title("T") })).toEqual({ failed: "NoSuchItem" });
  });

  test("of what was put away is refused until it is taken up again", async () => {
    const { db, ada, draftId } = await twoAuthors();
    held(await putAway(db, { by: ada, draftId }, NOW));
    expect(await send(db, ada, draftId, { base: 0, edit: title("T") })).toEqual({ failed: "PutAway" });
    expect(await opened(db, ada, draftId)).toMatchObject({ state: "put-away", mayWrite: false });
    held(await takeUp(db, { by: ada, draftId }));
    held(await send(db, ada, draftId, { base: 0, edit: title("T") }));
  });
});

describe("two editors of one draft", () => {
  test("of different things both have their way", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, bea, draftId, set(WHY, "Hers"), 0);
    const done = await edits(db, ada, draftId, title("Mine"), 0);
    expect(done.since.map(({ seq }) => seq)).toEqual([1, 2]);
    const { text } = await opened(db, ada, draftId);
    expect(text).toContain('why: "Hers"');
    expect(text).toContain('title: "Mine"');
  });

  test("of the same thing: the second is told who changed it, with both versions", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, bea, draftId, set(WHY, "Hers"), 0);
    const edit = set(WHY, "Mine");
    const refused = await send(db, ada, draftId, { base: 0, edit });
    expect(refused).toEqual({
      failed: "DraftConflict",
      by: { id: bea.id, name: expect.stringMatching(/^Person/) },
      at: WHY,
      theirs: "Hers",
      yours: "Mine",
      seq: 1,
    });
    held(await send(db, ada, draftId, { base: 1, edit }));
    expect((await opened(db, ada, draftId)).text).toContain('why: "Mine"');
  });

  test("where one took away what the other writes in: both versions of the whole", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, bea, draftId, { kind: "remove", at: "beats.opening.choices.ask" }, 0);
    const refused = await send(db, ada, draftId, { base: 0, edit: set(WHY, "Mine") });
    expect(refused).toMatchObject({
      failed: "DraftConflict",
      at: "beats.opening.choices.ask",
      theirs: null,
      yours: { why: "Mine", goto: "burden" },
    });
  });

  test("of one list: the numbers of one are not those of the other", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, bea, draftId, { kind: "add", at: "beats.opening.lines.0", value: { osei: "First" } }, 0);
    const refused = await send(db, ada, draftId, { base: 0, edit: set("beats.opening.lines.0.sam", "Mine") });
    expect(refused).toMatchObject({
      at: "beats.opening.lines",
      theirs: [{ osei: "First" }, { sam: expect.stringContaining("Eight") }, {}],
      yours: [{ sam: "Mine" }, {}],
    });
  });

  test("where one renamed what the other writes in and refers to: it follows", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, bea, draftId, rename, 0);
    await edits(db, ada, draftId, set("beats.burden.choices.push.why", "Mine"), 0);
    await edits(
      db,
      ada,
      draftId,
      { kind: "set", at: "beats.opening.choices.pitch.goto", value: "burden" },
      0,
    );
    const { text, hash } = await opened(db, ada, draftId);
    expect(text).toContain('why: "Mine"');
    expect(text).not.toMatch(/goto: burden/);
    expect(hash).not.toBeNull();
  });

  test("where both renamed the same: the second is told", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, bea, draftId, rename, 0);
    const refused = await send(db, ada, draftId, { base: 0, edit: { ...rename, to: "weight" } as Edit });
    expect(refused).toMatchObject({ failed: "DraftConflict", at: "beats.load", by: { id: bea.id } });
  });

  test("one's own edits in a row are none of somebody else's", async () => {
    const { db, ada, draftId } = await twoAuthors();
    await edits(db, ada, draftId, rename, 0);
    await edits(db, ada, draftId, set("beats.load.choices.push.why", "One"), 0);
    await edits(db, ada, draftId, set("beats.load.choices.push.why", "Two"), 0);
    expect((await opened(db, ada, draftId)).text).toContain('why: "Two"');
  });

  test("catch up by the steps since", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    await edits(db, ada, draftId, title("One"));
    await edits(db, bea, draftId, rename);
    await edits(db, ada, draftId, title("Two"));
    const { steps, seq } = held(await editsSince(db, { by: bea, draftId, base: 0 }));
    const caughtUp = steps.reduce<string | null>(
      (text, { patch }) => text && patched(text, patch),
      FIRST_ASK,
    );
    expect({ seq, text: caughtUp }).toMatchObject({ seq: 3, text: (await opened(db, bea, draftId)).text });
    expect(held(await editsSince(db, { by: bea, draftId, base: 2 })).steps.map((step) => step.seq)).toEqual([
      3,
    ]);
  });
});

describe("edits at the same moment", () => {
  test("twenty of the same key are one", async () => {
    const { db, ada, draftId } = await twoAuthors();
    const given = { key: "same", base: 0, edit: title("Once") };
    const all = await Promise.all(Array.from({ length: 20 }, () => send(db, ada, draftId, given)));
    expect(all.map(held).filter(({ again }) => !again)).toHaveLength(1);
    expect(new Set(all.map(held).map(({ seq }) => seq))).toEqual(new Set([1]));
    expect(await db.draftEdit.count()).toBe(1);
  });

  test("of two people on different things are all stored, in one order", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2 === 0
          ? send(db, ada, draftId, { base: 0, edit: title(`T${n}`) })
          : send(db, bea, draftId, { base: 0, edit: set(WHY, `W${n}`) }),
      ),
    );
    expect(
      all
        .map(held)
        .map(({ seq }) => seq)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    const { steps } = held(await editsSince(db, { by: ada, draftId, base: 0 }));
    const text = steps.reduce<string | null>((now, { patch }) => now && patched(now, patch), FIRST_ASK);
    expect(text).toBe((await opened(db, ada, draftId)).text);
  });

  test("of two people on the same thing: one is stored, the other is told", async () => {
    const { db, ada, bea, draftId } = await twoAuthors();
    const both = await Promise.all(
      [ada, bea].map((by) => send(db, by, draftId, { base: 0, edit: title(by.id) })),
    );
    expect(both.filter((one) => "failed" in one)).toMatchObject([{ failed: "DraftConflict" }]);
    expect(await db.draftEdit.count()).toBe(1);
  });
});

describe("comments", () => {
  test("follow what they speak of", async () => {
    const { db, ada, draftId } = await twoAuthors();
    const on = ["beats.burden.choices.push", "beats.opening.lines.0", "beats.opening.lines.1", "title"];
    for (const element of on) held(await addComment(db, { by: ada, draftId, element, text: "Why?" }, NOW));
    const elements = async () =>
      held(await commentsOf(db, { by: ada, draftId }))
        .map(({ element }) => element)
        .toSorted();
    await edits(db, ada, draftId, rename);
    await edits(db, ada, draftId, { kind: "add", at: "beats.opening.lines.0", value: { osei: "First" } });
    expect(await elements()).toEqual([
      "beats.load.choices.push",
      "beats.opening.lines.1",
      "beats.opening.lines.2",
      "title",
    ]);
    await edits(db, ada, draftId, { kind: "remove", at: "beats.opening.lines.1" });
    await edits(db, ada, draftId, { kind: "remove", at: "beats.load" });
    expect(await elements()).toEqual([
      "beats.load.choices.push",
      "beats.opening.lines",
      "beats.opening.lines.1",
      "title",
    ]);
  });
});

test("whoever is no author writes nothing, and somebody with no part here sees nothing", async () => {
  const { db, kofi, ruth, draftId } = await twoAuthors();
  for (const by of [
    kofi,
    ruth,
    await actor(db, "administrator"),
    await actor(db, "supervisor"),
    await actor(db),
  ])
    expect(await send(db, by, draftId, { base: 0, edit: title("T") })).toEqual({ failed: "NotYourPart" });
  expect(await editsSince(db, { by: ruth, draftId, base: 0 })).toEqual({ failed: "NotYourPart" });
});
