import type { FindingView } from "~/components/finding-view";
import type { LessonView } from "~/components/lesson/lesson-view";
import { lessonOf } from "~/content/catalogue";
import { catalogue, finding } from "~/content/catalogue.server";
import type { Lesson } from "~/content/lesson.server";
import { localCheck, localText } from "~/content/local.server";
import type { Pack } from "~/content/pack.server";
import type { Db } from "~/db.server";
import {
  type Course,
  checkItem,
  type Module,
  rehearsalItem,
  type Step,
  stopsOf,
  taskItem,
} from "~/learning/course";
import { nextStep, stepDone } from "~/learning/next";
import { type DoneItems, progress } from "~/learning/progress";
import { readingPack } from "~/services/packs.server";
import { type RunSummary, runsOf } from "~/services/runs.server";
import { doneItems, ownWork } from "~/services/study.server";
import { hrefOf } from "../learn._index/load.server";
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

/**
 * A module as the page shows it.
 * @param stepId the step asked for; without one, or with an unknown one, the first that is not done
 * @param again the check that is being answered anew
 */
export async function moduleView(
  db: Db,
  given: {
    personId: string;
    course: Course;
    lesson: Lesson;
    stepId: string | null;
    again: string | null;
    today: string;
  },
): Promise<ModuleView> {
  const { personId, course, lesson, stepId, again, today } = given;
  const { module } = lesson;
  const [done, own, reading, runs] = await Promise.all([
    doneItems(db, personId),
    ownWork(db, { personId, moduleId: module.id }),
    readingPack(db, personId),
    lesson.rehearsals.length > 0 ? runsOf(db, { personId }) : [],
  ]);
  const step = module.steps.find((entry) => entry.id === stepId) ?? nextStep(module, done) ?? module.steps[0];
  const stops = stopsOf(course);
  const at = stops.findIndex(({ stop }) => stop.id === module.id);
  const after = stops[at + 1]?.stop;
  const made = progress(module, done);
  const url = stepHref(course, module, step?.id ?? "");
  return {
    title: module.title,
    leg: stops[at]?.leg.title ?? null,
    steps: module.steps.map((entry) => outlineStep(course, module, entry, done)),
    current: step?.id ?? "",
    done: made.done,
    required: made.required,
    minutesLeft: made.minutesLeft,
    after: after ? { title: after.title, href: hrefOf(course, after) } : null,
    lesson: {
      today,
      url,
      step: step?.id ?? "",
      site: reading?.pack.name ?? null,
      findings: Object.fromEntries(lesson.whys.flatMap(findingEntry)),
      locals: localViews(lesson, reading?.pack ?? null),
      ...ownViews(lesson, own, done, again),
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
  return found
    ? [[id, { id, text: found.text, voices: found.voices, certaintyText: found.certaintyText }]]
    : [];
}

function localViews(lesson: Lesson, pack: Pack | null): LessonView["locals"] {
  if (!pack) return {};
  return Object.fromEntries(
    lesson.slots.flatMap((path) => {
      const value = localText(pack, path);
      const { by, on, until } = localCheck(pack, path);
      return value === undefined ? [] : [[path, { value, checkedBy: by, checkedOn: on, expiresOn: until }]];
    }),
  );
}

/** What is the learner's own: answers, reflections, plans. */
function ownViews(lesson: Lesson, own: OwnWork, done: DoneItems, again: string | null) {
  const { module } = lesson;
  const answers: LessonView["answers"] = {};
  for (const id of Object.keys(lesson.checks)) {
    const given = own.answers.filter((answer) => answer.item === checkItem(module.id, id));
    answers[id] = { option: again === id ? null : (given.at(-1)?.option ?? null), seq: given.length };
  }
  const notes = Object.fromEntries(
    own.notes.map(({ item, text, at }) => [
      item.split("/").at(-1) ?? "",
      { text, savedAt: at.toISOString() },
    ]),
  );
  const tasks: LessonView["tasks"] = {};
  for (const { id } of lesson.tasks) {
    const item = taskItem(module.id, id);
    const plan = own.plans.find((entry) => entry.source === item);
    const sentOn = done.get(item) ?? null;
    tasks[id] = {
      state: sentOn ? "complete" : "not-started",
      plan: plan ? { cue: plan.cue, action: plan.action, savedAt: plan.at.toISOString() } : null,
      sentOn,
      signedBy: null,
      signedOn: null,
      returned: null,
    };
  }
  return { answers, notes, tasks };
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
