import { createHash } from "node:crypto";
import { type Catalogue, lessonOf } from "~/content/catalogue";
import type { Db } from "~/db.server";
import { type OwnThing, type Shareable, shareableNote, shareItem } from "~/learning/sharing";
import { parseSheet } from "~/learning/worksheets";
import { replay } from "~/scenario/play";
import { type OpenRun, openRun } from "./rehearsal.server";
import { scenarioOf } from "./scenario-versions.server";

/** Everything of a learner's own that can be shared, with when it was last written (ISO instant), the newest first. */
export async function ownThings(
  db: Db,
  catalogue: Catalogue,
  personId: string,
): Promise<{ thing: OwnThing; at: string }[]> {
  const [notes, plans, rows] = await Promise.all([
    db.note.findMany({ where: { personId } }),
    db.plan.findMany({ where: { personId } }),
    db.run.findMany({
      where: { personId },
      include: { version: true, choices: { orderBy: { seq: "desc" }, take: 1 } },
    }),
  ]);
  const runs = rows.map(({ version, ...run }) => ({ ...run, title: scenarioOf(version).title }));
  const played = runs.flatMap(({ id, title, startedAt, choices: [last] }) => {
    if (!last) return []; // nothing was chosen yet, so there is nothing to look back on
    const rest = { run: id, choices: last.seq + 1, startedAt: startedAt.toISOString() };
    const item = shareItem({ kind: "debrief", runId: id });
    return [{ thing: { kind: "debrief", item, title, of: "", ...rest } as const, at: last.at }];
  });
  const planned = plans.map(({ source, cue, action, day, at }) => {
    const named = planNames(catalogue, source, runs);
    const item = shareItem({ kind: "plan", source });
    return { thing: { kind: "plan", item, ...named, cue, action, day } as const, at };
  });
  const written = notes.flatMap(({ item, text, at }) => {
    const note = shareableNote(item);
    return note ? [{ thing: noteThing(catalogue, note, text), at }] : [];
  });
  return [...played, ...planned, ...written]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ thing, at }) => ({ thing, at: at.toISOString() }));
}

/** One of a learner's own things; null where they have none of that name. */
export async function ownThing(
  db: Db,
  catalogue: Catalogue,
  given: { personId: string; item: string },
): Promise<OwnThing | null> {
  const things = await ownThings(db, catalogue, given.personId);
  return things.find(({ thing }) => thing.item === given.item)?.thing ?? null;
}

/** Says whether a thing is still the same: a word or a choice more, and it is another. */
export const fingerprint = (thing: OwnThing): string =>
  createHash("sha256").update(JSON.stringify(thing)).digest("hex").slice(0, 16);

/** The run that a debrief was made of, as it stood after that many choices; null for any other thing. */
export async function runOf(db: Db, personId: string, thing: OwnThing): Promise<OpenRun | null> {
  if (thing.kind !== "debrief") return null;
  const run = await openRun(db, { runId: thing.run, personId });
  if ("failed" in run) return null;
  const choices = run.choices.slice(0, thing.choices);
  return { ...run, choices, play: replay(run.scenario, choices) };
}

function noteThing(
  catalogue: Catalogue,
  note: Extract<Shareable, { moduleId: string }>,
  text: string,
): OwnThing {
  const { kind, moduleId, id } = note;
  const lesson = lessonOf(catalogue, moduleId);
  const heading = lesson && Object.hasOwn(lesson.headings, id) ? lesson.headings[id] : undefined;
  const named = { item: shareItem(note), title: heading ?? NAMELESS, of: lesson?.module.title ?? "" };
  if (kind === "reflection") return { kind, ...named, text };
  const sheet = lesson && Object.hasOwn(lesson.worksheets, id) ? lesson.worksheets[id] : undefined;
  return { kind, ...named, sheet: sheet ?? "", content: parseSheet(text) };
}

/** For what was written in a part of a module that has since been taken out. */
const NAMELESS = "From an earlier version of the module";

function planNames(catalogue: Catalogue, source: string, runs: readonly { id: string; title: string }[]) {
  const [place = "", , taskId] = source.split("/");
  const run = runs.find(({ id }) => source === `run/${id}`);
  if (run) return { title: run.title, of: "" };
  const lesson = lessonOf(catalogue, place);
  const task = lesson?.tasks.find(({ id }) => id === taskId);
  return { title: task?.title ?? NAMELESS, of: lesson?.module.title ?? "" };
}
