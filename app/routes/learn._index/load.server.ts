import { ukDay } from "~/components/dates";
import { lessonOf } from "~/content/catalogue";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { courseCompletedAt } from "~/learning/certificate";
import type { Course, Stop } from "~/learning/course";
import type { Returning } from "~/learning/later";
import { type NextThing, nextThing } from "~/learning/next";
import type { Place } from "~/learning/place";
import { type DoneItems, progress } from "~/learning/progress";
import { type Facts, isComplete, isExempt, type Standing, standings } from "~/learning/standing";
import { certificateFor } from "~/services/certificates.server";
import { readingPlace } from "~/services/reading-place.server";
import { type RunSummary, runsOf } from "~/services/runs.server";
import {
  assignedCourses,
  factsOf,
  latestPlan,
  openPromises,
  returningQuestions,
} from "~/services/study.server";
import type {
  CertificateOffer,
  DueView,
  LegView,
  PathView,
  PlanView,
  ResumeView,
  ReviewView,
  StopView,
} from "./view";

/** Everything on a learner's path, as the page shows it. `courseId` null means the first course they were given. */
export async function pathView(
  db: Db,
  given: { personId: string; courseId: string | null; today: string },
): Promise<PathView | null> {
  const { personId, courseId, today } = given;
  const [courses, facts, runs, plan] = await Promise.all([
    assignedCourses(db, catalogue, personId),
    factsOf(db, personId),
    runsOf(db, { personId }),
    latestPlan(db, personId),
  ]);
  const chosen = courseId === null ? courses[0] : courses.find(({ course }) => course.id === courseId);
  if (!chosen)
    return courseId === null
      ? { today, resume: null, review: null, certificate: null, legs: [], due: [], plan: null }
      : null;
  const { done } = facts;
  const next = nextThing(chosen.course, facts);
  const [questions, promises, place] = await Promise.all([
    returningQuestions(db, catalogue, { personId, course: chosen.course, done }),
    openPromises(db, catalogue, personId),
    next?.step ? readingPlace(db, { personId, moduleId: next.stop.id }) : null,
  ]);
  const legs = standings(chosen.course, chosen, facts, today).map((entry) =>
    legView(chosen.course, entry, facts, next),
  );
  return {
    today,
    resume: next ? resumeView(chosen.course, next, done, runs, place) : null,
    legs,
    review: next ? null : reviewView(chosen.course, questions, today),
    certificate: await certificateOffer(db, personId, chosen.course, facts),
    due: [
      ...questions.filter(({ on }) => on <= today).map((question) => questionDue(chosen.course, question)),
      ...promises.map((promise) => promiseDue(chosen.course, promise)),
      ...tasksDue(chosen.course, legs, facts),
    ].sort((a, b) => a.on.localeCompare(b.on)),
    plan: plan ? planView(plan, chosen.course) : null,
  };
}

/** The certificate of a course that is complete; no query is made for one that is not. */
async function certificateOffer(
  db: Db,
  personId: string,
  course: Course,
  facts: Facts,
): Promise<CertificateOffer | null> {
  const completedAt = courseCompletedAt(course, facts);
  if (completedAt === null) return null;
  const there = await certificateFor(db, { personId, courseId: course.id, completedAt });
  return { courseId: course.id, course: course.title, code: there?.code ?? null };
}

function legView(
  course: Course,
  { leg, stops }: ReturnType<typeof standings>[number],
  facts: Facts,
  next: NextThing | null,
): LegView {
  const opens = leg.stops.find((stop) => stop.id === leg.gate?.opensWith);
  return {
    id: leg.id,
    title: leg.title,
    dueOn: stops[0]?.due ?? null,
    stops: stops.map((standing) => stopView(course, standing, facts, next)),
    gate:
      leg.gate && opens
        ? {
            title: leg.gate.title,
            opensWith: opens.title,
            open: isExempt(opens, facts) || isComplete(opens, facts),
          }
        : null,
  };
}

function stopView(
  course: Course,
  standing: Standing,
  { done, signOffs }: Facts,
  next: NextThing | null,
): StopView {
  const { stop, progress: made, state } = standing;
  const locked = standing.waitsFor.length > 0;
  const signed = stop.kind === "module" ? stop.signed : [];
  const sentOn = signed.map((item) => done.get(item)).find((at) => at !== undefined);
  const returnedOn = signed.map((item) => signOffs.get(item)?.at).find((at) => at !== undefined);
  const at = state === "awaiting" ? sentOn : state === "returned" ? returnedOn : made.completedAt;
  return {
    id: stop.id,
    kind: stop.kind,
    title: stop.title,
    href: locked ? null : hrefOf(course, stop),
    state,
    done: made.done,
    required: made.required,
    dueOn: null,
    on: at ? ukDay(at) : null,
    minutesLeft: made.completedAt ? null : made.minutesLeft,
    note: stop.summary,
    waitsFor: standing.waitsFor.map(({ title }) => title),
    signed: signed.length > 0,
    here: next?.stop.id === stop.id,
  };
}

function resumeView(
  course: Course,
  next: NextThing,
  done: DoneItems,
  runs: RunSummary[],
  place: Place | null,
): ResumeView {
  const { stop, step } = next;
  const scenarioId = step ? step.rehearsal : stop.id;
  const open = scenarioId
    ? runs.find((run) => run.scenarioId === scenarioId && run.ending === null)
    : undefined;
  const begun = progress(stop, done).done > 0;
  const scenario = scenarioId ? catalogue.scenarios[scenarioId] : undefined;
  const decision = open && open.choices > 0 ? { at: open.choices + 1, of: null } : null;
  if (scenario) {
    return {
      kind: "rehearsal",
      title: scenario.title,
      module: step ? stop.title : null,
      started: decision !== null || (step !== null && begun),
      decision,
      words: decision ? null : scenario.summary,
      minutesLeft: step?.minutes ?? scenario.minutes,
      href: open ? `/runs/${open.id}` : `/rehearse/${scenario.id}`,
    };
  }
  return {
    kind: "step",
    title: step?.title ?? stop.title,
    module: stop.title,
    started: begun || place !== null,
    decision: null,
    words: begun ? null : stop.summary,
    minutesLeft: progress(stop, done).minutesLeft,
    href: `${hrefOf(course, stop)}${step ? `?step=${step.id}${paragraphOf(place, step.id)}` : ""}`,
  };
}

/** The address within a step of the paragraph that was last read there; empty at its top, or for another step. */
const paragraphOf = (place: Place | null, stepId: string): string =>
  place?.stepId === stepId && place.paragraph > 0 ? `#p-${place.paragraph}` : "";

/** The workplace tasks not yet done, each due with its leg. */
function tasksDue(course: Course, legs: LegView[], facts: Facts): DueView[] {
  const { done } = facts;
  return course.legs.flatMap((leg, index) =>
    leg.stops
      .filter((stop) => !isExempt(stop, facts))
      .flatMap((stop) =>
        (catalogue.lessons[stop.id]?.tasks ?? [])
          .filter((task) => !done.has(`${stop.id}/task/${task.id}`))
          .map((task) => ({
            id: task.id,
            on: legs[index]?.dueOn ?? "",
            title: task.title,
            from: `The workplace task of ${stop.title}`,
            href: `${hrefOf(course, stop)}?step=${taskStep(stop, task.id)}`,
            verb: "Open the task",
          })),
      ),
  );
}

function reviewView(course: Course, questions: Returning[], today: string): ReviewView | null {
  const [first] = questions;
  if (!first) return null;
  const { ask, on } = first;
  return { ask, on, href: on <= today ? laterHref(course, { id: first.moduleId }, first.id) : null };
}

const titleOf = (moduleId: string): string => lessonOf(catalogue, moduleId)?.module.title ?? "";

function questionDue(course: Course, { moduleId, id, on }: Returning): DueView {
  return {
    id: `${moduleId}/${id}`,
    on,
    title: `A question from ${titleOf(moduleId)}`,
    from: "It takes less than a minute.",
    href: laterHref(course, { id: moduleId }, id),
    verb: "Answer it",
  };
}

type Promised = Awaited<ReturnType<typeof openPromises>>[number];

function promiseDue(course: Course, { moduleId, sheetId, what, whom, due }: Promised): DueView {
  const step = lessonOf(catalogue, moduleId)?.sheetSteps[sheetId] ?? "";
  return {
    id: `${moduleId}/${sheetId}/${due}/${what}`,
    on: due,
    title: whom ? `${what}, to ${whom}` : what,
    from: "A promise of yours.",
    href: `/learn/${course.id}/${moduleId}?step=${step}#sheet-${sheetId}`,
    verb: "Open the log",
  };
}

const taskStep = (stop: Stop, taskId: string) =>
  stop.kind === "module"
    ? (stop.steps.find((step) => step.needs.includes(`${stop.id}/task/${taskId}`))?.id ?? "")
    : "";

type KeptPlan = { source: string; cue: string; action: string; day: string | null };

function planView(plan: KeptPlan, course: Course): PlanView {
  const [kind = "", id = ""] = plan.source.split("/");
  const href =
    kind === "run"
      ? `/runs/${id}/debrief`
      : `/learn/${course.id}/${kind}?step=${taskStepOf(course, kind, plan.source)}`;
  return { title: "Your latest plan", cue: plan.cue, action: plan.action, day: plan.day, href };
}

function taskStepOf(course: Course, moduleId: string, source: string): string {
  const stop = course.legs.flatMap((leg) => leg.stops).find((entry) => entry.id === moduleId);
  return stop ? taskStep(stop, source.split("/").at(-1) ?? "") : "";
}

/** The address of a question that came back. */
export const laterHref = (course: { id: string }, module: { id: string }, id: string) =>
  `/learn/${course.id}/${module.id}?later=${id}`;

/** The address of a stop. */
export const hrefOf = (course: { id: string }, stop: Stop): string =>
  stop.kind === "module" ? `/learn/${course.id}/${stop.id}` : `/rehearse/${stop.id}`;
