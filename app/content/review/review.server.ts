import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Catalogue } from "../catalogue";
import { coverage } from "../coverage";
import { parseMdx } from "../mdx-tree.server";
import { missingFields } from "../pack-view.server";
import type { ContentProblem } from "../problem";
import { runningProse, shownWords, type Words } from "./prose.server";
import { readingAge, wordsOf } from "./reading-age.server";
import { misspelt, speller } from "./spelling.server";
import { checkStructure } from "./structure.server";

/** Modules are written for readers of this age, in years. Source: the course's brief. */
export const READING_AGE = { from: 13, to: 15 };

export type Review = {
  problems: ContentProblem[];
  modules: { id: string; words: number; minutes: number; readingAge: number }[];
  scenarios: { id: string; words: number; minutes: number }[];
};

/**
 * Reads all content of a catalogue as an editor would.
 * @param root the project's root
 * @returns every problem found, and what each module and scenario measures
 */
export function review(root: string, catalogue: Catalogue): Review {
  const problems: ContentProblem[] = [];
  const spelling = speller(join(root, "courses/words.txt"));
  const isPage = pagesOf(catalogue);

  const modules = Object.values(catalogue.lessons).map(({ file, module }) => {
    const text = readFileSync(join(root, file), "utf8");
    const say = (message: string, place?: { line: number; column: number }) =>
      problems.push({ file, line: place?.line ?? 1, column: place?.column ?? 1, message });
    const tree = parseMdx(text, say);
    if (!tree) return { id: module.id, words: 0, minutes: module.minutes, readingAge: Number.NaN };
    checkStructure(tree, isPage, say);
    const shown = [...shownWords(tree), ...frontWords(module)];
    problems.push(...misspelt(file, shown, spelling));
    const age = readingAge(runningProse(tree));
    if (age < READING_AGE.from || age > READING_AGE.to)
      say(`The reading age is ${age}; modules are written for ${READING_AGE.from} to ${READING_AGE.to}.`);
    const minutes = module.steps.reduce((sum, step) => sum + step.minutes, 0);
    if (minutes !== module.minutes)
      say(`The steps take ${minutes} minutes together, and the module says ${module.minutes}.`);
    const words = shown.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    return { id: module.id, words, minutes: module.minutes, readingAge: age };
  });

  const scenarios = Object.values(catalogue.scenarios).map(({ id, file, minutes, source }) => {
    const shown = yamlWords(source);
    problems.push(...misspelt(file, shown, spelling));
    return { id, words: shown.reduce((sum, { text }) => sum + wordsOf(text).length, 0), minutes };
  });

  for (const { id, values } of Object.values(catalogue.packs)) {
    const file = `courses/packs/${id}.yaml`;
    problems.push(...misspelt(file, yamlWords(readFileSync(join(root, file), "utf8")), spelling));
    for (const path of missingFields(values))
      problems.push({ file, line: 1, column: 1, message: `${path} is mandatory and not filled in.` });
  }

  const register = "courses/findings.yaml";
  const registerText = readFileSync(join(root, register), "utf8");
  problems.push(...misspelt(register, yamlWords(registerText), spelling));
  for (const { id, taught, reason } of coverage(catalogue)) {
    if (taught || reason !== null) continue;
    const line = registerText.split("\n").findIndex((text) => text.includes(`id: ${id}`)) + 1;
    problems.push({
      file: register,
      line,
      column: 1,
      message: `${id} is not taught: a passage that explains it (<Why>) and a check, activity or choice that uses it are needed, or a reason under notTaught.`,
    });
  }
  return { problems, modules, scenarios };
}

const frontWords = ({
  title,
  summary,
  outcomes,
}: {
  title: string;
  summary: string;
  outcomes: string[];
}): Words[] => [title, summary, ...outcomes].map((text) => ({ text, line: 1, column: 1 }));

/** Keys whose values are conditions and effects, not words. */
const NO_WORDS = new Set(["if", "effects"]);

/** Every text of a YAML file that holds more than one word. */
function yamlWords(source: string): Words[] {
  const words: Words[] = [];
  const lines = new LineCounter();
  visit(parseDocument(source, { lineCounter: lines }), {
    Pair: (_, { key }) => (isScalar(key) && NO_WORDS.has(String(key.value)) ? visit.SKIP : undefined),
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string" || !/\s/.test(node.value)) return;
      const { line, col } = lines.linePos(node.range?.[0] ?? 0);
      words.push({ text: node.value, line, column: col });
    },
  });
  return words;
}

/** Whether an address of the site leads to a page: those that content may link to. */
function pagesOf(catalogue: Catalogue): (address: string) => boolean {
  const pages = new Set([
    "/learn",
    "/rehearse",
    "/evidence",
    "/me",
    "/me/privacy",
    ...catalogue.register.findings.map(({ id }) => `/evidence/${id}`),
    ...Object.keys(catalogue.scenarios).map((id) => `/rehearse/${id}`),
    ...catalogue.courses.flatMap((course) =>
      course.legs.flatMap(({ stops }) => stops.map((stop) => `/learn/${course.id}/${stop.id}`)),
    ),
  ]);
  return (address) => pages.has(address);
}
