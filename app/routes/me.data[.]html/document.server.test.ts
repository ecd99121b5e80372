import { expect, test } from "vitest";
import { dataView } from "~/routes/me.data/load.server";
import { testDatabase } from "../../../tests/support/database";
import { learnerAtMaple, NOW, person } from "../../../tests/support/people";
import { plantEverywhere } from "../../../tests/support/schema";
import { dataDocument } from "./document.server";

async function documentOf(words: string) {
  const { db } = testDatabase();
  await learnerAtMaple(db);
  const [id, other] = [await person(db, ["learner"]), await person(db, [])];
  const planted = await plantEverywhere(db, { person: id, other, mark: "canary" });
  await db.note.create({ data: { personId: id, item: "m/reflection/r", text: words, at: NOW } });
  const viewer = { id, name: "Robin <b>", email: "r@example.org", roles: [], sessionId: "" };
  const view = await dataView(db, viewer, NOW);
  return { html: dataDocument(view), view, planted };
}

test("the file to read holds the rows of every table", async () => {
  const { html, planted } = await documentOf("Plain words.");
  for (const { canaries } of planted.values()) for (const canary of canaries) expect(html).toContain(canary);
  for (const model of planted.keys())
    expect(html).toContain(`id="${model.charAt(0).toLowerCase()}${model.slice(1)}"`);
});

test("what somebody wrote is text in it, and what was kept in parts is shown in parts", async () => {
  const { html } = await documentOf('<script>alert("x")</script> {not json');
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toContain("<script");
  expect(html).toContain("Robin &lt;b&gt;");
  const sheet = await documentOf('{"fields":{"purpose":"To ask"},"rows":[]}');
  expect(sheet.html).toContain("<dt>purpose</dt><dd>To ask</dd>");
  const broken = await documentOf("{ begins like it");
  expect(broken.html).toContain("{ begins like it");
});

test("it opens without a network, and says when it was made", async () => {
  const { html } = await documentOf("x");
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(html).not.toMatch(/\b(src|href)=/);
  expect(html).toContain("24 November 2026, 10:00");
});
