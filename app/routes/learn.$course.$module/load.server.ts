import type { FindingView } from "~/components/finding-view";
import type { LessonView, TaskView } from "~/components/lesson/lesson-view";
import { lessonOf } from "~/content/catalogue";
import { catalogue, finding } from "~/content/catalogue.server";
import type { Lesson } from "~/content/lesson.server";
import { localCheck, localText } from "~/content/local.server";
import type { Pack } from "~/content/pack.server";
import { packGaps, packLines } from "~/content/pack-view.server";
import type { Db } from "~/db.server";
import { type CheckSpec, CONFIDENCE, isRight, LOCAL_OPTION } from "~/learning/checks";
import { type Course, type Module, rehearsalItem, type Step, stopsOf, taskItem } from "~/learning/course";
import { stepDone } from "~/learning/next";
import { placeToOpen } from "~/learning/place";
import { type DoneItems, progress } from "~/learning/progress";
import { shareableNote, shareItem } from "~/learning/sharing";
import { shuffled } from "~/learning/shuffle";
import { type Facts, waitsFor } from "~/learning/standing";
import { parseSheet, sheetKind } from "~/learning/worksheets";
import { readingPack } from "~/services/packs.server";
import { readingPlace } from "~/services/reading-place.server";
import { type RunSummary, runsOf } from "~/services/runs.server";
import { openShares } from "~/services/sharing.server";
import { checkOf, factsOf, ownNoteItem, ownWork, sheetItem } from "~/services/study.server";
import { findingView } from "../evidence._index/load.server";
import { hrefOf, laterHref } from "../learn._index/load.server";
import { sharedMark } from "../me.share/load.server";
import type { ModuleView } from "./view";

type OwnWork = Awaited<ReturnType<typeof ownWork>>;

/** The course and the lesson of an address; null where there is none. */
export function lessonAt(params: {
  course?: string;
  module?: string;
}): { course: Course; lesson: Lesson & { file: string } } | null {
  const course = catalogue.courses.find((entry) => entry.id === params.course);
  const lesson = lessonOf(catalogue, params.module ?? "");
  const onPath = course && lesson && stopsOf(course).some(({ stop }) => stop.id === lesson.module.id);
  return onPath ? { course, lesson } : null;
}

/** Whether something must be complete before a person may study a module of a course that is theirs. */
export async function isLocked(db: Db, personId: string, course: Course, module: Module): Promise<boolean> {
  if (!course.after[module.id]) return false;
  return waitsFor(course, module, await factsOf(db, personId)).length > 0;
}

/**
 * A module as the page shows it.
 * @param stepId the step asked for; without one, or with an unknown one, where it was last read, or else the first that is
 *   not done
 * @param again the check that is being answered anew
 */
export async function moduleView(
  db: Db,
  given: {
    personId: string;
    course: Course;
    lesson: Lesson;
    stepId: string | null;
    /** The question that came back, shown instead of a step. */
    later: string | null;
    again: string | null;
    today: string;
  },
): Promise<ModuleView> {
  const { personId, course, lesson, stepId, again, today } = given;
  const later = given.later !== null && Object.hasOwn(lesson.laters, given.later) ? given.later : null;
  const { module } = lesson;
  const asked = module.steps.find((entry) => entry.id === stepId);
  const [facts, own, reading, runs, shares, place] = await Promise.all([
    factsOf(db, personId),
    ownWork(db, { personId, moduleId: module.id }),
    readingPack(db, personId),
    lesson.rehearsals.length > 0 ? runsOf(db, { personId }) : [],
    openShares(db, personId),
    asked || later !== null ? null : readingPlace(db, { personId, moduleId: module.id }),
  ]);
  const { done } = facts;
  const pack = reading?.pack ?? null;
  const opened = asked ? null : placeToOpen(module, done, place);
  const step = asked ?? module.steps.find((entry) => entry.id === opened?.stepId);
  const stops = stopsOf(course);
  const at = stops.findIndex(({ stop }) => stop.id === module.id);
  const after = stops[at + 1]?.stop;
  const made = progress(module, done);
  return {
    title: module.title,
    summary: module.summary,
    outcomes: module.outcomes,
    leg: stops[at]?.leg.title ?? null,
    waitsFor: waitsFor(course, module, facts).map((stop) => ({
      title: stop.title,
      href: hrefOf(course, stop),
    })),
    steps: module.steps.map((entry) => outlineStep(course, module, entry, done)),
    current: later === null ? (step?.id ?? "") : "",
    part: lesson.parts.indexOf(later ?? step?.id ?? ""),
    paragraph: opened?.paragraph ?? null,
    printHref: `${hrefOf(course, module)}/print`,
    done: made.done,
    required: made.required,
    minutesLeft: made.minutesLeft,
    after: after ? { title: after.title, href: hrefOf(course, after) } : null,
    lesson: {
      today,
      url: later === null ? stepHref(course, module, step?.id ?? "") : laterHref(course, module, later),
      keep: `${hrefOf(course, module)}/keep`,
      owner: personId,
      step: later === null ? (step?.id ?? "") : "",
      later,
      site: pack?.name ?? null,
      findings: Object.fromEntries([...lesson.whys, ...lesson.uses].flatMap(findingEntry)),
      ...packViews(lesson, pack, today),
      ...checkViews(lesson, own, pack, { personId, again }),
      ...writtenViews(lesson, own),
      tasks: taskViews(lesson, own, facts),
      shares: sharedMarks(lesson, own, shares),
      rehearsals: Object.fromEntries(lesson.rehearsals.map((id) => [id, rehearsalCard(id, done, runs)])),
      refused: null,
    },
  };
}

const stepHref = (course: Course, module: Module, stepId: string) =>
  `${hrefOf(course, module)}?step=${stepId}`;

function outlineStep(
  course: Course,
  module: Module,
  step: Step,
  done: DoneItems,
): ModuleView["steps"][number] {
  const left = step.needs.filter((item) => !done.has(item)).map(kindOf);
  return {
    id: step.id,
    title: step.title,
    kind: step.rehearsal
      ? "rehearsal"
      : step.needs.some((item) => kindOf(item) === "task")
        ? "task"
        : "reading",
    done: stepDone(module, step, done),
    left: [...new Set(left)],
    href: stepHref(course, module, step.id),
  };
}

const kindOf = (item: string) =>
  item.startsWith("rehearsal/") ? "rehearsal" : item.includes("/task/") ? "task" : "check";

function findingEntry(id: string): [string, FindingView][] {
  const found = finding(id);
  return found ? [[id, findingView(found)]] : [];
}

/** What a lesson shows of the reader's pack. */
function packViews(lesson: Lesson, pack: Pack | null, today: string) {
  if (!pack) return { locals: {}, pack: {}, gaps: null };
  const locals = lesson.slots.flatMap((path) => {
    const value = localText(pack, path);
    const { by, on, until } = localCheck(pack, path);
    return value === undefined ? [] : [[path, { value, checkedBy: by, checkedOn: on, expiresOn: until }]];
  });
  return {
    locals: Object.fromEntries(locals) as LessonView["locals"],
    pack: Object.fromEntries(lesson.packGroups.map((group) => [group, packLines(pack, group)])),
    gaps: packGaps(pack, today),
  };
}

/** What was answered, and in what order things are shown: another at each try, the same after a reload. */
function checkViews(
  lesson: Lesson,
  own: OwnWork,
  pack: Pack | null,
  { personId, again }: { personId: string; again: string | null },
) {
  const answers: LessonView["answers"] = {};
  const localOptions: LessonView["localOptions"] = {};
  const orders: LessonView["orders"] = {};
  for (const id of [...Object.keys(lesson.checks), ...Object.keys(lesson.laters)]) {
    const found = checkOf(lesson, id);
    if (!found) continue;
    const { spec: check, item } = found;
    const given = own.answers.filter((answer) => answer.item === item);
    const last = again === id ? undefined : given.at(-1);
    answers[id] = {
      option: last?.option ?? null,
      right: last !== undefined && isRight(check, last.option),
      confidence: CONFIDENCE.find((level) => level === last?.confidence) ?? null,
      seq: given.length,
    };
    const seed = `${personId}/${item}/${last ? given.length - 1 : given.length}`;
    if (check.kind === "local") localOptions[id] = offered(check, pack, seed);
    if (check.kind === "placing")
      orders[id] = shuffled(
        check.items.map((entry) => entry.id),
        seed,
      );
  }
  return { answers, localOptions, orders };
}

/** How many wrong answers a check from the pack shows. */
const DECOYS_SHOWN = 3;

/** What the pack says, and some of the decoys: those that differ from it and from one another. Decoys of the author's own carry their words in the text. */
function offered(
  check: Extract<CheckSpec, { kind: "local" }>,
  pack: Pack | null,
  seed: string,
): LessonView["localOptions"][string] {
  const right = localText(pack, check.field);
  if (right === undefined) return [];
  const taken = new Set([right]);
  const decoys = shuffled(check.decoys, seed).flatMap(({ id, field }) => {
    const says = field === null ? "" : (localText(pack, field) ?? right);
    if (says !== "" && taken.has(says)) return [];
    taken.add(says);
    return [{ id, says }];
  });
  return shuffled([{ id: LOCAL_OPTION, says: right }, ...decoys.slice(0, DECOYS_SHOWN)], seed);
}

/** What the learner wrote for themselves: reflections, notes of their own and worksheets. */
function writtenViews(lesson: Lesson, own: OwnWork) {
  const at = new Map(own.notes.map((note) => [note.item, note]));
  const { id: moduleId } = lesson.module;
  const notes = lesson.reflections.flatMap((id) => {
    const note = at.get(`${moduleId}/reflection/${id}`);
    return note ? [[id, { text: note.text, savedAt: note.at.toISOString() }] as const] : [];
  });
  const sheets = Object.keys(lesson.worksheets).flatMap((id) => {
    const note = at.get(sheetItem(moduleId, id));
    return note ? [[id, { content: parseSheet(note.text), savedAt: note.at.toISOString() }] as const] : [];
  });
  const beside = lesson.module.steps.flatMap(({ id }) => {
    const note = at.get(ownNoteItem(moduleId, id));
    return note ? [[id, { text: note.text, savedAt: note.at.toISOString() }] as const] : [];
  });
  return {
    notes: Object.fromEntries(notes),
    own: Object.fromEntries(beside),
    sheets: Object.fromEntries(sheets),
    sheetKinds: Object.fromEntries(
      Object.values(lesson.worksheets).flatMap((name) => {
        const kind = sheetKind(name);
        return kind ? [[name, kind] as const] : [];
      }),
    ),
  };
}

/** With whom each thing that the learner wrote is shared, and since when. */
function sharedMarks(
  lesson: Lesson,
  own: OwnWork,
  shares: Awaited<ReturnType<typeof openShares>>,
): LessonView["shares"] {
  const { id: moduleId } = lesson.module;
  const written = own.notes.flatMap(({ item, at }) => {
    const note = shareableNote(item);
    return note ? [{ id: note.id, item: shareItem(note), at }] : [];
  });
  const planned = lesson.tasks.flatMap(({ id }) => {
    const source = taskItem(moduleId, id);
    const plan = own.plans.find((entry) => entry.source === source);
    return plan ? [{ id, item: shareItem({ kind: "plan", source }), at: plan.at }] : [];
  });
  return Object.fromEntries(
    [...written, ...planned].map(({ id, item, at }) => [id, sharedMark(item, at, shares)]),
  );
}

/** How each workplace task stands. A task that is signed has its supervisor's word; another is done when it is sent. */
function taskViews(lesson: Lesson, own: OwnWork, { done, signOffs }: Facts): LessonView["tasks"] {
  const views = lesson.tasks.map(({ id, signed }) => {
    const item = taskItem(lesson.module.id, id);
    const plan = own.plans.find((entry) => entry.source === item);
    const sentOn = done.get(item) ?? null;
    const word = signed ? signOffs.get(item) : undefined;
    const signedOn = sentOn && word?.verdict === "signed" ? word.at : null;
    const returned = !sentOn && word?.verdict === "returned" ? word : null;
    const view: TaskView = {
      state: returned ? "returned" : !sentOn ? "not-started" : signed && !signedOn ? "awaiting" : "complete",
      plan: plan ? { cue: plan.cue, action: plan.action, savedAt: plan.at.toISOString() } : null,
      sentOn,
      signed,
      signedOn,
      returned: returned ? { on: returned.at, comment: returned.comment ?? "" } : null,
    };
    return [id, view] as const;
  });
  return Object.fromEntries(views);
}

function rehearsalCard(id: string, done: DoneItems, runs: RunSummary[]): LessonView["rehearsals"][string] {
  const { title = "", summary = "", minutes = 0 } = catalogue.scenarios[id] ?? {};
  const mine = runs.filter((run) => run.scenarioId === id);
  const open = mine.find((run) => run.ending === null);
  const ended = mine.find((run) => run.ending !== null);
  return {
    title,
    summary,
    minutes,
    state: done.has(rehearsalItem(id)) ? "complete" : open ? "in-progress" : "not-started",
    resumeHref: open ? `/runs/${open.id}` : null,
    debriefHref: ended ? `/runs/${ended.id}/debrief` : null,
  };
}
