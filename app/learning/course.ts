/** A thing that can be done once and is kept as a fact: "<module>/step/<id>", "<module>/check/<id>", "<module>/task/<id>", "rehearsal/<scenario>". */
export type Item = string;

/** One step of a module: a page of it. It is done when all that it needs is done or, where it needs nothing, when it was read. */
export type Step = { id: string; title: string; minutes: number; needs: Item[]; rehearsal: string | null };

export type Module = {
  kind: "module";
  id: string;
  code: string;
  title: string;
  summary: string;
  minutes: number;
  outcomes: string[];
  findings: string[];
  steps: Step[];
  /** The tasks that a supervisor signs; the module is complete once all are signed. */
  signed: Item[];
};

export type Rehearsal = {
  kind: "rehearsal";
  id: string;
  code: string;
  title: string;
  summary: string;
  minutes: number;
};

/** A stop on the path: what one cell of the supervisor's matrix stands for. */
export type Stop = Module | Rehearsal;

/** What the end of a leg opens in real life, once a module of it is complete: a first visit, say. */
export type Gate = { title: string; opensWith: string };

/** A part of the path with one due date, so many days after the start. */
export type Leg = { id: string; title: string; dueDays: number; stops: Stop[]; gate: Gate | null };

/**
 * `after` gives, by module id, the modules that must be complete before it opens. Rehearsals are always open. A certificate
 * counts for so many months from the day of completion; without `certificate` it does not end.
 */
export type Course = {
  id: string;
  title: string;
  legs: Leg[];
  after: Record<string, string[]>;
  certificate?: { validMonths: number };
};

export const stepItem = (moduleId: string, stepId: string): Item => `${moduleId}/step/${stepId}`;
export const checkItem = (moduleId: string, checkId: string): Item => `${moduleId}/check/${checkId}`;
export const taskItem = (moduleId: string, taskId: string): Item => `${moduleId}/task/${taskId}`;
export const rehearsalItem = (scenarioId: string): Item => `rehearsal/${scenarioId}`;

/** What each required unit of a stop needs: one list for each step of a module, a single one for a rehearsal. */
export function unitsOf(stop: Stop): Item[][] {
  if (stop.kind === "rehearsal") return [[rehearsalItem(stop.id)]];
  return stop.steps.map((step) => unitOf(stop, step));
}

/** What one step needs in order to be ticked. */
export function unitOf(module: Module, step: Step): Item[] {
  return step.needs.length > 0 ? step.needs : [stepItem(module.id, step.id)];
}

/** Every stop of a course, in the order of the path. */
export function stopsOf(course: Course): { stop: Stop; leg: Leg }[] {
  return course.legs.flatMap((leg) => leg.stops.map((stop) => ({ stop, leg })));
}
