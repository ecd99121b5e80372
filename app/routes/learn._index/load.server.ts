import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import type { Course, Leg, Stop } from "~/learning/course";
import { addDays } from "~/learning/days";
import { type NextThing, nextThing } from "~/learning/next";
import { type DoneItems, progress } from "~/learning/progress";
import { stateOf } from "~/learning/state";
import { type RunSummary, runsOf } from "~/services/runs.server";
import { assignedCourses, doneItems, latestPlan } from "~/services/study.server";
import type { DueView, LegView, PathView, PlanView, ResumeView, StopView } from "./view";

/** Everything on a learner's path, as the page shows it. `courseId` null means the first course they were given. */
export async function pathView(
  db: Db,
  given: { personId: string; courseId: string | null; today: string },
): Promise<PathView | null> {
  const { personId, courseId, today } = given;
  const [courses, done, runs, plan] = await Promise.all([
    assignedCourses(db, catalogue, personId),
    doneItems(db, personId),
    runsOf(db, { personId }),
    latestPlan(db, personId),
  ]);
  const chosen = courseId === null ? courses[0] : courses.find(({ course }) => course.id === courseId);
  if (!chosen) return courseId === null ? { today, resume: null, legs: [], due: [], plan: null } : null;
  const next = nextThing(chosen.course, done);
  const legs = chosen.course.legs.map((leg) => legView(leg, chosen, done, next, today));
  return {
    today,
    resume: next ? resumeView(chosen.course, next, done, runs) : null,
    legs,
    due: tasksDue(chosen.course, legs, done),
    plan: plan ? planView(plan, chosen.course) : null,
  };
}

function legView(
  leg: Leg,
  { course, startsOn }: { course: Course; startsOn: string },
  done: DoneItems,
  next: NextThing | null,
  today: string,
): LegView {
  const dueOn = addDays(startsOn, leg.dueDays);
  const stops = leg.stops.map((stop): StopView => {
    const made = progress(stop, done);
    return {
      id: stop.id,
      kind: stop.kind,
      title: stop.title,
      href: hrefOf(course, stop),
      state: stateOf(made, dueOn, today),
      done: made.done,
      required: made.required,
      dueOn: null,
      on: made.completedAt,
      minutesLeft: made.completedAt ? null : made.minutesLeft,
      note: stop.summary,
      waitsFor: [],
      signed: false,
      here: next?.stop.id === stop.id,
    };
  });
  return { id: leg.id, title: leg.title, dueOn, stops, gate: null };
}

function resumeView(course: Course, next: NextThing, done: DoneItems, runs: RunSummary[]): ResumeView {
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
    started: begun,
    decision: null,
    words: begun ? null : stop.summary,
    minutesLeft: progress(stop, done).minutesLeft,
    href: `${hrefOf(course, stop)}${step ? `?step=${step.id}` : ""}`,
  };
}

/** The workplace tasks not yet done, each due with its leg. */
function tasksDue(course: Course, legs: LegView[], done: DoneItems): DueView[] {
  return course.legs.flatMap((leg, index) =>
    leg.stops.flatMap((stop) =>
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

const taskStep = (stop: Stop, taskId: string) =>
  stop.kind === "module"
    ? (stop.steps.find((step) => step.needs.includes(`${stop.id}/task/${taskId}`))?.id ?? "")
    : "";

function planView(plan: { source: string; cue: string; action: string }, course: Course): PlanView {
  const [kind = "", id = ""] = plan.source.split("/");
  const href =
    kind === "run"
      ? `/runs/${id}/debrief`
      : `/learn/${course.id}/${kind}?step=${taskStepOf(course, kind, plan.source)}`;
  return { title: "Your latest plan", cue: plan.cue, action: plan.action, href };
}

function taskStepOf(course: Course, moduleId: string, source: string): string {
  const stop = course.legs.flatMap((leg) => leg.stops).find((entry) => entry.id === moduleId);
  return stop ? taskStep(stop, source.split("/").at(-1) ?? "") : "";
}

/** The address of a stop. */
export const hrefOf = (course: { id: string }, stop: Stop): string =>
  stop.kind === "module" ? `/learn/${course.id}/${stop.id}` : `/rehearse/${stop.id}`;
