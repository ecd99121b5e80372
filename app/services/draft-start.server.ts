import { randomUUID } from "node:crypto";
import type { Template } from "~/content/templates.server";
import type { Db } from "~/db.server";
import { may } from "~/learning/studio";
import { blankScenario, named } from "~/scenario/blank";
import { dataAt } from "~/scenario/edit-names";
import type { Left } from "~/scenario/exchange/left-out";
import { MOST_BYTES, overLimit } from "~/scenario/limits";
import { isReadable, isThere } from "~/scenario/readable";
import { draftFromTwee, idFor } from "~/scenario/twee-draft";
import { type DraftLimit, limitFailure } from "./draft-edits.server";
import type { Actor } from "./draft-rights.server";
import { titleOf } from "./draft-store.server";
import { type Failure, failed, failure } from "./failure";

type Started = { draftId: string };

/** Starts a draft of a scenario that can be played as it stands, to write over. Without a title it has one to write over too. */
export async function startBlank(
  db: Db,
  given: { by: Actor; title?: string },
  now: Date,
): Promise<Started | Failure<"NotYourPart"> | DraftLimit> {
  if (!may("write", given.by.roles)) return failure("NotYourPart");
  const title = given.title?.trim() || "A new scenario";
  return begin(db, { by: given.by, text: blankScenario(title, await freeId(db, title)) }, now);
}

/**
 * Starts a draft from a worked scenario, under a title and an id of its own. What its decision points show becomes comments on
 * them, to be resolved once read.
 */
export async function startFromTemplate(
  db: Db,
  given: { by: Actor; template: Template; title?: string },
  now: Date,
): Promise<Started | Failure<"NotYourPart"> | DraftLimit> {
  const { by, template } = given;
  if (!may("write", by.roles)) return failure("NotYourPart");
  const title = given.title?.trim() || template.title;
  const text = named(template.source, title, await freeId(db, title));
  return begin(db, { by, text, notes: template.notes }, now);
}

/** Starts a draft of the next version of a scenario, from one that is stored: the current one, or the one with this hash. */
export async function startFromPublished(
  db: Db,
  given: { by: Actor; scenarioId: string; hash?: string },
  now: Date,
): Promise<Started | Failure<"NotYourPart" | "NotFound"> | DraftLimit> {
  const { by, scenarioId, hash } = given;
  if (!may("write", by.roles)) return failure("NotYourPart");
  const version = hash
    ? await db.scenarioVersion.findUnique({ where: { hash, scenarioId } })
    : ((await db.scenario.findUnique({ where: { id: scenarioId }, include: { current: true } }))?.current ??
      null);
  if (!version) return failure("NotFound");
  return begin(db, { by, text: version.source, originHash: version.hash }, now);
}

/**
 * Starts a draft from a file's text: a scenario's YAML, errors and all, or a story in Twee 3. A file with the id of a
 * published scenario begins the next version of it.
 * @returns what of a Twee story could not be carried over, with the passages where it stood
 */
export async function startFromFile(
  db: Db,
  given: { by: Actor; text: string },
  now: Date,
): Promise<
  (Started & { left: readonly Left[] }) | Failure<"NotYourPart" | "EmptyText" | "OtherFormat"> | DraftLimit
> {
  const { by } = given;
  if (!may("write", by.roles)) return failure("NotYourPart");
  const text = given.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (text.trim() === "") return failure("EmptyText");
  if (text.length > MOST_BYTES) return { ...failure("DraftTooLarge"), at: "", most: MOST_BYTES };
  const draft = /^:: ?\S/m.test(text)
    ? draftFromTwee(text)
    : isScenarioFile(text)
      ? { text, left: [] }
      : null;
  if (!draft) return failure("OtherFormat");
  const id = dataAt(draft.text, "id");
  const published = typeof id === "string" ? await db.scenario.findUnique({ where: { id } }) : null;
  const started = await begin(db, { by, text: draft.text, originHash: published?.currentHash ?? null }, now);
  return failed(started) ? started : { ...started, left: draft.left };
}

/** Whether a text reads as fields, and any of them is one that only scenarios have. */
function isScenarioFile(text: string): boolean {
  if (!isReadable(text)) return false;
  return ["beats", "endings", "scenes"].some((field) => isThere(text, field));
}

type Beginning = {
  by: Actor;
  text: string;
  originHash?: string | null;
  notes?: Template["notes"];
};

/** How long a draft that nobody has written in is taken up again instead of a second one: a double click, a retry. */
const AGAIN_MS = 60_000;

async function begin(
  db: Db,
  { by, text, originHash = null, notes = [] }: Beginning,
  now: Date,
): Promise<Started | DraftLimit> {
  const over = overLimit(text);
  if (over) return limitFailure(over);
  const title = titleOf({ kind: "scenario", title: "A scenario without a title" }, text);
  return db.$transaction(async (tx) => {
    const same = { createdById: by.id, kind: "scenario", text, seq: 0, closedAt: null };
    const since = new Date(now.getTime() - AGAIN_MS);
    const fresh = await tx.draft.findFirst({ where: { ...same, createdAt: { gte: since } } });
    if (fresh) return { draftId: fresh.id };
    const id = randomUUID();
    const comments = notes.map(({ at, text: words }, index) => ({
      id: randomUUID(),
      element: at,
      text: words,
      at: new Date(now.getTime() + index), // so that they stay in their order
    }));
    await tx.draft.create({
      data: {
        ...same,
        id,
        title,
        originHash,
        createdAt: now,
        authors: { create: { personId: by.id } },
        comments: { create: comments },
      },
    });
    return { draftId: id };
  });
}

/** An id made of a title's words that no published scenario has. */
async function freeId(db: Db, title: string): Promise<string> {
  const rows = await db.scenario.findMany({ select: { id: true } });
  const taken = new Map(rows.map(({ id }) => [id, 1]));
  return idFor(title, taken);
}
