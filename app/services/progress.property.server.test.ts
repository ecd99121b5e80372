import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "~/content/catalogue.server";
import type { Db } from "~/db.server";
import { LOCAL_OPTION } from "~/learning/checks";
import { type Stop, stopsOf, unitsOf } from "~/learning/course";
import { type Progress, progress } from "~/learning/progress";
import { testDatabase } from "../../tests/support/database";
import { learnerAtMaple, NOW } from "../../tests/support/people";
import { failed } from "./failure";
import { openRun, retryFrom, startRun, takeChoice } from "./rehearsal.server";
import { runsOf } from "./runs.server";
import { signOff } from "./sign-offs.server";
import { answerCheck, doneItems, factsOf, keepNote, markRead, submitTask } from "./study.server";

/** Modules with between them everything that counts: pages to read, checks, critical ones, a signed task, a rehearsal. */
const STUDIED = ["first-sixty-seconds", "safe-on-site"];
const course = catalogue.courses.find(({ id }) => id === "onboarding");
if (!course) throw new Error("the course these tests use is not there");
const stops = stopsOf(course)
  .map(({ stop }) => stop)
  .filter((stop) => STUDIED.includes(stop.id) || stop.kind === "rehearsal");
const lessons = STUDIED.flatMap((id) => catalogue.lessons[id] ?? []);

type Event =
  | { do: "read" | "task" | "write"; module: string; id: string }
  | { do: "answer"; module: string; id: string; answer: string }
  | { do: "rehearse"; scenario: string; turns: number }
  | { do: "retry"; at: number }
  | { do: "return" | "sign"; item: string };

const answersTo = (moduleId: string, id: string): string[] => {
  const check = catalogue.lessons[moduleId]?.checks[id];
  if (check?.kind === "choice") return check.options.map((option) => option.id);
  if (check?.kind === "local") return [LOCAL_OPTION, ...check.decoys.map((decoy) => decoy.id)];
  return check ? [check.items.map((item) => `${item.id}=${item.in}`).join(" ")] : [];
};

const studying: Event[] = lessons.flatMap(({ module, checks, tasks, reflections }): Event[] => [
  ...module.steps.map(({ id }): Event => ({ do: "read", module: module.id, id })),
  ...Object.keys(checks).flatMap((id) =>
    answersTo(module.id, id).map((answer): Event => ({ do: "answer", module: module.id, id, answer })),
  ),
  ...tasks.map(({ id }): Event => ({ do: "task", module: module.id, id })),
  ...reflections.map((id): Event => ({ do: "write", module: module.id, id })),
]);
const scenarios = [...new Set(stops.flatMap((stop) => unitsOf(stop).flat()))].flatMap((item) =>
  item.startsWith("rehearsal/") ? [item.slice("rehearsal/".length)] : [],
);
const signedItems = stops.flatMap((stop) => (stop.kind === "module" ? stop.signed : []));

const studyEvent = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...studying) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("rehearse" as const),
      scenario: fc.constantFrom(...scenarios),
      turns: fc.constantFrom(1, 3, 40),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("retry" as const), at: fc.nat({ max: 5 }) }) },
);
const signOffEvent = fc.record({
  do: fc.constantFrom("return" as const, "sign" as const),
  item: fc.constantFrom(...signedItems),
});

type People = { learner: string; supervisor: string };

/** Does one thing as pages do it. What the services refuse changes nothing, and is left. */
async function happen(
  db: Db,
  { learner: personId, supervisor }: People,
  event: Event,
  now: Date,
): Promise<void> {
  switch (event.do) {
    case "read":
      await markRead(db, catalogue, { personId, moduleId: event.module, stepId: event.id }, now);
      return;
    case "task":
      await submitTask(db, catalogue, { personId, moduleId: event.module, taskId: event.id }, now);
      return;
    case "write": {
      const note = { personId, moduleId: event.module, reflectionId: event.id, text: "Mine." };
      await keepNote(db, catalogue, note, now);
      return;
    }
    case "answer": {
      const seq = await db.answer.count({ where: { personId, item: `${event.module}/check/${event.id}` } });
      const given = {
        personId,
        moduleId: event.module,
        checkId: event.id,
        answer: event.answer,
        confidence: null,
      };
      expect(await answerCheck(db, catalogue, { ...given, seq }, now)).toEqual({ kept: true });
      return;
    }
    case "rehearse": {
      const run = await startRun(db, catalogue, { personId, scenarioId: event.scenario, hints: false }, now);
      if (!failed(run)) await playOn(db, { personId, runId: run.runId }, event.turns, now);
      return;
    }
    case "retry": {
      const [latest] = await runsOf(db, { personId });
      if (!latest) return;
      const run = await retryFrom(db, catalogue, { runId: latest.id, personId, at: event.at }, now);
      if (!failed(run)) await playOn(db, { personId, runId: run.runId }, 40, now);
      return;
    }
    default: {
      const verdict = event.do === "sign" ? "signed" : "returned";
      const given = { supervisorId: supervisor, personId, item: event.item, verdict, comment: null } as const;
      await signOff(db, catalogue, given, now);
    }
  }
}

async function playOn(
  db: Db,
  own: { personId: string; runId: string },
  turns: number,
  now: Date,
): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    const run = await openRun(db, own);
    if (failed(run)) throw new Error(run.failed);
    const choice = run.play.available[0];
    if (choice === undefined) return;
    await takeChoice(db, { ...own, seq: run.choices.length, choice }, now);
  }
}

const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const progressOf = async (db: Db, personId: string): Promise<Map<Stop, Progress>> => {
  const { done } = await factsOf(db, personId);
  return new Map(stops.map((stop) => [stop, progress(stop, done)]));
};

test("progress never falls but by a return, stays between nothing and all, and a return takes one unit", async () => {
  const events = fc.array(fc.oneof({ weight: 5, arbitrary: studyEvent }, signOffEvent), {
    minLength: 8,
    maxLength: 28,
  });
  const { db } = testDatabase();
  await fc.assert(
    fc.asyncProperty(events, async (all) => {
      const people = await learnerAtMaple(db);
      let before = await progressOf(db, people.learner);
      for (const [index, event] of all.entries()) {
        await happen(db, people, event, at(index + 1));
        const now = await progressOf(db, people.learner);
        for (const [stop, made] of now) {
          const was = before.get(stop);
          expect(made.required).toBe(unitsOf(stop).length);
          expect(made.done).toBeGreaterThanOrEqual(0);
          expect(made.done).toBeLessThanOrEqual(made.required);
          const least = (was?.done ?? 0) - (event.do === "return" ? 1 : 0);
          expect(made.done).toBeGreaterThanOrEqual(least);
          // Retries, later runs and repeated answers move no date of completion.
          if (event.do !== "return" && was?.completedAt) expect(made.completedAt).toBe(was.completedAt);
        }
        before = now;
      }
    }),
    { numRuns: 5 },
  );
});

test("the same things done in another order come to the same progress", async () => {
  // Runs are kept whole in either order: what a retry takes up depends on what was played last.
  const events = fc
    .array(studyEvent, { minLength: 8, maxLength: 20 })
    .map((all) => all.filter((event) => event.do !== "retry"))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const { db } = testDatabase();
  await fc.assert(
    fc.asyncProperty(events, async ([one, other]) => {
      const ends = [];
      for (const order of [one, other]) {
        const people = await learnerAtMaple(db);
        for (const [index, event] of order.entries()) await happen(db, people, event, at(index + 1));
        const made = await progressOf(db, people.learner);
        ends.push([...made.values()].map(({ done, minutesLeft }) => ({ done, minutesLeft })));
      }
      expect(ends[1]).toEqual(ends[0]);
    }),
    { numRuns: 4 },
  );
});

test("what is not required counts for nothing: reflections, runs without an ending, further runs", async () => {
  const { db } = testDatabase();
  const people = await learnerAtMaple(db);
  const [scenario = ""] = scenarios;
  for (const event of studying.filter((one) => one.do === "write")) await happen(db, people, event, NOW);
  await happen(db, people, { do: "rehearse", scenario, turns: 1 }, NOW);
  expect((await doneItems(db, people.learner)).size).toBe(0);
  await happen(db, people, { do: "rehearse", scenario, turns: 40 }, at(1));
  const once = await progressOf(db, people.learner);
  await happen(db, people, { do: "rehearse", scenario, turns: 40 }, at(2));
  await happen(db, people, { do: "retry", at: 2 }, at(3));
  expect(await progressOf(db, people.learner)).toEqual(once);
});
