import { describe, expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { NOW } from "../../tests/support/people";
import {
  actor,
  aDraft,
  aNewDraft,
  approved,
  aStudio,
  edits,
  held,
  opened,
  SMALL_RELEASE,
  title,
} from "../../tests/support/studio";
import { undoEdit } from "./draft-undo.server";
import { lastApproved } from "./draft-versions.server";
import { listDrafts, putAway, readDraft } from "./drafts.server";
import { publish } from "./publishing.server";
import { openRun, startRun, takeChoice } from "./rehearsal.server";
import { askForReview, review, reviewOf } from "./reviews.server";
import { scenarioOf } from "./scenario-versions.server";

const LATER = new Date(NOW.getTime() + 3_600_000);

/** A draft with one edit, so that it says something that was never published. */
async function aChangedDraft() {
  const { db } = testDatabase();
  const people = await aStudio(db);
  const draftId = await aDraft(db, people.ada);
  await edits(db, people.ada, draftId, title("The asking"));
  const { hash } = await opened(db, people.ada, draftId);
  return { db, ...people, draftId, hash: hash ?? "" };
}

const needsOf = (one: object) => ("needs" in one ? (one.needs as { need: string; kind?: string }[]) : []);

describe("asking for review", () => {
  test("puts exactly this content in review, once, and shows it to reviewers", async () => {
    const { db, ada, kofi, draftId, hash } = await aChangedDraft();
    expect(await readDraft(db, { by: kofi, draftId })).toEqual({ failed: "NotFound" });
    expect(held(await listDrafts(db, { by: kofi }))).toEqual([]);
    const ask = () => askForReview(db, { by: ada, draftId, hash }, NOW);
    for (const answer of await Promise.all([ask(), ask(), ask()])) expect(answer).toEqual({ asked: true });
    expect(await db.reviewRequest.count()).toBe(1);
    expect(await opened(db, kofi, draftId)).toMatchObject({
      state: "in-review",
      mayWrite: false,
      mayReviewAs: ["clinical"],
      isOwn: false,
    });
    expect(held(await listDrafts(db, { by: kofi })).map(({ id }) => id)).toEqual([draftId]);
    expect(held(await reviewOf(db, SMALL_RELEASE, { by: kofi, draftId })).asked).toMatchObject({
      by: { id: ada.id },
      at: NOW,
    });
  });

  test("of another content than one has seen, or of one with errors, is refused", async () => {
    const { db, ada, draftId, hash } = await aChangedDraft();
    await edits(db, ada, draftId, title("Changed since"));
    expect(await askForReview(db, { by: ada, draftId, hash }, NOW)).toEqual({ failed: "ContentMovedOn" });
    await edits(db, ada, draftId, { kind: "set", at: "start", value: "nowhere" });
    expect(await askForReview(db, { by: ada, draftId, hash }, NOW)).toEqual({ failed: "NotReadable" });
    expect(await db.reviewRequest.count()).toBe(0);
  });
});

describe("a verdict", () => {
  test("of each kind by two people is all that a proved draft needs", async () => {
    const { db, ada, kofi, mei, draftId } = await aChangedDraft();
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    const { needs, verdicts } = held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId }));
    expect(needs).toEqual([]);
    expect(verdicts).toMatchObject([
      { kind: "research", by: { id: mei.id }, hash, counts: true },
      { kind: "clinical", by: { id: kofi.id }, hash, counts: true },
    ]);
    expect((await opened(db, ada, draftId)).approved).toEqual(["clinical", "research"]);
  });

  test("falls with any change, of prose too, and stands again once it says the same again", async () => {
    const { db, ada, kofi, mei, draftId } = await aChangedDraft();
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    await edits(db, ada, draftId, {
      kind: "set",
      at: "beats.opening.choices.ask.why",
      value: "Other words.",
    });
    const fallen = held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId }));
    expect(fallen.state).toBe("draft");
    expect(fallen.needs.map(({ need }) => need)).toEqual(["review", "approval", "approval"]);
    expect(fallen.verdicts.map(({ counts }) => counts)).toEqual([false, false]);
    expect(await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW)).toEqual({
      failed: "ContentMovedOn",
    });
    held(await undoEdit(db, { by: ada, draftId, key: "back", base: 0 }, NOW));
    expect(held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId })).needs).toEqual([]);
  });

  test("does not fall with comments and spaces of the file", async () => {
    const { db, ada, kofi, mei } = await aChangedDraft();
    const draftId = await aNewDraft(db, ada);
    await approved(db, { ada, kofi, mei }, draftId);
    const { text } = await db.draft.findUniqueOrThrow({ where: { id: draftId } });
    await db.draft.update({ where: { id: draftId }, data: { text: `# a comment\n${text}`, seq: 1 } });
    expect(held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId })).needs).toEqual([]);
  });

  test("is given by nobody who wrote in the draft, whatever their roles", async () => {
    const { db, ada, draftId, hash } = await aChangedDraft();
    const all = await actor(db, "author", "clinical-reviewer", "research-reviewer");
    held(await askForReview(db, { by: ada, draftId, hash }, NOW));
    held(await review(db, { by: all, draftId, hash, kind: "clinical", verdict: "approved" }, NOW));
    await edits(db, all, draftId, title("Also mine"));
    held(await undoEdit(db, { by: all, draftId, key: "back", base: 0 }, NOW));
    expect(await opened(db, all, draftId)).toMatchObject({ hash, mayReviewAs: [], approved: [] });
    for (const kind of ["clinical", "research"] as const)
      expect(await review(db, { by: all, draftId, hash, kind, verdict: "approved" }, NOW)).toEqual({
        failed: "OwnWork",
      });
    const { needs } = held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId }));
    expect(needs.filter(({ need }) => need === "approval")).toHaveLength(2);
  });

  test("by one person for both kinds is refused: the two are two people", async () => {
    const { db, ada, draftId, hash } = await aChangedDraft();
    const both = await actor(db, "clinical-reviewer", "research-reviewer");
    held(await askForReview(db, { by: ada, draftId, hash }, NOW));
    held(await review(db, { by: both, draftId, hash, kind: "research", verdict: "approved" }, NOW));
    expect(await review(db, { by: both, draftId, hash, kind: "clinical", verdict: "approved" }, NOW)).toEqual(
      {
        failed: "SecondApproval",
      },
    );
  });

  test("by one person for both kinds in the same moment counts once", async () => {
    const { db, ada, draftId, hash } = await aChangedDraft();
    const by = await actor(db, "clinical-reviewer", "research-reviewer");
    held(await askForReview(db, { by: ada, draftId, hash }, NOW));
    const kinds = ["clinical", "research"] as const;
    const all = await Promise.all(
      kinds.map((kind) => review(db, { by, draftId, hash, kind, verdict: "approved" }, NOW)),
    );
    expect(all.filter((one) => "failed" in one)).toEqual([{ failed: "SecondApproval" }]);
  });

  test("is on what the reviewer saw, while review is asked of it", async () => {
    const { db, ada, kofi, mei, draftId, hash } = await aChangedDraft();
    const say = (given: { hash: string }) =>
      review(db, { by: kofi, draftId, kind: "clinical", verdict: "approved", ...given }, NOW);
    expect(await say({ hash })).toEqual({ failed: "NotFound" });
    held(await askForReview(db, { by: ada, draftId, hash }, NOW));
    await edits(db, ada, draftId, title("Changed since"));
    expect(await say({ hash })).toEqual({ failed: "ContentMovedOn" });
    const { hash: now } = await opened(db, ada, draftId);
    expect(await say({ hash: now ?? "" })).toEqual({ failed: "NotInReview" });
    held(await putAway(db, { by: ada, draftId }, NOW));
    expect(await say({ hash: now ?? "" })).toEqual({ failed: "PutAway" });
    expect(await db.approval.count()).toBe(0);
    expect(mei.roles).toEqual(["research-reviewer"]);
  });

  test("that refuses needs words, stops publishing, and is changed by its giver's next word", async () => {
    const { db, ada, kofi, mei, draftId } = await aChangedDraft();
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    const say = (verdict: "approved" | "refused", comment?: string) =>
      review(
        db,
        { by: kofi, draftId, hash, kind: "clinical", verdict, ...(comment ? { comment } : {}) },
        LATER,
      );
    expect(await say("refused", "  ")).toEqual({ failed: "EmptyText" });
    expect(await say("refused", "a".repeat(10_000))).toEqual({ failed: "TextTooLong", most: 5_000 });
    held(await say("refused", "Nobody on a ward says this."));
    const { needs, verdicts } = held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId }));
    expect(needs).toEqual([
      { need: "refusal", by: kofi.id },
      { need: "approval", kind: "clinical" },
    ]);
    expect(verdicts.find(({ kind }) => kind === "clinical")).toMatchObject({
      verdict: "refused",
      comment: "Nobody on a ward says this.",
      at: LATER,
    });
    held(await say("approved"));
    expect(held(await reviewOf(db, SMALL_RELEASE, { by: ada, draftId })).needs).toEqual([]);
    expect(await db.approval.count()).toBe(2);
  });
});

describe("publishing", () => {
  test("makes an immutable version of this site, with which new runs begin; runs under way stay", async () => {
    const { db, ada, kofi, mei, ruth, draftId } = await aChangedDraft();
    const learner = { personId: ruth.id, scenarioId: "first-ask", hints: true };
    const { runId } = held(await startRun(db, SMALL_RELEASE, learner, NOW));
    const old = await db.scenario.findUniqueOrThrow({ where: { id: "first-ask" } });
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    const given = { by: ada, draftId, hash };
    expect(await publish(db, SMALL_RELEASE, given, LATER)).toEqual({
      scenarioId: "first-ask",
      hash,
      again: false,
    });
    expect(await publish(db, SMALL_RELEASE, given, LATER)).toEqual({
      scenarioId: "first-ask",
      hash,
      again: true,
    });
    const version = await db.scenarioVersion.findUniqueOrThrow({ where: { hash } });
    expect(version).toMatchObject({ provenance: "site", scenarioId: "first-ask", createdAt: LATER });
    expect(scenarioOf(version).title).toBe("The asking");
    expect((await opened(db, ada, draftId)).state).toBe("published");

    held(await takeChoice(db, { runId, personId: ruth.id, seq: 0, choice: "pitch" }, LATER));
    expect(held(await openRun(db, { runId, personId: ruth.id })).versionHash).toBe(old.currentHash);
    const next = held(await startRun(db, SMALL_RELEASE, learner, LATER));
    expect(held(await openRun(db, { runId: next.runId, personId: ruth.id })).versionHash).toBe(hash);

    await edits(db, ada, draftId, title("The next asking"));
    expect(await opened(db, ada, draftId)).toMatchObject({ state: "draft", approved: [] });
    expect(await db.scenarioVersion.findUniqueOrThrow({ where: { hash } })).toEqual(version);
  });

  test("a scenario of one's own brings it in, and its next version follows it", async () => {
    const { db, ada, kofi, mei } = await aChangedDraft();
    const draftId = await aNewDraft(db, ada);
    for (const name of ["First", "Second"]) {
      await edits(db, ada, draftId, title(name));
      const hash = await approved(db, { ada, kofi, mei }, draftId);
      held(await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW));
      expect(await db.scenario.findUniqueOrThrow({ where: { id: "second-ask" } })).toMatchObject({
        currentHash: hash,
      });
    }
    expect(await db.scenarioVersion.count({ where: { scenarioId: "second-ask" } })).toBe(2);
  });

  test("under the id of a scenario that it is no version of is refused", async () => {
    const { db, ada, kofi, mei } = await aChangedDraft();
    const draftId = await aNewDraft(db, ada);
    await edits(db, ada, draftId, { kind: "set", at: "id", value: "first-ask" });
    await edits(db, ada, draftId, title("Not the first ask"));
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    const before = await db.scenario.findUniqueOrThrow({ where: { id: "first-ask" } });
    expect(needsOf(await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW))).toEqual([
      { need: "own-id" },
    ]);
    expect(await db.scenario.findUniqueOrThrow({ where: { id: "first-ask" } })).toEqual(before);
  });

  test("is refused with all that is missing, and stores nothing", async () => {
    const { db, ada, draftId, hash } = await aChangedDraft();
    const versions = await db.scenarioVersion.count();
    const needs = needsOf(await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW));
    expect(needs.map(({ need }) => need)).toEqual(["review", "approval", "approval"]);
    await edits(db, ada, draftId, { kind: "set", at: "start", value: "nowhere" });
    expect(needsOf(await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW))[0]).toMatchObject({
      need: "errors",
      count: 1,
    });
    expect(await db.scenarioVersion.count()).toBe(versions);
  });

  test.each([
    ["an unreviewed warning", { kind: "remove", at: "review" }, { need: "warnings", count: 8 }],
    [
      "an error in what can happen",
      { kind: "set", at: "beats.burden.choices.small.if", value: "osei.trust >= 4 and owned and promised" },
      { need: "errors" },
    ],
    [
      "a finding that is not in the register",
      { kind: "set", at: "beats.opening.choices.ask.findings", value: ["A9.9"] },
      { need: "errors" },
    ],
  ] as const)("with both approvals is still refused for %s", async (_, edit, need) => {
    const { db, ada, kofi, mei, draftId } = await aChangedDraft();
    await edits(db, ada, draftId, edit);
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    const refused = await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW);
    expect(refused).toMatchObject({ failed: "NotReady" });
    expect(needsOf(refused)[0]).toMatchObject(need);
  });

  test("what was put away is refused", async () => {
    const { db, ada, kofi, mei, draftId } = await aChangedDraft();
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    held(await putAway(db, { by: ada, draftId }, NOW));
    expect(await publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW)).toEqual({ failed: "PutAway" });
  });

  test("twenty times in the same moment publishes once", async () => {
    const { db, ada, kofi, mei, draftId } = await aChangedDraft();
    const given = { by: ada, draftId, hash: await approved(db, { ada, kofi, mei }, draftId) };
    const all = await Promise.all(Array.from({ length: 20 }, () => publish(db, SMALL_RELEASE, given, NOW)));
    expect(all.map(held).filter(({ again }) => !again)).toHaveLength(1);
  });

  test("while somebody edits publishes what was approved, or nothing", async () => {
    const { db, ada, bea, kofi, mei, draftId } = await aChangedDraft();
    const hash = await approved(db, { ada, kofi, mei }, draftId);
    const [published] = await Promise.all([
      publish(db, SMALL_RELEASE, { by: ada, draftId, hash }, NOW),
      edits(db, bea, draftId, title("In between")),
    ]);
    const versions = await db.scenarioVersion.findMany({ where: { provenance: "site" } });
    expect(versions.map((one) => one.hash)).toEqual("failed" in published ? [] : [hash]);
  });
});

describe("what a draft is compared with", () => {
  test("is the published version that it began from, until something was approved", async () => {
    const { db, ada, kofi, mei, draftId, hash } = await aChangedDraft();
    const now = async () => held(await lastApproved(db, { by: ada, draftId })).version;
    const { currentHash } = await db.scenario.findUniqueOrThrow({ where: { id: "first-ask" } });
    expect(await now()).toMatchObject({ what: "origin", hash: currentHash });
    const { text } = await opened(db, ada, draftId);
    await approved(db, { ada, kofi, mei }, draftId);
    expect(await now()).toMatchObject({ what: "origin" });
    await db.draftEdit.updateMany({ data: { at: new Date(NOW.getTime() - 1) } });
    await edits(db, ada, draftId, title("Later"));
    await db.draftEdit.updateMany({ where: { seq: 2 }, data: { at: LATER } });
    expect(await now()).toEqual({ what: "approved", hash, text });
  });

  test("is nothing for one that is new", async () => {
    const { db, ada } = await aChangedDraft();
    const draftId = await aNewDraft(db, ada);
    expect(await lastApproved(db, { by: ada, draftId })).toEqual({ version: null });
  });
});
