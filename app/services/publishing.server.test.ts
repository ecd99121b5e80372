import { describe, expect, test } from "vitest";
import { testDatabase } from "../../tests/support/database";
import { catalogueWith, FIRST_ASK, NOW } from "../../tests/support/people";
import {
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
import { takeInContent } from "./content.server";
import { publishedScenarios, takeShipped } from "./published.server";
import { publish } from "./publishing.server";
import { startRun } from "./rehearsal.server";
import { askForReview, review, reviewOf } from "./reviews.server";
import { restore, withdraw } from "./withdrawn.server";

const LATER = new Date(NOW.getTime() + 60_000);

async function studio() {
  const { db } = testDatabase();
  const people = await aStudio(db);
  const needs = async (draftId: string) =>
    held(await reviewOf(db, SMALL_RELEASE, { by: people.ada, draftId })).needs.map(({ need }) => need);
  const put = (draftId: string, hash: string, by = people.ada) =>
    publish(db, SMALL_RELEASE, { by, draftId, hash }, LATER);
  return { db, ...people, people, needs, put };
}

describe("publishing", () => {
  test("needs one clinical and one research approval of exactly this, and then begins new runs with it", async () => {
    const { db, ada, ruth, people, needs, put } = await studio();
    const draftId = await aDraft(db, ada);
    await edits(db, ada, draftId, title("A second ask"));
    const { hash } = await opened(db, ada, draftId);
    expect(await needs(draftId)).not.toEqual([]);
    expect(await put(draftId, hash ?? "")).toMatchObject({ failed: "NotReady" });

    const approvedHash = await approved(db, people, draftId);
    expect(await needs(draftId)).toEqual([]);
    expect(await put(draftId, approvedHash)).toEqual({
      scenarioId: "first-ask",
      hash: approvedHash,
      again: false,
    });
    expect(await put(draftId, approvedHash)).toMatchObject({ again: true });
    const { runId } = held(
      await startRun(db, SMALL_RELEASE, { personId: ruth.id, scenarioId: "first-ask", hints: true }, LATER),
    );
    const run = await db.run.findUniqueOrThrow({ where: { id: runId } });
    expect(run.versionHash).toBe(approvedHash);
  });

  test("needs the approvals anew after any change, of prose too", async () => {
    const { db, ada, people, needs, put } = await studio();
    const draftId = await aDraft(db, ada);
    const before = await approved(db, people, draftId);
    await edits(db, ada, draftId, title("Other words"));
    expect(await needs(draftId)).not.toEqual([]);
    expect(await put(draftId, before)).toMatchObject({
      failed: expect.stringMatching(/NotReady|ContentMovedOn/),
    });
  });

  test("is an author's, and of nobody who may only read", async () => {
    const { db, ada, kofi, mei, ruth, people, put } = await studio();
    const draftId = await aNewDraft(db, ada);
    const hash = await approved(db, people, draftId);
    for (const by of [kofi, mei, ruth])
      expect(await put(draftId, hash, by)).toEqual({ failed: "NotYourPart" });
    expect(await db.scenarioVersion.count({ where: { provenance: "site" } })).toBe(0);
    expect(await put(draftId, hash)).toMatchObject({ scenarioId: "second-ask" });
  });
});

describe("a verdict", () => {
  test("is given by reviewers of that kind, and never on one's own work", async () => {
    const { db, ada, kofi, mei, ruth } = await studio();
    const draftId = await aDraft(db, ada);
    const hash = (await opened(db, ada, draftId)).hash ?? "";
    held(await askForReview(db, { by: ada, draftId, hash }, NOW));
    const say = (by: typeof ada, kind: "clinical" | "research") =>
      review(db, { by, draftId, hash, kind, verdict: "approved" }, NOW);
    for (const [by, kind] of [
      [ada, "clinical"],
      [ruth, "research"],
      [kofi, "research"],
      [mei, "clinical"],
    ] as const)
      expect(await say(by, kind)).toEqual({ failed: "NotYourPart" });
    const both = { id: ada.id, roles: [...ada.roles, "clinical-reviewer" as const] };
    expect(await say(both, "clinical")).toHaveProperty("failed");
    expect(await say(kofi, "clinical")).toEqual({ reviewed: true });
    expect(await db.approval.count()).toBe(1);
  });
});

describe("a release and a site's own version", () => {
  test("stand beside each other: an upgrade offers, and never overwrites", async () => {
    const { db, ada, people, put } = await studio();
    const draftId = await aDraft(db, ada);
    await edits(db, ada, draftId, title("Ours"));
    const ours = await approved(db, people, draftId);
    held(await put(draftId, ours));

    const newer = catalogueWith({ scenarios: [FIRST_ASK.replace(/^title: .*$/m, "title: Theirs")] });
    await takeInContent(db, newer, new Date(LATER.getTime() + 60_000));
    const [listed] = held(await publishedScenarios(db, newer, { by: ada }));
    const theirs = newer.scenarios["first-ask"]?.hash;
    expect(listed).toMatchObject({ hash: ours, provenance: "site", offered: { hash: theirs } });

    expect(await takeShipped(db, newer, { by: people.ruth, scenarioId: "first-ask" })).toEqual({
      failed: "NotYourPart",
    });
    expect(await takeShipped(db, newer, { by: ada, scenarioId: "nowhere" })).toEqual({ failed: "NotFound" });
    expect(await takeShipped(db, newer, { by: ada, scenarioId: "first-ask" })).toEqual({ hash: theirs });
    const [after] = held(await publishedScenarios(db, newer, { by: ada }));
    expect(after).toMatchObject({ hash: theirs, provenance: "release", offered: null });
    expect(after?.versions.map(({ hash }) => hash)).toContain(ours);
  });

  test("that is withdrawn begins no new run until it is restored", async () => {
    const { db, ada, kofi, ruth } = await studio();
    const start = () =>
      startRun(db, SMALL_RELEASE, { personId: ruth.id, scenarioId: "first-ask", hints: true }, LATER);
    const given = { by: kofi, scenarioId: "first-ask" };
    expect(await withdraw(db, { ...given, by: ruth }, NOW)).toEqual({ failed: "NotYourPart" });
    expect(await withdraw(db, given, NOW)).toEqual({ withdrawn: true });
    expect(await start()).toEqual({ failed: "Withdrawn" });
    expect(await restore(db, { ...given, by: ada })).toEqual({ withdrawn: false });
    expect(await start()).toHaveProperty("runId");
  });
});
