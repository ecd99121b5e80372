import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { contentHash } from "../scenario/hash";
import { readScenario } from "../scenario/read";
import { catalogue } from "./catalogue.server";
import { BadContent, type ContentProblem } from "./problem";
import { readCatalogue } from "./read.server";

const COURSE = "courses/onboarding/course.yaml";
const MODULE = "courses/onboarding/04-first-sixty-seconds/module.mdx";
const SCENARIO = "courses/onboarding/scenarios/never-came-back.yaml";
const PACK = "courses/packs/maple.yaml";
const REGISTER = "courses/findings.yaml";

/** A copy of the shipped content that a test may break. */
function copy() {
  const root = mkdtempSync(join(tmpdir(), "rapport-content-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync("courses", join(root, "courses"), { recursive: true });
  return {
    root,
    /** Changes the first place of a file where a text stands; gives its line, from 1. */
    change(file: string, from: string, to: string): number {
      const text = readFileSync(join(root, file), "utf8");
      const at = text.indexOf(from);
      if (at < 0) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(
        join(root, file),
        text.replace(from, () => to),
      );
      return text.slice(0, at).split("\n").length;
    },
  };
}

function problemsOf(root: string): ContentProblem[] {
  try {
    readCatalogue(root);
  } catch (error) {
    if (error instanceof BadContent) return error.problems;
    throw error;
  }
  return [];
}

describe("the shipped content", () => {
  test("holds, and is what the build has", () => {
    expect(readCatalogue(process.cwd())).toEqual(catalogue);
  });

  test("has scenarios under the hash of what they say, and lessons of modules that stand on a path", () => {
    for (const [id, shipped] of Object.entries(catalogue.scenarios)) {
      const { scenario } = readScenario(shipped.source);
      expect(scenario?.id).toBe(id);
      expect(scenario && contentHash(scenario)).toBe(shipped.hash);
    }
    const known = new Set(catalogue.register.findings.map(({ id }) => id));
    for (const { findings } of Object.values(catalogue.scenarios))
      for (const id of findings) expect(known.has(id) || id === "practice-wisdom").toBe(true);
    for (const { courses, lessons } of [catalogue])
      for (const stop of courses.flatMap((course) => course.legs.flatMap((leg) => leg.stops)))
        if (stop.kind === "module") expect(lessons[stop.id]?.module).toEqual(stop);
  });
});

describe("content that is broken names the file, the line and what is wrong:", () => {
  type Break = [what: string, file: string, from: string, to: string, message: RegExp, column?: number];
  const breaks: Break[] = [
    [
      "a field of the course that is wrong",
      COURSE,
      "dueDays: 14",
      "dueDays: soon",
      /^legs\.0\.dueDays: /,
      14,
    ],
    ["a course that is not YAML", COURSE, "legs:", "legs: [", /\S/],
    [
      "a stop that is not there",
      COURSE,
      "module: first-sixty-seconds",
      "module: last-word",
      /^last-word is not in this course/,
    ],
    [
      "a rehearsal that is not there",
      COURSE,
      "rehearsal: never-came-back",
      "rehearsal: constructor",
      /^constructor is not in this course/,
    ],
    [
      "a module called as every object's own",
      COURSE,
      "module: first-sixty-seconds",
      "module: toString",
      /^toString is not in this course/,
    ],
    [
      "a finding that is not in the register",
      MODULE,
      '<Why id="B5.1" />',
      '<Why id="B9.99" />',
      /^B9\.99 is not a finding/,
    ],
    [
      "a field that no pack has",
      MODULE,
      "rhythm.meetings.0.name",
      "rhythm.gatherings.0.name",
      /^rhythm\.gatherings\.0\.name is not a field/,
    ],
    [
      "a field of a pack that is a group",
      MODULE,
      "rhythm.meetings.0.name",
      "rhythm.meetings",
      /^rhythm\.meetings is not a field/,
    ],
    [
      "a scenario that a lesson names and nobody wrote",
      MODULE,
      '<Rehearsal scenario="three-minutes" />',
      '<Rehearsal scenario="four-minutes" />',
      /^four-minutes is not a scenario/,
    ],
    [
      "a scenario called as every object's own",
      MODULE,
      '<Rehearsal scenario="three-minutes" />',
      '<Rehearsal scenario="constructor" />',
      /^constructor is not a scenario/,
    ],
    ["a lesson that is not MDX", MODULE, "</Step>", "", /\S/],
    ["an error of a scenario", SCENARIO, "goto: they-are-used,", "goto: nowhere,", /nowhere/],
    [
      "a finding that a scenario has from nowhere",
      SCENARIO,
      "findings: [A0.3, B0.1]",
      "findings: [A0.3, B9.99]",
      /B9\.99/,
    ],
    [
      "a pack's check of no length",
      PACK,
      "daysAgo: 21, goodForDays: 180",
      "daysAgo: 21, goodForDays: 0",
      /^checked\.default\.goodForDays: /,
    ],
    ["a pack's group that nobody knows", PACK, "  language:\n", "  gossip:\n", /values/],
    ["a tag of a finding that nobody knows", REGISTER, "tag: mixed", "tag: maybe", /^findings\.0\.tag: /, 10],
    [
      "a finding that comes twice",
      REGISTER,
      "id: A0.2",
      "id: A0.1",
      /^findings: two findings have the same id/,
    ],
  ];

  test.each(breaks)("%s", (_, file, from, to, message, column) => {
    const { root, change } = copy();
    const line = change(file, from, to);
    const problems = problemsOf(root);
    const [problem] = problems.filter((one) => message.test(one.message));
    expect(problem?.file).toBe(file);
    expect(problem?.message).toMatch(message);
    if (column !== undefined) expect(problem?.column).toBe(column);
    // What a file lacks, and what stands twice, is found at what holds it; what is not closed, at its end.
    if (!/not (YAML|MDX)|twice|nobody knows$/.test(_)) expect(problem?.line).toBe(line);
    expect(problem?.line).toBeGreaterThan(0);
  });

  test("all of them in one pass, each as one clear line", () => {
    const { root, change } = copy();
    const lines = [
      change(PACK, "goodForDays: 180", "goodForDays: 0"),
      change(SCENARIO, "goto: they-are-used,", "goto: nowhere,"),
      change(COURSE, "dueDays: 14", "dueDays: soon"),
    ];
    expect(() => readCatalogue(root)).toThrow(BadContent);
    const error = (() => {
      try {
        readCatalogue(root);
      } catch (thrown) {
        return thrown;
      }
    })();
    const message = error instanceof BadContent ? error.message : "";
    for (const [index, file] of [PACK, SCENARIO, COURSE].entries())
      expect(message).toMatch(new RegExp(`^${file}:${lines[index]}:\\d+ \\S`, "m"));
    expect(message).not.toContain(root);
  });

  test("a register that cannot be read", () => {
    const { root } = copy();
    writeFileSync(join(root, REGISTER), "");
    expect(problemsOf(root)[0]).toMatchObject({ file: REGISTER, line: 1, column: 1 });
  });
});

describe("content of one's own", () => {
  test("a second course has modules and scenarios of its own", () => {
    const { root, change } = copy();
    cpSync(join(root, "courses/onboarding"), join(root, "courses/refresher"), { recursive: true });
    change("courses/refresher/course.yaml", "id: onboarding", "id: refresher");
    rmSync(join(root, "courses/refresher/supervising.yaml"));
    const { courses } = readCatalogue(root);
    expect(courses.map(({ id }) => id).toSorted()).toEqual(["onboarding", "refresher", "supervising"]);
  });

  test("a field that only one of two packs has is shown nowhere", () => {
    const { root, change } = copy();
    cpSync(join(root, PACK), join(root, "courses/packs/oak.yaml"));
    change("courses/packs/oak.yaml", "id: maple", "id: oak");
    expect(problemsOf(root)).toEqual([]);
    change("courses/packs/oak.yaml", "    teamName:", "    otherName:");
    change(MODULE, "rhythm.meetings.0.name", "identity.teamName");
    expect(problemsOf(root).map(({ message }) => message)).toContain(
      "identity.teamName is not a field of every local context pack.",
    );
  });

  test("a folder without a course file is no course", () => {
    const { root } = copy();
    mkdirSync(join(root, "courses/notes"));
    writeFileSync(join(root, "courses/notes/module.mdx"), "{");
    expect(problemsOf(root)).toEqual([]);
  });
});
