import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Course, type Leg, type Stop, stopsOf } from "../learning/course";
import { contentHash } from "../scenario/hash";
import { readScenario } from "../scenario/read";
import type { Scenario } from "../scenario/types";
import { type Catalogue, lessonOf, type ShippedScenario } from "./catalogue";
import { type CourseFile, courseFileSchema } from "./course-file.server";
import { registerSchema } from "./findings.server";
import { knownTo } from "./known.server";
import { readLesson } from "./lesson.server";
import { type PackFile, packFileSchema } from "./pack.server";
import { packGroup } from "./pack-fields";
import { BadContent, type ContentProblem } from "./problem";
import { readYaml } from "./yaml-file.server";

/**
 * Reads all of `courses/` below the project's root.
 * @throws BadContent with every problem found: file, line, column and what to do.
 */
export function readCatalogue(root: string): Catalogue {
  const problems: ContentProblem[] = [];
  const keep = <T>(result: { value: T | null; problems: ContentProblem[] }): T | null => {
    problems.push(...result.problems);
    return result.value;
  };
  const named = (path: string) => relative(root, path).split(sep).join("/");
  const folder = join(root, "courses");

  const registerPath = join(folder, "findings.yaml");
  const register = keep(readYaml(registerPath, named(registerPath), registerSchema));
  const packs: Record<string, PackFile> = {};
  for (const path of filesIn(join(folder, "packs"), ".yaml")) {
    const pack = keep(readYaml(path, named(path), packFileSchema));
    if (pack) packs[pack.id] = pack;
  }
  if (!register) throw new BadContent(problems);

  const known = knownTo({ register, packs });
  const catalogue: Catalogue = { courses: [], lessons: {}, scenarios: {}, packs, register };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const courses = entry.isDirectory() ? filesIn(join(folder, entry.name), ".yaml") : [];
    if (entry.name === "packs" || courses.length === 0) continue;
    readFolder(join(folder, entry.name));
    for (const path of courses) readCourse(path);
  }
  if (problems.length > 0) throw new BadContent(problems);
  return catalogue;

  /** The scenarios and modules of a folder, which its courses share. */
  function readFolder(courseFolder: string) {
    for (const path of filesIn(join(courseFolder, "scenarios"), ".yaml")) {
      const source = readFileSync(path, "utf8");
      const { scenario, problems: found } = readScenario(source, known);
      const errors = found.filter((problem) => problem.severity === "error");
      problems.push(
        ...errors.map(({ line, column, message }) => ({ file: named(path), line, column, message })),
      );
      if (scenario && errors.length === 0)
        catalogue.scenarios[scenario.id] = shipped(scenario, source, named(path));
    }
    for (const module of readdirSync(courseFolder, { withFileTypes: true })) {
      const path = join(courseFolder, module.name, "module.mdx");
      if (!module.isDirectory() || !existsSync(path)) continue;
      const { lesson, problems: found } = readLesson(path, named(path));
      problems.push(...found);
      if (!lesson) continue;
      catalogue.lessons[lesson.module.id] = { ...lesson, file: named(path), hash: sha256(path) };
      const unknown = (what: string, ids: string[], has: (id: string) => boolean) => {
        for (const id of ids.filter((id) => !has(id))) {
          problems.push({
            file: named(path),
            line: lineOf(path, id),
            column: 1,
            message: `${id} is not ${what}.`,
          });
        }
      };
      unknown(
        "a finding of courses/findings.yaml",
        [...lesson.whys, ...lesson.uses, ...lesson.module.findings],
        (id) => known.findings.has(id),
      );
      unknown("a group of a local context pack", lesson.packGroups, (id) => packGroup(id) !== undefined);
      unknown("a field of every local context pack", lesson.slots, (id) => known.slots.has(id));
      unknown("a scenario of this course", lesson.rehearsals, (id) => Object.hasOwn(catalogue.scenarios, id));
    }
  }

  function readCourse(coursePath: string) {
    const file = keep(readYaml(coursePath, named(coursePath), courseFileSchema));
    if (!file) return;
    const legs = file.legs.map(
      (leg): Leg => ({
        ...leg,
        gate: leg.gate ?? null,
        stops: leg.stops.flatMap((stop) => stopOf(stop, coursePath)),
      }),
    );
    const { id, title, certificate } = file;
    const course: Course = { id, title, legs, after: afterOf(file), ...(certificate ? { certificate } : {}) };
    catalogue.courses.push(course);
    const onPath = stopsOf(course).map(({ stop }) => stop.id);
    const required = [
      ...Object.values(course.after).flat(),
      ...legs.flatMap((leg) => leg.gate?.opensWith ?? []),
    ];
    for (const id of required) if (!onPath.includes(id)) notInCourse(coursePath, id);
  }

  function stopOf(
    stop: { module: string } | { rehearsal: string; code: string },
    coursePath: string,
  ): Stop[] {
    if ("module" in stop) {
      const lesson = lessonOf(catalogue, stop.module);
      if (lesson) return [lesson.module];
    } else {
      const known = Object.hasOwn(catalogue.scenarios, stop.rehearsal);
      const scenario = known ? catalogue.scenarios[stop.rehearsal] : undefined;
      const { title = "", summary = "", minutes = 0 } = scenario ?? {};
      if (scenario) return [{ kind: "rehearsal", id: scenario.id, code: stop.code, title, summary, minutes }];
    }
    notInCourse(coursePath, "module" in stop ? stop.module : stop.rehearsal);
    return [];
  }

  function notInCourse(coursePath: string, id: string) {
    problems.push({
      file: named(coursePath),
      line: lineOf(coursePath, id),
      column: 1,
      message: `${id} is not in this course.`,
    });
  }
}

/** The SHA-256 of a file's text, the same whichever line ends it was checked out with. */
const sha256 = (path: string) =>
  createHash("sha256").update(readFileSync(path, "utf8").replaceAll("\r\n", "\n")).digest("hex");

/** What must be complete before each module opens. */
function afterOf(file: CourseFile): Course["after"] {
  const stops = file.legs.flatMap((leg) => leg.stops);
  return Object.fromEntries(
    stops.flatMap((stop) => ("module" in stop && stop.after ? [[stop.module, stop.after]] : [])),
  );
}

function shipped(scenario: Scenario, source: string, file: string): ShippedScenario {
  const { id, title, summary, minutes } = scenario;
  return {
    id,
    file,
    title,
    summary,
    minutes,
    contentNote: scenario.contentNote ?? null,
    hash: contentHash(scenario),
    source,
    findings: findingsOf(scenario),
    choiceFindings: distinct(choicesOf(scenario).flatMap((choice) => choice.findings)),
  };
}

/** The findings that a scenario's choices and endings refer to, each once, sorted. */
export function findingsOf(scenario: Scenario): string[] {
  return distinct(
    [...choicesOf(scenario), ...scenario.endings.values()].flatMap((element) => element.findings),
  );
}

const choicesOf = (scenario: Scenario) =>
  [...scenario.beats.values()].flatMap((beat) => [...beat.choices.values()]);

const distinct = (ids: string[]): string[] => [...new Set(ids)].sort();

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}

function lineOf(path: string, word: string): number {
  return (
    readFileSync(path, "utf8")
      .split("\n")
      .findIndex((line) => line.includes(word)) + 1 || 1
  );
}
